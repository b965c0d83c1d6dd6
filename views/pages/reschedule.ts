import { html } from "hono/html";
import type { ManageAction, Refusal } from "../../src/domain/action-answer.ts";
import { refusalText } from "../fragments/change-options.ts";
import { type ContactProps, contactWays } from "../fragments/contact.ts";
import { type AlertProps, alertNotice } from "../fragments/notice.ts";
import { type SlotDayProps, slotDay, slotDays } from "../fragments/slot-list.ts";
import { type ClockProps, clockText } from "../fragments/when.ts";
import type { Html } from "../html.ts";
import type { PageView } from "../layout.ts";

/** The booking in two lines, above what is to replace it. */
export interface BriefProps {
  readonly serviceName?: string;
  /** `Sun 16 May, 10:00`. */
  readonly moment: string;
  readonly staffName?: string;
}

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

const briefLine = ({ serviceName, moment, staffName }: BriefProps): Html => html`
  <p class="brief"><b><bdi>${serviceName ?? "Your visit"}</bdi></b> Now: ${moment}${staffName && html` with <bdi>${staffName}</bdi>`}</p>`;

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

const nothingFree = ({ anyStaffHref, nextHref, range, contact }: PickerProps): Html => html`
  <div class="empty">
    <p>Nothing is free ${range}, nor in the four weeks after.</p>
    ${
      anyStaffHref
        ? html`<p class="buttons"><a class="button button-primary" href="${anyStaffHref}">Look at everyone’s times</a></p>`
        : html`<p>${nextHref && "Look at later days, or ask: "}${contactWays(contact)}</p>`
    }
  </div>`;

/** Free times to choose from, some days at once. */
export const pickerPage = (props: PickerProps): PageView => {
  const { path, brief, staff, range, days, nearest, skipped, anyStaffHref, clock, turned, alert } = props;
  return {
    title: `Choose a new time, ${range}`,
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
      ${days.length === 0 ? nothingFree(props) : slotDays(days)}
      ${days.length > 0 && leafLinks(props, "Days, again")}
    </section>
    <p class="buttons"><a class="button" href="${path}">Keep it as it is</a></p>`,
  };
};

export interface RefusalProps {
  readonly path: string;
  readonly action: ManageAction;
  readonly why: Refusal;
  readonly ended?: string;
  readonly brief: BriefProps;
  /** Whether the other thing can still be done. */
  readonly other?: ManageAction;
  readonly contact: ContactProps;
}

/** An action that is not to be had: why, and what can be done instead. */
export const refusalPage = ({ path, action, why, ended, brief, other, contact }: RefusalProps): PageView => {
  const title = action === "cancel" ? "It can’t be cancelled here" : "It can’t be moved here";
  return {
    title,
    tellsContact: true,
    body: html`
    <h1 tabindex="-1">${title}</h1>
    ${briefLine(brief)}
    <p class="lead">${refusalText(action, why, ended)}</p>
    <p>Nothing was changed. ${contactWays(contact)}</p>
    <p class="buttons">
      ${other === "cancel" && html`<a class="button button-danger-quiet" href="${path}/cancel">Cancel it instead</a>`}
      ${other === "reschedule" && html`<a class="button button-primary" href="${path}/reschedule">Move it instead</a>`}
      <a class="button" href="${path}">See your booking</a>
    </p>`,
  };
};
