import { describe, expect, it } from "vitest";
import { wixCalendarUrl } from "../../src/bookings/wix-calendar-url.ts";
import { parseConfig, type Variables } from "../../src/config/config.ts";

const urlWith = (vars: Variables) =>
  wixCalendarUrl(
    parseConfig(
      {
        BASE_URL: "https://b.example.com",
        LINK_SECRET: "a secret that is long enough for this",
        STAFF_API_KEYS: `desk=${"k".repeat(32)}`,
        SMTP_URL: "smtp://relay.example.com:587",
        MAIL_FROM: "Linden Studio <bookings@example.com>",
        ...vars,
      },
      () => "invented secret that is long enough",
    ),
  );

describe("the address of the site's bookings in Wix", () => {
  it("is made from the site's id", () => {
    const url = urlWith({ WIX_API_KEY: "key", WIX_SITE_ID: "4a8f1c1e-0000-4000-8000-000000000001" });

    expect(url).toBe(
      "https://manage.wix.com/dashboard/4a8f1c1e-0000-4000-8000-000000000001/bookings/calendar",
    );
  });

  it("is not known from an app's credentials, which do not name the site", () => {
    const url = urlWith({
      WIX_APP_ID: "4a8f1c1e-0000-4000-8000-000000000002",
      WIX_APP_SECRET: "secret",
      WIX_INSTANCE_ID: "4a8f1c1e-0000-4000-8000-000000000003",
    });

    expect(url).toBeUndefined();
  });

  it("does not exist in the demo", () => {
    expect(urlWith({ DEMO: "1" })).toBeUndefined();
  });
});
