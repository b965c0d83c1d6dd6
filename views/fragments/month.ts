import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";

/** One day of a month's calendar. */
export interface MonthDayProps {
  readonly dayOfMonth: string;
  /** `Thursday 14 May`. */
  readonly day: string;
  /** Absent when nothing is free that day. */
  readonly href?: string;
  /** How many times are free; absent when nobody has looked yet. */
  readonly freeTimes?: number;
  /** Whether its times are on the page. */
  readonly shown: boolean;
}

export interface MonthProps {
  /** `May 2027`. */
  readonly name: string;
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  /** Undefined stands for days of the months beside it. */
  readonly weeks: readonly (readonly (MonthDayProps | undefined)[])[];
  readonly previous?: MonthTurn;
  readonly next?: MonthTurn;
  /** Whether the visitor asked for it: then it is what the page is about. */
  readonly asked: boolean;
}

export interface MonthTurn {
  readonly href: string;
  /** `June 2027`. */
  readonly name: string;
}

const dayCell = (cell: MonthDayProps | undefined, words: Words): Html => {
  if (cell === undefined) return html`<td></td>`;
  const { dayOfMonth, day, href, freeTimes, shown } = cell;
  if (href === undefined) return html`<td><span>${dayOfMonth}</span></td>`;
  const name = freeTimes === undefined ? day : words.t("picker.day_free", { day, count: freeTimes });
  const mark = freeTimes === undefined ? "" : html` class="free"`;
  return html`<td><a href="${href}"${mark} aria-label="${name}"${shown && html` aria-current="true"`}>${dayOfMonth}</a></td>`;
};

const monthTurn = (turn: MonthTurn | undefined, rel: "prev" | "next"): Html =>
  turn === undefined ? html`<span></span>` : html`<a href="${turn.href}" rel="${rel}">${turn.name}</a>`;

/** The calendar of a month, folded up until somebody wants it: every day with free times leads to them. */
export const monthCalendar = (
  { name, weekdays, weeks, previous, next, asked }: MonthProps,
  words: Words,
): Html => html`
  <details class="month"${asked && html` open`} hx-swap:inherited="outerHTML show:none">
    <summary>${words.t("picker.calendar")}</summary>
    <div class="month-turns">${monthTurn(previous, "prev")}${monthTurn(next, "next")}</div>
    <table>
      <caption tabindex="-1"${asked && html` data-focus`}>${name}</caption>
      <thead><tr>${weekdays.map(
        ({ short, long }) =>
          html`<th scope="col"><span aria-hidden="true">${short}</span><span class="sr-only">${long}</span></th>`,
      )}</tr></thead>
      <tbody>${weeks.map((week) => html`<tr>${week.map((cell) => dayCell(cell, words))}</tr>`)}</tbody>
    </table>
  </details>`;
