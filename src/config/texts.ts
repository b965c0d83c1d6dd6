import { isPhoneCountry } from "../domain/contact/phone-country.ts";
import type { StaffKey, Variables } from "./values.ts";

/** What texts may cost: where they may go, and how many may be made in a day (UTC). */
export interface TextsConfig {
  /** ISO 3166-1 alpha-2; absent: every country. */
  readonly countries?: readonly string[];
  /** Of the whole deployment; absent: any number. */
  readonly perDay?: number;
  /** Of single staff keys, by their names. */
  readonly perDayByKey: ReadonlyMap<string, number>;
}

const MAX_PER_DAY = 1_000_000;

/** Reads `SMS_COUNTRIES` and `SMS_PER_DAY`. */
export function parseTexts(vars: Variables, staffKeys: readonly StaffKey[], problems: string[]): TextsConfig {
  const countries = parseCountries(vars.SMS_COUNTRIES, problems);
  return { ...(countries !== undefined && { countries }), ...parsePerDay(vars, staffKeys, problems) };
}

function parseCountries(text: string | undefined, problems: string[]): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const countries = text.split(",").map((code) => code.trim().toUpperCase());
  for (const [index, code] of countries.entries()) {
    if (!isPhoneCountry(code)) {
      problems.push(
        `SMS_COUNTRIES must list countries by their two letters (ISO 3166-1, e.g. GB,IE): "${code}" is none that has telephone numbers`,
      );
    } else if (countries.indexOf(code) !== index) {
      problems.push(`SMS_COUNTRIES names ${code} twice (e.g. GB,IE)`);
    }
  }
  return countries;
}

function parsePerDay(
  { SMS_PER_DAY: text }: Variables,
  staffKeys: readonly StaffKey[],
  problems: string[],
): Pick<TextsConfig, "perDay" | "perDayByKey"> {
  const perDayByKey = new Map<string, number>();
  let perDay: number | undefined;
  for (const entry of text?.split(",") ?? []) {
    const [, name, count = ""] = /^(?:(.*)=)?([^=]*)$/.exec(entry.trim()) ?? [];
    const key = name?.trim();
    const texts = Number(count);
    if (!/^\s*[1-9]\d{0,6}\s*$/.test(count) || texts > MAX_PER_DAY) {
      problems.push(
        `SMS_PER_DAY must be whole numbers from 1 to ${MAX_PER_DAY}, of the deployment and of staff keys by name (e.g. 500,front-desk=100), got "${entry.trim()}"`,
      );
    } else if (key === undefined) {
      if (perDay !== undefined) {
        problems.push("SMS_PER_DAY has two numbers for the whole deployment (e.g. 500,front-desk=100)");
      }
      perDay = texts;
    } else if (!staffKeys.some((staff) => staff.name === key)) {
      problems.push(
        `SMS_PER_DAY names "${key}", which is no key of STAFF_API_KEYS (e.g. 500,front-desk=100)`,
      );
    } else if (perDayByKey.has(key)) {
      problems.push(`SMS_PER_DAY has two numbers for "${key}" (e.g. 500,front-desk=100)`);
    } else {
      perDayByKey.set(key, texts);
    }
  }
  return { ...(perDay !== undefined && { perDay }), perDayByKey };
}
