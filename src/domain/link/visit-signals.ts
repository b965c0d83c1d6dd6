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
/** As long as its forms are good for: a report from an older page is none of this opening. */
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

/** A gesture at a page, as the page's script tells of it. */
export interface Gesture {
  /** The page at which it was made. */
  readonly page: ShownPage;
  /** How long a button, a key or the glass was held, or a wheel turned, in milliseconds; 0 for a click that no press came before. */
  readonly lastedMs: number;
}

/**
 * The second signal: a gesture at that very page, later than it can have been read and before it grew old. The page's
 * script reports trusted events only, and of each no more than how long it took. `Sec-Fetch-Site` or `Origin` must say that
 * the report comes from the page itself.
 *
 * Mail gateways, link scanners and previews fetch links too, some in a full browser that runs scripts, scrolls by
 * script and clicks on everything; such events are either not trusted, or come at once, or last no time. A machine that
 * drives a real browser by hands as slow as ours cannot be told from a person by this, and no rule that spares people a
 * puzzle could. A person who only looks, and touches nothing, is missed: wrongly "not opened" misleads nobody, since
 * that was never said to mean "unread".
 */
export function isPersonsGesture(gesture: Gesture, from: Sender): boolean {
  const { page } = gesture;
  const isPresent = isOldEnough(page, page.shownAtMs, from.atMs) && from.atMs - page.shownAtMs <= MAX_AGE_MS;
  return isPresent && isFromThePage(from.header, from.host) && isByHand(gesture);
}

/** What a form that changes something came with. */
export interface ActingSigns {
  /** The longest press at the page that the form was sent from; absent where no script told of one. */
  readonly gesture?: Gesture;
  /** When the form itself was given out, epoch milliseconds. Swapped into an older page, it is younger than that. */
  readonly formShownAtMs: number;
  /** Whether the network that sends the form is known to be another one than that which fetched it. */
  readonly otherNetwork: boolean;
}

/**
 * Judges whether a person acts: the same signals, on a form of ours, sent as a navigation of a window. Whoever lacks one is
 * a person perhaps, and is asked (`domain/time/typed-time.ts`): a form that was posted, and time that has passed, prove
 * nothing. How old the page is does not matter here, as the form in it has an end of its own.
 */
export function isPersonActing(
  { gesture, formShownAtMs, otherNetwork }: ActingSigns,
  { method, atMs, header }: Pick<Sender, "atMs" | "header"> & { readonly method: string },
): boolean {
  if (gesture === undefined || otherNetwork || isAhead(header)) return false;
  const { page } = gesture;
  return (
    pageKind(method, header) !== undefined &&
    isOldEnough(page, page.shownAtMs, atMs) &&
    isOldEnough(page, formShownAtMs, atMs) &&
    isByHand(gesture)
  );
}

/** No hand reads a form, chooses and sends it in less: known to be a machine, and not only perhaps. */
const NO_HAND_MS = 500;

/** Whether a form came back sooner than any hand could send it; both in epoch milliseconds. */
export const isTooFastForHands = (formShownAtMs: number, atMs: number): boolean =>
  atMs - formShownAtMs < NO_HAND_MS;

function isByHand({ page, lastedMs }: Gesture): boolean {
  if (lastedMs === ASSISTED_CLICK_MS) return true;
  return lastedMs >= (page.kind === "unproven" ? MIN_LASTING_UNPROVEN_MS : MIN_LASTING_MS);
}

/** Whether what was shown then can have been read by now, epoch milliseconds. */
const isOldEnough = ({ kind }: ShownPage, shownAtMs: number, atMs: number): boolean =>
  atMs - shownAtMs >= (kind === "navigation" ? MIN_AGE_MS : MIN_AGE_UNPROVEN_MS);

/** A script's report always carries one of the two; `Origin` alone where a browser has no Fetch Metadata. */
function isFromThePage(header: HeaderReader, host: string): boolean {
  const site = header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const origin = header("origin");
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
