import { bookingRows, waysOf } from "./booking-rows.ts";
import type { Letter } from "./letter.ts";
import type { BookingMessageProps } from "./message-props.ts";
import type { MessageWords } from "./words.ts";

/** The mail that brings a customer the link to their booking. */
export function bookingLetter(props: BookingMessageProps, words: MessageWords): Letter {
  const { ability, businessName, linkUrl, noteLines, pending } = props;
  const deadline = words.deadline(props);
  return {
    language: words.language,
    preheader: pending ? words.pendingPreheader : words.preheader[ability],
    ...(businessName !== undefined && { businessName }),
    greeting: words.greeting(props.greetingName),
    intro: pending ? words.requestIntro : words.intro(businessName),
    ...(pending && { waiting: words.waiting(businessName) }),
    heading: props.serviceName,
    rows: bookingRows(props, words),
    ...(noteLines.length > 0 && { note: { title: words.note(businessName), lines: noteLines } }),
    advice: [words.abilities[ability], ...(deadline === undefined ? [] : [deadline])],
    button: { label: words.button[ability], url: linkUrl, hint: words.urlHint },
    contact: words.contact(waysOf(props)),
    footer: [words.why(businessName), words.personal],
  };
}
