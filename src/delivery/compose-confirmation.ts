import { confirmationLetter } from "../../views/messages/confirmation-letter.ts";
import { confirmationSms } from "../../views/messages/confirmation-sms.ts";
import type { ChangeText, ConfirmationProps } from "../../views/messages/message-props.ts";
import { type Words, wordsFor } from "../../views/words/words.ts";
import { abilityOf } from "./ability.ts";
import { describeReservation } from "./describe-reservation.ts";
import { fitSms, fitsSms, smsExtras, smsWhen } from "./fit-sms.ts";
import type { MessageFacts } from "./message-facts.ts";
import { messageInstant } from "./message-times.ts";
import { presentFacts } from "./present-facts.ts";
import { smsWriting } from "./sms-writing.ts";
import { type ComposedEmail, type SubjectFacts, subjectArgs, writeLetter } from "./write-letter.ts";

/** What a customer did; `fromMs` is the booking's start before a move, epoch milliseconds. */
export type Change =
  | { readonly kind: "cancelled" }
  | { readonly kind: "moved"; readonly fromMs: number }
  /** Ordered, but no longer possible when its time had come. */
  | { readonly kind: "not_cancelled" };

/** Writes the email that tells a customer what they did. The facts are the booking's as it is after it. */
export function composeConfirmationEmail(
  facts: MessageFacts,
  change: Change,
  linkUrl: string,
): ComposedEmail {
  const words = wordsFor(facts.locale);
  const shown = presentFacts(facts, words);
  const standing = change.kind === "cancelled" ? "called_off" : facts.standing;
  const data = describeReservation({ ...facts, standing }, shown, linkUrl, words);
  const props = {
    ...shown,
    change: toChangeText(change, facts),
    linkUrl,
    ...(data !== undefined && { data }),
  };
  return writeLetter(confirmationLetter(props, words), changeSubject(props, words), facts.brand);
}

/**
 * Writes the SMS that tells a customer what they did, as long as one with a link may be. An address that alone leaves
 * no room for it, as one with a token of Wix's, is left out.
 */
export function composeConfirmationSms(facts: MessageFacts, change: Change, linkUrl: string): string {
  const writing = smsWriting(wordsFor(facts.locale));
  const always = {
    when: smsWhen(facts, writing),
    ability: abilityOf(facts),
    change: changeKind(change, facts),
  };
  const extras = smsExtras(facts, writing, change.kind === "moved" ? change.fromMs : undefined);
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
export function toChangeText(change: Change, facts: MessageFacts): ChangeText {
  return change.kind === "moved"
    ? { kind: movedKind(facts), from: messageInstant(change.fromMs, facts) }
    : { kind: change.kind };
}

const changeKind = ({ kind }: Change, facts: MessageFacts): ChangeText["kind"] =>
  kind === "moved" ? movedKind(facts) : kind;

/** What is approved by hand has only been asked to move until the business approves it again. */
const movedKind = ({ standing }: MessageFacts) => (standing === "pending" ? "move_requested" : "moved");

/** The subject of a mail about a change, to the customer and to the business alike. */
export const changeSubject = (
  { change, ...about }: SubjectFacts & Pick<ConfirmationProps, "change">,
  words: Words,
): string => words.t(`mail.subject.${change.kind}`, subjectArgs(about));
