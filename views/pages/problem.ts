import { html } from "hono/html";
import { type ContactProps, contactWays } from "../fragments/contact.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

/** The ways in which a request can end without what was asked for. */
export const PROBLEMS = [
  "not_found",
  "link_expired",
  "link_revoked",
  "link_dead",
  "booking_gone",
  "method_not_allowed",
  "cross_site",
  "too_large",
  "too_slow",
  "wix_unavailable",
  "wix_throttled",
  "database_unavailable",
  "internal",
] as const;

export type Problem = (typeof PROBLEMS)[number];

export interface ProblemProps {
  readonly problem: Problem;
  readonly contact: ContactProps;
  /** The booking's page, where there is one to go back to. */
  readonly backPath?: string;
  /** The same request again, where that can help. */
  readonly retryPath?: string;
  /** Where to ask for a new link, where the one that was followed leads nowhere. */
  readonly findPath?: string;
}

/** A page that says what happened, whether anything was changed, and what to do. */
export const problemPage = (
  { problem, contact, backPath, retryPath, findPath }: ProblemProps,
  words: Words,
): PageView => {
  const title = words.t(`problem.${problem}.title`);
  return {
    title,
    tellsContact: true,
    body: html`
    <h1 tabindex="-1">${title}</h1>
    <p class="lead">${words.t(`problem.${problem}.what`)}</p>
    <p>${words.t(`problem.${problem}.next`)} ${contactWays(contact, words)}</p>
    ${
      (retryPath || backPath || findPath) &&
      html`<p class="buttons">
      ${retryPath && html`<a class="button button-primary" href="${retryPath}">${words.t("page.try_again")}</a>`}
      ${backPath && html`<a class="button" href="${backPath}">${words.t("page.see_booking")}</a>`}
      ${findPath && html`<a class="button button-primary" href="${findPath}">${words.t("page.find_booking")}</a>`}
    </p>`
    }`,
  };
};
