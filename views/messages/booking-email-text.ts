import { bookingRows, contactLine } from "./booking-rows.ts";
import type { BookingMessageProps } from "./message-props.ts";
import type { MessageWords } from "./words.ts";

/** The text part of the mail, complete without the HTML: paragraphs, each of lines that are still to be wrapped. */
export function bookingEmailText(
  props: BookingMessageProps,
  words: MessageWords,
): readonly (readonly string[])[] {
  const { noteLines, businessName } = props;
  return [
    [words.greeting(props.greetingName)],
    [words.intro(businessName)],
    [props.serviceName, ...bookingRows(props, words).map(({ label, value }) => `${label}: ${value}`)],
    ...(noteLines.length > 0 ? [[`${words.note(businessName)}:`, ...noteLines]] : []),
    [words.abilities[props.ability]],
    [`${words.button[props.ability]}:`, props.linkUrl],
    [contactLine(props, words)],
    ["-- ", words.why(businessName), words.personal],
  ];
}
