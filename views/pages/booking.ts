import { html } from "hono/html";
import type { BookingState } from "../../src/domain/booking/booking-state.ts";
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
  | { readonly kind: "cancelled_here"; readonly at: string; readonly cost: CostProps }
  | { readonly kind: "cancelled_elsewhere"; readonly at?: string }
  | { readonly kind: "moved_here"; readonly from: string; readonly at: string }
  /** By others, since the reader of this link last knew its time. */
  | { readonly kind: "moved_elsewhere"; readonly from: string };

/** What came of the money: nothing of it is ever refunded here. */
export interface CostProps {
  /** The fee that the customer accepted, with its currency; absent where there was none or nobody could tell it. */
  readonly fee?: string;
  /** Whether something was paid before. */
  readonly paid: boolean;
}

export interface BookingPageProps {
  /** `/b/{code}`. */
  readonly path: string;
  readonly card: BookingCardProps;
  readonly story?: StoryProps;
  readonly cancel: OptionProps;
  readonly move: OptionProps;
  /** The owner's own words; an empty line parts paragraphs. */
  readonly policyLines: readonly string[];
  /** BCP 47: what the owner's own words are in; absent where nobody knows. */
  readonly siteLanguage?: string;
  readonly packagePart: boolean;
  /** Why this page answers an attempt to change the booking. */
  readonly alert?: AlertProps;
  readonly contact: ContactProps;
}

/** States of which a page says more than their headline. */
const LEADS = ["unfinished", "pending", "waiting_list", "declined", "running", "unknown"] as const;
/** States that are called otherwise for a course. */
const COURSE_STATES = ["confirmed", "running", "past"] as const;

const headlineOf = ({ card: { state, course }, story }: BookingPageProps, words: Words): string => {
  if (story?.kind === "moved_here" && state === "confirmed") return words.t("booking.headline.moved");
  const courseState = course && COURSE_STATES.find((known) => known === state);
  return words.t(courseState ? `booking.course.${courseState}` : `booking.headline.${state}`);
};

const storyNotice = (story: StoryProps, { businessName }: ContactProps, words: Words): Html => {
  const business = businessName ? html`<bdi>${businessName}</bdi>` : words.t("contact.the_business");
  switch (story.kind) {
    case "cancelled_here":
      return notice("good", words.t("booking.story.cancelled_here", { moment: story.at }), [
        ...(story.cost.fee === undefined
          ? []
          : [words.html("cancel.result.fee", { amount: html`<strong>${story.cost.fee}</strong>` })]),
        ...(story.cost.paid ? [words.html("cancel.paid", { business })] : []),
      ]);
    case "cancelled_elsewhere":
      return notice(
        "info",
        story.at === undefined
          ? words.html("booking.story.cancelled_elsewhere", { business })
          : words.html("booking.story.cancelled_elsewhere_at", { moment: story.at, business }),
      );
    case "moved_here":
      return notice("good", words.t("booking.story.moved_here", { from: story.from, moment: story.at }));
    case "moved_elsewhere":
      return notice("info", words.html("booking.story.moved_elsewhere", { from: story.from, business }));
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
    <h2 id="next">${words.t(props.card.state === "past" ? "booking.was_wrong" : "booking.another_time")}</h2>
    <p>${contactWays(props.contact, words)}</p>
  </section>`;

/** The booking as it stands: what it is, how it came to be so, and what can be done. */
export const bookingPage = (props: BookingPageProps, words: Words): PageView => {
  const { card, story, policyLines, siteLanguage, cancel, move, packagePart, alert, contact } = props;
  const headline = headlineOf(props, words);
  const lead = LEADS.find((state) => state === card.state);
  return {
    title: headline,
    tellsContact: !(CHANGEABLE.includes(card.state) && cancel.allowed && move.allowed),
    body: html`
    ${alert && alertNotice(alert)}
    <h1 tabindex="-1">${headline}</h1>
    ${lead && html`<p class="lead">${words.t(`booking.lead.${lead}`)}</p>`}
    ${story && storyNotice(story, contact, words)}
    ${bookingCard(card, words)}
    ${packagePart && html`<p>${words.t("booking.package")}</p>`}
    ${nextStep(props, words)}
    ${policyLines.length > 0 && policySection(policyLines, siteLanguage, words)}`,
  };
};
