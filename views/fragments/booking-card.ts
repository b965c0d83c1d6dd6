import { html } from "hono/html";
import type { BookingState } from "../../src/domain/booking/booking-state.ts";
import type { ToldPayment } from "../../src/domain/booking/payment.ts";
import type { Where } from "../../src/domain/booking/where.ts";
import type { WhenText } from "../../src/domain/time/when-text.ts";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";
import { addToCalendar, type CalendarProps } from "./add-to-calendar.ts";
import { ownWords } from "./own-words.ts";
import { courseLines, dateLeaf, whenLines } from "./when.ts";

export type PriceProps =
  | { readonly kind: "free" }
  | { readonly kind: "fixed"; readonly amount: string; readonly each: boolean }
  | { readonly kind: "from"; readonly amount: string }
  | {
      readonly kind: "custom";
      readonly text: string;
      /** BCP 47: what the text is in; absent where nobody knows. */
      readonly siteLanguage?: string;
    };

export type PaymentProps = ToldPayment;

/** All of a booking that is shown; the customer's own name and address are not among it. */
export interface BookingCardProps {
  readonly serviceName?: string;
  readonly state: BookingState;
  readonly course: boolean;
  readonly when: WhenText;
  /** Where the reader can choose another clock. */
  readonly clockHref?: string;
  readonly staffName?: string;
  readonly where?: Where;
  /** Given for two or more. */
  readonly participants?: number;
  readonly price?: PriceProps;
  readonly payment?: PaymentProps;
  /** Absent when there is nothing to enter, or to remove. */
  readonly calendar?: CalendarProps;
}

const TONES: Readonly<Record<BookingState, string>> = {
  confirmed: "good",
  unfinished: "wait",
  pending: "wait",
  waiting_list: "wait",
  declined: "bad",
  cancelled: "bad",
  running: "good",
  past: "quiet",
  unknown: "quiet",
};

const whereText = (where: Where, words: Words) => {
  switch (where.kind) {
    case "online":
      return words.t("card.online");
    case "customer":
      return words.t("card.at_your_address");
    case "place":
      return html`${where.name && html`<bdi>${where.name}</bdi>`}${where.name && where.address && html`<br>`}${
        where.address && html`<bdi class="quiet">${where.address}</bdi>`
      }`;
  }
};

const priceText = (price: PriceProps, words: Words) => {
  switch (price.kind) {
    case "free":
      return words.t("card.free");
    case "fixed":
      return price.each ? words.t("card.each", { amount: price.amount }) : price.amount;
    case "from":
      return words.t("card.from", { amount: price.amount });
    case "custom":
      return html`<bdi${ownWords(price.siteLanguage)}>${price.text}</bdi>`;
  }
};

const fact = (label: string, value: Html | string, wide = false) =>
  html`<div${wide && html` class="wide-fact"`}><dt>${label}</dt><dd>${value}</dd></div>`;

const head = ({ serviceName, state, course, when, clockHref }: BookingCardProps, words: Words): Html => html`
    <div class="what">
      <h2 id="what"><bdi>${serviceName ?? words.t("card.your_visit")}</bdi></h2>
      <p class="badge ${TONES[state]}">${words.t(`card.state.${state}`)}</p>
    </div>
    <div class="when">${dateLeaf(when)}<div>${(course ? courseLines : whenLines)(when, words, clockHref)}</div></div>`;

/** The booking at a glance. */
export const bookingCard = (props: BookingCardProps, words: Words): Html => {
  const { state, staffName, where, participants, price, payment, calendar } = props;
  const off = state === "cancelled" || state === "declined";
  const facts = [
    staffName && fact(words.t("card.with"), html`<bdi>${staffName}</bdi>`),
    participants && fact(words.t("card.for"), words.t("card.people", { count: participants })),
    where && fact(words.t("card.where"), whereText(where, words), true),
    price && fact(words.t("card.price"), priceText(price, words)),
    payment && fact(words.t("card.payment"), words.t(`card.paid.${payment}`)),
  ].filter(Boolean);
  return html`
  <section class="card${off && " off"}" aria-labelledby="what">
    ${head(props, words)}
    ${facts.length > 0 && html`<dl class="facts">${facts}</dl>`}
    ${calendar && addToCalendar(calendar, words)}
  </section>`;
};

/** As much of the booking as it takes to recognise it. */
export const smallCard = (props: BookingCardProps, words: Words): Html => html`
  <section class="card" aria-labelledby="what">
    ${head(props, words)}
    ${props.staffName && html`<p class="with">${words.html("card.with_staff", { staff: html`<bdi>${props.staffName}</bdi>` })}</p>`}
  </section>`;
