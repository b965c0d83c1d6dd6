import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";

/** The booking in two lines, above what is to replace it. */
export interface BriefProps {
  readonly serviceName?: string;
  /** `Sun 16 May, 10:00`. */
  readonly moment: string;
  readonly staffName?: string;
}

/** What is about to change, in one line. */
export const briefLine = ({ serviceName, moment, staffName }: BriefProps, words: Words): Html => html`
  <p class="brief"><b><bdi>${serviceName ?? words.t("card.your_visit")}</bdi></b> ${
    staffName
      ? words.html("card.now_with", { moment, staff: html`<bdi>${staffName}</bdi>` })
      : words.t("card.now", { moment })
  }</p>`;
