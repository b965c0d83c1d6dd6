import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";
import { ownWords } from "./own-words.ts";

/** The owner's own words, line by line. */
export const policySection = (
  lines: readonly string[],
  siteLanguage: string | undefined,
  words: Words,
): Html => html`
  <section class="policy" aria-labelledby="policy">
    <h2 id="policy">${words.t("policy.title")}</h2>
    <div${ownWords(siteLanguage)}>${lines.map((line) => html`<p>${line}</p>`)}</div>
  </section>`;
