/** Reads one header of a request; undefined when it has none of that name. */
export type HeaderReader = (name: string) => string | undefined;

/**
 * How sure it is that a page went to somebody's window: `navigation` when the browser said so itself, `unproven` when
 * it says nothing of the kind, or fetched the page before anybody asked for it.
 */
export type PageKind = "navigation" | "unproven";

/** A page that was given out, as its own token tells. */
export interface ShownPage {
  readonly kind: PageKind;
  /** Epoch milliseconds. */
  readonly shownAtMs: number;
}

/** The request that carries the second signal. */
export interface Sender {
  /** As the request was addressed. */
  readonly host: string;
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly header: HeaderReader;
}

/** A page cannot be read sooner; what looks at links for others has then long let it go, or has begun to click. */
const MIN_AGE_MS = 1500;
const MIN_AGE_UNPROVEN_MS = 3000;
/** As long as its forms are good for. A page that was left open is opened anew. */
const MAX_AGE_MS = 30 * 60_000;
/** Fingers take 60 ms and more to come off again. Machines press and let go in one breath. */
const MIN_LASTING_MS = 50;
const MIN_LASTING_UNPROVEN_MS = 100;
/** A click that no press came before, as screen readers, switches and voice control make it. */
const ASSISTED_CLICK_MS = 0;

/**
 * The first of two signals that a link was opened by a person: the page was fetched as the document of a window (Fetch
 * Metadata). Undefined for what no person can have before them: a picture, a frame, a script's own fetch, `HEAD`.
 * Whoever sends no Fetch Metadata has at least to want HTML. What was fetched ahead of time (`Sec-Purpose`, Speculation
 * Rules) may be looked at later, so it is not ruled out.
 */
export function pageKind(method: string, header: HeaderReader): PageKind | undefined {
  if (method !== "GET" && method !== "POST") return undefined;
  const [mode, dest] = [header("sec-fetch-mode"), header("sec-fetch-dest")];
  const wantsHtml = header("accept")?.includes("text/html") ?? false;
  if (mode === undefined && dest === undefined) return wantsHtml ? "unproven" : undefined;
  if (mode !== "navigate" || dest !== "document") return undefined;
  return isAhead(header) ? "unproven" : "navigation";
}

/** The names that browsers have given to it over the years. */
const AHEAD_HEADERS = ["sec-purpose", "purpose", "x-purpose", "x-moz"];

const isAhead = (header: HeaderReader) =>
  AHEAD_HEADERS.some((name) => /prefetch|prerender|preview/i.test(header(name) ?? ""));

/**
 * The second signal, where scripts run: a gesture at that very page, later than it can have been read and before it grew
 * old. `lastedMs` is how long a button, a key or the glass was held, or a wheel turned; 0 for a click that no press came
 * before. The page's script reports trusted events only, and of each no more than this. `Sec-Fetch-Site` or `Origin`
 * must say that the report comes from the page itself.
 *
 * Mail gateways, link scanners and previews fetch links too, some in a full browser that runs scripts, scrolls by
 * script and clicks on everything; such events are either not trusted, or come at once, or last no time. A machine that
 * drives a real browser by hands as slow as ours cannot be told from a person by this, and no rule that spares people a
 * puzzle could. A person who only looks, and touches nothing, is missed: wrongly "not opened" misleads nobody, since
 * that was never said to mean "unread".
 */
export function isPersonsGesture(page: ShownPage, lastedMs: number, from: Sender): boolean {
  if (!isOfAge(page, from.atMs) || !isFromThePage(from.header, from.host)) return false;
  if (page.kind === "unproven") return lastedMs >= MIN_LASTING_UNPROVEN_MS;
  return lastedMs >= MIN_LASTING_MS || lastedMs === ASSISTED_CLICK_MS;
}

/**
 * The second signal, with scripts or without: a question of that page answered by somebody, as a navigation from our
 * own page in the same window. Only forms count, never links: those are followed by whoever reads pages for others.
 */
export function isPersonsAnswer(
  page: ShownPage,
  from: Omit<Sender, "host"> & { readonly method: string },
): boolean {
  if (!isOfAge(page, from.atMs) || isAhead(from.header)) return false;
  switch (pageKind(from.method, from.header)) {
    case "navigation":
      return from.header("sec-fetch-site") === "same-origin" && from.header("sec-fetch-user") === "?1";
    case "unproven":
      // Nothing but a form of ours is posted with what only our page knows; by GET it could be any link.
      return from.method === "POST";
    case undefined:
      return false;
  }
}

function isOfAge({ kind, shownAtMs }: ShownPage, atMs: number): boolean {
  const ageMs = atMs - shownAtMs;
  return ageMs >= (kind === "navigation" ? MIN_AGE_MS : MIN_AGE_UNPROVEN_MS) && ageMs <= MAX_AGE_MS;
}

/** A script's report always carries one of the two; `Origin` alone where a browser has no Fetch Metadata. */
function isFromThePage(header: HeaderReader, host: string): boolean {
  const site = header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const origin = header("origin");
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
