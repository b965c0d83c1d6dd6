import { type Words, wordsFor } from "../../../views/words/words.ts";
import type { Deps } from "../../deps.ts";
import type { ActionAnswer } from "../../domain/booking/action-answer.ts";
import { type BookingDescription, venueZoneOf } from "../../domain/booking/description.ts";
import {
  belongsInCalendar,
  type CalendarPerson,
  writeCalendarEntry,
} from "../../domain/calendar/calendar-entry.ts";
import { toPlainLine } from "../../domain/text/plain-text.ts";
import { dayText } from "../../domain/time/time-text.ts";
import type { MailCalendar } from "../../ports/messages.ts";
import { messageInstant } from "./message-times.ts";

const MAX_NAME = 80;
const MAX_PLACE = 160;

export interface CalendarOptions {
  /** The booking's page. */
  readonly url: string;
  /** Whom a mail with the file goes to. A file that can be downloaded names nobody: whoever holds the link can. */
  readonly attendee?: CalendarPerson;
}

/** The entry that goes with a mail about the booking; undefined where no calendar has any business with it. */
export function composeMailCalendar(
  deps: Pick<Deps, "config">,
  booking: BookingDescription,
  options: CalendarOptions,
): MailCalendar | undefined {
  return belongsInCalendar(booking, booking.asOfMs) ? composeCalendar(deps, booking, options) : undefined;
}

/** Puts a booking into words as a calendar entry, as a mail carries it and its page gives it. */
export function composeCalendar(
  { config }: Pick<Deps, "config">,
  booking: BookingDescription,
  { url, attendee }: CalendarOptions,
): MailCalendar {
  const words = wordsFor(booking.clock.locale);
  const { email } = booking.business;
  const location = calendarPlace(booking);
  const file = writeCalendarEntry({
    booking: { ...booking, timeZone: venueZoneOf(booking) },
    summary: calendarTitle(booking),
    ...(location !== "" && { location }),
    descriptionLines: [...describeState(booking, words), words.t("calendar.page", { url })],
    url,
    host: new URL(config.baseUrl).hostname,
    organizer: { name: businessNameOf(booking), ...(email !== undefined && { address: email }) },
    ...(attendee !== undefined && { attendee }),
    writtenAtMs: booking.asOfMs,
  });
  return { ...file, filename: words.t("calendar.filename") };
}

const businessNameOf = ({ business }: BookingDescription) => toPlainLine(business.name ?? "", MAX_NAME);

/** What the booking is called in a calendar: `Deep-tissue massage · Linden Studio`. */
export function calendarTitle(booking: BookingDescription): string {
  const words = wordsFor(booking.clock.locale);
  const businessName = businessNameOf(booking);
  const service = toPlainLine(booking.serviceName ?? "", MAX_NAME) || words.t("card.your_visit");
  const title = booking.kind === "course" ? words.t("calendar.first_session", { service }) : service;
  return businessName === "" ? title : `${title} · ${businessName}`;
}

/** Where the customer has to be. Their own address is theirs to know, and a calendar is often shared. */
export function calendarPlace({ where, clock }: BookingDescription): string {
  const words = wordsFor(clock.locale);
  switch (where?.kind) {
    case undefined:
      return "";
    case "online":
      return words.t("card.online");
    case "customer":
      return words.t("card.at_your_address");
    case "place":
      return [where.name, where.address]
        .map((part) => toPlainLine(part ?? "", MAX_PLACE))
        .filter((part) => part !== "")
        .join(", ");
  }
}

function describeState(booking: BookingDescription, words: Words): readonly string[] {
  const { state, kind, clock, endsAtMs } = booking;
  if (state === "cancelled" || state === "declined") return [words.t(`booking.headline.${state}`)];
  const staff = toPlainLine(booking.staffName ?? "", MAX_NAME);
  return [
    ...(staff === "" ? [] : [words.t("card.with_staff", { staff })]),
    ...(state === "pending" ? [words.t("booking.lead.pending")] : []),
    ...(kind === "course" ? [words.t("calendar.last_session", { day: dayText(endsAtMs, clock) })] : []),
    ...describeLimits(booking, words),
  ];
}

/** Until when the customer may act, as it was when the entry was written: nothing where nobody knows. */
function describeLimits(booking: BookingDescription, words: Words): readonly string[] {
  const { cancel, reschedule } = booking.actions;
  const sentence = (action: "move" | "cancel" | "both", answer: ActionAnswer): readonly string[] => {
    if (!answer.allowed || answer.untilMs === undefined) return [];
    return answer.limit === "start"
      ? [words.t(`options.${action}_until_begin`)]
      : [words.t(`options.${action}_until`, { moment: messageInstant(answer.untilMs, booking) })];
  };
  return isSameLimit(cancel, reschedule)
    ? sentence("both", cancel)
    : [...sentence("move", reschedule), ...sentence("cancel", cancel)];
}

const isSameLimit = (one: ActionAnswer, other: ActionAnswer): boolean =>
  one.allowed && other.allowed && one.untilMs === other.untilMs && one.limit === other.limit;
