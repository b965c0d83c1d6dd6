import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";

/** The owner's own words, line by line. */
export const policySection = (lines: readonly string[], words: Words): Html => html`
  <section class="policy" aria-labelledby="policy">
    <h2 id="policy">${words.t("policy.title")}</h2>
    <div dir="auto">${lines.map((line) => html`<p>${line}</p>`)}</div>
  </section>`;
