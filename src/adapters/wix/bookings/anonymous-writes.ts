import {
  bookingsCancelBookingAnonymously,
  bookingsRescheduleBookingAnonymously,
} from "@wix/auto_sdk_bookings_bookings";
import type { Booking } from "../../../domain/booking/booking.ts";
import { isActionToken } from "../../../domain/link/action-token.ts";
import { mayStartAt, type TimedSlot } from "../../../domain/slot/timed-slot.ts";
import type { WixFailure } from "../../../ports/bookings.ts";
import { err, ok, type Result } from "../../../result.ts";
import { toTargetSlot } from "../slots/target-slot.ts";
import type { Call } from "../transport/caller.ts";
import { type Refusal, unreadable } from "../transport/failure.ts";
import { CANCEL_BOOKING, RESCHEDULE_BOOKING } from "../transport/specs.ts";
import { pause } from "../transport/timings.ts";
import { isRevision } from "../wire/patterns.ts";
import { readBack } from "./anonymous-reads.ts";
import { readBooking, type WireBooking } from "./read-booking.ts";

/** What a write needs beside the SDK. */
export interface WriteContext {
  readonly call: Call;
  readonly readBackPauseMs: number;
}

/** Cancel Booking Anonymously, with the revision that the visitor saw. */
export async function cancelByToken(
  context: WriteContext,
  token: string,
  revision: string,
): Promise<Result<Booking, WixFailure>> {
  if (!isActionToken(token)) return err({ kind: "token_invalid" });
  if (!isRevision(revision)) return err({ kind: "invalid", detail: "revision" });
  const answer = await context.call(CANCEL_BOOKING, (sdk) =>
    sdk.use(bookingsCancelBookingAnonymously)(token, revision),
  );
  return settle(context, token, {
    answer,
    revision,
    isApplied: ({ status }) => status === "canceled",
  });
}

/** Reschedule Booking Anonymously: appointments and classes, never courses (Sample Flows). */
export async function rescheduleByToken(
  context: WriteContext,
  token: string,
  booking: Booking,
  slot: TimedSlot,
  staffId: string | undefined,
): Promise<Result<Booking, WixFailure>> {
  const { revision } = booking;
  if (!isActionToken(token)) return err({ kind: "token_invalid" });
  if (!isRevision(revision)) return err({ kind: "invalid", detail: "revision" });
  if (booking.kind === "course") return err({ kind: "not_allowed" });
  const target = toTargetSlot(booking, slot, staffId);
  if (target === undefined) return err({ kind: "slot_gone" });
  const answer = await context.call(RESCHEDULE_BOOKING, (sdk) =>
    sdk.use(bookingsRescheduleBookingAnonymously)(token, target, { revision }),
  );
  return settle(context, token, {
    answer,
    revision,
    isApplied: (now) =>
      now.revision !== revision &&
      now.status !== "canceled" &&
      (slot.eventId === undefined || now.eventId === slot.eventId) &&
      mayStartAt(slot, now.startsAtMs),
  });
}

interface Written {
  readonly answer: Result<{ readonly booking?: WireBooking | null }, Refusal>;
  /** The revision that the write was made for. */
  readonly revision: string;
  /** Whether a booking read afterwards is what the write asked for. */
  readonly isApplied: (booking: Booking) => boolean;
}

/** Says what became of a write. What is in doubt is looked up before anything is said: nothing is ever sent twice. */
async function settle(
  context: WriteContext,
  token: string,
  written: Written,
): Promise<Result<Booking, WixFailure>> {
  const { answer, revision } = written;
  const booking = answer.ok ? readBooking(answer.value.booking) : undefined;
  if (booking !== undefined) return ok(booking);
  const { failure, doubt } = answer.ok ? unreadable : answer.error;
  if (doubt === undefined) return err(failure);
  if (doubt === "outcome") return lookUpOutcome(context, token, written);
  const now = await readBack(context.call, token);
  return err(now.ok && now.value.revision !== revision ? { kind: "stale" } : failure);
}

/** Two readings before "nothing happened" is believed: Wix's reads may lag behind its writes. */
const READINGS = 2;

async function lookUpOutcome(
  { call, readBackPauseMs }: WriteContext,
  token: string,
  { revision, isApplied }: Written,
): Promise<Result<Booking, WixFailure>> {
  let everyReadingCame = true;
  for (let reading = 1; reading <= READINGS; reading++) {
    if (reading > 1) await pause(readBackPauseMs);
    const now = await readBack(call, token);
    if (now.ok && isApplied(now.value)) return now;
    if (now.ok && now.value.revision !== revision) return err({ kind: "stale" });
    everyReadingCame &&= now.ok;
  }
  return err({ kind: everyReadingCame ? "unavailable" : "unknown_outcome" });
}
