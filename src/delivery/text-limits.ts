import type { Deps } from "../deps.ts";
import { countriesOfPhone } from "../domain/contact/phone-country.ts";
import { areTextsOverBudget, type TextBudget } from "../store/text-counts.ts";

/** Why a text is not made, though its number is a good one. */
export type TextRefusal = "country_not_allowed" | "over_budget";

const DAY_MS = 86_400_000;

/** The day by which texts are counted: days since 1970, UTC. */
export const textDay = (nowMs: number): number => Math.floor(nowMs / DAY_MS);

/** How long until texts are counted anew. */
export const secondsUntilNextTextDay = (nowMs: number): number =>
  Math.ceil(((textDay(nowMs) + 1) * DAY_MS - nowMs) / 1_000);

/** Whether there is any limit at all: only then has a mail to be at hand in a text's stead. */
export const areTextsLimited = ({ config }: Pick<Deps, "config">): boolean => {
  const { countries, perDay, perDayByKey } = config.texts;
  return countries !== undefined || perDay !== undefined || perDayByKey.size > 0;
};

/** Whether the operator lets texts go to this number's country; a number that several share may be of any of them. */
export function isCountryAllowed({ config }: Pick<Deps, "config">, e164: string): boolean {
  const { countries } = config.texts;
  return countries === undefined || countriesOfPhone(e164).some((country) => countries.includes(country));
}

/** What limits the texts that `sender`, by the name of their staff key, makes now: the deployment's number and their own. */
export function textBudgets(
  { config, clock }: Pick<Deps, "config" | "clock">,
  sender: string | undefined,
): readonly TextBudget[] {
  const { perDay, perDayByKey } = config.texts;
  const day = textDay(clock());
  const own = sender === undefined ? undefined : perDayByKey.get(sender);
  return [
    ...(perDay === undefined ? [] : [{ day, texts: perDay }]),
    ...(sender === undefined || own === undefined ? [] : [{ day, sender, texts: own }]),
  ];
}

/** Why a text to this number would not be made now; undefined when it would, unless others are faster. */
export async function findTextRefusal(
  deps: Pick<Deps, "config" | "clock" | "db">,
  e164: string,
  sender: string | undefined,
): Promise<TextRefusal | undefined> {
  if (!isCountryAllowed(deps, e164)) return "country_not_allowed";
  return (await areTextsOverBudget(deps.db, textBudgets(deps, sender))) ? "over_budget" : undefined;
}
