import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";

/** Why the question is put: nothing told that a person sends the form, or the answer was wrong. */
export type AskProblem = "first" | "wrong";

const field = (problem: AskProblem | undefined, id: string, words: Words): Html => {
  const asked = problem !== undefined;
  const wrong = problem === "wrong";
  const described = wrong ? `${id}-error ${id}-hint` : `${id}-hint`;
  return html`
      <p class="field begins">
        <label for="${id}">${words.t("ask.question")}</label>
        <input id="${id}" name="begins" type="text" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="${described}"${asked && html` required`}${asked && html` autofocus`}${wrong && html` aria-invalid="true"`}>
        ${wrong && html`<span class="field-error" id="${id}-error">${words.t("ask.wrong")}</span>`}
        <span class="quiet" id="${id}-hint">${words.t("ask.hint")}</span>
      </p>`;
};

/**
 * The one question that a machine which presses buttons does not answer: typed, never picked, and answered by what stands
 * on the page, so that nobody has to remember anything (WCAG 2.2, 3.3.8). Put to whoever is asked; and at once to those
 * without scripts, of whom nothing else can tell that they are persons. `id` tells two on one page apart.
 */
export const beginsQuestion = (problem: AskProblem | undefined, words: Words, id = "begins"): Html =>
  problem === undefined
    ? html`<noscript>${field(undefined, id, words)}</noscript>`
    : field(problem, id, words);
