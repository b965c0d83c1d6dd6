import { bookingSms } from "../../views/messages/booking-sms.ts";
import { wordsFor } from "../../views/words/words.ts";
import { abilityOf } from "./ability.ts";
import { fitSms, smsExtras, smsWhen } from "./fit-sms.ts";
import type { MessageFacts } from "./message-facts.ts";
import { smsWriting } from "./sms-writing.ts";

/**
 * Writes the SMS that carries a link in the language of the facts' locale: one GSM-7 part, or two of UCS-2 where the
 * language needs them, whatever the names are. Never without the time, the zone or the address. A base URL that alone
 * is too long makes it more parts.
 */
export function composeSms(facts: MessageFacts, linkUrl: string): string {
  const writing = smsWriting(wordsFor(facts.locale));
  const { standing } = facts;
  const always = { when: smsWhen(facts, writing), ability: abilityOf(facts), standing, linkUrl };
  return fitSms(writing, smsExtras(facts, writing), (extras) =>
    bookingSms({ ...always, ...extras }, writing.words),
  );
}
