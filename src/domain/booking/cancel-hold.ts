import { answerAction } from "./action-answer.ts";
import type { BookingReading } from "./booking.ts";
import type { BookingPolicy } from "./service.ts";

const SECOND_MS = 1_000;

/**
 * A held cancellation may be carried out by a timer that comes once a minute, and that a restart holds up for another:
 * it must still be in time then.
 */
const MARGIN_MS = 120_000;

/**
 * Tells until when a cancellation that is ordered at `nowMs` waits so that it can be taken back, epoch milliseconds;
 * `undoSeconds` is how long the operator allows, 0 for not at all. Undefined when it has to be carried out at once: it
 * would come too close to the moment from which on it is no longer possible, or nobody knows when that is.
 */
export function holdEndMs(
  reading: BookingReading,
  policy: BookingPolicy | undefined,
  { undoSeconds, nowMs }: { readonly undoSeconds: number; readonly nowMs: number },
): number | undefined {
  if (undoSeconds === 0 || policy === undefined) return undefined;
  const cancel = answerAction("cancel", reading, { policy, serviceGone: false }, nowMs);
  if (!cancel.allowed || cancel.untilMs === undefined) return undefined;
  const endMs = nowMs + undoSeconds * SECOND_MS;
  return endMs + MARGIN_MS <= Math.min(cancel.untilMs, reading.booking.startsAtMs) ? endMs : undefined;
}
