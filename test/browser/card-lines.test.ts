import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { launchChromium, openSite, openVisitor } from "../support/site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

it("gives a name that stands alone in its row the whole row on a phone", async () => {
  const site = await openSite();
  const { path } = await site.mint(EXAMPLE_BOOKINGS.appointmentOnline);
  const { page } = await openVisitor(browser);
  await page.goto(site.origin + path);

  const lines = await page
    .locator(".facts bdi", { hasText: "Jonas Lindqvist" })
    .evaluate((name) => name.getClientRects().length);

  expect(lines).toBe(1);
});
