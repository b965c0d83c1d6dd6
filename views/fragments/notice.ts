import { html } from "hono/html";
import type { Html } from "../html.ts";

/** `good`: something was done. `bad`: something was not. `info`: worth knowing. */
export type NoticeTone = "good" | "bad" | "info";

/**
 * A boxed sentence that matters more than what surrounds it, with what belongs to it in sentences below. An icon and words
 * say it too, not the colour alone.
 */
export const notice = (tone: NoticeTone, text: Html | string, more: readonly Html[] = []): Html =>
  more.length === 0
    ? html`<div class="notice ${tone}"><p>${text}</p></div>`
    : html`<div class="notice ${tone}"><div><p>${text}</p>${more.map((line) => html`<p>${line}</p>`)}</div></div>`;

/** Why this page is not the one that was asked for: it is read first, and gets the focus when htmx brings it. */
export const alertNotice = ({ tone, text }: AlertProps): Html =>
  html`<div class="notice ${tone}" role="alert" tabindex="-1" data-focus><p>${text}</p></div>`;

export interface AlertProps {
  readonly tone: NoticeTone;
  readonly text: string;
}
