import { confirmationLetter } from "../../views/messages/confirmation-letter.ts";
import { confirmationSms } from "../../views/messages/confirmation-sms.ts";
import type { ChangeText, ConfirmationProps } from "../../views/messages/message-props.ts";
import { ENGLISH } from "../../views/messages/words.ts";
import { abilityOf } from "./ability.ts";
import { fitOnePart, fitsOnePart, gsmMoment, smsExtras } from "./fit-sms.ts";
import type { MessageFacts } from "./message-facts.ts";
import { describeInstant } from "./moment.ts";
import { presentFacts } from "./present-facts.ts";
import { type ComposedEmail, subjectName, writeLetter } from "./write-letter.ts";

/** What a customer did; `fromMs` is the booking's start before a move, epoch milliseconds. */
export type Change = { readonly kind: "cancelled" } | { readonly kind: "moved"; readonly fromMs: number };

/** Writes the email that tells a customer what they did. The facts are the booking's as it is after it. */
export function composeConfirmationEmail(
  facts: MessageFacts,
  change: Change,
  linkUrl: string,
): ComposedEmail {
  const props = { ...presentFacts(facts), change: toChangeText(change, facts), linkUrl };
  return writeLetter(confirmationLetter(props, ENGLISH), changeSubject(props));
}

/**
 * Writes the SMS that tells a customer what they did: one GSM-7 part. An address that alone leaves no room for it, as
 * one with a token of Wix's, is left out.
 */
export function composeConfirmationSms(facts: MessageFacts, change: Change, linkUrl: string): string {
  const always = {
    moment: gsmMoment(facts),
    ability: abilityOf(facts),
    change: changeKind(change, facts),
  };
  const extras = smsExtras(facts, change.kind === "moved" ? change.fromMs : undefined);
  // Whoever has just acted knows with whom; of several bookings they may not know which.
  const write = (target: { readonly linkUrl?: string }) =>
    fitOnePart(extras, (some) => confirmationSms({ ...always, ...some, ...target }, ENGLISH), [
      "businessName",
      "serviceName",
    ]);
  const linked = write({ linkUrl });
  return fitsOnePart(linked) ? linked : write({});
}

/** A change in words, its time on the booking's clock. */
export function toChangeText(change: Change, facts: MessageFacts): ChangeText {
  return change.kind === "cancelled"
    ? { kind: "cancelled" }
    : { kind: movedKind(facts), from: describeInstant(change.fromMs, facts) };
}

const changeKind = ({ kind }: Change, facts: MessageFacts): ChangeText["kind"] =>
  kind === "cancelled" ? kind : movedKind(facts);

/** What is approved by hand has only been asked to move until the business approves it again. */
const movedKind = ({ pending }: MessageFacts) => (pending ? "move_requested" : "moved");

/** The subject of a mail about a change, to the customer and to the business alike. */
export const changeSubject = ({
  change,
  serviceName,
  moment,
}: Pick<ConfirmationProps, "change" | "serviceName" | "moment">): string =>
  ENGLISH.changeSubject(change, subjectName(serviceName), moment);
