import type { Logo, LogoFailure, LogoSource } from "../ports.ts";
import { err, ok, type Result } from "../result.ts";

/** A logo above a page is a few kilobytes; what is larger slows down everybody who opens a link. */
const MAX_BYTES = 100 * 1024;
const DEADLINE_MS = 5_000;
const REMEMBERED_FOR_MS = 60 * 60_000;
/** A logo that cannot be had is not asked for again by every visitor. */
const RETRY_AFTER_MS = 60_000;

const TYPES = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/avif", "image/svg+xml"];

/**
 * Fetches the business's logo from where the operator keeps it, so that no visitor's browser has to ask there; kept for
 * an hour, and beyond that for as long as no newer one can be had.
 */
export function createLogoSource(url: string, deps: { readonly fetch: typeof fetch }): LogoSource {
  let kept: Logo | undefined;
  let asked: { readonly answer: Promise<Result<Logo, LogoFailure>>; freshUntilMs: number } | undefined;
  const ask = async (nowMs: number): Promise<Result<Logo, LogoFailure>> => {
    const answer = await fetchLogo(url, deps.fetch);
    if (answer.ok) kept = answer.value;
    else if (asked) asked.freshUntilMs = nowMs + RETRY_AFTER_MS;
    return kept === undefined ? answer : ok(kept);
  };
  return (nowMs) => {
    if (
      asked === undefined ||
      nowMs >= asked.freshUntilMs ||
      asked.freshUntilMs - nowMs > REMEMBERED_FOR_MS
    ) {
      asked = { answer: ask(nowMs), freshUntilMs: nowMs + REMEMBERED_FOR_MS };
    }
    return asked.answer;
  };
}

async function fetchLogo(url: string, fetcher: typeof fetch): Promise<Result<Logo, LogoFailure>> {
  try {
    const response = await fetcher(url, { signal: AbortSignal.timeout(DEADLINE_MS) });
    const type = response.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
    if (!response.ok) return err({ kind: "unreachable" });
    if (!TYPES.includes(type)) return err({ kind: "no_image" });
    const bytes = await readAtMost(response, MAX_BYTES);
    return bytes === undefined ? err({ kind: "too_large" }) : ok({ type, bytes });
  } catch {
    return err({ kind: "unreachable" });
  }
}

/** The body, or undefined as soon as it is larger than `limit`. */
async function readAtMost(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > limit) return undefined;
    parts.push(part);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}
