import { html } from "hono/html";
import type { Html } from "../html.ts";

/** The booking in two lines, above what is to replace it. */
export interface BriefProps {
  readonly serviceName?: string;
  /** `Sun 16 May, 10:00`. */
  readonly moment: string;
  readonly staffName?: string;
}

/** What is about to change, in one line. */
export const briefLine = ({ serviceName, moment, staffName }: BriefProps): Html => html`
  <p class="brief"><b><bdi>${serviceName ?? "Your visit"}</bdi></b> Now: ${moment}${staffName && html` with <bdi>${staffName}</bdi>`}</p>`;
