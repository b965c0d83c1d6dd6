import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { axeObjections } from "../support/axe.ts";
import { launchChromium, openSite, openVisitor } from "../support/site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** 15:00 in London, 10:00 in New York. */
const STARTS_MS = Date.UTC(2027, 4, 20, 14);

/** A visitor at the page of a booking by video, whose customer's zone nobody knows; `loads` counts how often it was loaded. */
async function openOnline(options: BrowserContextOptions) {
  const site = await openSite();
  const { path } = await site.mint(
    site.emulator.book({ serviceId: serviceIdOf("video"), startMs: STARTS_MS }),
  );
  const visitor = await openVisitor(browser, { locale: "en-GB", ...options });
  const loads: string[] = [];
  visitor.page.on("request", (request) => {
    if (request.isNavigationRequest()) loads.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  return { ...visitor, site, path, loads, url: site.origin + path };
}

describe("a browser in another zone", () => {
  it("shows its own time after one more load, and never another", async () => {
    const { page, url, path, loads, complaints, context } = await openOnline({
      timezoneId: "America/New_York",
    });

    await page.goto(url);
    await page.getByText("your time in New York (GMT-4)").waitFor();
    await page.waitForLoadState("networkidle");

    expect(await page.locator(".time").innerText()).toBe("10:00 – 10:45");
    expect(loads).toEqual([`GET ${path}`, `GET ${path}`]);
    expect(await context.cookies()).toMatchObject([
      { name: "browser-zone", value: "America/New_York", sameSite: "Lax", expires: -1 },
    ]);
    await page.goto(url, { waitUntil: "networkidle" });
    expect(loads).toHaveLength(3);
    expect(complaints).toEqual([]);
  });

  it("follows a traveller who is somewhere else at the next look", async () => {
    const { site, page, url, path, loads, context } = await openOnline({ timezoneId: "Asia/Tokyo" });
    await context.addCookies([{ name: "browser-zone", value: "America/New_York", url: site.origin }]);

    await page.goto(url);
    await page.getByText("your time in Tokyo (GMT+9)").waitFor();
    await page.waitForLoadState("networkidle");

    expect(loads).toEqual([`GET ${path}`, `GET ${path}`]);
  });

  it("keeps the page as it is when it keeps no cookies", async () => {
    const { page, url, path, loads, context } = await openOnline({ timezoneId: "America/New_York" });
    await context.addInitScript(
      "Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} })",
    );

    await page.goto(url, { waitUntil: "networkidle" });

    expect(await page.locator(".clock").first().innerText()).toBe("London time");
    expect(loads).toEqual([`GET ${path}`]);
  });

  it("is left alone once a zone was chosen", async () => {
    const { site, page, url, path, loads, context } = await openOnline({ timezoneId: "America/New_York" });
    await context.addCookies([{ name: "zone", value: "Asia/Tokyo", url: site.origin }]);

    await page.goto(url, { waitUntil: "networkidle" });

    expect(await page.locator(".clock").first().innerText()).toBe("your time in Tokyo (GMT+9)");
    expect(loads).toEqual([`GET ${path}`]);
  });
});

it("loads once in a browser on the clock that is shown anyway", async () => {
  const { page, url, path, loads } = await openOnline({ timezoneId: "Europe/London" });

  await page.goto(url, { waitUntil: "networkidle" });

  expect(await page.locator(".clock").first().innerText()).toBe("London time");
  expect(loads).toEqual([`GET ${path}`]);
});

it("asks nothing of a browser at a visit in person, and leaves no cookie", async () => {
  const site = await openSite();
  const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
  const { page, context } = await openVisitor(browser, { locale: "en-GB", timezoneId: "America/New_York" });

  await page.goto(site.origin + path, { waitUntil: "networkidle" });

  expect(await page.locator(".clock").innerText()).toBe("London time");
  expect(await context.cookies()).toEqual([]);
});

describe("the choice of a clock", () => {
  it("works with a keyboard and without scripts, and is remembered", async () => {
    const { page, url, path } = await openOnline({ javaScriptEnabled: false });
    await page.goto(url);

    await page.getByRole("link", { name: "Not your time zone? Change it" }).press("Enter");
    const list = page.getByLabel("Time zone");
    await list.focus();
    await page.keyboard.type("Tokyo");
    await list.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL((address) => address.pathname === path);

    expect(await page.locator(".time").innerText()).toBe("23:00 – 23:45");
    expect(await page.locator(".clock").first().innerText()).toBe("your time in Tokyo (GMT+9)");
  });

  it("has no barrier, and fits on a small phone", async () => {
    const { page, url } = await openOnline({ viewport: { width: 320, height: 640 } });

    await page.goto(`${url}/clock`);

    const objections = await axeObjections(page);
    expect(objections).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
});
