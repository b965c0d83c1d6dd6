import { wordsFor } from "../../views/words/words.ts";
import { abilityOf } from "../delivery/ability.ts";
import type { MessageFacts } from "../delivery/message-facts.ts";
import { messageInstant } from "../delivery/message-times.ts";
import type { Deps } from "../deps.ts";
import type { Booking } from "../domain/booking/booking.ts";
import {
  belongsInCalendar,
  type CalendarPerson,
  writeCalendarEntry,
} from "../domain/calendar/calendar-entry.ts";
import { toPlainLine } from "../domain/text/plain-text.ts";
import { dayText } from "../domain/time/time-text.ts";
import type { MailCalendar } from "../ports/messages.ts";

const MAX_NAME = 80;
const MAX_PLACE = 160;

export interface CalendarFileOptions {
  readonly booking: Booking;
  /** The booking as messages tell it, in the reader's language. */
  readonly facts: MessageFacts;
  /** The booking's page. */
  readonly url: string;
  /** Whom a mail with the file goes to. A file that can be downloaded names nobody: whoever holds the link can. */
  readonly attendee?: CalendarPerson;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

/** The entry that goes with a mail about the booking; undefined where no calendar has any business with it. */
export function toMailCalendar(
  deps: Pick<Deps, "config">,
  options: CalendarFileOptions,
): MailCalendar | undefined {
  return belongsInCalendar(options.booking, options.nowMs) ? toCalendarFile(deps, options) : undefined;
}

/** Puts a booking into words as a calendar entry, in the language of the facts. */
export function toCalendarFile({ config }: Pick<Deps, "config">, options: CalendarFileOptions): MailCalendar {
  const { booking, facts, url, attendee, nowMs } = options;
  const words = wordsFor(facts.locale);
  const location = calendarPlace(facts);
  const file = writeCalendarEntry({
    booking,
    summary: calendarTitle(facts),
    ...(location !== "" && { location }),
    descriptionLines: [...describeState(booking, facts), words.t("calendar.page", { url })],
    url,
    host: new URL(config.baseUrl).hostname,
    organizer: {
      name: toPlainLine(facts.businessName, MAX_NAME),
      ...(facts.businessEmail !== undefined && { address: facts.businessEmail }),
    },
    ...(attendee !== undefined && { attendee }),
    writtenAtMs: nowMs,
  });
  return { ...file, filename: words.t("calendar.filename") };
}

/** What the booking is called in a calendar: `Deep-tissue massage · Linden Studio`. */
export function calendarTitle({ serviceName, businessName: name, kind, locale }: MessageFacts): string {
  const words = wordsFor(locale);
  const businessName = toPlainLine(name, MAX_NAME);
  const service = toPlainLine(serviceName, MAX_NAME) || words.t("card.your_visit");
  const title = kind === "course" ? words.t("calendar.first_session", { service }) : service;
  return businessName === "" ? title : `${title} · ${businessName}`;
}

/** Where the customer has to be. Their own address is theirs to know, and a calendar is often shared. */
export function calendarPlace({ online, place, locale }: MessageFacts): string {
  const words = wordsFor(locale);
  if (online) return words.t("card.online");
  if (place?.kind === "customer") return words.t("card.at_your_address");
  const parts = [place?.name, place?.address].map((part) => toPlainLine(part ?? "", MAX_PLACE));
  return [...new Set(parts)].filter((part) => part !== "").join(", ");
}

function describeState(booking: Booking, facts: MessageFacts): readonly string[] {
  const words = wordsFor(facts.locale);
  if (booking.status === "canceled") return [words.t("booking.headline.cancelled")];
  if (booking.status === "declined") return [words.t("booking.headline.declined")];
  const staff = toPlainLine(facts.staffName ?? "", MAX_NAME);
  return [
    ...(staff === "" ? [] : [words.t("card.with_staff", { staff })]),
    ...(booking.status === "pending" ? [words.t("booking.lead.pending")] : []),
    ...(facts.kind === "course"
      ? [words.t("calendar.last_session", { day: dayText(facts.endsAtMs, clockOf(facts)) })]
      : []),
    ...describeDeadlines(facts),
  ];
}

/** Until when the customer may act, as it was when the entry was written. */
function describeDeadlines(facts: MessageFacts): readonly string[] {
  const words = wordsFor(facts.locale);
  const ability = abilityOf(facts);
  const { cancelMs, rescheduleMs } = facts.deadlines;
  const sentence = (action: "move" | "cancel" | "both", endMs: number | undefined) =>
    endMs === undefined
      ? words.t(`options.${action}_until_begin`)
      : words.t(`options.${action}_until`, { moment: messageInstant(endMs, facts) });
  if (ability === "cancel_and_move" && cancelMs === rescheduleMs) return [sentence("both", cancelMs)];
  return [
    ...(ability === "move" || ability === "cancel_and_move" ? [sentence("move", rescheduleMs)] : []),
    ...(ability === "cancel" || ability === "cancel_and_move" || ability === "cancel_course"
      ? [sentence("cancel", cancelMs)]
      : []),
  ];
}

const clockOf = ({ timeZone, locale }: MessageFacts) => ({ timeZone, locale: wordsFor(locale).locale });
