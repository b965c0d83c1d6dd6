import { html } from "hono/html";
import { layout } from "../layout.ts";
import { DESK_WORDS } from "../words/words.ts";

export interface CapturedMessageCard {
  readonly id: string;
  readonly channel: string;
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly type: string; readonly content: string }[];
  /** Where the mail's HTML is shown by itself. */
  readonly mailPath?: string;
}

export interface DemoOutboxProps {
  readonly messages: readonly CapturedMessageCard[];
}

/** Links in a text message are what a phone would make of them. */
const withLinks = (text: string) =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 ? html`<a href="${part}">${part}</a>` : part));

const mailCard = ({ to, subject, text, files, mailPath }: CapturedMessageCard) => html`
  <li class="card">
    <h2>${subject}</h2>
    <p>Email to ${to} · <a href="${mailPath}">the mail by itself</a></p>
    <iframe class="demo-mail" src="${mailPath}" title="The mail: ${subject}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
    <details>
      <summary>Plain text version</summary>
      <pre>${withLinks(text)}</pre>
    </details>
    ${files.map(
      ({ name, type, content }) => html`
    <details>
      <summary>Attached: ${name} (${type})</summary>
      <pre>${content}</pre>
    </details>`,
    )}
  </li>`;

const textCard = ({ to, text }: CapturedMessageCard) => html`
  <li class="card">
    <h2>SMS to ${to}</h2>
    <p class="demo-text">${withLinks(text)}</p>
  </li>`;

/** What the demo has "sent": mail as mail, SMS as SMS, newest first. */
export const demoOutboxPage = ({ messages }: DemoOutboxProps) =>
  layout({
    words: DESK_WORDS,
    title: "Demo outbox",
    wide: true,
    body: html`
      <h1>Demo outbox</h1>
      <p><a href="/demo">Back to the demo desk</a></p>
      ${messages.length === 0 && html`<p>Nothing has been sent yet.</p>`}
      <ul class="demo-messages">${messages.map((message) => (message.channel === "email" ? mailCard(message) : textCard(message)))}</ul>`,
  });
