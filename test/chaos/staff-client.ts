import { STAFF_KEY } from "./app-process.ts";
import type { Answer } from "./http-client.ts";

const NOBODY_THERE_PAUSE_MS = 200;
const DEFAULT_PAUSE_MS = 1_000;
/** A claim of a run that died is given up by the app after a minute: no use asking all the time. */
const IN_PROGRESS_PAUSE_MS = 4_000;

/** A POST of a member of staff's program, the same each time it is made. */
export const staffRequest = (idempotencyKey: string, body: unknown): RequestInit => ({
  method: "POST",
  headers: {
    authorization: `Bearer ${STAFF_KEY}`,
    "content-type": "application/json",
    "idempotency-key": idempotencyKey,
  },
  body: JSON.stringify(body),
});

/** In how many milliseconds to ask again with the same key; undefined when the answer is final. */
export function againAfter(answer: Answer | undefined): number | undefined {
  if (answer === undefined) return NOBODY_THERE_PAUSE_MS;
  if (answer.status === 409 && readProblem(answer) === "request-in-progress") return IN_PROGRESS_PAUSE_MS;
  if (answer.status === 429 || answer.status >= 502) return answer.retryAfterMs ?? DEFAULT_PAUSE_MS;
  return undefined;
}

/** The last part of a problem's type, such as `wix-throttled`. */
export function readProblem(answer: Answer | undefined): string {
  try {
    const { type } = JSON.parse(answer?.text ?? "") as { readonly type?: unknown };
    return typeof type === "string" ? (type.split(/[/#]|problem-/).at(-1) ?? "") : "";
  } catch {
    return "no JSON";
  }
}
