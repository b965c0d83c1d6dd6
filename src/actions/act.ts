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
  type FormClaim,
  type FormState,
  findForm,
  holdForm,
  releaseForm,
  whyUntaken,
} from "../store/actions.ts";
import { type ActOutcome, fromStored, toOutcome } from "./act-outcome.ts";
import { isAsWanted } from "./as-wanted.ts";
import { carryOut } from "./carry-out.ts";
import { type Form, formOf, type SentForm } from "./form-token.ts";
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

/**
 * The form is taken before anything is asked of Wix: however many copies of it come at once, one of them asks, and the
 * others wait for what becomes of it.
 */
async function actOnce(deps: ActDeps, visit: Visit, { sent, action, customer }: Order): Promise<ActOutcome> {
  const form = formOf(sent);
  if (form === undefined || form.action !== action) return { kind: "form_invalid" };
  const bookingId = await bookingIdOf(deps, visit, form);
  if (!bookingId.ok) return toOutcome(bookingId.error);
  const { formId, revision } = form;
  const unfinished = toUnfinished(deps, visit, customer, form);
  const claim: FormClaim = {
    formId,
    visitRef: visit.ref,
    bookingId: bookingId.value,
    action,
    revision,
    ...(customer.reason !== undefined && { reason: customer.reason }),
    ...(customer.sign !== undefined && { sign: customer.sign }),
    sealed: await sealUnfinished(deps, formId, unfinished),
    nowMs: deps.clock(),
  };
  // The customer may press the button of a form that was already carried out, long after: tell how it ended.
  if (!sent.ok && (await findForm(deps.db, formId)) === undefined) return sent.error;
  const taking = { form, claim, unfinished };
  const isOurs = sent.ok && (await claimForm(deps.db, claim));
  return isOurs ? carryOutClaimed(deps, visit, taking) : tellStored(deps, visit, taking);
}

/** A form, with what taking it writes down and what finishing it needs. */
interface Taking {
  readonly form: Form;
  readonly claim: FormClaim;
  readonly unfinished: Unfinished;
}

/** Which booking a form is of; asked of Wix only for a form of the release before, at a visit by token. */
async function bookingIdOf(deps: ActDeps, visit: Visit, form: Form): Promise<Result<string, WixFailure>> {
  const known = visit.bookingId ?? form.bookingId;
  if (known !== undefined) return ok(known);
  const reading = await deps.bookings.readBooking(visit.token);
  return reading.ok ? ok(reading.value.booking.id) : reading;
}

/** Does what a form wants that was just taken, or lets that wait. Where nothing was begun, the form can be sent again. */
async function carryOutClaimed(
  deps: ActDeps,
  visit: Visit,
  { form, claim, unfinished }: Taking,
): Promise<ActOutcome> {
  const current = await withGoodToken(deps, visit, (good) =>
    readCurrent(deps, good, { withFee: form.fee !== undefined }),
  );
  if (!current.ok) {
    await releaseForm(deps.db, claim);
    return toOutcome(current.error);
  }
  const { reading } = current.value;
  const { token } = current.value.visit;
  if (wouldCostMore(form, reading)) {
    await releaseForm(deps.db, claim);
    return { kind: "fee_rose" };
  }
  const heldUntilMs = await waitsUntil(deps, form, { token, reading });
  if (heldUntilMs === undefined) return carryOut(deps, { ...form, token, reading, unfinished });
  if (!(await holdForm(deps.db, claim, heldUntilMs))) {
    await releaseForm(deps.db, claim);
    return tellUntaken(deps, claim);
  }
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
  visit: Visit,
  { form, claim, unfinished }: Taking,
): Promise<ActOutcome> {
  for (const stepMs of WAIT_STEPS_MS) {
    const stored = await findForm(deps.db, form.formId);
    if (stored === undefined) return tellUntaken(deps, claim);
    if (stored.outcome === "unconfirmed" || isAbandoned(stored, deps.clock())) {
      return settle(deps, visit, { form, unfinished }, stored);
    }
    if (stored.outcome !== "pending") return fromStored(stored.outcome);
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
  return { kind: "in_progress" };
}

/**
 * A form of which there is no trace: a cancellation of the booking waits, the link was revoked since it was opened, or
 * whoever took it could not read the booking and gave it up.
 */
async function tellUntaken(deps: ActDeps, claim: FormClaim): Promise<ActOutcome> {
  switch (await whyUntaken(deps.db, claim)) {
    case "held":
      return { kind: "held" };
    case "revoked":
      return { kind: "token_invalid" };
    case undefined:
      return { kind: "unavailable" };
  }
}

/** A form that has been pending for longer was abandoned by a process that died. */
const isAbandoned = (stored: FormState, nowMs: number) =>
  stored.outcome === "pending" && stored.claimedAtMs + ABANDONED_AFTER_MS <= nowMs;

/** Nobody is left to say how a form ended: the booking tells, where it can be read. */
async function settle(
  deps: ActDeps,
  visit: Visit,
  { form, unfinished: fromCopy }: Omit<Taking, "claim">,
  { sealed, fromMs, heldUntilMs }: FormState,
): Promise<ActOutcome> {
  const current = await withGoodToken(deps, visit, (good) => readCurrent(deps, good, { withFee: false }));
  if (!current.ok) return { kind: "unconfirmed" };
  const { reading, visit: good } = current.value;
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
    (await settleByBooking(deps, open, reading, good.token)) ?? (await findForm(deps.db, formId))?.outcome;
  return outcome === undefined ? { kind: "token_invalid" } : fromStored(outcome);
}
