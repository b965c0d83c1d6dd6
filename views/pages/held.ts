import { html } from "hono/html";
import { type AskProblem, beginsQuestion } from "../fragments/begins-question.ts";
import { type BookingCardProps, smallCard } from "../fragments/booking-card.ts";
import { type AlertProps, alertNotice } from "../fragments/notice.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

/** What a form of this page does, as its address says. */
export type HeldAction = "keep" | "cancel-now";

export interface HeldProps {
  readonly path: string;
  readonly card: BookingCardProps;
  /** While it can be taken back for sure: until when, as `10:02:30`, and in how many whole seconds that is. */
  readonly until?: { readonly time: string; readonly secondsLeft: number };
  /** Signed for taking it back and for hastening it; absent once neither can be done. */
  readonly holdToken?: string;
  /** The form for which a person has to answer first. */
  readonly ask?: { readonly action: HeldAction; readonly problem: AskProblem };
  /** Why the page is shown again. */
  readonly alert?: AlertProps;
}

/** The booking while its cancellation waits: it stands, and it can be kept with one tap. */
export const heldPage = ({ path, card, until, holdToken, ask, alert }: HeldProps, words: Words): PageView => {
  const title = until ? words.t("held.title", { time: until.time }) : words.t("held.due.title");
  const act = (action: HeldAction, look: string, text: string) => html`
      <form method="post" action="${path}/${action}" hx-boost="false">
        <input type="hidden" name="hold" value="${holdToken}">
        ${ask?.action === action && beginsQuestion(ask.problem, words, `begins-${action}`)}
        ${ask === undefined && action === "keep" && beginsQuestion(undefined, words, "begins-keep")}
        <button class="button ${look}" type="submit">${text}</button>
      </form>`;
  return {
    title: ask ? words.t("ask.title") : title,
    body: html`
    ${alert && alertNotice(alert)}
    <h1 tabindex="-1">${title}</h1>
    <p class="lead">${words.t(until ? "held.lead" : "held.due.lead")}</p>
    ${until && html`<p class="countdown" role="timer" aria-label="${words.t("held.time_left")}" data-seconds-left="${until.secondsLeft}" hidden></p>`}
    ${ask && smallCard(card, words)}
    <div class="buttons">
      ${holdToken !== undefined && act("keep", "button-primary", words.t("held.keep"))}
      ${holdToken !== undefined && until && act("cancel-now", "button-danger-quiet", words.t("held.now"))}
      <a class="button button-plain" href="${path}">${words.t("held.look")}</a>
    </div>
    ${!ask && smallCard(card, words)}`,
  };
};
