import { bookingSms } from "../../../views/messages/booking-sms.ts";
import { wordsFor } from "../../../views/words/words.ts";
import { abilityOf } from "../../domain/booking/ability.ts";
import type { BookingDescription } from "../../domain/booking/description.ts";
import { fitSms, smsExtras, smsWhen } from "./fit-sms.ts";
import { smsWriting } from "./sms-writing.ts";
import { standingOf } from "./standing.ts";

/**
 * Writes the SMS that carries a link in its reader's language: one GSM-7 part, or two of UCS-2 where the
 * language needs them, whatever the names are. Never without the time, the zone or the address. A base URL that alone
 * is too long makes it more parts.
 */
export function composeSms(booking: BookingDescription, linkUrl: string): string {
  const writing = smsWriting(wordsFor(booking.clock.locale));
  const always = {
    when: smsWhen(booking, writing),
    ability: abilityOf(booking),
    standing: standingOf(booking),
    linkUrl,
  };
  return fitSms(writing, smsExtras(booking, writing), (extras) =>
    bookingSms({ ...always, ...extras }, writing.words),
  );
}
