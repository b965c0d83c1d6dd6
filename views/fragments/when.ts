import { html } from "hono/html";
import type { Html } from "../html.ts";

/** A stretch of time in words, ready to show. */
export interface WhenProps {
  readonly weekday: string;
  readonly dayOfMonth: string;
  readonly month: string;
  /** `Thursday 14 May 2026`. */
  readonly day: string;
  readonly startTime: string;
  readonly endTime: string;
  /** The last day, when it is another than the first. */
  readonly endDay?: string;
  /** Whole hours and the minutes left over; absent where a length means nothing, as for a course. */
  readonly length?: { readonly hours: number; readonly minutes: number };
  /** RFC 3339, for machines. */
  readonly iso: string;
  /** Whose clock this is. */
  readonly clock: ClockProps;
  /** The venue's clock, where the customer's comes first. */
  readonly venue?: { readonly day: string; readonly startTime: string; readonly clock: ClockProps };
}

export interface ClockProps {
  readonly city: string;
  /** `GMT+1`. */
  readonly offset: string;
  /** Whether it is the customer's own rather than the venue's. */
  readonly yours: boolean;
}

/** `1 hour 15 minutes`. */
const lengthText = ({ hours, minutes }: { hours: number; minutes: number }) =>
  [
    hours > 0 && `${hours} ${hours === 1 ? "hour" : "hours"}`,
    minutes > 0 && `${minutes} ${minutes === 1 ? "minute" : "minutes"}`,
  ]
    .filter((part) => part !== false)
    .join(" ");

/** `London time`, or `your time in New York (GMT-4)` when it is the customer's own. */
export const clockText = ({ city, offset, yours }: ClockProps) => {
  if (!yours) return `${city} time`;
  return city === offset ? `your time (${offset})` : `your time in ${city} (${offset})`;
};

/** The leaf of a tear-off calendar. Said in full beside it, so it is only seen. */
export const dateLeaf = ({ weekday, dayOfMonth, month }: WhenProps): Html => html`
  <div class="leaf" aria-hidden="true"><span>${month}</span><b>${dayOfMonth}</b><span>${weekday}</span></div>`;

/** Day, time, length and clock, one line each. */
export const whenLines = ({
  day,
  startTime,
  endTime,
  endDay,
  length,
  iso,
  clock,
  venue,
}: WhenProps): Html => html`
  <p class="time"><bdi dir="ltr"><time datetime="${iso}">${startTime}</time> – ${endDay && `${endDay}, `}${endTime}</bdi></p>
  <p class="day">${day}${length && html` <span class="length">${lengthText(length)}</span>`}</p>
  <p class="clock">${clockText(clock)}</p>
  ${venue && html`<p class="clock">${venue.startTime} on ${venue.day} in ${clockText(venue.clock)} (${venue.clock.offset})</p>`}`;

/** A course: its first session and when the last one ends. */
export const courseLines = ({ day, startTime, endDay, endTime, iso, clock }: WhenProps): Html => html`
  <p class="time"><time datetime="${iso}">${startTime}</time></p>
  <p class="day">First session: ${day}</p>
  ${endDay && html`<p class="day">Last session ends: ${endDay}, ${endTime}</p>`}
  <p class="clock">${clockText(clock)}</p>`;
