import { type Context, Hono } from "hono";
import {
  type FindProblem,
  type FindProps,
  type FindWays,
  findPage,
  findSentPage,
} from "../../views/pages/find.ts";
import { plainLocale } from "../../views/words/languages.ts";
import { type BusinessContact, readBusinessContact } from "../bookings/business.ts";
import type { Deps } from "../deps.ts";
import { type ContactProblem, parseEmail, parsePhone } from "../domain/contact/contact.ts";
import { askForLinks, type FindContact } from "../find/ask.ts";
import type { Result } from "../result.ts";
import { readFormFields } from "./form-fields.ts";
import { serveAddress } from "./forms.ts";
import { toContactProps, toFrame } from "./frame.ts";
import { offerLanguages } from "./language.ts";
import { readerWords } from "./reader-words.ts";
import { renderPage } from "./render-page.ts";
import type { SourceOf } from "./source.ts";

/** Two short fields. */
const MAX_FORM_BYTES = 4 * 1024;
const NOTHING_TYPED = { email: "", phone: "" };

/**
 * `/find`: links to the bookings of whoever has lost theirs, sent to the contact on file and nowhere else. The answer does
 * not depend on whether that contact is known, nor on any limit, and nothing typed stands in it.
 */
export function findRoutes(deps: Deps, sourceOf: SourceOf): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    offerLanguages(c, "/language");
    await next();
  });
  serveAddress(app, "/", {
    get: async (c) => {
      const business = await readBusinessContact(deps);
      return showForm(c, deps, business, { values: NOTHING_TYPED, problems: [] });
    },
    post: (c) => take(c, deps, sourceOf(c) ?? "unknown"),
    maxFormBytes: MAX_FORM_BYTES,
  });
  serveAddress(app, "/sent", { get: (c) => showSent(c, deps) });
  return app;
}

async function take(c: Context, deps: Deps, source: string): Promise<Response> {
  const business = await readBusinessContact(deps);
  const fields = await readFormFields(c);
  const values = { email: fields.get("email") ?? "", phone: fields.get("phone") ?? "" };
  const { contacts, problems } = readContacts(deps, values, business.country);
  if (problems.length > 0) return showForm(c, deps, business, { values, problems });
  const { locale } = readerWords(c, business.locale);
  await askForLinks(deps, { contacts, source, locale: plainLocale(locale) });
  return c.redirect("/find/sent", 303);
}

function readContacts(
  deps: Deps,
  typed: FindProps["values"],
  country: string | undefined,
): { readonly contacts: readonly FindContact[]; readonly problems: readonly FindProblem[] } {
  const ways = waysOf(deps);
  const contacts: FindContact[] = [];
  const problems: FindProblem[] = [];
  const note = (
    channel: FindContact["channel"],
    parsed: Result<string, ContactProblem>,
    problemOf: (problem: ContactProblem) => FindProblem,
  ) => {
    if (parsed.ok) contacts.push({ channel, address: parsed.value });
    else problems.push(problemOf(parsed.error));
  };
  if (ways !== "phone" && typed.email.trim() !== "") note("email", parseEmail(typed.email), () => "email");
  if (ways !== "email" && typed.phone.trim() !== "") {
    note("sms", parsePhone(typed.phone, country), ({ kind }) =>
      kind === "country_needed" ? "phone_country" : "phone",
    );
  }
  const isEmpty = contacts.length === 0 && problems.length === 0;
  return { contacts, problems: isEmpty ? ["nothing"] : problems };
}

/** What is asked for is what can be sent to. */
function waysOf({ mailer, textSender }: Pick<Deps, "mailer" | "textSender">): FindWays {
  if (textSender === undefined) return "email";
  return mailer === undefined ? "phone" : "email_or_phone";
}

function showForm(
  c: Context,
  deps: Deps,
  business: BusinessContact,
  { values, problems }: Pick<FindProps, "values" | "problems">,
) {
  const words = readerWords(c, business.locale);
  return renderPage(c, findPage({ ways: waysOf(deps), values, problems }, words), {
    status: problems.length > 0 ? 422 : 200,
    frame: toFrame({ business, words }),
  });
}

/** Without scripts, so that it is the same bytes every time. */
async function showSent(c: Context, deps: Deps): Promise<Response> {
  const business = await readBusinessContact(deps);
  const words = readerWords(c, business.locale);
  return renderPage(c, findSentPage({ contact: toContactProps(business) }, words), {
    status: 200,
    frame: toFrame({ business, words }),
    scripts: "none",
  });
}
