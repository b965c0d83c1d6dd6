import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";

/** One way to look at the times. */
export interface StaffFilterProps {
  /** Absent for "anyone". */
  readonly name?: string;
  readonly href: string;
  readonly chosen: boolean;
}

export interface PartFilterProps {
  readonly part: "any" | "morning" | "afternoon" | "evening";
  readonly href: string;
  readonly chosen: boolean;
}

const pills = (
  label: string,
  links: readonly { href: string; chosen: boolean; text: Html | string }[],
) => html`
  <nav class="pills" aria-label="${label}" hx-swap:inherited="outerHTML show:none">
    <ul>${links.map(
      ({ href, chosen, text }) =>
        html`<li><a href="${href}"${chosen && html` aria-current="true"`}>${text}</a></li>`,
    )}</ul>
  </nav>`;

/** Whose times to show. */
export const staffFilter = (staff: readonly StaffFilterProps[], words: Words): Html =>
  pills(
    words.t("picker.staff"),
    staff.map(({ name, ...link }) => ({
      ...link,
      text: name ? html`<bdi>${name}</bdi>` : words.t("picker.anyone"),
    })),
  );

/** Which part of the day to show. */
export const partFilter = (parts: readonly PartFilterProps[], words: Words): Html =>
  pills(
    words.t("picker.part"),
    parts.map(({ part, ...link }) => ({ ...link, text: words.t(`picker.part.${part}`) })),
  );
