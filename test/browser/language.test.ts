import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { launchChromium, openSite, openVisitor } from "../support/site.ts";

const SLOW_MS = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each([true, false])("the switch of languages, with scripts: %s", (javaScriptEnabled) => {
  it("turns the whole page, keeps it in the new language and comes back to the same step", {
    timeout: SLOW_MS,
  }, async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page, complaints } = await openVisitor(browser, { javaScriptEnabled, locale: "en-GB" });
    await page.goto(site.origin + path);
    await page.getByRole("link", { name: "Cancel booking" }).click();
    await page.getByRole("heading", { level: 1, name: "Cancel your booking?" }).waitFor();

    await page.locator(".languages summary").press("Enter");
    await page.getByRole("button", { name: "עברית" }).press("Enter");
    await page.locator("html[lang=he]").waitFor();
    const switched = { url: page.url(), dir: await page.locator("html").getAttribute("dir") };
    await page.goto(site.origin + path);
    const later = await page.locator("html").getAttribute("lang");

    expect(switched).toEqual({ url: `${site.origin}${path}/cancel`, dir: "rtl" });
    expect(later).toBe("he");
    expect(complaints).toEqual([]);
  });
});

it("is that of the whole page, in whatever tab it was switched", async () => {
  const site = await openSite();
  const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
  const { context, page, complaints } = await openVisitor(browser, { locale: "en-GB" });
  await page.goto(site.origin + path);
  const other = await context.newPage();
  await other.goto(site.origin + path);
  await other.locator(".languages summary").click();
  await other.getByRole("button", { name: "עברית" }).click();
  await other.locator("html[lang=he]").waitFor();

  await page.getByRole("link", { name: "Cancel booking" }).click();
  await page.locator("#main[lang=he][dir=rtl]").waitFor();
  await page.locator("h1:focus").waitFor();
  const root = await page.evaluate("(({ lang, dir }) => ({ lang, dir }))(document.documentElement)");

  expect(root).toEqual({ lang: "he", dir: "rtl" });
  expect(complaints).toEqual([]);
});
