import { type BookingDescription, isOnline } from "../../domain/booking/description.ts";
import { markedMomentText, momentText } from "../../domain/time/time-text.ts";
import { describeWhen, type WhenText } from "../../domain/time/when-text.ts";

/** The clock that a message is on, and whether it has to say so: where a visit has no place, nothing else tells. */
export type MessageClock = Pick<BookingDescription, "clock" | "where">;

/** A booking's time in words. Of an online visit a message shows the start's offset beside it, as it shows the clock. */
export const messageWhen = (
  booking: Pick<BookingDescription, "startsAtMs" | "endsAtMs" | "kind"> & MessageClock,
): WhenText =>
  describeWhen(booking, booking.clock, {
    course: booking.kind === "course",
    besideOffset: isOnline(booking),
  });

/** `10:00`, online `10:00 (GMT+1)`: a start where there is no room for the clock's name. */
export const startText = (
  { startTime, clock }: WhenText,
  visit: Pick<BookingDescription, "where">,
): string => (isOnline(visit) ? `${startTime} (${clock.offset})` : startTime);

/**
 * Puts an instant into words on the same clock as the booking: `Thu 14 May, 10:00`, online `… 10:00 (GMT+1)`. Day and
 * time are joined as the locale does, or by `joiner`.
 */
export const messageInstant = (atMs: number, visit: MessageClock, joiner?: string): string =>
  (isOnline(visit) ? markedMomentText : momentText)(atMs, visit.clock, joiner);
