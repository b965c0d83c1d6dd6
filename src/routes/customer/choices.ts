import type { Context } from "hono";
import type { Deps } from "../../deps.ts";
import type { Visit } from "../../links/visit.ts";
import { chooseLinkLocale, chooseLinkTimeZone } from "../../store/links.ts";
import { cookieLocale } from "../reader-words.ts";
import { cookieZone } from "./reader-zone.ts";

/**
 * Keeps with the link, behind the answer, the language and clock that its reader has chosen on this device: messages that
 * follow are in them. Asked for once it is known that the reader is a person; a machine presses buttons of every language.
 */
export function keepChoices(c: Context, deps: Deps, { linkId, locale, timeZone }: Visit): void {
  if (linkId === undefined) return;
  const [chosenLocale, chosenZone] = [cookieLocale(c, locale), cookieZone(c)];
  const keep = async () => {
    if (chosenLocale !== undefined && chosenLocale !== locale) {
      await chooseLinkLocale(deps.db, linkId, chosenLocale);
    }
    if (chosenZone !== undefined && chosenZone !== timeZone) {
      await chooseLinkTimeZone(deps.db, linkId, chosenZone);
    }
  };
  deps.background(
    keep().catch(() => {
      deps.log.error("choice_not_kept", { link: linkId });
    }),
  );
}
