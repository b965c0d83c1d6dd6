import { html } from "hono/html";
import type { CancelReason } from "../../src/domain/booking/cancel-reason.ts";
import { type AskProblem, beginsQuestion } from "../fragments/begins-question.ts";
import { type BookingCardProps, smallCard } from "../fragments/booking-card.ts";
import { reasonQuestion } from "../fragments/cancel-reasons.ts";
import { type ChoiceProps, choiceQuestion } from "../fragments/choice.ts";
import { type ContactProps, contactWays, theBusiness } from "../fragments/contact.ts";
import { type AlertProps, alertNotice } from "../fragments/notice.ts";
import { ownWords } from "../fragments/own-words.ts";
import { policySection } from "../fragments/policy.ts";
import type { Html } from "../html.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

/** What cancelling costs, as it was a moment ago. */
export type FeeProps =
  | { readonly kind: "none" }
  | { readonly kind: "due"; readonly amount: string; readonly description?: string }
  | { readonly kind: "unavailable" };

export interface CancelProps {
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
  /** What the customer chose before the form was shown again, or that they chose nothing. */
  readonly choice?: Pick<ChoiceProps, "chosen" | "unanswered">;
  /** Whether a person has to answer for it first. */
  readonly ask?: AskProblem;
  /** Why the form is shown again. */
  readonly alert?: AlertProps;
}

const feeText = (
  { fee, contact, siteLanguage }: Pick<CancelProps, "fee" | "contact" | "siteLanguage">,
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

const lastWord = ({ undo }: CancelProps, words: Words): Html =>
  html`<p class="quiet">${undo === undefined ? words.t("cancel.final") : words.t("cancel.undo", { duration: undo })}</p>`;

/** Why, and whether: nothing is chosen by itself. */
const choosing = (props: CancelProps, words: Words): Html => html`
      ${reasonQuestion(props, words)}
      ${choiceQuestion(
        {
          keep: words.t("cancel.choice.keep"),
          act: { value: "cancel", text: words.t("cancel.choice.cancel") },
          ...props.choice,
        },
        words,
      )}
      ${lastWord(props, words)}
      ${beginsQuestion(undefined, words)}
      <p class="buttons"><button class="button button-primary" type="submit">${words.t("choose.continue")}</button></p>`;

/** All that was chosen is kept: only the question is left. */
const answering = (props: CancelProps & { readonly ask: AskProblem }, words: Words): Html => html`
      <input type="hidden" name="choice" value="cancel">
      ${props.reason && html`<input type="hidden" name="reason" value="${props.reason}">`}
      ${beginsQuestion(props.ask, words)}
      <p class="buttons">
        <button class="button button-danger" type="submit">${words.t("cancel.choice.cancel")}</button>
        <a class="button" href="${props.path}">${words.t("cancel.choice.keep")}</a>
      </p>
      ${lastWord(props, words)}`;

/** What will be cancelled, what it costs now, and the form that does it. */
export const cancelPage = (props: CancelProps, words: Words): PageView => {
  const { path, card, paid, policyLines, siteLanguage, contact, formToken, seen, choice, ask, alert } = props;
  const isAgain = alert !== undefined || choice?.unanswered;
  return {
    title: words.t(ask ? "ask.title" : isAgain ? "cancel.title_again" : "cancel.title"),
    body: html`
    ${alert && alertNotice(alert)}
    <h1 tabindex="-1">${words.t("cancel.title")}</h1>
    ${smallCard(card, words)}
    <section class="cost" aria-labelledby="cost">
      <h2 id="cost">${words.t("cancel.cost")}</h2>
      ${feeText(props, words)}
      ${paid && html`<p>${words.html("cancel.paid", { business: theBusiness(contact, words) })}</p>`}
    </section>
    <form method="post" action="${path}/cancel" hx-boost="false">
      <input type="hidden" name="form" value="${formToken}">
      <input type="hidden" name="seen" value="${seen}">
      ${ask === undefined ? choosing(props, words) : answering({ ...props, ask }, words)}
    </form>
    ${policyLines.length > 0 && policySection(policyLines, siteLanguage, words)}`,
  };
};
