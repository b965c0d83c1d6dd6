import { wordsFor } from "../../views/words/words.ts";
import { markedMomentText, momentText } from "../domain/time/time-text.ts";
import { describeWhen, type ShownClock, type WhenText } from "../domain/time/when-text.ts";
import type { MessageFacts } from "./message-facts.ts";

/** The clock that a message is on, and whether it has to say so: where a visit has no place, nothing else tells. */
export type MessageClock = Pick<MessageFacts, "timeZone" | "venueZone" | "locale" | "online">;

/** A booking's time in words. Of an online visit a message shows the start's offset beside it, as it shows the clock. */
export const messageWhen = (
  facts: Pick<MessageFacts, "startsAtMs" | "endsAtMs" | "kind"> & MessageClock,
): WhenText =>
  describeWhen(facts, clockOf(facts), { course: facts.kind === "course", besideOffset: facts.online });

/** `10:00`, online `10:00 (GMT+1)`: a start where there is no room for the clock's name. */
export const startText = (
  { startTime, clock }: WhenText,
  { online }: Pick<MessageFacts, "online">,
): string => (online ? `${startTime} (${clock.offset})` : startTime);

/**
 * Puts an instant into words on the same clock as the booking: `Thu 14 May, 10:00`, online `… 10:00 (GMT+1)`. Day and
 * time are joined as the locale does, or by `joiner`.
 */
export const messageInstant = (atMs: number, facts: MessageClock, joiner?: string): string =>
  (facts.online ? markedMomentText : momentText)(atMs, clockOf(facts), joiner);

/** A link's locale can be any; a message is written in one that its words have. */
const clockOf = ({ timeZone, venueZone, locale }: MessageClock): ShownClock => ({
  timeZone,
  locale: wordsFor(locale).locale,
  ...(venueZone !== undefined && { venueZone }),
});
