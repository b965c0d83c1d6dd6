import { type Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import { isLanguage, type Language } from "../../views/words/languages.ts";
import type { Deps } from "../deps.ts";
import { openVisit, type Visit } from "../links/visit.ts";
import { chooseLinkLocale } from "../store/links.ts";
import { readFormFields } from "./form-fields.ts";
import { serveAddress } from "./forms.ts";
import { isPersonSending } from "./person.ts";
import { LANGUAGE_COOKIE, switchedLocale } from "./reader-words.ts";
import { setLanguageSwitch } from "./render-page.ts";

const ONE_YEAR_SECONDS = 31_536_000;
/** The switch's form carries the page's address; what is longer than any of ours is left out of it. */
const MAX_QUERY_LENGTH = 1000;
const FIND_PATH = "/find";

type LanguageDeps = Pick<Deps, "bookings" | "clock" | "config" | "db" | "keyring">;

/** Puts the switch of languages at the foot of whatever page answers this request; it leads back to the same page. */
export function offerLanguages(c: Context, action: string): void {
  const { pathname, search } = new URL(c.req.url);
  // An answer to a form has no address of its own: its GET page is the step that it belongs to.
  const query = c.req.method === "POST" || search.length > MAX_QUERY_LENGTH ? "" : search;
  setLanguageSwitch(c, { action, back: pathname + query });
}

/** The address of everything below a link or token, as it was asked for: `/b/{code}`, `/t/{token}`. */
export const linkBase = (c: Context): string => new URL(c.req.url).pathname.split("/").slice(0, 3).join("/");

/** `POST /language`: the switch of the pages that belong to no link. */
export function languageRoutes(deps: Pick<Deps, "config">): Hono {
  const app = new Hono();
  serveAddress(app, "/", {
    post: async (c) => {
      const { language, back } = await readChoice(c, FIND_PATH);
      if (language !== undefined) remember(c, deps, language);
      return c.redirect(back, 303);
    },
  });
  return app;
}

/**
 * `POST /b/{code}/language` and `/t/{token}/language`: remembers the language on the reader's device; and with the link, so
 * that the messages that follow are in it too, where a person switched: machines press such buttons as well. The answer is the same whether the link opens or not.
 */
export async function switchLanguage(
  c: Context,
  deps: LanguageDeps,
  by: "code" | "token",
  secret: string,
): Promise<Response> {
  const { language, back, fields } = await readChoice(c, linkBase(c));
  if (language === undefined) return c.redirect(back, 303);
  remember(c, deps, language);
  const opened = await openVisit(deps, by === "code" ? { code: secret } : { token: secret });
  if (opened.ok) await keepLanguage(c, deps, opened.value, { language, fields });
  return c.redirect(back, 303);
}

async function keepLanguage(
  c: Context,
  deps: LanguageDeps,
  visit: Visit,
  { language, fields }: { readonly language: Language; readonly fields: URLSearchParams },
): Promise<void> {
  if (visit.linkId === undefined || !(await isPersonSending(c, deps, visit, { fields }))) return;
  await chooseLinkLocale(deps.db, visit.linkId, switchedLocale(c, language, visit.locale));
}

/** What no form of ours sends is not carried out: an unknown language, or a way back to anywhere but below `base`. */
async function readChoice(
  c: Context,
  base: string,
): Promise<{ readonly language?: Language; readonly back: string; readonly fields: URLSearchParams }> {
  const fields = await readFormFields(c);
  const language = fields.get("language") ?? "";
  const back = pathBelow(base, fields.get("back") ?? "") ?? base;
  return { back, fields, ...(isLanguage(language) && { language }) };
}

/** The path and query of an address on our own host at or below `base`, once its dots are resolved; else undefined. */
function pathBelow(base: string, address: string): string | undefined {
  const origin = "https://own.invalid";
  if (!URL.canParse(address, origin)) return undefined;
  const url = new URL(address, origin);
  const isBelow = url.pathname === base || url.pathname.startsWith(`${base}/`);
  return url.origin === origin && isBelow ? url.pathname + url.search : undefined;
}

function remember(c: Context, { config }: Pick<Deps, "config">, language: Language): void {
  setCookie(c, LANGUAGE_COOKIE, language, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: config.baseUrl.startsWith("https:"),
    maxAge: ONE_YEAR_SECONDS,
  });
}
