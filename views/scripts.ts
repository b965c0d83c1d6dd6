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
    integrity: "sha384-Xlu97oFo7dA6zzw3mqpt+V6QzHhE+OqxntBRtGZs6JW+Zb3MpBAc9RQcOQM/nXuB",
  },
] as const;

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
