import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";

/** What the customer answered to the question before a change. */
export type Choice = "keep" | "act";

export interface ChoiceProps {
  /** The words of the two answers, and the value that the form sends for the second one; the first one's is `keep`. */
  readonly keep: string;
  readonly act: { readonly value: string; readonly text: string };
  /** What was chosen before the form was shown again. */
  readonly chosen?: Choice;
  /** Whether the form came back without an answer. */
  readonly unanswered?: boolean;
}

/** A question without a default before anything is changed, so that nobody and nothing answers it by accident. */
export const choiceQuestion = ({ keep, act, chosen, unanswered }: ChoiceProps, words: Words): Html => {
  const answer = (value: string, text: string, checked: boolean) => html`
        <label class="choice"><input type="radio" name="choice" value="${value}" required${checked && html` checked`}> <span>${text}</span></label>`;
  return html`
      <fieldset class="choices"${unanswered && html` aria-describedby="choice-error"`}>
        <legend>${words.t("choose.question")}</legend>
        ${unanswered && html`<p class="error" id="choice-error" role="alert" tabindex="-1" data-focus>${words.t("choose.one")}</p>`}
        ${answer("keep", keep, chosen === "keep")}${answer(act.value, act.text, chosen === "act")}
      </fieldset>`;
};
