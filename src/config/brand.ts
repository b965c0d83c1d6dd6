import { parseColour } from "../domain/brand-colours.ts";
import { parseEmail } from "../domain/contact/contact.ts";
import { isLoopbackHost, isPublicHost } from "../domain/contact/public-address.ts";
import { isWebUrl, type Variables } from "./values.ts";

/** The business as the operator names it; what is missing is asked of Wix. */
export interface BrandConfig {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  /** `#rrggbb`. */
  readonly colour?: string;
  /** Where the operator keeps the logo; visitors get it from this deployment. */
  readonly logoUrl?: string;
}

/** More than this is no name, and would fill a page. */
const MAX_NAME_LENGTH = 100;

/** As the business writes it, words and extensions included, but one that can be dialled: with three digits at least. */
const PHONE = /^(?=(?:.*\p{Nd}){3})[^\p{Cc}]{3,60}$/u;

/**
 * Reads the `BRAND_` and `BUSINESS_` variables that say how the business looks and is reached. Where `baseUrl` is this
 * machine's, the logo may be on it too.
 */
export function parseBrand(vars: Variables, baseUrl: string, problems: string[]): BrandConfig {
  const { BRAND_COLOR: colourText, BRAND_LOGO_URL: logoUrl } = vars;
  const { BUSINESS_NAME: name, BUSINESS_PHONE: phone, BUSINESS_EMAIL: email } = vars;
  const colour = colourText === undefined ? undefined : parseColour(colourText);
  if (colourText !== undefined && colour === undefined) {
    problems.push(`BRAND_COLOR must be a hex colour (e.g. #1d5c4d), got "${colourText}"`);
  }
  if (logoUrl !== undefined) checkLogoUrl(logoUrl, baseUrl, problems);
  if (name !== undefined && (name.length > MAX_NAME_LENGTH || /\p{Cc}/u.test(name))) {
    problems.push(
      `BUSINESS_NAME must be one line of at most ${MAX_NAME_LENGTH} characters (e.g. Linden Studio)`,
    );
  }
  if (phone !== undefined && !PHONE.test(phone)) {
    problems.push(`BUSINESS_PHONE must be a telephone number (e.g. +44 117 496 0000), got "${phone}"`);
  }
  if (email !== undefined && !parseEmail(email).ok) {
    problems.push(`BUSINESS_EMAIL must be an address (e.g. hello@example.com), got "${email}"`);
  }
  return {
    ...(colour !== undefined && { colour }),
    ...(logoUrl !== undefined && { logoUrl }),
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
  };
}

function checkLogoUrl(text: string, baseUrl: string, problems: string[]): void {
  const url = isWebUrl(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== "" || url.password !== "") {
    // What stands before the host may be a password.
    problems.push(
      "BRAND_LOGO_URL must be an http or https address without user and password (e.g. https://www.example.com/logo.png)",
    );
    return;
  }
  const isHere = isLoopbackHost(url.hostname) && isLoopbackHost(new URL(baseUrl).hostname);
  if (!isPublicHost(url.hostname) && !isHere) {
    problems.push(
      `BRAND_LOGO_URL must be on the public internet (e.g. https://www.example.com/logo.png), got "${url.hostname}", which is not`,
    );
  }
}
