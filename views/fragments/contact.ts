import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";

/** How the business is reached; any part may be missing. */
export interface ContactProps {
  readonly businessName?: string;
  readonly phone?: string;
  /** The number for `tel:`; absent where nobody knows what to dial. */
  readonly phoneUri?: string;
  readonly email?: string;
}

/** The business by its name, within a sentence, or as "the business". */
export const theBusiness = ({ businessName }: ContactProps, words: Words): Html =>
  businessName ? html`<bdi>${businessName}</bdi>` : html`${words.t("contact.the_business")}`;

/** The ways to reach the business, as links within a sentence. */
export const contactWays = (props: ContactProps, words: Words): Html => {
  const { phone, phoneUri, email } = props;
  const business = theBusiness(props, words);
  const number = phone && html`<bdi dir="ltr">${phone}</bdi>`;
  const call = number && phoneUri ? html`<a href="tel:${phoneUri}">${number}</a>` : number;
  const write = email && html`<a href="mailto:${email}"><bdi>${email}</bdi></a>`;
  if (call && write) return words.html("contact.call_or_write", { business, phone: call, email: write });
  if (call) return words.html("contact.call", { business, phone: call });
  if (write) return words.html("contact.write", { business, email: write });
  return words.html("contact.as_booked", { business });
};

/** The last lines of every page. */
export const contactFooter = (props: ContactProps, words: Words): Html => html`
  <footer class="contact">
    <h2>${words.t("page.questions")}</h2>
    <p>${contactWays(props, words)}</p>
  </footer>`;
