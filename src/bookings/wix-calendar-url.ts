import type { Config } from "../config/config.ts";

/**
 * Where staff find the site's bookings in Wix (dev.wix.com: Bookings Dashboard Navigation). Undefined in the demo and
 * where a Wix app's credentials stand in for the site's id. No address of a single booking is documented.
 */
export const wixCalendarUrl = (config: Config): string | undefined =>
  config.mode === "live" && config.wix.credentials.kind === "api_key"
    ? `https://manage.wix.com/dashboard/${encodeURIComponent(config.wix.credentials.siteId)}/bookings/calendar`
    : undefined;
