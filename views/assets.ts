/** Where each file of `static/assets` is, and its content's digest (Subresource Integrity). Written by `npm run assets`. */
export const ASSETS = {
  "app.css": {
    path: "/assets/app-fe66df6f.css",
    integrity: "sha384-ZhBOAERdXNhqcEn9NRcbyX0U8VJgPIzwKcGwxaWQG8u2OwmcS4aciDQJ/bqY0uSk",
  },
  "app.js": {
    path: "/assets/app-e196e713.js",
    integrity: "sha384-SqhA16lTZl6IMpFJsn4VAQa7ZcvpHqMm+KAXYhwqLVpR1nLhsxrsHYob/nuSFCEc",
  },
  "clock.js": {
    path: "/assets/clock-4eae1ce6.js",
    integrity: "sha384-JhsZiC/N8Vd5ldvscN30339bTCdbT3SmtAEzKr1Mg9Ejgd5Ar0D4T5O8OLJdSMUu",
  },
  "desk.css": {
    path: "/assets/desk-f16069a8.css",
    integrity: "sha384-+H1Ae0wo8T63FSJxC0av1WgTJOUErprCjNEyy0uql2c6ZxNy5WHFkTt32wChHvWJ",
  },
  "htmx-csp.js": {
    path: "/assets/htmx-csp-4.0.1.min.js",
    integrity: "sha384-l1UlMMjlxqJ9heYFHycJZCe5JK5ercIbf4mufiyK4B5B/8Hk3xk05wPOiWNv2OUX",
  },
  "htmx.js": {
    path: "/assets/htmx-4.0.1.min.js",
    integrity: "sha384-Qp9rdC8H7EqOoX+nR0P3RPG2Noji+qdwJlGpfzwQJsfOpp3sGwIdSP9xO3+UlEhn",
  },
  "icon.svg": {
    path: "/assets/icon-e9754420.svg",
    integrity: "sha384-PEBcGAH7l2JBd573eyFWL1mqsWR/Ae11M68A22cRpiF9SlP8FrM6iuKDYLT6KtFL",
  },
  "opened.js": {
    path: "/assets/opened-4b917dc2.js",
    integrity: "sha384-Q75bdIWxwp0HXgGMweBGcXzHLXkCaxmHJGhkIaj20o6adfldqJILuZ+TvdeU+sWW",
  },
} as const;
