import { html } from "hono/html";
import type { CancelReason } from "../../src/domain/booking/cancel-reason.ts";
import { type BookingCardProps, smallCard } from "../fragments/booking-card.ts";
import { reasonQuestion } from "../fragments/cancel-reasons.ts";
import { type ContactProps, contactWays, theBusiness } from "../fragments/contact.ts";
import { type AlertProps, alertNotice } from "../fragments/notice.ts";
import { ownWords } from "../fragments/own-words.ts";
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
  words: Words,
): PageView => ({
  title: words.t(unanswered ? "cancel.title_unanswered" : "cancel.title"),
  body: html`
    <h1 tabindex="-1">${words.t("cancel.title")}</h1>
    ${smallCard(card, words)}
    <form method="get" action="${path}/cancel">
      <input type="hidden" name="step" value="choose">
      ${pageToken !== undefined && html`<noscript><input type="hidden" name="page" value="${pageToken}"></noscript>`}
      <fieldset class="choices"${unanswered && html` aria-describedby="choice-error"`}>
        <legend>${words.t("cancel.question")}</legend>
        ${unanswered && html`<p class="error" id="choice-error" role="alert" tabindex="-1" data-focus>${words.t("cancel.choose_one")}</p>`}
        <label class="choice"><input type="radio" name="choice" value="keep" required> <span>${words.t("cancel.choice.keep")}</span></label>
        <label class="choice"><input type="radio" name="choice" value="cancel" required> <span>${words.t("cancel.choice.cancel")}</span></label>
      </fieldset>
      <p class="buttons"><button class="button button-primary" type="submit">${words.t("cancel.continue")}</button></p>
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
  /** BCP 47: what the owner's own words are in; absent where nobody knows. */
  readonly siteLanguage?: string;
  readonly contact: ContactProps;
  readonly formToken: string;
  /** The booking's start as shown here, so that a change of it can be told later. */
  readonly seen: string;
  /** Whether the booking could be moved instead. */
  readonly canMove: boolean;
  /** Why the customer cancels, as they said before the form was shown again. */
  readonly reason?: CancelReason;
  /** How long the cancellation can be taken back, as `5 minutes`; absent when it takes effect at once. */
  readonly undo?: string;
  /** Why the form is shown again. */
  readonly alert?: AlertProps;
}

const feeText = (
  { fee, contact, siteLanguage }: Pick<CancelConfirmProps, "fee" | "contact" | "siteLanguage">,
  words: Words,
): Html => {
  switch (fee.kind) {
    case "none":
      return html`<p>${words.t("cancel.fee.none")}</p>`;
    case "due":
      return html`
      <p>${words.html("cancel.fee.due", { amount: html`<strong>${fee.amount}</strong>` })}</p>
      ${fee.description && html`<p class="quiet"${ownWords(siteLanguage)}>${fee.description}</p>`}`;
    case "unavailable":
      return html`<p>${words.t("cancel.fee.unavailable")} ${contactWays(contact, words)}</p>`;
  }
};

/** The second screen: what will be cancelled, what it costs now, and the form that does it. */
export const cancelConfirmPage = (props: CancelConfirmProps, words: Words): PageView => {
  const { path, card, paid, policyLines, siteLanguage, contact, formToken, seen, undo, alert } = props;
  return {
    title: words.t(alert ? "cancel.confirm.title_again" : "cancel.confirm.title"),
    body: html`
    ${alert && alertNotice(alert)}
    <h1 tabindex="-1">${words.t("cancel.confirm.heading")}</h1>
    ${smallCard(card, words)}
    <section class="cost" aria-labelledby="cost">
      <h2 id="cost">${words.t("cancel.cost")}</h2>
      ${feeText(props, words)}
      ${paid && html`<p>${words.html("cancel.paid", { business: theBusiness(contact, words) })}</p>`}
    </section>
    <form method="post" action="${path}/cancel" hx-boost="false">
      <input type="hidden" name="form" value="${formToken}">
      <input type="hidden" name="seen" value="${seen}">
      ${reasonQuestion(props, words)}
      <p class="buttons">
        <button class="button button-danger" type="submit">${words.t("cancel.yes")}</button>
        <a class="button" href="${path}">${words.t("cancel.no")}</a>
      </p>
      <p class="quiet">${undo === undefined ? words.t("cancel.final") : words.t("cancel.undo", { duration: undo })}</p>
    </form>
    ${policyLines.length > 0 && policySection(policyLines, siteLanguage, words)}`,
  };
};
