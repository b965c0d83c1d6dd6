import type { PolicySnapshot } from "../domain/booking/service.ts";
import type { BookingGateway } from "../ports/bookings.ts";

/**
 * How long a page or message waits for the policy once all else is there. Waiting no longer keeps it from hanging on a
 * call that it can do without; not at all would leave to chance which of two policies is printed.
 */
const GRACE_MS = 300;
/** The wait is counted in steps, so that a process that was itself held up does not take that for Wix's slowness. */
const STEP_MS = 50;

/**
 * Reads the policy as it stood when the booking was made, while `others` are under way; undefined where there is none, and
 * where it cannot be had by little more than the time that they take. Never rejects because of it.
 */
export async function readSnapshotBeside(
  bookings: BookingGateway,
  bookingId: string,
  others: Promise<unknown>,
): Promise<PolicySnapshot | undefined> {
  const known = bookings.recallPolicySnapshot(bookingId);
  if (known !== undefined) return known;
  let isDecided = false;
  const tooLate = async () => {
    await others.catch(() => undefined);
    for (let waitedMs = 0; waitedMs < GRACE_MS && !isDecided; waitedMs += STEP_MS) await pause(STEP_MS);
    return undefined;
  };
  try {
    return await Promise.race([readSnapshot(bookings, bookingId), tooLate()]);
  } finally {
    isDecided = true;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function readSnapshot(
  bookings: BookingGateway,
  bookingId: string,
): Promise<PolicySnapshot | undefined> {
  const answer = await bookings.readPolicySnapshots([bookingId]);
  return answer.ok ? answer.value.get(bookingId) : undefined;
}
