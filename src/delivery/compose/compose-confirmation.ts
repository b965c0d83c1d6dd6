import { confirmationLetter } from "../../../views/messages/confirmation-letter.ts";
import { confirmationSms } from "../../../views/messages/confirmation-sms.ts";
import type { ChangeText, ConfirmationProps, CostText } from "../../../views/messages/message-props.ts";
import { type Words, wordsFor } from "../../../views/words/words.ts";
import { abilityOf } from "../../domain/booking/ability.ts";
import { acceptedAmount, type CancellationCost } from "../../domain/booking/cancellation-fee.ts";
import type { BookingDescription } from "../../domain/booking/description.ts";
import { moneyText } from "../../domain/booking/money-text.ts";
import { holdsMoney, toldPayment } from "../../domain/booking/payment.ts";
import { fitSms, fitsSms, smsExtras, smsWhen } from "./fit-sms.ts";
import { letterBrand } from "./letter-brand.ts";
import { messageInstant } from "./message-times.ts";
import { presentFacts } from "./present-facts.ts";
import { reservationData } from "./reservation-data.ts";
import { smsWriting } from "./sms-writing.ts";
import { type ComposedEmail, type SubjectFacts, subjectArgs, writeLetter } from "./write-letter.ts";

/** What a customer did; `fromMs` is the booking's start before a move, epoch milliseconds. */
export type Change =
  | { readonly kind: "cancelled"; readonly cost?: CancellationCost }
  | { readonly kind: "moved"; readonly fromMs: number }
  /** Ordered, but no longer possible when its time had come. */
  | { readonly kind: "not_cancelled" };

/** Writes the email that tells a customer what they did. The booking is as it is after it. */
export function composeConfirmationEmail(
  booking: BookingDescription,
  change: Change,
  linkUrl: string,
): ComposedEmail {
  const words = wordsFor(booking.clock.locale);
  const now = presentFacts(booking, words);
  // Wix's reads may lag behind its writes.
  const shown = change.kind === "cancelled" ? ({ ...now, standing: "called_off" } as const) : now;
  const data = reservationData(booking, shown, linkUrl, words);
  const props = {
    ...shown,
    change: toChangeText(change, booking),
    linkUrl,
    ...(data !== undefined && { data }),
  };
  return writeLetter(
    confirmationLetter(props, words),
    changeSubject(props, words),
    letterBrand(booking.business),
  );
}

/**
 * Writes the SMS that tells a customer what they did, as long as one with a link may be. An address that alone leaves
 * no room for it, as one with a token of Wix's, is left out.
 */
export function composeConfirmationSms(booking: BookingDescription, change: Change, linkUrl: string): string {
  const writing = smsWriting(wordsFor(booking.clock.locale));
  const always = {
    when: smsWhen(booking, writing),
    ability: abilityOf(booking),
    change: changeKind(change, booking),
  };
  const fee = change.kind === "cancelled" ? acceptedAmount(change.cost?.fee) : undefined;
  const extras = smsExtras(booking, writing, {
    ...(change.kind === "moved" && { fromMs: change.fromMs }),
    ...(fee !== undefined && { fee }),
  });
  // Whoever has just acted knows with whom; of several bookings they may not know which.
  const write = (target: { readonly linkUrl?: string }) =>
    fitSms(writing, extras, (some) => confirmationSms({ ...always, ...some, ...target }, writing.words), [
      "businessName",
      "serviceName",
    ]);
  const linked = write({ linkUrl });
  return fitsSms(linked, writing) ? linked : write({});
}

/** A change in words, its time on the booking's clock. */
export function toChangeText(change: Change, booking: BookingDescription): ChangeText {
  switch (change.kind) {
    case "moved":
      return { kind: movedKind(booking), from: messageInstant(change.fromMs, booking) };
    case "cancelled":
      return { kind: "cancelled", ...(change.cost && { cost: toCostText(change.cost, booking) }) };
    case "not_cancelled":
      return { kind: "not_cancelled" };
  }
}

/** What a cancellation costs, in the words of its reader's locale. */
function toCostText({ fee, payment }: CancellationCost, { clock }: BookingDescription): CostText {
  const amount = acceptedAmount(fee);
  const told = toldPayment(payment);
  return {
    ...(amount !== undefined && { fee: moneyText(amount, clock.locale) }),
    feeKnown: fee !== undefined,
    ...(told !== undefined && { payment: told }),
    holdsMoney: holdsMoney(payment),
  };
}

const changeKind = ({ kind }: Change, booking: BookingDescription): ChangeText["kind"] =>
  kind === "moved" ? movedKind(booking) : kind;

/** What is approved by hand has only been asked to move until the business approves it again. */
const movedKind = ({ state }: BookingDescription) => (state === "pending" ? "move_requested" : "moved");

/** The subject of a mail about a change, to the customer and to the business alike. */
export const changeSubject = (
  { change, ...about }: SubjectFacts & Pick<ConfirmationProps, "change">,
  words: Words,
): string => words.t(`mail.subject.${change.kind}`, subjectArgs(about));
