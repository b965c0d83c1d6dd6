import { html } from "hono/html";
import { type ContactProps, contactWays } from "../fragments/contact.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

export interface StoppedProps {
  readonly path: string;
  readonly contact: ContactProps;
}

/** After too many wrong answers: nothing was changed, and the business can be called. */
export const stoppedPage = ({ path, contact }: StoppedProps, words: Words): PageView => ({
  title: words.t("ask.stopped.title"),
  tellsContact: true,
  body: html`
    <h1 tabindex="-1">${words.t("ask.stopped.title")}</h1>
    <p class="lead">${words.t("ask.stopped.what")}</p>
    <p>${contactWays(contact, words)}</p>
    <p class="buttons"><a class="button button-primary" href="${path}">${words.t("page.see_booking")}</a></p>`,
});
