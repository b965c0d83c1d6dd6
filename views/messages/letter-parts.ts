import type { Ability } from "../../src/domain/booking/ability.ts";
import type { Key } from "../words/catalogue.ts";
import type { Words } from "../words/words.ts";
import type { LetterButton } from "./letter.ts";
import type { BookingFacts } from "./message-props.ts";
import { aside, asideNumber, type Said, say } from "./said.ts";

/** The sentence with the business's name where it has one, else the one without. */
export const namingBusiness = (
  { businessName }: Pick<BookingFacts, "businessName">,
  words: Words,
  named: (business: Said) => Said,
  unnamed: Key & `${string}_unnamed`,
): Said => (businessName === undefined ? say(words, unnamed) : named(aside(businessName, words)));

export const greeting = ({ greetingName }: BookingFacts, words: Words): Said =>
  greetingName === undefined
    ? say(words, "mail.greeting_unnamed")
    : say(words, "mail.greeting", { name: aside(greetingName, words) });

/** What the customer may do and until when: nothing that cannot be done. */
export function abilityAdvice({ ability, until }: BookingFacts, words: Words): readonly Said[] {
  const may = say(words, `mail.may.${ability}`);
  const limit = deadline(ability, until, words);
  return limit === undefined ? [may] : [may, limit];
}

function deadline(ability: Ability, { cancel, move }: BookingFacts["until"], words: Words): Said | undefined {
  if (cancel !== undefined && move !== undefined) {
    return cancel === move
      ? say(words, "mail.until.both", { moment: cancel })
      : say(words, "mail.until.each", { move, cancel });
  }
  if (move !== undefined) return say(words, "mail.until.move", { moment: move });
  if (cancel === undefined) return undefined;
  return say(words, ability === "cancel_course" ? "mail.until.cancel_course" : "mail.until.cancel", {
    moment: cancel,
  });
}

/** What the link can be used for; leaving a course is called what it is anywhere else. */
export const offerOf = (ability: Ability): Exclude<Ability, "cancel_course"> =>
  ability === "cancel_course" ? "cancel" : ability;

export function linkButton(ability: Ability, url: string, words: Words): LetterButton {
  const label = words.t(`mail.button.${offerOf(ability)}`);
  return {
    label,
    lead: words.t("mail.lead", { words: label }),
    url,
    hint: words.t("mail.button_fails"),
  };
}

/** How to reach the business; replies reach it only where its address is known. */
export function waysToReach({ businessPhone, businessEmail }: BookingFacts, words: Words): Said {
  if (businessPhone === undefined) {
    return say(words, businessEmail === undefined ? "mail.reach.as_booked" : "mail.reach.reply");
  }
  const phone = asideNumber(businessPhone, words);
  return businessEmail === undefined
    ? say(words, "mail.reach.call", { phone })
    : say(words, "mail.reach.reply_or_call", { phone });
}

/** Why a customer got the mail, and what to be careful with. */
export const customerFooter = (props: BookingFacts, words: Words): readonly Said[] => [
  namingBusiness(props, words, (business) => say(words, "mail.why", { business }), "mail.why_unnamed"),
  say(words, "mail.personal"),
];
