import { html } from "hono/html";
import type { BookingState } from "../../src/domain/booking-state.ts";
import { type BookingCardProps, bookingCard } from "../fragments/booking-card.ts";
import { changeOptions, type OptionProps } from "../fragments/change-options.ts";
import { type ContactProps, contactWays } from "../fragments/contact.ts";
import { type AlertProps, alertNotice, notice } from "../fragments/notice.ts";
import { policySection } from "../fragments/policy.ts";
import type { Html } from "../html.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

/** How the booking came to be as it is, as far as we know. Times as `Thu 14 May, 10:00`. */
export type StoryProps =
  | { readonly kind: "cancelled_here"; readonly at: string }
  | { readonly kind: "cancelled_elsewhere"; readonly at?: string }
  | { readonly kind: "moved_here"; readonly from: string; readonly at: string };

export interface BookingPageProps {
  /** `/b/{code}`. */
  readonly path: string;
  readonly card: BookingCardProps;
  readonly story?: StoryProps;
  readonly cancel: OptionProps;
  readonly move: OptionProps;
  /** The owner's own words; an empty line parts paragraphs. */
  readonly policyLines: readonly string[];
  readonly packagePart: boolean;
  /** Why this page answers an attempt to change the booking. */
  readonly alert?: AlertProps;
  readonly contact: ContactProps;
}

type Subject = "visit" | "course";

const HEADLINES: Readonly<Record<BookingState, Readonly<Record<Subject, string>>>> = {
  confirmed: { visit: "You’re booked", course: "You’re booked on this course" },
  unfinished: { visit: "This booking isn’t finished", course: "This booking isn’t finished" },
  pending: { visit: "Waiting for confirmation", course: "Waiting for confirmation" },
  waiting_list: { visit: "You’re on the waiting list", course: "You’re on the waiting list" },
  declined: { visit: "This booking was declined", course: "This booking was declined" },
  cancelled: { visit: "This booking is cancelled", course: "This booking is cancelled" },
  running: { visit: "Happening now", course: "The course is under way" },
  past: { visit: "This visit is over", course: "This course is over" },
  unknown: { visit: "Your booking", course: "Your booking" },
};

const LEADS: Readonly<Partial<Record<BookingState, string>>> = {
  unfinished: "The booking or its payment was never completed, so the place may not be yours yet.",
  pending: "Your request has arrived. It is not certain until the business says yes.",
  waiting_list: "There is no place yet. You will hear from the business if one becomes free.",
  declined: "The business could not take it. Nothing will take place at this time.",
  running: "It has begun.",
  unknown: "The booking system gives it a status that we do not know yet.",
};

const headlineOf = ({ card, story }: BookingPageProps) =>
  story?.kind === "moved_here" && card.state === "confirmed"
    ? "Your booking has moved"
    : HEADLINES[card.state][card.course ? "course" : "visit"];

const storyNotice = (story: StoryProps, { businessName = "the business" }: ContactProps): Html => {
  switch (story.kind) {
    case "cancelled_here":
      return notice("good", `Done: you cancelled it on ${story.at}. You need not come.`);
    case "cancelled_elsewhere":
      return notice(
        "info",
        `It was cancelled${story.at === undefined ? "" : ` on ${story.at}`}, but not from this page. If you did not ask for that, please ask ${businessName}.`,
      );
    case "moved_here":
      return notice("good", `Done: you moved it here from ${story.from}. You did so on ${story.at}.`);
  }
};

const CHANGEABLE: readonly BookingState[] = [
  "confirmed",
  "unfinished",
  "pending",
  "waiting_list",
  "running",
  "unknown",
];

const nextStep = (props: BookingPageProps, words: Words): Html =>
  CHANGEABLE.includes(props.card.state)
    ? changeOptions(props, words)
    : html`
  <section class="change" aria-labelledby="next">
    <h2 id="next">${props.card.state === "past" ? "Was something wrong?" : "Would you like another time?"}</h2>
    <p>${contactWays(props.contact, words)}</p>
  </section>`;

/** The booking as it stands: what it is, how it came to be so, and what can be done. */
export const bookingPage = (props: BookingPageProps, words: Words): PageView => {
  const { card, story, policyLines, cancel, move, packagePart, alert, contact } = props;
  const headline = headlineOf(props);
  const lead = LEADS[card.state];
  return {
    title: headline,
    tellsContact: !(CHANGEABLE.includes(card.state) && cancel.allowed && move.allowed),
    body: html`
    ${alert && alertNotice(alert)}
    <h1 tabindex="-1">${headline}</h1>
    ${lead && html`<p class="lead">${lead}</p>`}
    ${story && storyNotice(story, contact)}
    ${bookingCard(card)}
    ${packagePart && html`<p>It is one part of a package. What you do here changes this part only.</p>`}
    ${nextStep(props, words)}
    ${policyLines.length > 0 && policySection(policyLines)}`,
  };
};
