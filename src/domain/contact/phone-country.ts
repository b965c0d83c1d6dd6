import { type CountryCode, type MetadataJson, parsePhoneNumberFromString } from "libphonenumber-js/core";
import phonePlans from "./phone-plans.json" with { type: "json" };

const PLANS = phonePlans as unknown as MetadataJson;
/** Where a plan (libphonenumber-js, metadata version 4) has the digits that are its country's alone. */
const LEADING_DIGITS = 10;

/** Whether a country (ISO 3166-1 alpha-2) has a numbering plan. */
export const isPhoneCountry = (code: string): code is CountryCode => Object.hasOwn(PLANS.countries, code);

/**
 * The countries that a number in E.164 may belong to; none for one of no country, such as a satellite's. Several share
 * a calling code: those whose numbers begin with digits of their own are told apart (+1 876 is Jamaica's, +44 7624 the
 * Isle of Man's, +7 7 Kazakhstan's); the others are not, as their kinds and ranges are no part of the plans that are
 * kept here: +1 212 may be of the United States or Canada, and +44 7700 of Great Britain, Guernsey or Jersey.
 */
export function countriesOfPhone(e164: string): readonly string[] {
  const phone = parsePhoneNumberFromString(e164, { extract: false }, PLANS);
  if (phone === undefined) return [];
  if (phone.country !== undefined) return [phone.country];
  const sharing: readonly CountryCode[] = PLANS.country_calling_codes[phone.countryCallingCode] ?? [];
  return sharing.filter((country) => !hasDigitsOfItsOwn(country));
}

const hasDigitsOfItsOwn = (country: CountryCode): boolean => {
  const plan: readonly unknown[] = PLANS.countries[country] ?? [];
  return typeof plan[LEADING_DIGITS] === "string";
};
