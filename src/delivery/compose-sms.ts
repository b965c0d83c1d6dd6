import { bookingSms } from "../../views/messages/booking-sms.ts";
import { ENGLISH } from "../../views/messages/words.ts";
import { abilityOf } from "./ability.ts";
import { fitOnePart, gsmMoment, smsExtras } from "./fit-sms.ts";
import type { MessageFacts } from "./message-facts.ts";

/**
 * Writes the SMS that carries a link: one GSM-7 part, whatever the names are. Never without the time, the zone or the
 * address. A base URL that alone is too long makes it more parts.
 */
export function composeSms(facts: MessageFacts, linkUrl: string): string {
  const { pending } = facts;
  const always = { moment: gsmMoment(facts), ability: abilityOf(facts), pending, linkUrl };
  return fitOnePart(smsExtras(facts), (extras) => bookingSms({ ...always, ...extras }, ENGLISH));
}
