import { html } from "hono/html";
import type { WhenText } from "../../src/domain/time/when-text.ts";
import { type AskProblem, beginsQuestion } from "../fragments/begins-question.ts";
import { type ChoiceProps, choiceQuestion } from "../fragments/choice.ts";
import { type AlertProps, alertNotice, notice } from "../fragments/notice.ts";
import { dateLeaf, whenLines } from "../fragments/when.ts";
import type { Html } from "../html.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

export interface SideProps {
  readonly when: WhenText;
  /** Absent on the new side: whoever is free. */
  readonly staffName?: string;
  readonly placeName?: string;
}

export interface MoveConfirmProps {
  readonly path: string;
  readonly serviceName?: string;
  readonly from: SideProps;
  readonly to: SideProps;
  /** Whether the new time is with whoever is free. */
  readonly anyStaff: boolean;
  /** What can no longer be done once it has moved; absent when nothing is lost. */
  readonly ends?: "both" | "cancel" | "reschedule";
  /** Whether the business has to say yes to the new time. */
  readonly needsApproval: boolean;
  /** Back to the days around this time. */
  readonly otherTimesHref: string;
  readonly formToken: string;
  readonly seen: string;
  /** What the customer chose before the form was shown again, or that they chose nothing. */
  readonly choice?: Pick<ChoiceProps, "chosen" | "unanswered">;
  /** Whether a person has to answer for it first. */
  readonly ask?: AskProblem;
  readonly alert?: AlertProps;
}

const side = (
  id: string,
  title: string,
  { when, staffName, placeName }: SideProps,
  words: Words,
  anyStaff = false,
): Html => html`
  <section class="side ${id}" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <div class="when">${dateLeaf(when)}<div>${whenLines(when, words)}</div></div>
    ${
      staffName
        ? html`<p>${words.html("card.with_staff", { staff: html`<bdi>${staffName}</bdi>` })}</p>`
        : anyStaff && html`<p>${words.t("move.with_anyone")}</p>`
    }
    ${placeName && html`<p><bdi>${placeName}</bdi></p>`}
  </section>`;

/** Whether: nothing is chosen by itself. */
const choosing = ({ choice, otherTimesHref }: MoveConfirmProps, words: Words): Html => html`
      ${choiceQuestion(
        {
          keep: words.t("move.keep"),
          act: { value: "move", text: words.t("move.submit") },
          ...choice,
        },
        words,
      )}
      <p class="quiet">${words.t("move.not_yet_yours")}</p>
      ${beginsQuestion(undefined, words)}
      <p class="buttons">
        <button class="button button-primary" type="submit">${words.t("choose.continue")}</button>
        <a class="button" href="${otherTimesHref}">${words.t("move.other_time")}</a>
      </p>`;

/** What was chosen is kept: only the question is left. */
const answering = (
  { path, ask }: MoveConfirmProps & { readonly ask: AskProblem },
  words: Words,
): Html => html`
      <input type="hidden" name="choice" value="move">
      ${beginsQuestion(ask, words)}
      <p class="buttons">
        <button class="button button-primary" type="submit">${words.t("move.submit")}</button>
        <a class="button" href="${path}">${words.t("move.keep")}</a>
      </p>`;

/** Old and new side by side, and the form that makes the change. */
export const moveConfirmPage = (props: MoveConfirmProps, words: Words): PageView => {
  const { path, serviceName, from, to, anyStaff, ends, needsApproval, formToken, seen, choice, ask, alert } =
    props;
  const isAgain = alert !== undefined || choice?.unanswered;
  return {
    title: words.t(ask ? "ask.title" : isAgain ? "move.title_again" : "move.title"),
    body: html`
    ${alert && alertNotice(alert)}
    <h1 tabindex="-1">${words.t("move.heading")}</h1>
    <p class="lead"><bdi>${serviceName ?? words.t("card.your_visit")}</bdi></p>
    <div class="card compare">
      ${side("old", words.t("move.old"), from, words)}
      ${side("new", words.t("move.new"), to, words, anyStaff)}
    </div>
    ${ends && notice("info", words.t(`move.ends.${ends}`))}
    ${needsApproval && html`<p>${words.t("move.approval")}</p>`}
    <form method="post" action="${path}/reschedule" hx-boost="false">
      <input type="hidden" name="form" value="${formToken}">
      <input type="hidden" name="seen" value="${seen}">
      ${ask === undefined ? choosing(props, words) : answering({ ...props, ask }, words)}
    </form>`,
  };
};
