import type { Deps } from "../deps.ts";
import type { Booking, BookingReading } from "../domain/booking.ts";
import { instants } from "../domain/local-time.ts";
import type { WixFailure } from "../ports.ts";
import { err, ok, type Result } from "../result.ts";
import {
  type ActionName,
  claimForm,
  findForm,
  finishAction,
  noteMove,
  type StoredOutcome,
} from "../store/actions.ts";
import { extendLink } from "../store/links.ts";
import { type Form, type FormProblem, readFormToken } from "./form-token.ts";
import { linkExpiry } from "./lifetime.ts";
import { type Visit, withGoodToken } from "./visit.ts";

/** How an attempt to act ended. Unless it says otherwise, nothing was changed by it. */
export type ActOutcome =
  | Ended
  /** The same form is still being carried out. */
  | { readonly kind: "in_progress" }
  | FormProblem;

type Ended =
  /** The booking is as the customer wanted it; its page tells how that came about. */
  | { readonly kind: "done" }
  | { readonly kind: "stale" }
  | { readonly kind: "not_allowed" }
  | { readonly kind: "slot_gone" }
  | { readonly kind: "unavailable" }
  /** Wix may have carried it out: the booking's page will tell. */
  | { readonly kind: "unconfirmed" }
  | { readonly kind: "throttled"; readonly retryAfterSeconds: number }
  | { readonly kind: "booking_not_found" }
  | { readonly kind: "token_invalid" };

type ActDeps = Pick<Deps, "bookings" | "clock" | "db" | "keyring" | "log">;

/** A second copy of a form waits this long, in growing steps, for the first one's outcome. */
const WAIT_STEPS_MS = [50, 100, 200, 400, 800, 1600, 2400];

/** A form that has been pending for longer was abandoned by a process that died. */
const ABANDONED_AFTER_MS = 60_000;

/** Told to whoever repeats a form that Wix throttled; the first answer carried Wix's own figure. */
const DEFAULT_RETRY_SECONDS = 30;

/** Cancels the booking as the signed form says: once, whatever number of times the form is sent. */
export async function cancelByCustomer(deps: ActDeps, visit: Visit, formToken: string): Promise<ActOutcome> {
  return actOnce(deps, visit, formToken, "cancel");
}

/** Moves the booking as the signed form says: once, whatever number of times the form is sent. */
export async function moveByCustomer(deps: ActDeps, visit: Visit, formToken: string): Promise<ActOutcome> {
  return actOnce(deps, visit, formToken, "reschedule");
}

async function actOnce(
  deps: ActDeps,
  visit: Visit,
  formToken: string,
  action: ActionName,
): Promise<ActOutcome> {
  const read = await readFormToken(deps, visit, formToken);
  // The customer may press the button of a form that was already carried out, long after: tell how it ended.
  const form = read.ok ? read.value : read.error.kind === "form_expired" ? read.error.form : undefined;
  if (form === undefined || form.action !== action) return { kind: "form_invalid" };
  if (!read.ok && (await findForm(deps.db, form.formId)) === undefined) return read.error;

  const current = await withGoodToken(deps, visit, (good) => readCurrent(deps, good));
  if (!current.ok) return toOutcome(current.error);
  const claimed = await claimForm(deps.db, {
    formId: form.formId,
    visitRef: visit.ref,
    bookingId: current.value.reading.booking.id,
    action,
    revision: form.revision,
    nowMs: deps.clock(),
  });
  return claimed ? carryOut(deps, current.value, form) : tellStored(deps, current.value, form);
}

interface Current {
  readonly visit: Visit;
  readonly reading: BookingReading;
}

async function readCurrent(deps: ActDeps, visit: Visit): Promise<Result<Current, WixFailure>> {
  const reading = await deps.bookings.readBooking(visit.token);
  return reading.ok ? ok({ visit, reading: reading.value }) : reading;
}

async function carryOut(deps: ActDeps, current: Current, form: Form): Promise<ActOutcome> {
  const { booking, allowed } = current.reading;
  const finish = (outcome: StoredOutcome) =>
    finishAction(deps.db, form.formId, { outcome, fromMs: booking.startsAtMs, nowMs: deps.clock() });

  if (isAsWanted(booking, form)) {
    await finish("already");
    return { kind: "done" };
  }
  const refusal =
    booking.revision !== form.revision ? "stale" : allowed[form.action] ? undefined : "not_allowed";
  if (refusal !== undefined) {
    await finish(refusal);
    return { kind: refusal };
  }
  const result = await askWix(deps, current, form);
  if (result.ok) {
    await finish("done");
    if (current.visit.linkId !== undefined) {
      await extendLink(deps.db, current.visit.linkId, linkExpiry(result.value));
    }
    deps.log.info("booking_changed", { action: form.action });
    return { kind: "done" };
  }
  const ended = await secondLook(deps, current.visit, form, result.error);
  // Wanted by this form and by nobody else that we know of: its own doing only when the answer was lost.
  const byOthers = ended.kind === "done" && result.error.kind !== "unknown_outcome";
  await finish(byOthers ? "already" : ended.kind);
  deps.log.info("action_ended", { action: form.action, outcome: ended.kind, failure: result.error.kind });
  return ended;
}

async function askWix(deps: ActDeps, current: Current, form: Form): Promise<Result<Booking, WixFailure>> {
  const { visit, reading } = current;
  if (form.slot === undefined) return deps.bookings.cancelBooking(visit.token, form.revision);
  const slot = await deps.bookings.checkSlot(reading.booking, form.slot, reading.booking.timeZone);
  if (!slot.ok) return slot;
  const [toMs] = instants(form.slot.localStart, reading.booking.timeZone);
  const noted = await noteMove(deps.db, form.formId, reading.booking.startsAtMs, toMs);
  if (!noted) return err({ kind: "token_invalid" });
  return deps.bookings.rescheduleBooking(visit.token, reading.booking, slot.value, form.slot.staffId);
}

/**
 * Wix refused, or we do not know. Where another tab, another device or a lost answer may have brought about just what
 * this form wanted, the booking itself decides.
 */
async function secondLook(deps: ActDeps, visit: Visit, form: Form, failure: WixFailure): Promise<Ended> {
  if (failure.kind === "stale" || failure.kind === "not_allowed" || failure.kind === "unknown_outcome") {
    const reading = await deps.bookings.readBooking(visit.token);
    if (reading.ok && isAsWanted(reading.value.booking, form)) return { kind: "done" };
    if (reading.ok && failure.kind === "not_allowed" && reading.value.booking.revision !== form.revision) {
      return { kind: "stale" };
    }
  }
  return toOutcome(failure);
}

/** A copy of a form that was taken before: the stored outcome, waiting for it if need be. */
async function tellStored(deps: ActDeps, current: Current, form: Form): Promise<ActOutcome> {
  for (const stepMs of WAIT_STEPS_MS) {
    const stored = await findForm(deps.db, form.formId);
    // Neither taken by us nor by anybody: the link was revoked since it was opened.
    if (stored === undefined) return { kind: "token_invalid" };
    if (stored.outcome === "unconfirmed" || isAbandoned(stored, deps.clock()))
      return settle(deps, current, form);
    if (stored.outcome !== "pending") return fromStored(stored.outcome);
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
  return { kind: "in_progress" };
}

const isAbandoned = (stored: { outcome: StoredOutcome; claimedAtMs: number }, nowMs: number) =>
  stored.outcome === "pending" && stored.claimedAtMs + ABANDONED_AFTER_MS <= nowMs;

/** Nobody is left to say how a form ended: the booking, just read, tells. Nothing is sent again. */
async function settle(deps: ActDeps, { reading }: Current, form: Form): Promise<ActOutcome> {
  const outcome: StoredOutcome = isAsWanted(reading.booking, form)
    ? "done"
    : reading.booking.revision === form.revision
      ? "unavailable"
      : "stale";
  await finishAction(deps.db, form.formId, { outcome, nowMs: deps.clock() });
  return fromStored(outcome);
}

/** Whether the booking already is what the form asks for. */
function isAsWanted(booking: Booking, { slot, revision }: Form): boolean {
  if (slot === undefined) return booking.status === "canceled";
  // Until something changes it, a booking cannot have moved: a slot at its own time is refused by Wix, not granted here.
  if (booking.revision === revision || booking.status === "canceled") return false;
  if (slot.eventId !== undefined) return booking.eventId === slot.eventId;
  const sameStaff = slot.staffId === undefined || booking.staff?.id === slot.staffId;
  return sameStaff && instants(slot.localStart, booking.timeZone).includes(booking.startsAtMs);
}

function toOutcome(failure: WixFailure): Ended {
  switch (failure.kind) {
    case "stale":
    case "not_allowed":
    case "slot_gone":
    case "unavailable":
    case "booking_not_found":
    case "token_invalid":
      return { kind: failure.kind };
    case "throttled":
      return failure;
    case "unknown_outcome":
      return { kind: "unconfirmed" };
    // A service that is gone, credentials or a request that Wix does not take: nothing was changed, and staff must look.
    case "service_not_found":
    case "unauthorized":
    case "invalid":
      return { kind: "unavailable" };
  }
}

function fromStored(outcome: StoredOutcome): ActOutcome {
  switch (outcome) {
    case "done":
    case "already":
      return { kind: "done" };
    case "pending":
      return { kind: "in_progress" };
    case "throttled":
      return { kind: "throttled", retryAfterSeconds: DEFAULT_RETRY_SECONDS };
    case "stale":
    case "not_allowed":
    case "slot_gone":
    case "unavailable":
    case "unconfirmed":
    case "booking_not_found":
    case "token_invalid":
      return { kind: outcome };
  }
}
