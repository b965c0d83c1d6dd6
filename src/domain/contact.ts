import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { err, ok, type Result } from "../result.ts";

/** Why an address or a number cannot be used; no kind carries the text itself. */
export type ContactProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "too_long" }
  /** Line ends or other control characters: an attempt to write headers, or a copying accident. */
  | { readonly kind: "control_characters" }
  | { readonly kind: "malformed" }
  /** A national number, and no country to read it in. */
  | { readonly kind: "country_needed" };

/** RFC 5321 4.5.3.1: 64 octets of local part, 254 of the whole path. */
const MAX_LOCAL_LENGTH = 64;
const MAX_EMAIL_LENGTH = 254;
const MAX_PHONE_LENGTH = 40;

/** A dot-atom of RFC 5322 3.2.3, letters of any script included (RFC 6531). Quoted local parts are refused. */
const LOCAL_PART = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/**
 * Reads one email address, without display name. It is normalised before it is looked at (NFKC), so that a full-width
 * `@` cannot hide a second address; the domain comes back in lower case.
 */
export function parseEmail(text: string): Result<string, ContactProblem> {
  const address = text.normalize("NFKC").trim();
  const problem = commonProblem(address, text, MAX_EMAIL_LENGTH);
  if (problem) return err(problem);
  const at = address.lastIndexOf("@");
  const [local, domain] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1).toLowerCase()];
  if (local.length > MAX_LOCAL_LENGTH || !LOCAL_PART.test(local)) return err({ kind: "malformed" });
  const labels = domain.split(".");
  if (labels.length < 2 || !labels.every((label) => DOMAIN_LABEL.test(label)))
    return err({ kind: "malformed" });
  return ok(`${local}@${domain}`);
}

/**
 * Reads a phone number as people write it; national ones in `defaultCountry` (ISO 3166-1 alpha-2). The number must be
 * possible (its length fits the country); whether it is in service only the carrier knows, and number ranges open
 * faster than any list of them.
 * @returns E.164.
 */
export function parsePhone(text: string, defaultCountry?: string): Result<string, ContactProblem> {
  const number = text.normalize("NFKC").trim();
  const problem = commonProblem(number, text, MAX_PHONE_LENGTH);
  if (problem) return err(problem);
  const country =
    defaultCountry !== undefined && isSupportedCountry(defaultCountry) ? defaultCountry : undefined;
  if (country === undefined && !/^(?:\+|00)/.test(number)) {
    return err({ kind: /\d/.test(number) ? "country_needed" : "malformed" });
  }
  const parsed = parsePhoneNumberFromString(withPlus(number), {
    ...(country !== undefined && { defaultCountry: country satisfies CountryCode }),
    extract: false,
  });
  return parsed?.isPossible() && !parsed.ext ? ok(parsed.number) : err({ kind: "malformed" });
}

/** The international prefix that most of the world dials. */
const withPlus = (number: string) => number.replace(/^00(?=[1-9])/, "+");

function commonProblem(text: string, raw: string, maxLength: number): ContactProblem | undefined {
  if (text === "") return { kind: "empty" };
  if (text.length > maxLength) return { kind: "too_long" };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(raw)) return { kind: "control_characters" };
  return undefined;
}
