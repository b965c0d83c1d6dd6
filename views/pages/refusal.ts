import { html } from "hono/html";
import type { ManageAction, Refusal } from "../../src/domain/booking/action-answer.ts";
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
  const title = words.t(`refusal.title.${action}`);
  return {
    title,
    tellsContact: true,
    body: html`
    <h1 tabindex="-1">${title}</h1>
    ${briefLine(brief, words)}
    <p class="lead">${refusalText(action, why, ended, words)}</p>
    <p>${words.t("refusal.unchanged")} ${contactWays(contact, words)}</p>
    <p class="buttons">
      ${other === "cancel" && html`<a class="button button-danger-quiet" href="${path}/cancel">${words.t("refusal.instead.cancel")}</a>`}
      ${other === "reschedule" && html`<a class="button button-primary" href="${path}/reschedule">${words.t("refusal.instead.reschedule")}</a>`}
      <a class="button" href="${path}">${words.t("page.see_booking")}</a>
    </p>`,
  };
};
