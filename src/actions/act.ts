import { readSurroundings } from "../bookings/surroundings.ts";
import type { BookingReading } from "../domain/booking/booking.ts";
import { holdEndMs } from "../domain/booking/cancel-hold.ts";
import { costsMore } from "../domain/booking/cancellation-fee.ts";
import {
  type ActingCustomer,
  openUnfinished,
  sealUnfinished,
  toUnfinished,
  type Unfinished,
} from "../links/unfinished.ts";
import { type Visit, withGoodToken } from "../links/visit.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { ok, type Result } from "../result.ts";
import {
  ABANDONED_AFTER_MS,
  type ActionName,
  claimForm,
  type FormState,
  findForm,
} from "../store/actions.ts";
import { findHold } from "../store/held-actions.ts";
import { type ActOutcome, fromStored, toOutcome } from "./act-outcome.ts";
import { isAsWanted } from "./as-wanted.ts";
import { carryOut } from "./carry-out.ts";
import { type Form, formOf, type SentForm } from "./form-token.ts";
import { isUnderWay } from "./held.ts";
import { type SettleDeps, settleByBooking } from "./settle.ts";

export type { ActOutcome };

type ActDeps = SettleDeps;

/** A second copy of a form waits this long, in growing steps, for the first one's outcome. */
const WAIT_STEPS_MS = [50, 100, 200, 400, 800, 1600, 2400];

/**
 * Cancels the booking as the signed form says, or lets that wait so that it can be taken back: once, whatever number of
 * times the form is sent.
 */
export async function cancelByCustomer(
  deps: ActDeps,
  visit: Visit,
  sent: SentForm,
  customer: ActingCustomer,
): Promise<ActOutcome> {
  return actOnce(deps, visit, { sent, action: "cancel", customer });
}

/** Moves the booking as the signed form says: once, whatever number of times the form is sent. */
export async function moveByCustomer(
  deps: ActDeps,
  visit: Visit,
  sent: SentForm,
  customer: ActingCustomer,
): Promise<ActOutcome> {
  return actOnce(deps, visit, { sent, action: "reschedule", customer });
}

interface Order {
  readonly sent: SentForm;
  /** What the address says that it is for. */
  readonly action: ActionName;
  readonly customer: ActingCustomer;
}

async function actOnce(deps: ActDeps, visit: Visit, { sent, action, customer }: Order): Promise<ActOutcome> {
  const form = formOf(sent);
  if (form === undefined || form.action !== action) return { kind: "form_invalid" };
  // The customer may press the button of a form that was already carried out, long after: tell how it ended.
  if (!sent.ok && (await findForm(deps.db, form.formId)) === undefined) return sent.error;

  const current = await withGoodToken(deps, visit, (good) =>
    readCurrent(deps, good, { withFee: form.fee !== undefined }),
  );
  if (!current.ok) return toOutcome(current.error);
  const { reading } = current.value;
  const { formId, revision } = form;
  const { token } = current.value.visit;
  if (wouldCostMore(form, reading) && (await findForm(deps.db, formId)) === undefined) {
    return { kind: "fee_rose" };
  }
  const unfinished = toUnfinished(deps, visit, customer, form);
  const heldUntilMs = await waitsUntil(deps, form, { token, reading });
  const claimed = await claimForm(deps.db, {
    formId,
    visitRef: visit.ref,
    bookingId: reading.booking.id,
    action,
    revision,
    ...(customer.reason !== undefined && { reason: customer.reason }),
    ...(customer.sign !== undefined && { sign: customer.sign }),
    sealed: await sealUnfinished(deps, formId, unfinished),
    nowMs: deps.clock(),
    ...(heldUntilMs !== undefined && { heldUntilMs }),
  });
  if (!claimed) return tellStored(deps, current.value, form, unfinished);
  if (heldUntilMs === undefined) return carryOut(deps, { ...form, token, reading, unfinished });
  deps.wakeAt?.(heldUntilMs);
  return { kind: "held" };
}

interface Current {
  readonly visit: Visit;
  readonly reading: BookingReading;
}

/** Of a booking that can be cancelled as the form says; whatever stands in the way otherwise is told as what it is. */
const wouldCostMore = ({ fee, revision }: Form, { booking, allowed, fee: now }: BookingReading): boolean =>
  booking.revision === revision && allowed.cancel && costsMore(fee, now);

async function readCurrent(
  deps: ActDeps,
  visit: Visit,
  options: { readonly withFee: boolean },
): Promise<Result<Current, WixFailure>> {
  const reading = await deps.bookings.readBooking(visit.token, options);
  return reading.ok ? ok({ visit, reading: reading.value }) : reading;
}

/** Until when a form's cancellation is to wait; undefined for what is done, or refused, at once. */
async function waitsUntil(
  deps: ActDeps,
  form: Form,
  { token, reading }: { readonly token: string; readonly reading: BookingReading },
): Promise<number | undefined> {
  const { undoSeconds } = deps.config;
  const { booking, allowed } = reading;
  if (undoSeconds === 0 || form.action !== "cancel" || !allowed.cancel) return undefined;
  if (isAsWanted(booking, form) || booking.revision !== form.revision) return undefined;
  const { policy } = await readSurroundings(deps, token, booking.id);
  return holdEndMs(reading, policy, { undoSeconds, nowMs: deps.clock() });
}

/** A copy of a form that was taken before: the stored outcome, waiting for it if need be. */
async function tellStored(
  deps: ActDeps,
  current: Current,
  form: Form,
  unfinished: Unfinished,
): Promise<ActOutcome> {
  for (const stepMs of WAIT_STEPS_MS) {
    const stored = await findForm(deps.db, form.formId);
    if (stored === undefined) return tellUntaken(deps, current);
    if (stored.outcome === "unconfirmed" || isAbandoned(stored, deps.clock())) {
      return settle(deps, current, form, stored, unfinished);
    }
    if (stored.outcome !== "pending") return fromStored(stored.outcome);
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
  return { kind: "in_progress" };
}

/** A form that nobody could take: a cancellation of the booking waits, or the link was revoked since it was opened. */
async function tellUntaken(deps: ActDeps, { reading }: Current): Promise<ActOutcome> {
  return isUnderWay(await findHold(deps.db, reading.booking.id))
    ? { kind: "held" }
    : { kind: "token_invalid" };
}

/** A form that has been pending for longer was abandoned by a process that died. */
const isAbandoned = (stored: FormState, nowMs: number) =>
  stored.outcome === "pending" && stored.claimedAtMs + ABANDONED_AFTER_MS <= nowMs;

/** Nobody is left to say how a form ended: the booking, just read, tells. */
async function settle(
  deps: ActDeps,
  { visit, reading }: Current,
  form: Form,
  { sealed, fromMs, heldUntilMs }: FormState,
  fromCopy: Unfinished,
): Promise<ActOutcome> {
  const { formId, action, revision } = form;
  const kept = sealed === undefined ? undefined : await openUnfinished(deps, formId, sealed);
  const open = {
    formId,
    action,
    revision,
    ...(fromMs !== undefined && { fromMs }),
    ...(heldUntilMs !== undefined && { heldUntilMs }),
    unfinished: kept ?? fromCopy,
  };
  const outcome =
    (await settleByBooking(deps, open, reading, visit.token)) ?? (await findForm(deps.db, formId))?.outcome;
  return outcome === undefined ? { kind: "token_invalid" } : fromStored(outcome);
}
