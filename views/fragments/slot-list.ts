import { html } from "hono/html";
import type { Html } from "../html.ts";

/** One time to choose. */
export interface SlotLinkProps {
  readonly href: string;
  readonly startTime: string;
  readonly endTime: string;
  /** `Thursday 14 May`: for those who do not see under which heading it stands. */
  readonly day: string;
  readonly staffName?: string;
  readonly placeName?: string;
  /** Classes: how many places are open. */
  readonly openPlaces?: number;
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

const spoken = ({ day, staffName, placeName }: SlotLinkProps) =>
  [`on ${day}`, staffName && `with ${staffName}`, placeName && `at ${placeName}`].filter(Boolean).join(" ");

const placesText = (count: number) => (count === 1 ? "1 place left" : `${count} places left`);

/** An appointment is its time alone. A class also says who gives it and how much room there is. */
const slotLink = (slot: SlotLinkProps): Html => {
  const { href, startTime, endTime, openPlaces, staffName } = slot;
  if (openPlaces === undefined) {
    return html`<li><a class="slot" href="${href}">${startTime} <span class="sr-only">${spoken(slot)}</span></a></li>`;
  }
  return html`<li><a class="slot session" href="${href}"><b dir="ltr">${startTime} – ${endTime}</b> <span class="sr-only">${spoken({ ...slot, staffName: "" })}</span>
    <span>${staffName && html`<bdi>${staffName}</bdi> · `}${placesText(openPlaces)}</span></a></li>`;
};

const isSessions = ({ slots }: SlotDayProps) => slots[0]?.openPlaces !== undefined;

/** The free times of one day. */
export const slotDay = (props: SlotDayProps): Html => html`
  <section class="slots">
    <h3>${props.day}</h3>
    <ul${isSessions(props) && html` class="sessions"`}>${props.slots.map(slotLink)}</ul>
  </section>`;

/** More days than fit on a screen get links to each, so that a thumb need not scroll past hours of times. */
const JUMPS_FROM_DAYS = 3;

const dayJumps = (days: readonly SlotDayProps[]): Html => html`
  <nav class="jumps" aria-label="Jump to a day">
    <ul>${days.map(
      ({ id, weekday, dayOfMonth, month }) =>
        html`<li><a href="#day-${id}">${weekday} <b>${dayOfMonth}</b> <span class="sr-only">${month}</span></a></li>`,
    )}</ul>
  </nav>`;

/** The free times of several days, one after the other. */
export const slotDays = (days: readonly SlotDayProps[]): Html => html`
  ${days.length >= JUMPS_FROM_DAYS && !days.every(isSessions) && dayJumps(days)}
  ${days.map((day) => html`<div id="day-${day.id}" class="anchor" tabindex="-1">${slotDay(day)}</div>`)}`;
