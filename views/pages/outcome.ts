import { html } from "hono/html";
import type { ManageAction } from "../../src/domain/booking/action-answer.ts";
import { type ContactProps, contactWays } from "../fragments/contact.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

/** How an attempt to act ended, where the booking itself cannot tell. */
export type OutcomeKind = "in_progress" | "unconfirmed" | "unavailable" | "throttled" | "form_invalid";

export interface OutcomeProps {
  readonly path: string;
  readonly action: ManageAction;
  readonly kind: OutcomeKind;
  readonly contact: ContactProps;
}

/** Whether to offer the action again, or only a look at the booking: what may have been done is not to be done twice. */
const OFFERS_AGAIN: Readonly<Record<OutcomeKind, boolean>> = {
  in_progress: false,
  unconfirmed: false,
  unavailable: true,
  throttled: true,
  form_invalid: true,
};

/** What happened to an attempt, whether anything was changed, and what to do. */
export const outcomePage = ({ path, action, kind, contact }: OutcomeProps, words: Words): PageView => {
  const again = OFFERS_AGAIN[kind];
  const title = words.t(`outcome.${kind}.title`);
  return {
    title,
    tellsContact: true,
    body: html`
    <h1 tabindex="-1">${title}</h1>
    <p class="lead">${words.t(`outcome.${kind}.what`, { action })}</p>
    <p>${words.t(`outcome.${kind}.next`)}</p>
    <p class="buttons">
      ${again && html`<a class="button button-primary" href="${path}/${action}">${words.t("page.try_again")}</a>`}
      <a class="button${!again && " button-primary"}" href="${path}">${words.t("page.see_booking")}</a>
    </p>
    <p>${contactWays(contact, words)}</p>`,
  };
};
