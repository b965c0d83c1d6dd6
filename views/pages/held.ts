import { html } from "hono/html";
import { type BookingCardProps, smallCard } from "../fragments/booking-card.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

export interface HeldProps {
  readonly path: string;
  readonly card: BookingCardProps;
  /** While it can be taken back for sure: until when, as `10:02:30`, and in how many whole seconds that is. */
  readonly until?: { readonly time: string; readonly secondsLeft: number };
  /** Signed for taking it back and for hastening it; absent once neither can be done. */
  readonly holdToken?: string;
}

/** The booking while its cancellation waits: it stands, and it can be kept with one tap. */
export const heldPage = ({ path, card, until, holdToken }: HeldProps, words: Words): PageView => {
  const title = until ? words.t("held.title", { time: until.time }) : words.t("held.due.title");
  const act = (where: string, look: string, text: string) => html`
      <form method="post" action="${path}/${where}" hx-boost="false">
        <input type="hidden" name="hold" value="${holdToken}">
        <button class="button ${look}" type="submit">${text}</button>
      </form>`;
  return {
    title,
    body: html`
    <h1 tabindex="-1">${title}</h1>
    <p class="lead">${words.t(until ? "held.lead" : "held.due.lead")}</p>
    ${until && html`<p class="countdown" role="timer" aria-label="${words.t("held.time_left")}" data-seconds-left="${until.secondsLeft}" hidden></p>`}
    <div class="buttons">
      ${holdToken !== undefined && act("keep", "button-primary", words.t("held.keep"))}
      ${holdToken !== undefined && until && act("cancel-now", "button-danger-quiet", words.t("held.now"))}
      <a class="button button-plain" href="${path}">${words.t("held.look")}</a>
    </div>
    ${smallCard(card, words)}`,
  };
};
