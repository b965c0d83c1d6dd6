import { html } from "hono/html";
import { layout } from "../layout.ts";
import { DESK_WORDS } from "../words/words.ts";

export interface DemoProblemProps {
  readonly reason: string;
  /** What to send when it is wanted all the same; absent when that would not help. */
  readonly again?: { readonly bookingId: string; readonly channel: string };
}

/** Why the demo desk could not do what was asked. */
export const demoProblemPage = ({ reason, again }: DemoProblemProps) =>
  layout({
    words: DESK_WORDS,
    title: "No link was made",
    wide: true,
    body: html`
      <h1>No link was made</h1>
      <p>${reason}</p>
      ${
        again &&
        html`<form method="post" action="/demo/send">
        <input type="hidden" name="bookingId" value="${again.bookingId}">
        <input type="hidden" name="channel" value="${again.channel}">
        <input type="hidden" name="again" value="1">
        <p><button type="submit" class="button">Send it again</button></p>
      </form>`
      }
      <p><a href="/demo">Back to the demo desk</a></p>`,
  });
