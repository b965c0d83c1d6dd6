import { isLoopbackHost, isPublicHost } from "../domain/contact/public-address.ts";
import { pictureType } from "../domain/picture-type.ts";
import { readLimitedBody } from "../limited-body.ts";
import type { Logo, LogoFailure, LogoSource } from "../ports/host.ts";
import { err, ok, type Result } from "../result.ts";

/** A logo above a page is a few kilobytes; what is larger slows down everybody who opens a link. */
const MAX_BYTES = 100 * 1024;
const DEADLINE_MS = 5_000;
const REMEMBERED_FOR_MS = 60 * 60_000;
/** A logo that cannot be had is not asked for again by every visitor. */
const RETRY_AFTER_MS = 60_000;

/** From `example.com/logo.png` to `https`, to `www` and to where the file is. */
const MAX_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The code of the error by which a fetch refuses the address that a name leads to. */
export const ADDRESS_REFUSED = "ERR_ADDRESS_REFUSED";

/** Asks one address and follows nothing. The web's own `fetch` is one, which cannot tell where a name leads. */
export type FetchOnce = (
  url: string,
  init: {
    readonly redirect: "manual";
    readonly signal: AbortSignal;
    readonly headers: Readonly<Record<string, string>>;
  },
) => Promise<Response>;

export interface LogoSourceOptions {
  readonly fetch: FetchOnce;
  /** Whether the logo may be on the own host: for a deployment that is itself, as in development. */
  readonly onLoopback?: boolean;
}

/** How often a request looks whether another one has fetched it. */
const POLL_MS = 50;

/** A fetch that a request has begun. Plain data and no promise: in workerd no request can wait for another one's I/O. */
interface Fetching {
  readonly startedAtMs: number;
  answer?: Result<Logo, LogoFailure>;
  /** For how long nobody fetches it again. */
  restsForMs: number;
}

/**
 * Fetches the business's logo from where the operator keeps it, so that no visitor's browser has to ask there; kept for
 * an hour, and beyond that for as long as no newer one can be had. Whoever holds that address later, or can redirect from
 * it, is not let into the network that this runs in: every address on the way has to be a public one.
 */
export function createLogoSource(url: string, options: LogoSourceOptions): LogoSource {
  let kept: Logo | undefined;
  let last: Fetching | undefined;
  const begin = async (nowMs: number): Promise<Result<Logo, LogoFailure>> => {
    const mine: Fetching = { startedAtMs: nowMs, restsForMs: RETRY_AFTER_MS };
    last = mine;
    const fetched = await fetchLogo(url, options);
    if (fetched.ok) {
      kept = fetched.value;
      mine.restsForMs = REMEMBERED_FOR_MS;
    }
    mine.answer = kept === undefined ? fetched : ok(kept);
    return mine.answer;
  };
  return async (nowMs) => {
    const ageMs = last === undefined ? -1 : nowMs - last.startedAtMs;
    if (last === undefined || ageMs < 0 || ageMs >= last.restsForMs) return begin(nowMs);
    // While a newer one is fetched, the one from before will do.
    return kept === undefined ? ((await landed(last)) ?? err({ kind: "unreachable" })) : ok(kept);
  };
}

/** How another request's fetch ended; undefined when it has not by the time that it must have, its request being gone. */
async function landed(fetching: Fetching): Promise<Result<Logo, LogoFailure> | undefined> {
  for (let waitedMs = 0; waitedMs < DEADLINE_MS && fetching.answer === undefined; waitedMs += POLL_MS) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return fetching.answer;
}

async function fetchLogo(url: string, options: LogoSourceOptions): Promise<Result<Logo, LogoFailure>> {
  try {
    const found = await followToPicture(url, options, AbortSignal.timeout(DEADLINE_MS));
    if (!found.ok) return found;
    const bytes = await readLimitedBody(found.value, MAX_BYTES);
    if (bytes === undefined) return err({ kind: "too_large" });
    const type = pictureType(bytes);
    return type === undefined ? err({ kind: "no_image" }) : ok({ type, bytes });
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    return err({ kind: code === ADDRESS_REFUSED ? "not_public" : "unreachable" });
  }
}

/** The answer at the end of the redirects, each of which is looked at before it is followed. */
async function followToPicture(
  from: string,
  { fetch, onLoopback = false }: LogoSourceOptions,
  signal: AbortSignal,
): Promise<Result<Response, LogoFailure>> {
  let url = URL.parse(from);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    if (url === null || !/^https?:$/.test(url.protocol)) return err({ kind: "unreachable" });
    if (url.username !== "" || url.password !== "") return err({ kind: "unreachable" });
    if (!isPublicHost(url.hostname) && !(onLoopback && isLoopbackHost(url.hostname))) {
      return err({ kind: "not_public" });
    }
    const response = await fetch(url.href, { redirect: "manual", signal, headers: HEADERS });
    if (response.ok) return ok(response);
    await response.body?.cancel();
    const location = response.headers.get("Location");
    if (!REDIRECTS.has(response.status) || location === null) return err({ kind: "unreachable" });
    url = URL.parse(location, url.href);
  }
  return err({ kind: "unreachable" });
}

/** Without compression: what is counted and shown are the picture's own bytes. */
const HEADERS = { Accept: "image/*", "Accept-Encoding": "identity" };
