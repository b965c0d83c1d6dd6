import { html } from "hono/html";
import type { BookingState } from "../../src/domain/booking-state.ts";
import type { Html } from "../html.ts";
import { courseLines, dateLeaf, type WhenProps, whenLines } from "./when.ts";

export type WhereProps =
  | { readonly kind: "online" }
  | { readonly kind: "customer" }
  | { readonly kind: "place"; readonly name?: string; readonly address?: string };

export type PriceProps =
  | { readonly kind: "free" }
  | { readonly kind: "fixed"; readonly amount: string; readonly each: boolean }
  | { readonly kind: "from"; readonly amount: string }
  | { readonly kind: "custom"; readonly text: string };

export type PaymentProps = "not_paid" | "paid" | "partially_paid" | "refunded" | "failed";

/** All of a booking that is shown; the customer's own name and address are not among it. */
export interface BookingCardProps {
  readonly serviceName?: string;
  readonly state: BookingState;
  readonly course: boolean;
  readonly when: WhenProps;
  readonly staffName?: string;
  readonly where?: WhereProps;
  /** Given for two or more. */
  readonly participants?: number;
  readonly price?: PriceProps;
  readonly payment?: PaymentProps;
  /** Where the calendar entry is; absent when there is nothing to enter. */
  readonly calendarPath?: string;
}

const BADGES: Readonly<Record<BookingState, { tone: string; text: string }>> = {
  confirmed: { tone: "good", text: "Confirmed" },
  unfinished: { tone: "wait", text: "Not finished" },
  pending: { tone: "wait", text: "Waiting for confirmation" },
  waiting_list: { tone: "wait", text: "Waiting list" },
  declined: { tone: "bad", text: "Declined" },
  cancelled: { tone: "bad", text: "Cancelled" },
  running: { tone: "good", text: "Under way" },
  past: { tone: "quiet", text: "Over" },
  unknown: { tone: "quiet", text: "See below" },
};

const PAYMENTS: Readonly<Record<PaymentProps, string>> = {
  not_paid: "Not paid yet",
  paid: "Paid",
  partially_paid: "Partly paid",
  refunded: "Refunded",
  failed: "Payment failed",
};

const whereText = (where: WhereProps) => {
  switch (where.kind) {
    case "online":
      return "Online";
    case "customer":
      return "At your address";
    case "place":
      return html`${where.name && html`<bdi>${where.name}</bdi>`}${where.name && where.address && html`<br>`}${
        where.address && html`<bdi class="quiet">${where.address}</bdi>`
      }`;
  }
};

const priceText = (price: PriceProps) => {
  switch (price.kind) {
    case "free":
      return "Free";
    case "fixed":
      return price.each ? `${price.amount} each` : price.amount;
    case "from":
      return `From ${price.amount}`;
    case "custom":
      return html`<bdi>${price.text}</bdi>`;
  }
};

const fact = (label: string, value: Html | string, wide = false) =>
  html`<div${wide && html` class="wide-fact"`}><dt>${label}</dt><dd>${value}</dd></div>`;

const head = ({ serviceName, state, course, when }: BookingCardProps): Html => {
  const { tone, text } = BADGES[state];
  return html`
    <div class="what">
      <h2 id="what"><bdi>${serviceName ?? "Your visit"}</bdi></h2>
      <p class="badge ${tone}">${text}</p>
    </div>
    <div class="when">${dateLeaf(when)}<div>${course ? courseLines(when) : whenLines(when)}</div></div>`;
};

/** The booking at a glance. */
export const bookingCard = (props: BookingCardProps): Html => {
  const { state, staffName, where, participants, price, payment, calendarPath } = props;
  const off = state === "cancelled" || state === "declined";
  const facts = [
    staffName && fact("With", html`<bdi>${staffName}</bdi>`),
    participants && fact("For", `${participants} people`),
    where && fact("Where", whereText(where), true),
    price && fact("Price", priceText(price)),
    payment && fact("Payment", PAYMENTS[payment]),
  ].filter(Boolean);
  return html`
  <section class="card${off && " off"}" aria-labelledby="what">
    ${head(props)}
    ${facts.length > 0 && html`<dl class="facts">${facts}</dl>`}
    ${calendarPath && html`<p class="keep"><a href="${calendarPath}" download>Add to my calendar</a></p>`}
  </section>`;
};

/** As much of the booking as it takes to recognise it. */
export const smallCard = (props: BookingCardProps): Html => html`
  <section class="card" aria-labelledby="what">
    ${head(props)}
    ${props.staffName && html`<p class="with">With <bdi>${props.staffName}</bdi></p>`}
  </section>`;
