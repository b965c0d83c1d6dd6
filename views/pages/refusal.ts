import { html } from "hono/html";
import type { ManageAction, Refusal } from "../../src/domain/action-answer.ts";
import { type BriefProps, briefLine } from "../fragments/brief.ts";
import { refusalText } from "../fragments/change-options.ts";
import { type ContactProps, contactWays } from "../fragments/contact.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

export interface RefusalProps {
  readonly path: string;
  readonly action: ManageAction;
  readonly why: Refusal;
  readonly ended?: string;
  readonly brief: BriefProps;
  /** Whether the other thing can still be done. */
  readonly other?: ManageAction;
  readonly contact: ContactProps;
}

/** An action that is not to be had: why, and what can be done instead. */
export const refusalPage = (
  { path, action, why, ended, brief, other, contact }: RefusalProps,
  words: Words,
): PageView => {
  const title = action === "cancel" ? "It can’t be cancelled here" : "It can’t be moved here";
  return {
    title,
    tellsContact: true,
    body: html`
    <h1 tabindex="-1">${title}</h1>
    ${briefLine(brief)}
    <p class="lead">${refusalText(action, why, ended)}</p>
    <p>Nothing was changed. ${contactWays(contact, words)}</p>
    <p class="buttons">
      ${other === "cancel" && html`<a class="button button-danger-quiet" href="${path}/cancel">Cancel it instead</a>`}
      ${other === "reschedule" && html`<a class="button button-primary" href="${path}/reschedule">Move it instead</a>`}
      <a class="button" href="${path}">See your booking</a>
    </p>`,
  };
};
