import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";

/** One time to choose. */
export interface SlotLinkProps {
  readonly href: string;
  readonly startTime: string;
  /** `10:00 – 11:15`. */
  readonly span: string;
  /** `Thursday 14 May`: for those who do not see under which heading it stands. */
  readonly day: string;
  readonly staffName?: string;
  /** Whether it is with whoever is free then. */
  readonly anyStaff: boolean;
  readonly placeName?: string;
  /** Whether it is one session of a class, rather than one of many times for an appointment. */
  readonly isSession: boolean;
  /** Whether the place is to be seen as well: where times at several are offered. */
  readonly showsPlace?: boolean;
  /** Classes: how many places are open, or that there are more than anybody needs to count. */
  readonly room?: number | "plenty";
}

export interface SlotDayProps {
  /** `2027-05-14`: unique on the page. */
  readonly id: string;
  readonly day: string;
  readonly weekday: string;
  readonly dayOfMonth: string;
  readonly month: string;
  readonly slots: readonly SlotLinkProps[];
}

/** What is read aloud after the time: in the order in which it is asked for. */
function spokenText(
  { day, staffName: staff, anyStaff, placeName: place }: SlotLinkProps,
  words: Words,
): string {
  if (staff && place) return words.t("picker.spoken.staff_place", { day, staff, place });
  if (staff) return words.t("picker.spoken.staff", { day, staff });
  const rest = [...(anyStaff ? [words.t("move.with_anyone")] : []), ...(place ? [place] : [])];
  return rest.reduce((said, next) => words.t("picker.spoken.place", { day: said, place: next }), day);
}

const roomText = (room: NonNullable<SlotLinkProps["room"]>, words: Words): string =>
  room === "plenty" ? words.t("picker.room_plenty") : words.t("picker.room", { count: room });

/** More than a time is to be seen: who gives a class and how much room there is, or where it would be. */
const isWide = ({ isSession, showsPlace }: SlotLinkProps) => isSession || showsPlace === true;

/** The visible time comes first in the link's name, so that voice control finds it (WCAG 2.5.3). */
const slotLink = (slot: SlotLinkProps, words: Words): Html => {
  const { href, startTime, span, staffName, placeName, showsPlace, room } = slot;
  const spoken = html` <span class="sr-only">${spokenText(slot, words)}</span>`;
  if (!isWide(slot))
    return html`<li><a class="slot" href="${href}"><bdi>${startTime}</bdi>${spoken}</a></li>`;
  return html`<li><a class="slot session" href="${href}"><b>${span}${spoken}</b>
    ${staffName && html`<span aria-hidden="true"><bdi>${staffName}</bdi></span>`}
    ${showsPlace && placeName && html`<span aria-hidden="true"><bdi>${placeName}</bdi></span>`}
    ${room !== undefined && html`<span${room === "plenty" ? "" : html` class="few"`}>${roomText(room, words)}</span>`}</a></li>`;
};

/** The free times of one day. */
export const slotDay = ({ day, slots }: SlotDayProps, words: Words): Html => html`
  <section class="slots">
    <h3>${day}</h3>
    <ul${slots.some(isWide) && html` class="sessions"`}>${slots.map((slot) => slotLink(slot, words))}</ul>
  </section>`;

/** More days than fit on a screen get links to each, so that a thumb need not scroll past hours of times. */
const JUMPS_FROM_DAYS = 3;

const dayJumps = (days: readonly SlotDayProps[], words: Words): Html => html`
  <nav class="jumps" aria-label="${words.t("picker.jump")}">
    <ul>${days.map(
      ({ id, weekday, dayOfMonth, month }) =>
        html`<li><a href="#day-${id}">${weekday} <b>${dayOfMonth}</b> <span class="sr-only">${month}</span></a></li>`,
    )}</ul>
  </nav>`;

/** The free times of several days, one after the other. */
export const slotDays = (days: readonly SlotDayProps[], words: Words): Html => html`
  ${days.length >= JUMPS_FROM_DAYS && !days.every(({ slots }) => slots.some(isWide)) && dayJumps(days, words)}
  ${days.map((day) => html`<div id="day-${day.id}" class="anchor" tabindex="-1">${slotDay(day, words)}</div>`)}`;
