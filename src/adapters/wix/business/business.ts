import { getBookingsSettings } from "@wix/auto_sdk_bookings_bookings-settings";
import { getSiteProperties } from "@wix/auto_sdk_business-tools_site-properties";
import { isTimeZone } from "../../../domain/time/local-time.ts";
import type { Business, WixFailure } from "../../../ports/bookings.ts";
import { err, ok, type Result } from "../../../result.ts";
import type { Call } from "../transport/caller.ts";
import { GET_SETTINGS, GET_SITE } from "../transport/specs.ts";
import { optional, text } from "../wire/wire-values.ts";

/** What the site says of itself, and whose clock it shows. The settings are a preview API: without them it is the business's. */
export async function readBusiness(call: Call): Promise<Result<Business, WixFailure>> {
  const [site, settings] = await Promise.all([
    call(GET_SITE, (sdk) => sdk.use(getSiteProperties)()),
    call(GET_SETTINGS, (sdk) => sdk.use(getBookingsSettings)()),
  ]);
  if (!site.ok) return err(site.error.failure);
  const { businessName, siteDisplayName, email, phone, timeZone, locale, language } =
    site.value.properties ?? {};
  const zone = text(timeZone);
  const tag = [text(locale?.languageCode) ?? text(language), text(locale?.country)].filter(Boolean).join("-");
  return ok({
    ...optional("name", text(businessName) ?? text(siteDisplayName)),
    ...optional("email", text(email)),
    ...optional("phone", text(phone)),
    ...(zone !== undefined && isTimeZone(zone) && { timeZone: zone }),
    ...optional("locale", canonicalLocale(tag)),
    showsCustomerTimeZone: settings.ok && settings.value?.displayTimeZone?.basedOn === "CUSTOMER_TIME_ZONE",
  });
}

function canonicalLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
