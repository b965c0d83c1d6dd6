import { html } from "hono/html";
import type { ClockText, VenueText, WhenText } from "../../src/domain/time/when-text.ts";
import type { Html } from "../html.ts";
import { lengthText } from "../words/length-text.ts";
import type { Words } from "../words/words.ts";

/** `London time`, or `your time in New York (GMT-4)` when it is the reader's own. */
export function clockText({ city, offset, yours }: ClockText, words: Words): string {
  if (!yours) return city === undefined ? offset : words.t("clock.venue", { city });
  return city === undefined
    ? words.t("clock.yours_unnamed", { offset })
    : words.t("clock.yours", { city, offset });
}

/** `15:00 in London (GMT+1). That is Friday 15 May there.` */
function venueText({ startTime: time, city, offset, otherDay }: VenueText, words: Words): Html {
  const there =
    city === undefined
      ? words.t("clock.there_unnamed", { time, offset })
      : words.t("clock.there", { time, city, offset });
  return html`${there}${otherDay && html` <b>${words.t("clock.there_other_day", { day: otherDay.day })}</b>`}`;
}

/** The leaf of a tear-off calendar. Said in full beside it, so it is only seen. */
export const dateLeaf = ({ weekday, dayOfMonth, month }: WhenText): Html => html`
  <div class="leaf" aria-hidden="true"><span>${month}</span><b>${dayOfMonth}</b><span>${weekday}</span></div>`;

/** Whose clock it is, the venue's where that is another, and the way to choose, where there is one. */
const clockLines = ({ clock, venue, comesTwice }: WhenText, words: Words, clockHref?: string): Html => html`
  <p class="clock">${clockText(clock, words)}</p>
  ${venue && html`<p class="clock">${venueText(venue, words)}</p>`}
  ${comesTwice && html`<p class="twice">${words.t("clock.comes_twice")}</p>`}
  ${clockHref && html`<p class="clock"><a href="${clockHref}">${words.t("clock.change")}</a></p>`}`;

/** Day, time, length and clock, one line each. */
export const whenLines = (when: WhenText, words: Words, clockHref?: string): Html => {
  const { day, span, length, iso } = when;
  return html`
  <p class="time"><time datetime="${iso}">${span}</time></p>
  <p class="day">${day}${length && html` <span class="length">${lengthText(length, words)}</span>`}</p>
  ${clockLines(when, words, clockHref)}`;
};

/** A course: its first session and when the last one ends. */
export const courseLines = (when: WhenText, words: Words, clockHref?: string): Html => {
  const { day, startTime, endDay, endTime, iso } = when;
  return html`
  <p class="time"><time datetime="${iso}">${startTime}</time></p>
  <p class="day">${words.t("clock.first_session", { day })}</p>
  ${endDay && html`<p class="day">${words.t("clock.last_session", { day: endDay, time: endTime })}</p>`}
  ${clockLines(when, words, clockHref)}`;
};
