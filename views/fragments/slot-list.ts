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
  readonly day: string;
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
  return html`<li><a class="slot session" href="${href}"><b>${startTime} – ${endTime}</b> <span class="sr-only">${spoken({ ...slot, staffName: "" })}</span>
    <span>${staffName && html`<bdi>${staffName}</bdi> · `}${placesText(openPlaces)}</span></a></li>`;
};

/** The free times of one day. */
export const slotDay = ({ day, slots }: SlotDayProps): Html => html`
  <section class="slots">
    <h3>${day}</h3>
    <ul${slots[0]?.openPlaces !== undefined && html` class="sessions"`}>${slots.map(slotLink)}</ul>
  </section>`;
