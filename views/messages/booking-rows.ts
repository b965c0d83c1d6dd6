import type { BookingFacts, ChangeText, Ways } from "./message-props.ts";
import type { MessageWords } from "./words.ts";

export interface BookingRow {
  readonly label: string;
  readonly value: string;
}

/** What a mail lists of a booking: one table for the HTML and the text part, so that the two cannot drift. */
export function bookingRows(props: BookingFacts, words: MessageWords): readonly BookingRow[] {
  const { moment, course, people, where, staffName } = props;
  const { labels } = words;
  return [
    { label: labels.when, value: words.when(moment, course) },
    ...(course && moment.endDay !== undefined ? [{ label: labels.ends, value: moment.endDay }] : []),
    ...(!course && moment.minutes > 0 ? [{ label: labels.length, value: words.length(moment.minutes) }] : []),
    ...(people > 1 ? [{ label: labels.people, value: String(people) }] : []),
    ...(where === undefined ? [] : [{ label: labels.where, value: words.where(where) }]),
    ...(staffName === undefined ? [] : [{ label: labels.staff, value: staffName }]),
  ];
}

/** The same of a booking that was changed: when it was, and when it is now or is asked to be. */
export function changeRows(
  props: BookingFacts & { readonly change: ChangeText },
  words: MessageWords,
): readonly BookingRow[] {
  const { change } = props;
  const { labels } = words;
  const [when, ...rest] = bookingRows(props, words);
  if (change.kind === "cancelled" || when === undefined) return bookingRows(props, words);
  const label = change.kind === "moved" ? labels.now : labels.requested;
  return [{ label: labels.was, value: change.from }, { ...when, label }, ...rest];
}

/** How to reach the business; replies reach it only where its address is known. */
export const waysOf = ({ businessPhone, businessEmail }: BookingFacts): Ways => ({
  ...(businessPhone !== undefined && { phone: businessPhone }),
  mayReply: businessEmail !== undefined,
});
