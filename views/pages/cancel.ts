import { html } from "hono/html";
import { type BookingCardProps, smallCard } from "../fragments/booking-card.ts";
import { type ContactProps, contactWays } from "../fragments/contact.ts";
import { type AlertProps, alertNotice } from "../fragments/notice.ts";
import { policySection } from "../fragments/policy.ts";
import type { Html } from "../html.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

export interface CancelChoiceProps {
  readonly path: string;
  readonly card: BookingCardProps;
  /** Whether the form came back without an answer. */
  readonly unanswered: boolean;
  /** Goes along with the answer where no script can tell that a person has the page open. */
  readonly pageToken?: string;
}

/** The first screen: a question without a default, so that nobody and nothing answers it by accident. */
export const cancelChoicePage = (
  { path, card, unanswered, pageToken }: CancelChoiceProps,
  _words: Words,
): PageView => ({
  title: unanswered ? "Please choose: cancel your booking?" : "Cancel your booking?",
  body: html`
    <h1 tabindex="-1">Cancel your booking?</h1>
    ${smallCard(card)}
    <form method="get" action="${path}/cancel">
      <input type="hidden" name="step" value="choose">
      ${pageToken !== undefined && html`<noscript><input type="hidden" name="page" value="${pageToken}"></noscript>`}
      <fieldset class="choices"${unanswered && html` aria-describedby="choice-error"`}>
        <legend>What would you like to do?</legend>
        ${unanswered && html`<p class="error" id="choice-error" role="alert" tabindex="-1" data-focus>Choose one of the two.</p>`}
        <label class="choice"><input type="radio" name="choice" value="keep" required> <span>Keep my booking</span></label>
        <label class="choice"><input type="radio" name="choice" value="cancel" required> <span>Cancel it</span></label>
      </fieldset>
      <p class="buttons"><button class="button button-primary" type="submit">Continue</button></p>
    </form>`,
});

/** What cancelling costs, as it was a moment ago. */
export type FeeProps =
  | { readonly kind: "none" }
  | { readonly kind: "due"; readonly amount: string; readonly description?: string }
  | { readonly kind: "unavailable" };

export interface CancelConfirmProps {
  readonly path: string;
  readonly card: BookingCardProps;
  readonly fee: FeeProps;
  /** Whether something was paid already. */
  readonly paid: boolean;
  readonly policyLines: readonly string[];
  readonly contact: ContactProps;
  readonly formToken: string;
  /** The booking's start as shown here, so that a change of it can be told later. */
  readonly seen: string;
  /** Why the form is shown again. */
  readonly alert?: AlertProps;
}

const feeText = (fee: FeeProps, contact: ContactProps, words: Words): Html => {
  switch (fee.kind) {
    case "none":
      return html`<p>No cancellation fee applies right now.</p>`;
    case "due":
      return html`
      <p>A cancellation fee of <strong>${fee.amount}</strong> applies right now.</p>
      ${fee.description && html`<p class="quiet" dir="auto">${fee.description}</p>`}`;
    case "unavailable":
      return html`<p>The cancellation fee could not be worked out just now, so one may apply. If you want to be sure first: ${contactWays(contact, words)}</p>`;
  }
};

/** The second screen: what will be cancelled, what it costs now, and the form that does it. */
export const cancelConfirmPage = (props: CancelConfirmProps, words: Words): PageView => {
  const { path, card, fee, paid, policyLines, contact, formToken, seen, alert } = props;
  return {
    title: alert ? "Please look again: cancel your booking" : "Confirm: cancel your booking",
    body: html`
    ${alert && alertNotice(alert)}
    <h1 tabindex="-1">Really cancel this booking?</h1>
    ${smallCard(card)}
    <section class="cost" aria-labelledby="cost">
      <h2 id="cost">What it costs</h2>
      ${feeText(fee, contact, words)}
      ${paid && html`<p>Cancelling here does not return what you have paid. ${contact.businessName ?? "The business"} decides about that.</p>`}
    </section>
    <form method="post" action="${path}/cancel" hx-boost="false">
      <input type="hidden" name="form" value="${formToken}">
      <input type="hidden" name="seen" value="${seen}">
      <p class="buttons">
        <button class="button button-danger" type="submit">Yes, cancel it</button>
        <a class="button" href="${path}">No, keep it</a>
      </p>
      <p class="quiet">A cancelled booking can’t be restored here.</p>
    </form>
    ${policyLines.length > 0 && policySection(policyLines)}`,
  };
};
