import { html } from "hono/html";
import type { ManageAction, Refusal } from "../../src/domain/action-answer.ts";
import type { Html } from "../html.ts";
import type { Words } from "../words/words.ts";
import { type ContactProps, contactWays } from "./contact.ts";

/** What the customer may do, or why not. */
export type OptionProps =
  | {
      readonly allowed: true;
      /** `Thu 14 May, 10:00`: when the policy will usually end it. */
      readonly until?: string;
    }
  | { readonly allowed: false; readonly why: Refusal; readonly ended?: string };

export interface ChangeOptionsProps {
  readonly path: string;
  readonly cancel: OptionProps;
  readonly move: OptionProps;
  readonly contact: ContactProps;
}

type Refused = ManageAction | "both";

const DONE: Readonly<Record<Refused, string>> = {
  cancel: "cancelled",
  reschedule: "moved",
  both: "moved or cancelled",
};
const DOING: Readonly<Record<Refused, string>> = {
  cancel: "Cancelling",
  reschedule: "Moving",
  both: "Moving or cancelling",
};

/** Why an action is not there, in a sentence or two. */
export const refusalText = (action: Refused, why: Refusal, ended?: string): string => {
  switch (why) {
    case "cancelled":
      return `A cancelled booking can’t be ${DONE[action]}.`;
    case "declined":
      return `A declined booking can’t be ${DONE[action]}.`;
    case "over":
      return `It is over, so it can’t be ${DONE[action]} any more.`;
    case "begun":
      return `It has begun, so it can’t be ${DONE[action]} online any more.`;
    case "waiting_list":
      return `A place on the waiting list can’t be ${DONE[action]} here.`;
    case "course":
      return "A course can’t be moved: its sessions belong together.";
    case "package":
      return `It is part of a package, so it can’t be ${DONE[action]} online by itself.`;
    case "too_late":
      return ended === undefined
        ? `It is too late to have it ${DONE[action]} online.`
        : `It is too late to have it ${DONE[action]} online. That was possible until ${ended}.`;
    case "not_offered":
      return `${DOING[action]} online is not offered for this service.`;
    case "members_only":
      return `${DOING[action]} needs you to sign in on the website where you booked.`;
    case "service_gone":
      return `The service is no longer offered, so this booking can’t be ${DONE[action]} online.`;
    case "unexplained":
      return `This booking can’t be ${DONE[action]} online.`;
  }
};

const until = (text: string | undefined) => text && html`<small>usually until ${text}</small>`;

/** One reason where one explains both. */
const refusals = ({ cancel, move }: ChangeOptionsProps): readonly string[] => {
  if (!move.allowed && !cancel.allowed && move.why === cancel.why && move.ended === cancel.ended) {
    return [refusalText("both", move.why, move.ended)];
  }
  const sentences = [
    !move.allowed && refusalText("reschedule", move.why, move.ended),
    !cancel.allowed && refusalText("cancel", cancel.why, cancel.ended),
  ];
  return sentences.filter((sentence) => sentence !== false);
};

/** The buttons for what is allowed, and a reason for what is not. */
export const changeOptions = (props: ChangeOptionsProps, words: Words): Html => {
  const { path, cancel, move, contact } = props;
  return html`
  <section class="change" aria-labelledby="change">
    <h2 id="change">${move.allowed || cancel.allowed ? "Plans changed?" : "Need to change it?"}</h2>
    ${
      (move.allowed || cancel.allowed) &&
      html`<p class="buttons">
      ${move.allowed && html`<a class="button button-primary" href="${path}/reschedule"><span>Move to another time</span>${until(move.until)}</a>`}
      ${cancel.allowed && html`<a class="button button-danger-quiet" href="${path}/cancel"><span>Cancel booking</span>${until(cancel.until)}</a>`}
    </p>`
    }
    ${refusals(props).map((sentence) => html`<p>${sentence}</p>`)}
    ${(!move.allowed || !cancel.allowed) && html`<p>${contactWays(contact, words)}</p>`}
  </section>`;
};
