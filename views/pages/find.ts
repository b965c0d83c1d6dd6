import { html } from "hono/html";
import { type ContactProps, contactWays } from "../fragments/contact.ts";
import { alertNotice } from "../fragments/notice.ts";
import type { Html } from "../html.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

/** The ways in which this deployment can send a link. */
export type FindWays = "email_or_phone" | "email" | "phone";

/** Why nothing was sent for what was entered. */
export type FindProblem = "nothing" | "email" | "phone" | "phone_country";

export interface FindProps {
  readonly ways: FindWays;
  /** As they were typed. */
  readonly values: { readonly email: string; readonly phone: string };
  readonly problems: readonly FindProblem[];
}

/** Asks for an address or a number to send links to. */
export const findPage = ({ ways, values, problems }: FindProps, words: Words): PageView => {
  const texts = problems.map((problem) => problemText(problem, ways, words));
  const fieldOf = (name: FieldProps["name"]): FieldProps => {
    const problem = problems.find((one) => one.startsWith(name));
    return {
      name,
      label: words.t(`find.${name}`),
      value: values[name],
      invalid: problem !== undefined || problems.includes("nothing"),
      ...(problem && { error: problemText(problem, ways, words) }),
    };
  };
  return {
    title: words.t(texts.length > 0 ? "find.title_again" : "find.title"),
    body: html`
    ${texts.length > 0 && alertNotice({ tone: "bad", text: texts.join(" ") })}
    <h1 tabindex="-1">${words.t("find.title")}</h1>
    <p class="lead">${words.t(`find.intro.${ways}`)}</p>
    <form class="find" method="post" action="/find" hx-boost="false">
      ${ways !== "phone" && field(fieldOf("email"))}
      ${ways === "email_or_phone" && html`<p class="or">${words.t("find.or")}</p>`}
      ${ways !== "email" && field(fieldOf("phone"))}
      <p class="buttons"><button class="button button-primary" type="submit">${words.t("find.submit")}</button></p>
    </form>`,
  };
};

function problemText(problem: FindProblem, ways: FindWays, words: Words): string {
  switch (problem) {
    case "nothing":
      return words.t(`find.problem.nothing.${ways}`);
    case "email":
    case "phone":
    case "phone_country":
      return words.t(`find.problem.${problem}`);
  }
}

interface FieldProps {
  readonly name: "email" | "phone";
  readonly label: string;
  readonly value: string;
  readonly invalid: boolean;
  /** What is wrong with this field alone; what is with all of them stands above. */
  readonly error?: string;
}

const KINDS = {
  email: { type: "email", autocomplete: "email" },
  phone: { type: "tel", autocomplete: "tel" },
} as const;

/** Written left to right in every language, as addresses and numbers are. */
const field = ({ name, label, value, invalid, error }: FieldProps): Html => html`
      <div class="field">
        <label for="${name}">${label}</label>
        <input id="${name}" name="${name}" type="${KINDS[name].type}" autocomplete="${KINDS[name].autocomplete}" dir="ltr" maxlength="254" value="${value}"${invalid && html` aria-invalid="true"`}${error && html` aria-describedby="${name}-error"`}>
        ${error && html`<p class="field-error" id="${name}-error">${error}</p>`}
      </div>`;

/** Said to everybody who asked, whether anything is known of them or not. */
export const findSentPage = ({ contact }: { readonly contact: ContactProps }, words: Words): PageView => ({
  title: words.t("find.sent.title"),
  tellsContact: true,
  body: html`
    <h1 tabindex="-1">${words.t("find.sent.title")}</h1>
    <p class="lead">${words.t("find.sent.lead")}</p>
    <p>${words.t("find.sent.limits")}</p>
    <p>${words.t("find.sent.nothing_came")} ${contactWays(contact, words)}</p>
    <p class="buttons"><a class="button" href="/find">${words.t("find.sent.again")}</a></p>`,
});
