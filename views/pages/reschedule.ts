import { html } from "hono/html";
import type { ClockText } from "../../src/domain/time/when-text.ts";
import { type BriefProps, briefLine } from "../fragments/brief.ts";
import { type ContactProps, contactWays } from "../fragments/contact.ts";
import { type MonthProps, monthCalendar } from "../fragments/month.ts";
import { type AlertProps, alertNotice } from "../fragments/notice.ts";
import {
  type PartFilterProps,
  partFilter,
  type StaffFilterProps,
  staffFilter,
} from "../fragments/picker-filters.ts";
import { type SlotDayProps, slotDay, slotDays } from "../fragments/slot-list.ts";
import { clockText } from "../fragments/when.ts";
import type { Html } from "../html.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

export interface PickerProps {
  readonly path: string;
  readonly brief: BriefProps;
  /** Whose times to show; absent where there is nothing to choose. */
  readonly staff?: readonly StaffFilterProps[];
  /** Which part of the day; absent where all times are in one. */
  readonly parts?: readonly PartFilterProps[];
  readonly month: MonthProps;
  /** `Thu 13 May – Wed 19 May`. */
  readonly range: string;
  readonly previous?: PickerTurnProps;
  readonly next?: PickerTurnProps;
  readonly days: readonly SlotDayProps[];
  /** The times nearest to the booking's, or to one that was just lost. */
  readonly nearest: readonly SlotDayProps[];
  /** Set when a time was just lost. */
  readonly lost: boolean;
  /** Set when the days asked for had nothing free, and others are shown. */
  readonly skipped?: { readonly to: "later" | "earlier" } & DaysProps;
  /** Set when nothing is shown: of which days that is known. */
  readonly none?: EmptyProps;
  readonly clock: ClockText;
  /** Where all of it takes place, where that is one place. */
  readonly placeName?: string;
  /** Whether the visitor turned a leaf, so that the days and not the page's title are news. */
  readonly turned: boolean;
  readonly alert?: AlertProps;
  readonly contact: ContactProps;
}

/** The first and the last of some days: `Thu 13 May`. */
interface DaysProps {
  readonly first: string;
  readonly last: string;
}

export interface EmptyProps extends DaysProps {
  /** The part of the day that was asked for. */
  readonly part?: string;
  /** Where to look for times with anybody, when one staff member has none. */
  readonly anyStaffHref?: string;
  /** Where to look at all times of day, when one part has none. */
  readonly wholeDayHref?: string;
}

export interface PickerTurnProps {
  readonly href: string;
  /** Set when nobody has looked there yet: the day before or after which it leads. */
  readonly beyond?: string;
}

const turnLinks = ({ previous, next }: PickerProps, label: string, words: Words): Html | string => {
  if (previous === undefined && next === undefined) return "";
  const back = previous?.beyond
    ? words.t("picker.look_before", { day: previous.beyond })
    : words.t("picker.earlier");
  const on = next?.beyond ? words.t("picker.look_after", { day: next.beyond }) : words.t("picker.later");
  return html`
  <nav class="leaves" aria-label="${label}" hx-swap:inherited="outerHTML show:none">
    ${previous ? html`<a class="button" href="${previous.href}" rel="prev">${back}</a>` : html`<span></span>`}
    ${next && html`<a class="button" href="${next.href}" rel="next">${on}</a>`}
  </nav>`;
};

const nothingFree = (
  { first, last, part = "any", anyStaffHref, wholeDayHref }: EmptyProps,
  contact: ContactProps,
  words: Words,
): Html => html`
  <div class="empty">
    <p>${words.t("picker.none", { part, first, last })}</p>
    ${
      (wholeDayHref || anyStaffHref) &&
      html`<p class="buttons">
        ${wholeDayHref && html`<a class="button button-primary" href="${wholeDayHref}">${words.t("picker.whole_day")}</a>`}
        ${anyStaffHref && html`<a class="button${!wholeDayHref && " button-primary"}" href="${anyStaffHref}">${words.t("picker.everyone")}</a>`}
      </p>`
    }
    <p>${contactWays(contact, words)}</p>
  </div>`;

const nearestTimes = ({ nearest, lost }: PickerProps, words: Words): Html => html`
  <section class="card nearest" aria-labelledby="nearest">
    <h2 id="nearest">${words.t(lost ? "picker.nearest_lost" : "picker.nearest")}</h2>
    ${nearest.map((day) => slotDay(day, words))}
  </section>`;

/** Free times to choose from: the nearest to what the customer had, then some days at once. */
export const pickerPage = (props: PickerProps, words: Words): PageView => {
  const { path, brief, staff, parts, month, range, days, nearest, lost, skipped, none } = props;
  const { clock, placeName, turned, alert, contact } = props;
  return {
    title: lost ? words.t("picker.title_lost") : words.t("picker.title_range", { range }),
    tellsContact: none !== undefined,
    body: html`
    ${alert && alertNotice(alert)}
    <h1 tabindex="-1">${words.t("picker.title")}</h1>
    ${briefLine(brief, words)}
    ${nearest.length > 0 && nearestTimes(props, words)}
    ${staff && staffFilter(staff, words)}
    ${parts && partFilter(parts, words)}
    ${monthCalendar(month, words)}
    <section class="times" aria-labelledby="range">
      <h2 id="range" tabindex="-1"${turned && !month.asked && html` data-focus`}>${range}</h2>
      <p class="clock">${words.t("picker.clock", { clock: clockText(clock, words) })}</p>
      ${placeName && html`<p class="clock">${words.html("picker.place", { place: html`<bdi>${placeName}</bdi>` })}</p>`}
      ${skipped && html`<p>${words.t(`picker.skipped.${skipped.to}`, skipped)}</p>`}
      ${none ? nothingFree(none, contact, words) : turnLinks(props, words.t("picker.days"), words)}
      ${slotDays(days, words)}
      ${turnLinks(props, words.t(none ? "picker.days" : "picker.days_again"), words)}
    </section>
    <p class="buttons"><a class="button" href="${path}">${words.t("picker.keep")}</a></p>`,
  };
};
