import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { ok } from "../../src/result.ts";
import { createTestApp } from "../support/app.ts";
import { changed } from "../support/gateway.ts";

const GERMAN = { "accept-language": "de" };

/** What a German reader gets of a page of a site in this language. */
async function pageOf(query: string, locale: string | undefined): Promise<string> {
  const test = await createTestApp();
  const { path } = await test.mint(EXAMPLE_BOOKINGS.appointmentWithFee);
  const readBusiness = async () =>
    ok({ name: "Linden Studio", showsCustomerTimeZone: false, ...(locale !== undefined && { locale }) });
  const app = createApp({ ...test.deps, bookings: changed(test.deps.bookings, { readBusiness }) });
  return (await app.request(path + query, { headers: GERMAN })).text();
}

describe("what the business wrote", () => {
  it.each(["en-GB", "pt-BR", "da", "zh-Hant-TW"])(
    "says that it is in the language of its site: %s",
    async (tag) => {
      const booking = await pageOf("", tag);
      const cancel = await pageOf("/cancel", tag);

      expect(booking).toContain('<html lang="de"');
      for (const page of [booking, cancel]) expect(page).toContain(`<div lang="${tag}" dir="auto"><p>`);
      expect(cancel).toContain(`<p class="quiet" lang="${tag}" dir="auto">`);
    },
  );

  it.each([undefined, "gb", "und-GB", "en_GB", "x", '"><b>'])(
    "says no language where that is none: %s",
    async (tag) => {
      const page = await pageOf("/cancel", tag);

      expect(page).toContain('<div dir="auto"><p>');
      expect(page).toContain('<p class="quiet" dir="auto">');
    },
  );
});
