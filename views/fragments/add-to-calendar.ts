import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";

export type CalendarProps =
  | {
      readonly kind: "add";
      readonly filePath: string;
      readonly googleUrl: string;
      readonly outlookUrl: string;
    }
  /** A calendar may still show it where it was before, or as if it stood. */
  | { readonly kind: "moved" | "called_off"; readonly filePath: string };

/** The ways into a calendar; after a change the way to set one right, which only the file can. */
export const addToCalendar = (props: CalendarProps, words: Words): Html => {
  switch (props.kind) {
    case "add":
      return html`
    <div class="keep">
      <p><a href="${props.filePath}" download>${words.t("calendar.add")}</a></p>
      <details>
        <summary>${words.t("calendar.elsewhere")}</summary>
        <p><a href="${props.googleUrl}" rel="noreferrer noopener">${words.t("calendar.google")}</a></p>
        <p><a href="${props.outlookUrl}" rel="noreferrer noopener">${words.t("calendar.outlook")}</a></p>
        <p class="quiet">${words.t("calendar.hint")}</p>
      </details>
    </div>`;
    case "moved":
    case "called_off":
      return html`
    <div class="keep">
      <p>${words.t(`calendar.${props.kind}`)} <a href="${props.filePath}" download>${words.t(
        props.kind === "moved" ? "calendar.update" : "calendar.remove",
      )}</a></p>
      <p class="quiet">${words.t("calendar.change_by_hand")}</p>
    </div>`;
  }
};
