import type { AssetName } from "./assets.ts";

/** The scripts of a page in their order; htmx is pinned by its version. */
export const SCRIPTS: readonly AssetName[] = ["htmx.js", "htmx-csp.js", "app.js"];

/**
 * Goes along with the pages below a link, for the server to tell people from machines that look at links for others. It
 * reports how long a button, a key or the glass was held or a wheel turned, 0 for a click without a press (assistive
 * technology), at most three times and two seconds apart; and puts the longest press, which no wheel is, into each form
 * that is sent by the browser. What a script made never counts, since its events are not
 * trusted (`Event.isTrusted`); `scroll` is left out because a script makes trusted ones. Nothing is kept in the browser,
 * and browsers that say that they are driven (WebDriver) report nothing and put in nothing.
 */
export const OPENED_SCRIPT: AssetName = "opened.js";

/**
 * Goes along with the pages of online visits whose reader's time zone nobody has named yet: keeps the browser's own, for
 * the session, in a cookie, and loads the page once more where it shows another clock. A browser that keeps no cookie
 * shows the page as it is.
 */
export const CLOCK_SCRIPT: AssetName = "clock.js";

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
