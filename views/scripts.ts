/** The scripts of a page in their order, pinned by version and content (Subresource Integrity). */
export const SCRIPTS = [
  {
    src: "/assets/htmx-4.0.1.min.js",
    integrity: "sha384-Qp9rdC8H7EqOoX+nR0P3RPG2Noji+qdwJlGpfzwQJsfOpp3sGwIdSP9xO3+UlEhn",
  },
  {
    src: "/assets/htmx-csp-4.0.1.min.js",
    integrity: "sha384-l1UlMMjlxqJ9heYFHycJZCe5JK5ercIbf4mufiyK4B5B/8Hk3xk05wPOiWNv2OUX",
  },
  {
    src: "/assets/app.js",
    integrity: "sha384-FlJI/kKuif3YPArdjhjR11OBv9Vx+k8rBASUNgINtqYXnTFpbtepPtHWIriraxTn",
  },
] as const;

/**
 * Goes along with the pages below a link, for the server to tell people from machines that look at links for others. It
 * reports how long a button, a key or the glass was held or a wheel turned, 0 for a click without a press (assistive
 * technology), at most three times and two seconds apart. What a script made never counts, since its events are not
 * trusted (`Event.isTrusted`); `scroll` is left out because a script makes trusted ones. Nothing is kept in the browser,
 * and browsers that say that they are driven (WebDriver) report nothing.
 */
export const OPENED_SCRIPT = {
  src: "/assets/opened.js",
  integrity: "sha384-Q75bdIWxwp0HXgGMweBGcXzHLXkCaxmHJGhkIaj20o6adfldqJILuZ+TvdeU+sWW",
} as const;

/**
 * Goes along with the pages of online visits whose reader's time zone nobody has named yet: keeps the browser's own, for
 * the session, in a cookie, and loads the page once more where it shows another clock. A browser that keeps no cookie
 * shows the page as it is.
 */
export const CLOCK_SCRIPT = {
  src: "/assets/clock.js",
  integrity: "sha384-JhsZiC/N8Vd5ldvscN30339bTCdbT3SmtAEzKr1Mg9Ejgd5Ar0D4T5O8OLJdSMUu",
} as const;

/**
 * htmx 4 swaps answers of every status but these: our 4xx and 5xx pages are meant to be seen. No request may take
 * longer than a visitor would wait for a page.
 */
export const HTMX_CONFIG = JSON.stringify({
  extensions: "hx-csp",
  noSwap: [204, 304],
  includeIndicatorCSS: false,
  defaultTimeout: 20_000,
});
