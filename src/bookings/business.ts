import { languageOf } from "../../views/words/languages.ts";
import type { Config } from "../config/config.ts";
import type { Deps } from "../deps.ts";
import type { BusinessWays } from "../domain/contact/business-ways.ts";
import { isVisible } from "../domain/text/plain-text.ts";
import type { BookingGateway, Business } from "../ports/bookings.ts";

/** How the business is named and reached, on pages and in messages. */
export interface BusinessContact extends BusinessWays {
  /** IANA. */
  readonly timeZone?: string;
  /** BCP 47: how the business writes, as far as we know; for readers of whom nothing is known. */
  readonly locale: string;
  /** BCP 47: the site's own language, be it one of ours or not; absent where it is none that is known. */
  readonly siteLocale?: string;
  readonly showsCustomerTimeZone: boolean;
}

const REMEMBERED_FOR_MS = 10 * 60_000;
/** After a failure the site is not asked again at once: the page must not wait for a site that is down. */
const RETRY_AFTER_MS = 30_000;

interface Remembered {
  readonly business: Business | undefined;
  readonly untilMs: number;
}

/** By the one function that asks, which a gateway and all that it is on behalf of others have in common. */
const remembered = new WeakMap<BookingGateway["readBusiness"], Remembered>();

/**
 * Tells how to reach the business: as the operator configured it, else as its Wix site says, which is asked at most
 * every ten minutes. Never fails: what nobody knows is left out.
 */
export async function readBusinessContact(
  deps: Pick<Deps, "config" | "bookings" | "clock">,
): Promise<BusinessContact> {
  return toContact(deps.config, await readSite(deps));
}

async function readSite({
  bookings,
  clock,
}: Pick<Deps, "bookings" | "clock">): Promise<Business | undefined> {
  const known = remembered.get(bookings.readBusiness);
  // A clock that was moved back, as in the demo, must not keep an answer for ever.
  if (known !== undefined && clock() < known.untilMs && known.untilMs <= clock() + REMEMBERED_FOR_MS) {
    return known.business;
  }
  const answer = await bookings.readBusiness();
  const business = answer.ok ? answer.value : known?.business;
  remembered.set(bookings.readBusiness, {
    business,
    untilMs: clock() + (answer.ok ? REMEMBERED_FOR_MS : RETRY_AFTER_MS),
  });
  return business;
}

function toContact(
  { brand, baseUrl }: Pick<Config, "brand" | "baseUrl">,
  site: Business | undefined,
): BusinessContact {
  const name = brand.name ?? site?.name;
  const email = brand.email ?? site?.email;
  const phone = brand.phone ?? site?.phone;
  const country = site?.locale?.match(/[-_]([A-Z]{2})\b/)?.[1];
  return {
    ...(isVisible(name) && { name }),
    ...(isVisible(email) && { email }),
    // The site's owner may have typed anything: what has no digit is no number to call.
    ...(phone !== undefined && /\p{Nd}/u.test(phone) && { phone }),
    ...(brand.colour !== undefined && { colour: brand.colour }),
    ...(brand.logoUrl !== undefined && {
      logoUrl: `${baseUrl}/brand/logo`,
      logoIsDrawing: isDrawing(brand.logoUrl),
    }),
    ...(country !== undefined && { country }),
    ...(site?.timeZone !== undefined && { timeZone: site.timeZone }),
    locale: localeOf(site?.locale, country),
    ...(site?.locale !== undefined && isKnownLanguage(site.locale) && { siteLocale: site.locale }),
    showsCustomerTimeZone: site?.showsCustomerTimeZone ?? false,
  };
}

/** A site in a language that is none of ours is answered in English, as it is written in its country. */
const localeOf = (siteLocale: string | undefined, country = "GB") =>
  siteLocale !== undefined && languageOf(siteLocale) !== undefined ? siteLocale : `en-${country}`;

/** Made when it is first asked: a process that starts has no time for it. */
let languageNames: Intl.DisplayNames | undefined;

/** What is well formed need not be a language: a country's code in its place is not. */
function isKnownLanguage(tag: string): boolean {
  languageNames ??= new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  try {
    return languageNames.of(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}

const isDrawing = (logoUrl: string) => /\.svgz?$/i.test(URL.parse(logoUrl)?.pathname ?? "");
