import { html } from "hono/html";
import type { Html } from "../html.ts";

/** The owner's own words, line by line. */
export const policySection = (lines: readonly string[]): Html => html`
  <section class="policy" aria-labelledby="policy">
    <h2 id="policy">Booking policy</h2>
    <div dir="auto">${lines.map((line) => html`<p>${line}</p>`)}</div>
  </section>`;
