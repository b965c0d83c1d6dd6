import { html } from "hono/html";
import type { Html } from "../html.ts";

/** How the business is reached; any part may be missing. */
export interface ContactProps {
  readonly businessName?: string;
  readonly phone?: string;
  /** The number for `tel:`: digits and a leading plus. */
  readonly phoneUri?: string;
  readonly email?: string;
}

/** The ways to reach the business, as links within a sentence. */
export const contactWays = ({ businessName, phone, phoneUri, email }: ContactProps): Html => {
  const name = businessName ? html`<bdi>${businessName}</bdi>` : "the business";
  const call = phone && phoneUri && html`<a href="tel:${phoneUri}">${phone}</a>`;
  const write = email && html`<a href="mailto:${email}">${email}</a>`;
  if (call && write) return html`Call ${name} on ${call} or write to ${write}.`;
  if (call) return html`Call ${name} on ${call}.`;
  if (write) return html`Write to ${name} at ${write}.`;
  return html`Please contact ${name} the way you booked.`;
};

/** The last lines of every page. */
export const contactFooter = (props: ContactProps): Html => html`
  <footer class="contact">
    <h2>Questions?</h2>
    <p>${contactWays(props)}</p>
  </footer>`;
