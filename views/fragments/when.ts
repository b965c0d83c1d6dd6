import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";

/** A stretch of time in words, ready to show. */
export interface WhenProps {
  readonly weekday: string;
  readonly dayOfMonth: string;
  readonly month: string;
  /** `Thursday 14 May 2026`. */
  readonly day: string;
  readonly startTime: string;
  readonly endTime: string;
  /** From start to end, with the last day where that is another: `10:00 – 11:30`. */
  readonly span: string;
  /** The last day, when it is another than the first. */
  readonly endDay?: string;
  /** Whole hours and the minutes left over; absent where a length means nothing, as for a course. */
  readonly length?: LengthProps;
  /** RFC 3339, for machines. */
  readonly iso: string;
  /** Whose clock this is. */
  readonly clock: ClockProps;
  /** The venue's clock, where the reader's own comes first and shows another time. */
  readonly venue?: VenueClockProps;
  /** Whether the clock shows this time twice, and nobody but the business's calendar knows which of the two is meant. */
  readonly comesTwice?: boolean;
  /** Where the reader can choose another clock. */
  readonly changeHref?: string;
}

export interface LengthProps {
  readonly hours: number;
  readonly minutes: number;
}

export interface ClockProps {
  /** Absent for a zone that is no more than its distance from UTC. */
  readonly city?: string;
  /** `GMT+1`. */
  readonly offset: string;
  /** Whether it is the reader's own rather than the venue's. */
  readonly yours: boolean;
}

/** The start on the venue's clock. */
export interface VenueClockProps {
  readonly startTime: string;
  readonly city?: string;
  readonly offset: string;
  /** `Friday 15 May`, when it is another day there. */
  readonly otherDay?: string;
}

/** `1 hour 15 minutes`. */
function lengthText({ hours, minutes }: LengthProps, words: Words): string {
  if (hours === 0) return words.t("clock.length.minutes", { minutes });
  if (minutes === 0) return words.t("clock.length.hours", { hours });
  return words.t("clock.length.hours_minutes", { hours, minutes });
}

/** `London time`, or `your time in New York (GMT-4)` when it is the reader's own. */
export function clockText({ city, offset, yours }: ClockProps, words: Words): string {
  if (!yours) return city === undefined ? offset : words.t("clock.venue", { city });
  return city === undefined
    ? words.t("clock.yours_unnamed", { offset })
    : words.t("clock.yours", { city, offset });
}

/** `15:00 in London (GMT+1). That is Friday 15 May there.` */
function venueText({ startTime: time, city, offset, otherDay }: VenueClockProps, words: Words): Html {
  const there =
    city === undefined
      ? words.t("clock.there_unnamed", { time, offset })
      : words.t("clock.there", { time, city, offset });
  return html`${there}${otherDay && html` <b>${words.t("clock.there_other_day", { day: otherDay })}</b>`}`;
}

/** The leaf of a tear-off calendar. Said in full beside it, so it is only seen. */
export const dateLeaf = ({ weekday, dayOfMonth, month }: WhenProps): Html => html`
  <div class="leaf" aria-hidden="true"><span>${month}</span><b>${dayOfMonth}</b><span>${weekday}</span></div>`;

/** Whose clock it is, the venue's where that is another, and the way to choose. */
const clockLines = ({ clock, venue, comesTwice, changeHref }: WhenProps, words: Words): Html => html`
  <p class="clock">${clockText(clock, words)}</p>
  ${venue && html`<p class="clock">${venueText(venue, words)}</p>`}
  ${comesTwice && html`<p class="twice">${words.t("clock.comes_twice")}</p>`}
  ${changeHref && html`<p class="clock"><a href="${changeHref}">${words.t("clock.change")}</a></p>`}`;

/** Day, time, length and clock, one line each. */
export const whenLines = (when: WhenProps, words: Words): Html => {
  const { day, span, length, iso } = when;
  return html`
  <p class="time"><time datetime="${iso}">${span}</time></p>
  <p class="day">${day}${length && html` <span class="length">${lengthText(length, words)}</span>`}</p>
  ${clockLines(when, words)}`;
};

/** A course: its first session and when the last one ends. */
export const courseLines = (when: WhenProps, words: Words): Html => {
  const { day, startTime, endDay, endTime, iso } = when;
  return html`
  <p class="time"><time datetime="${iso}">${startTime}</time></p>
  <p class="day">${words.t("clock.first_session", { day })}</p>
  ${endDay && html`<p class="day">${words.t("clock.last_session", { day: endDay, time: endTime })}</p>`}
  ${clockLines(when, words)}`;
};
