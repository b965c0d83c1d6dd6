import type { Where } from "../../src/domain/booking/where.ts";
import type { VenueText, WhenText } from "../../src/domain/time/when-text.ts";
import { lengthText } from "../words/length-text.ts";
import type { Words } from "../words/words.ts";
import type { BookingFacts, ChangeText } from "./message-props.ts";
import { aside, plainly, type Said, say, together } from "./said.ts";

export interface BookingRow {
  /** With what parts it from the value. */
  readonly label: Said;
  readonly value: Said;
}

/** A fact with its label, which may itself hold a name. */
export const row = (words: Words, label: string | Said, value: Said): BookingRow => ({
  label: say(words, "mail.lead", { words: label }),
  value,
});

/** What a mail lists of a booking: one table for the HTML and the text part, so that the two cannot drift. */
export function bookingRows(
  props: BookingFacts,
  words: Words,
  whenLabel = words.t("mail.label.when"),
): readonly BookingRow[] {
  const { when, course, people, where, staffName } = props;
  const { venue, endDay, length } = when;
  return [
    row(words, whenLabel, whenText(props, words)),
    ...(venue === undefined
      ? []
      : [
          row(
            words,
            say(words, "mail.label.venue", { city: aside(venue.city ?? venue.offset, words) }),
            venueText(venue, words),
          ),
        ]),
    ...(course && endDay !== undefined ? [row(words, words.t("mail.label.ends"), plainly(endDay))] : []),
    ...(length === undefined
      ? []
      : [row(words, words.t("mail.label.length"), plainly(lengthText(length, words)))]),
    ...(people > 1
      ? [row(words, words.t("card.for"), plainly(words.t("card.people", { count: people })))]
      : []),
    ...(where === undefined ? [] : [row(words, words.t("card.where"), whereText(where, words))]),
    ...(staffName === undefined ? [] : [row(words, words.t("card.with"), aside(staffName, words))]),
  ];
}

/** The same of a booking that was changed: when it was, and when it is now or is asked to be. */
export function changeRows(
  props: BookingFacts & { readonly change: ChangeText },
  words: Words,
): readonly BookingRow[] {
  const { change } = props;
  if (change.kind === "cancelled" || change.kind === "not_cancelled") return bookingRows(props, words);
  const label = words.t(change.kind === "moved" ? "mail.label.now" : "mail.label.requested");
  return [row(words, words.t("mail.label.was"), plainly(change.from)), ...bookingRows(props, words, label)];
}

/** Day and times; the clock with them where no place tells whose it is. */
function whenText({ when: visit, course, where }: BookingFacts, words: Words): Said {
  const when = visitText(visit, course, words);
  if (where?.kind !== "online") return when;
  const { city, offset, yours } = visit.clock;
  if (yours) return say(words, "mail.clock.yours", { when, offset });
  return city === undefined
    ? say(words, "mail.clock.offset", { when, offset })
    : say(words, "mail.clock.city", { when, city: aside(city, words), offset });
}

function visitText({ day, startTime, endTime, endDay, span }: WhenText, course: boolean, words: Words): Said {
  const start = { day, start: startTime };
  if (course) return say(words, "mail.when.course", start);
  if (endDay === undefined) return say(words, "mail.when.visit", { day, span: together(span) });
  return say(words, "mail.when.nights", { ...start, endDay, end: endTime });
}

const venueText = ({ startTime: time, offset, otherDay }: VenueText, words: Words): Said =>
  otherDay === undefined
    ? say(words, "mail.clock.venue", { time, offset })
    : say(words, "mail.clock.venue_other_day", { day: otherDay.shortDay, time, offset });

function whereText(where: Where, words: Words): Said {
  switch (where.kind) {
    case "online":
      return say(words, "card.online");
    case "customer":
      return say(words, "card.at_your_address");
    case "place":
      return aside([where.name, where.address].filter(Boolean).join(", "), words);
  }
}
