import { html } from "hono/html";
import { type ContactProps, contactWays } from "../fragments/contact.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

export interface ProblemWords {
  readonly title: string;
  /** What happened, and whether anything was changed by it. */
  readonly what: string;
  /** What to do now. */
  readonly next: string;
}

/** The words for each way in which a request can end without what was asked for. */
export const PROBLEM_WORDS = {
  not_found: {
    title: "Page not found",
    what: "There is nothing at this address. A letter may be missing from the link.",
    next: "Open the link from your message again, or ask for a new one.",
  },
  link_expired: {
    title: "This link has expired",
    what: "It was for a booking that is over. Nothing was changed.",
    next: "If you need anything about that booking, please get in touch.",
  },
  link_revoked: {
    title: "This link was replaced",
    what: "It no longer opens the booking. Nothing was changed.",
    next: "Look for a newer message with a newer link, or ask for one.",
  },
  link_dead: {
    title: "This link no longer works",
    what: "It can no longer open the booking. Nothing was changed by this visit.",
    next: "Ask for a new link.",
  },
  booking_gone: {
    title: "This booking no longer exists",
    what: "It was removed from the booking system.",
    next: "If you did not expect that, please get in touch.",
  },
  method_not_allowed: {
    title: "That does not work here",
    what: "This address cannot be used in that way. Nothing was changed.",
    next: "Go back and try again from the page.",
  },
  cross_site: {
    title: "Please open your link again",
    what: "The request came from another site, so it was not carried out. Nothing was changed.",
    next: "Open the link from your message and try again there.",
  },
  too_large: {
    title: "That was too much",
    what: "The form was larger than it can be. Nothing was changed.",
    next: "Open the link from your message and try again there.",
  },
  wix_unavailable: {
    title: "We can’t reach the booking system",
    what: "Your booking is as it was: nothing was changed.",
    next: "Please try again in a minute.",
  },
  wix_throttled: {
    title: "Very busy right now",
    what: "The booking system asks us to wait. Your booking is as it was: nothing was changed.",
    next: "Please try again in a minute.",
  },
  database_unavailable: {
    title: "We can’t do that right now",
    what: "Our records can’t be reached for a moment. Your booking itself is kept elsewhere, and is safe.",
    next: "Open your link again in a minute: it shows how your booking stands.",
  },
  internal: {
    title: "Something went wrong",
    what: "It is our mistake, and it has been noted.",
    next: "Please open your booking again to see how it stands.",
  },
} as const satisfies Record<string, ProblemWords>;

export interface ProblemProps {
  readonly problem: ProblemWords;
  readonly contact: ContactProps;
  /** The booking's page, where there is one to go back to. */
  readonly backPath?: string;
  /** The same request again, where that can help. */
  readonly retryPath?: string;
}

/** A page that says what happened, whether anything was changed, and what to do. */
export const problemPage = (
  { problem, contact, backPath, retryPath }: ProblemProps,
  words: Words,
): PageView => ({
  title: problem.title,
  tellsContact: true,
  body: html`
    <h1 tabindex="-1">${problem.title}</h1>
    <p class="lead">${problem.what}</p>
    <p>${problem.next} ${contactWays(contact, words)}</p>
    ${
      (retryPath || backPath) &&
      html`<p class="buttons">
      ${retryPath && html`<a class="button button-primary" href="${retryPath}">Try again</a>`}
      ${backPath && html`<a class="button" href="${backPath}">See your booking</a>`}
    </p>`
    }`,
});
