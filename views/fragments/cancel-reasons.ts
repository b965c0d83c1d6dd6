import { html } from "hono/html";
import { CANCEL_REASONS, type CancelReason } from "../../src/domain/booking/cancel-reason.ts";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";
import { type ContactProps, contactWays, theBusiness } from "./contact.ts";

export interface ReasonQuestionProps {
  readonly path: string;
  /** Whether the booking could be moved instead. */
  readonly canMove: boolean;
  /** What the customer said before the form was shown again. */
  readonly reason?: CancelReason;
  readonly contact: ContactProps;
}

/** What may help instead, and where to find it; what nobody needs any more, nothing helps. */
const rescue = (
  reason: CancelReason,
  { path, canMove, contact }: ReasonQuestionProps,
  words: Words,
): readonly [help: Html | string, where: Html] | undefined => {
  const ask = contactWays(contact, words);
  switch (reason) {
    case "time_does_not_suit":
      return canMove
        ? [
            words.t("cancel.rescue.move"),
            html`<a href="${path}/reschedule">${words.t("cancel.rescue.see_times")}</a>`,
          ]
        : [words.t("cancel.rescue.ask_for_time"), ask];
    case "ill":
    case "too_expensive":
      return [words.t(`cancel.rescue.${reason}`), ask];
    case "found_something_else":
    case "other":
      return [words.html("cancel.rescue.tell", { business: theBusiness(contact, words) }), ask];
    case "no_longer_needed":
      return undefined;
  }
};

const answer = (reason: CancelReason, props: ReasonQuestionProps, words: Words): Html => {
  const [help, where] = rescue(reason, props, words) ?? [];
  const id = `rescue-${reason}`;
  return html`
          <label class="choice"><input type="radio" name="reason" value="${reason}"${props.reason === reason && html` checked`}${help && html` aria-describedby="${id}"`}> <span>${words.t(`cancel.reason.${reason}`)}</span></label>
          ${help && html`<p class="rescue"><span id="${id}">${help}</span> ${where}</p>`}`;
};

/**
 * Asks why, in one tap that nobody has to make. What may help instead stands right after its answer: seen once that is
 * chosen where the browser can tell (`:has`), and else all along.
 */
export const reasonQuestion = (props: ReasonQuestionProps, words: Words): Html => html`
      <fieldset class="choices reasons">
        <legend>${words.t("cancel.reason.question")}</legend>
        <div class="answers">${CANCEL_REASONS.map((reason) => answer(reason, props, words))}
        </div>
      </fieldset>`;
