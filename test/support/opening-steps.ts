/** What one visitor does with a link, in order; instants are milliseconds since the link arrived. */
export type Step =
  | {
      readonly atMs: number;
      readonly headers: Headers;
      /** Fetches a page; the path is below the link. */
      readonly fetches: string;
      readonly method?: "GET" | "HEAD";
      /** The code arrives with a letter changed. */
      readonly mangled?: true;
    }
  /** Tells of a gesture with the token of the page fetched last. */
  | { readonly atMs: number; readonly headers: Headers; readonly lastedMs: number }
  /**
   * Sends the form that was fetched last: as it stands, with the choice to keep the booking, with the choice to act, or with
   * that and the time at which the booking begins.
   */
  | { readonly atMs: number; readonly headers: Headers; readonly sends: Sent };

export type Sent = "as it stands" | "keep" | "act" | "typed answer";

type Headers = Readonly<Record<string, string>>;

export const HOST = "b.example.com";

const HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/** A browser that sends Fetch Metadata, opening a page that somebody asked for elsewhere. */
export const NAVIGATION: Headers = {
  accept: HTML,
  "sec-fetch-site": "cross-site",
  "sec-fetch-mode": "navigate",
  "sec-fetch-dest": "document",
  "sec-fetch-user": "?1",
};

/** The same from a mail app, a QR code or the address bar. */
export const TYPED: Headers = { ...NAVIGATION, "sec-fetch-site": "none" };

/** The same, going on from one of our own pages. */
export const FOLLOW_UP: Headers = { ...NAVIGATION, "sec-fetch-site": "same-origin" };

/** A browser, or what passes for one, without Fetch Metadata. */
export const PLAIN: Headers = { accept: HTML };

/** A script's own fetch of a page, as htmx does it. */
export const FETCHED: Headers = {
  accept: HTML,
  "hx-request": "true",
  "sec-fetch-site": "same-origin",
  "sec-fetch-mode": "cors",
  "sec-fetch-dest": "empty",
};

/** A report from the page's script, with and without Fetch Metadata. */
export const REPORT: Headers = {
  origin: `https://${HOST}`,
  "sec-fetch-site": "same-origin",
  "sec-fetch-mode": "cors",
  "sec-fetch-dest": "empty",
};
export const PLAIN_REPORT: Headers = { origin: `https://${HOST}` };

export const fetches = (atMs: number, headers: Headers, path = ""): Step => ({
  atMs,
  headers,
  fetches: path,
});
export const head = (atMs: number, headers: Headers): Step => ({
  ...fetches(atMs, headers),
  fetches: "",
  method: "HEAD",
});
export const mangled = (atMs: number, headers: Headers): Step => ({
  ...fetches(atMs, headers),
  fetches: "",
  mangled: true,
});
export const reports = (atMs: number, lastedMs: number, headers = REPORT): Step => ({
  atMs,
  headers,
  lastedMs,
});
export const sends = (atMs: number, what: Sent, headers = FOLLOW_UP): Step => ({
  atMs,
  headers,
  sends: what,
});
