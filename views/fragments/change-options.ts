import { html } from "hono/html";
import type { ManageAction, Refusal } from "../../src/domain/booking/action-answer.ts";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";
import { type ContactProps, contactWays } from "./contact.ts";

/** When the policy ends what is allowed. */
export type LimitProps =
  /** As `Thu 14 May, 10:00`. */
  | { readonly kind: "moment"; readonly moment: string }
  /** The policy names no limit, so the booking's start is one. */
  | { readonly kind: "begin" };

/** What the customer may do, or why not. */
export type OptionProps =
  | {
      readonly allowed: true;
      /** Absent where it is not known: nothing is promised then. */
      readonly limit?: LimitProps;
    }
  | { readonly allowed: false; readonly why: Refusal; readonly ended?: string };

export interface ChangeOptionsProps {
  readonly path: string;
  readonly cancel: OptionProps;
  readonly move: OptionProps;
  readonly contact: ContactProps;
}

/** Why an action is not there, in a sentence or two. */
export const refusalText = (
  action: ManageAction | "both",
  why: Refusal,
  ended: string | undefined,
  words: Words,
): string => {
  switch (why) {
    case "course":
      return words.t("refusal.course");
    case "too_late":
      return ended === undefined
        ? words.t("refusal.too_late", { action })
        : words.t("refusal.too_late_since", { action, ended });
    case "cancelled":
    case "declined":
    case "over":
    case "begun":
    case "waiting_list":
    case "package":
    case "not_offered":
    case "members_only":
    case "service_gone":
    case "unexplained":
      return words.t(`refusal.${why}`, { action });
  }
};

/** One reason where one explains both. */
const refusals = ({ cancel, move }: ChangeOptionsProps, words: Words): readonly string[] => {
  if (!move.allowed && !cancel.allowed && move.why === cancel.why && move.ended === cancel.ended) {
    return [refusalText("both", move.why, move.ended, words)];
  }
  const sentences = [
    !move.allowed && refusalText("reschedule", move.why, move.ended, words),
    !cancel.allowed && refusalText("cancel", cancel.why, cancel.ended, words),
  ];
  return sentences.filter((sentence) => sentence !== false);
};

/** Until when the policy allows what is allowed, each for itself: moving and cancelling may end at different moments. */
const limits = ({ cancel, move }: ChangeOptionsProps, words: Words): readonly Html[] => {
  const moveLimit = move.allowed ? move.limit : undefined;
  const cancelLimit = cancel.allowed ? cancel.limit : undefined;
  if (moveLimit && cancelLimit && isSame(moveLimit, cancelLimit))
    return [limitText("both", moveLimit, words)];
  const sentences = [
    moveLimit && limitText("move", moveLimit, words),
    cancelLimit && limitText("cancel", cancelLimit, words),
  ];
  return sentences.filter((sentence) => sentence !== undefined);
};

const isSame = (one: LimitProps, other: LimitProps): boolean =>
  one.kind === "moment" && other.kind === "moment" ? one.moment === other.moment : one.kind === other.kind;

const limitText = (action: "move" | "cancel" | "both", limit: LimitProps, words: Words): Html => {
  switch (limit.kind) {
    case "moment":
      return words.html(`options.${action}_until`, {
        moment: html`<span class="moment">${limit.moment}</span>`,
      });
    case "begin":
      return html`${words.t(`options.${action}_until_begin`)}`;
  }
};

/** The buttons for what is allowed and until when that is so, and a reason for what is not. */
export const changeOptions = (props: ChangeOptionsProps, words: Words): Html => {
  const { path, cancel, move, contact } = props;
  const rules = limits(props, words);
  return html`
  <section class="change" aria-labelledby="change">
    <h2 id="change">${words.t(move.allowed || cancel.allowed ? "options.title" : "options.title_refused")}</h2>
    ${
      (move.allowed || cancel.allowed) &&
      html`<p class="buttons">
      ${move.allowed && html`<a class="button button-primary" href="${path}/reschedule">${words.t("options.move")}</a>`}
      ${cancel.allowed && html`<a class="button button-danger-quiet" href="${path}/cancel">${words.t("options.cancel")}</a>`}
    </p>`
    }
    ${rules.length > 0 && html`<div class="rules">${rules.map((rule) => html`<p>${rule}</p>`)}</div>`}
    ${refusals(props, words).map((sentence) => html`<p>${sentence}</p>`)}
    ${(!move.allowed || !cancel.allowed) && html`<p>${contactWays(contact, words)}</p>`}
  </section>`;
};
