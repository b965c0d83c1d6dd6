const MAX_SECONDS = 3_600;
const SECONDS = /^\d{1,9}$/;
/** The one form of a date that may still be sent (RFC 9110 5.6.7); Date.parse alone takes almost anything for a date. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** Reads Retry-After (RFC 9110 10.2.3), seconds or a date; whole seconds from 1 to 3600, undefined when there is none. */
export function parseRetryAfter(header: string | null, nowMs: number): number | undefined {
  const text = header?.trim() ?? "";
  const seconds = SECONDS.test(text)
    ? Number(text)
    : HTTP_DATE.test(text)
      ? (Date.parse(text) - nowMs) / 1000
      : Number.NaN;
  if (Number.isNaN(seconds)) return undefined;
  return Math.min(Math.max(Math.ceil(seconds), 1), MAX_SECONDS);
}
