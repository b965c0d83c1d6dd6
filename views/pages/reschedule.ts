import { html } from "hono/html";
import { type BriefProps, briefLine } from "../fragments/brief.ts";
import { type ContactProps, contactWays } from "../fragments/contact.ts";
import { type AlertProps, alertNotice } from "../fragments/notice.ts";
import { type SlotDayProps, slotDay, slotDays } from "../fragments/slot-list.ts";
import { type ClockProps, clockText } from "../fragments/when.ts";
import type { Html } from "../html.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

export interface PickerProps {
  readonly path: string;
  readonly brief: BriefProps;
  /** Whose times to show; absent where there is nothing to choose. */
  readonly staff?: readonly { readonly name?: string; readonly href: string; readonly chosen: boolean }[];
  /** `13 – 19 May`. */
  readonly range: string;
  readonly previousHref?: string;
  readonly nextHref?: string;
  readonly days: readonly SlotDayProps[];
  /** The times nearest to one that was just lost. */
  readonly nearest?: readonly SlotDayProps[];
  /** Set when the days asked for had nothing free, and later ones are shown. */
  readonly skipped?: string;
  /** Where to look for times with anybody, when one staff member has none. */
  readonly anyStaffHref?: string;
  readonly clock: ClockProps;
  /** Whether the visitor turned a leaf, so that the days and not the page's title are news. */
  readonly turned: boolean;
  readonly alert?: AlertProps;
  readonly contact: ContactProps;
}

const staffChoice = (staff: NonNullable<PickerProps["staff"]>): Html => html`
  <nav class="staff" aria-label="Staff" hx-swap:inherited="outerHTML show:none">
    <ul>${staff.map(
      ({ name, href, chosen }) =>
        html`<li><a href="${href}"${chosen && html` aria-current="true"`}>${name ? html`<bdi>${name}</bdi>` : "Anyone"}</a></li>`,
    )}</ul>
  </nav>`;

const leafLinks = ({ previousHref, nextHref }: PickerProps, label: string): Html => html`
  <nav class="leaves" aria-label="${label}" hx-swap:inherited="outerHTML show:none">
    ${previousHref ? html`<a class="button" href="${previousHref}" rel="prev">Earlier</a>` : html`<span></span>`}
    ${nextHref && html`<a class="button" href="${nextHref}" rel="next">Later</a>`}
  </nav>`;

const nothingFree = ({ anyStaffHref, nextHref, range, contact }: PickerProps, words: Words): Html => html`
  <div class="empty">
    <p>Nothing is free ${range}${nextHref && ", nor in the four weeks after"}.</p>
    ${
      anyStaffHref
        ? html`<p class="buttons"><a class="button button-primary" href="${anyStaffHref}">Look at everyone’s times</a></p>`
        : html`<p>${nextHref && "Look at later days, or ask: "}${contactWays(contact, words)}</p>`
    }
  </div>`;

/** Free times to choose from, some days at once. */
export const pickerPage = (props: PickerProps, words: Words): PageView => {
  const { path, brief, staff, range, days, nearest, skipped, anyStaffHref, clock, turned, alert } = props;
  return {
    title: nearest ? "No longer free: choose another time" : `Choose a new time, ${range}`,
    tellsContact: days.length === 0 && anyStaffHref === undefined,
    body: html`
    ${alert && alertNotice(alert)}
    <h1 tabindex="-1">Choose a new time</h1>
    ${briefLine(brief)}
    ${
      nearest &&
      nearest.length > 0 &&
      html`<section class="card nearest" aria-labelledby="nearest"><h2 id="nearest">Nearest free times</h2>${nearest.map(slotDay)}</section>`
    }
    ${staff && staffChoice(staff)}
    <section class="times" aria-labelledby="range">
      <h2 id="range" tabindex="-1"${turned && html` data-focus`}>${range}</h2>
      <p class="clock">Times are ${clockText(clock)}</p>
      ${skipped && html`<p>Nothing is free ${skipped}. These are the next free times.</p>`}
      ${leafLinks(props, "Days")}
      ${days.length === 0 ? nothingFree(props, words) : slotDays(days)}
      ${days.length > 0 && leafLinks(props, "Days, again")}
    </section>
    <p class="buttons"><a class="button" href="${path}">Keep it as it is</a></p>`,
  };
};
