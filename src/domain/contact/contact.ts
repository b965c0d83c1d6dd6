import { type CountryCode, type MetadataJson, parsePhoneNumberFromString } from "libphonenumber-js/core";
import { err, ok, type Result } from "../../result.ts";
// Numbering plans without what only prints numbers: a third of the library's own smallest set (test/node/phone-plans).
import phonePlans from "./phone-plans.json" with { type: "json" };

/** What is wrong with an address or a number; it never repeats either. */
export type ContactProblem =
  | { readonly kind: "malformed" }
  | { readonly kind: "too_long" }
  /** The part before the @ needs SMTPUTF8 (RFC 6531), which many relays do not take. */
  | { readonly kind: "local_part_not_ascii" }
  /** A national number, and nobody knows of which country. */
  | { readonly kind: "country_needed" }
  /** A text cannot be sent to an extension behind a switchboard. */
  | { readonly kind: "extension" }
  /** No subscriber of its country can have it; short codes are among these. */
  | { readonly kind: "impossible_number" };

/** What is longer was never an address or number: bounds the work before anything else looks at the text. */
const MAX_INPUT_LENGTH = 400;
/** A path has at most 256 octets, angle brackets included (RFC 5321, 4.5.3.1.3). */
const MAX_ADDRESS_LENGTH = 254;
const MAX_LOCAL_PART_LENGTH = 64;
/** Dot-atom (RFC 5322, 3.2.3). Quoted local parts exist in standards only and carry injections. */
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
/** Nothing that the URL parser would read as something else than a host: no `:`, `/`, `%`, `[` or `@`. */
const DOMAIN_TEXT = /^[\p{L}\p{M}\p{N}.-]+$/u;
/** At least two labels, the last not a number: neither a machine in the local network nor an IP address. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * Reads one email address (addr-spec, RFC 5322 3.4.1) and gives it in the form it is sent to: the domain in lower case
 * and as A-labels (RFC 5890), the local part as typed. Compatibility forms are folded (NFKC) before any check, so that a
 * fullwidth `＠` counts as the separator that a mail system may take it for.
 */
export function parseEmail(text: string): Result<string, ContactProblem> {
  if (text.length > MAX_INPUT_LENGTH) return err({ kind: "too_long" });
  const [localPart, domainText, ...more] = text.normalize("NFKC").trim().split("@");
  if (localPart === undefined || domainText === undefined || more.length > 0) {
    return err({ kind: "malformed" });
  }
  if (/^[\p{L}\p{M}\p{N}._+-]+$/u.test(localPart) && /[^\0-\x7F]/.test(localPart)) {
    return err({ kind: "local_part_not_ascii" });
  }
  const domain = toAsciiDomain(domainText);
  if (!LOCAL_PART.test(localPart) || domain === undefined) return err({ kind: "malformed" });
  const address = `${localPart}@${domain}`;
  return localPart.length > MAX_LOCAL_PART_LENGTH || address.length > MAX_ADDRESS_LENGTH
    ? err({ kind: "too_long" })
    : ok(address);
}

/** The URL parser is the IDNA implementation (UTS #46) that both hosts bring along. */
function toAsciiDomain(text: string): string | undefined {
  const domain = DOMAIN_TEXT.test(text) ? URL.parse(`https://${text}`)?.hostname : undefined;
  return domain !== undefined && DOMAIN.test(domain) ? domain : undefined;
}

/** Digits of any script, and what people group them with. Letters, `;` and `,` would dial an extension or a word. */
const PHONE_TEXT = /^[+\p{Nd}\p{Zs}()./\-\u2010-\u2015]+$/u;
const EXTENSION_MARK = /\d ?(?:x|ext|extension|;|,|#)/i;
/** The direction marks that come along when a number is copied from a contact card. */
const DIRECTION_MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const PLANS = phonePlans as unknown as MetadataJson;
/** ITU-T E.164 allows 15 digits; below seven there are only short codes, which cost money to text. */
const E164 = /^\+[1-9]\d{6,14}$/;

/**
 * Reads one phone number and gives it in E.164. A national number counts as one of `defaultCountry` (ISO 3166-1
 * alpha-2). It has to fit the numbering plan of its country in general; the kinds and ranges within a plan change
 * faster than deployments do, and whether a number is assigned only its carrier knows.
 */
export function parsePhone(text: string, defaultCountry?: string): Result<string, ContactProblem> {
  if (text.length > MAX_INPUT_LENGTH) return err({ kind: "too_long" });
  const typed = text.replace(DIRECTION_MARKS, "").normalize("NFKC").trim();
  if (!PHONE_TEXT.test(typed)) {
    return err({ kind: EXTENSION_MARK.test(typed) ? "extension" : "malformed" });
  }
  const country = defaultCountry !== undefined && hasPlan(defaultCountry) ? defaultCountry : undefined;
  const options = { extract: false, ...(country !== undefined && { defaultCountry: country }) };
  const phone = parsePhoneNumberFromString(typed, options, PLANS);
  if (phone === undefined) {
    const saysCountry = country !== undefined || typed.startsWith("+");
    return err({ kind: saysCountry ? "malformed" : "country_needed" });
  }
  return phone.isValid() && E164.test(phone.number) ? ok(phone.number) : err({ kind: "impossible_number" });
}

const hasPlan = (country: string): country is CountryCode => Object.hasOwn(PLANS.countries, country);
