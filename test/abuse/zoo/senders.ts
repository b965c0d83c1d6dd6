import { FETCHED, FOLLOW_UP, NAVIGATION, PLAIN } from "../../support/opening-steps.ts";
import type { Headers } from "./link-client.ts";

/** What a client says of itself when it fetches a page, and when it sends a form from one. */
export interface Sender {
  readonly opens: Headers;
  readonly sends: Headers;
}

/** What Chromium sends along with a form under `Referrer-Policy: no-referrer`. */
const NO_ORIGIN = { origin: "null" };

/** A window of a browser that sends Fetch Metadata. */
export const WINDOW: Sender = { opens: NAVIGATION, sends: { ...FOLLOW_UP, ...NO_ORIGIN } };

/** An old browser, a web view, or a program that writes what these write. */
export const OLD_WINDOW: Sender = { opens: PLAIN, sends: { ...PLAIN, ...NO_ORIGIN } };

/** A program that says nothing of itself. */
export const BARE: Sender = { opens: { accept: "*/*" }, sends: { accept: "*/*" } };

/** A program that fetches by script from within a page, as htmx does. */
export const HTMX: Sender = { opens: FETCHED, sends: { ...FETCHED, "hx-boosted": "true" } };

/** A script that fetches without htmx's own headers. */
export const FETCH: Sender = {
  opens: {
    accept: "text/html",
    "sec-fetch-site": "same-origin",
    "sec-fetch-mode": "cors",
    "sec-fetch-dest": "empty",
  },
  sends: {
    accept: "*/*",
    "sec-fetch-site": "same-origin",
    "sec-fetch-mode": "cors",
    "sec-fetch-dest": "empty",
  },
};

/** A page in a frame of somebody else's. */
export const FRAMED: Sender = {
  opens: { ...NAVIGATION, "sec-fetch-dest": "iframe" },
  sends: { ...FOLLOW_UP, ...NO_ORIGIN, "sec-fetch-dest": "iframe" },
};

/** A window whose page was loaded ahead of being asked for. */
export const PRERENDERED: Sender = {
  opens: { ...NAVIGATION, "sec-fetch-site": "none", "sec-purpose": "prefetch;prerender" },
  sends: WINDOW.sends,
};

/** A page that is still loaded ahead when its form is sent. */
export const PREFETCHED: Sender = {
  opens: { ...NAVIGATION, "sec-purpose": "prefetch" },
  sends: { ...WINDOW.sends, "sec-purpose": "prefetch" },
};
