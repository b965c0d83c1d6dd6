import { readLimitedBody } from "../limited-body.ts";
import type { Logo, LogoFailure, LogoSource } from "../ports/host.ts";
import { err, ok, type Result } from "../result.ts";

/** A logo above a page is a few kilobytes; what is larger slows down everybody who opens a link. */
const MAX_BYTES = 100 * 1024;
const DEADLINE_MS = 5_000;
const REMEMBERED_FOR_MS = 60 * 60_000;
/** A logo that cannot be had is not asked for again by every visitor. */
const RETRY_AFTER_MS = 60_000;

const TYPES = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/avif", "image/svg+xml"];

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
 * an hour, and beyond that for as long as no newer one can be had.
 */
export function createLogoSource(url: string, deps: { readonly fetch: typeof fetch }): LogoSource {
  let kept: Logo | undefined;
  let last: Fetching | undefined;
  const begin = async (nowMs: number): Promise<Result<Logo, LogoFailure>> => {
    const mine: Fetching = { startedAtMs: nowMs, restsForMs: RETRY_AFTER_MS };
    last = mine;
    const fetched = await fetchLogo(url, deps.fetch);
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

async function fetchLogo(url: string, fetcher: typeof fetch): Promise<Result<Logo, LogoFailure>> {
  try {
    const response = await fetcher(url, { signal: AbortSignal.timeout(DEADLINE_MS) });
    const type = response.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
    if (!response.ok) return err({ kind: "unreachable" });
    if (!TYPES.includes(type)) return err({ kind: "no_image" });
    const bytes = await readLimitedBody(response, MAX_BYTES);
    return bytes === undefined ? err({ kind: "too_large" }) : ok({ type, bytes });
  } catch {
    return err({ kind: "unreachable" });
  }
}
