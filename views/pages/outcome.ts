import { html } from "hono/html";
import type { ManageAction } from "../../src/domain/action-answer.ts";
import { type ContactProps, contactWays } from "../fragments/contact.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

/** How an attempt to act ended, where the booking itself cannot tell. */
export type OutcomeKind = "in_progress" | "unconfirmed" | "unavailable" | "throttled" | "form_invalid";

export interface OutcomeProps {
  readonly path: string;
  readonly action: ManageAction;
  readonly kind: OutcomeKind;
  readonly contact: ContactProps;
}

interface OutcomeWords {
  readonly title: string;
  readonly what: string;
  readonly next: string;
  /** Whether to offer the action again, or only a look at the booking. */
  readonly again: boolean;
}

const DONE = { cancel: "cancelled", reschedule: "moved" } as const;

const wordsOf = (kind: OutcomeKind, action: ManageAction): OutcomeWords => {
  switch (kind) {
    case "in_progress":
      return {
        title: "Still working on it",
        what: `Your booking is being ${DONE[action]} right now.`,
        next: "See how it stands in a moment. Please do not send it again.",
        again: false,
      };
    case "unconfirmed":
      return {
        title: "We don’t know yet",
        what: `The booking system took the request but did not answer. Your booking may have been ${DONE[action]}, or not.`,
        next: "See how it stands in a minute: the page always tells the truth.",
        again: false,
      };
    case "unavailable":
      return {
        title: "We can’t reach the booking system",
        what: `Your booking was not ${DONE[action]}. It is as it was.`,
        next: "Please try again in a minute.",
        again: true,
      };
    case "throttled":
      return {
        title: "Very busy right now",
        what: `The booking system asks us to wait. Your booking was not ${DONE[action]}.`,
        next: "Please try again in a minute.",
        again: true,
      };
    case "form_invalid":
      return {
        title: "Please start again",
        what: `This form can’t be used. Your booking was not ${DONE[action]}.`,
        next: "Start again from your booking.",
        again: true,
      };
  }
};

/** What happened to an attempt, whether anything was changed, and what to do. */
export const outcomePage = ({ path, action, kind, contact }: OutcomeProps, words: Words): PageView => {
  const { title, what, next, again } = wordsOf(kind, action);
  return {
    title,
    tellsContact: true,
    body: html`
    <h1 tabindex="-1">${title}</h1>
    <p class="lead">${what}</p>
    <p>${next}</p>
    <p class="buttons">
      ${again && html`<a class="button button-primary" href="${path}/${action}">Try again</a>`}
      <a class="button${!again && " button-primary"}" href="${path}">See your booking</a>
    </p>
    <p>${contactWays(contact, words)}</p>`,
  };
};
