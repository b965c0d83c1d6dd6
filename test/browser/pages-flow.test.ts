import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { asset } from "../../views/assets.ts";
import { launchChromium, openOtherSite, openSite, openVisitor, type TestSite } from "../support/site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const writes = ({ emulator }: TestSite) =>
  emulator.calls().filter(({ call }) => /^(cancel|reschedule)BookingAnonymously$/.test(call));

const statusOf = ({ emulator }: TestSite, id: string) =>
  emulator.bookings().find((booking) => booking.id === id)?.status;

/** Waits until the page's main heading reads so, and tells where the visitor then is. */
async function arrive(page: Page, heading: string): Promise<string> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  return new URL(page.url()).pathname;
}

/** A time that the picker offers. */
const anyTime = (page: Page) => page.getByRole("link", { name: /^\d\d:\d\d \w+day / }).last();

describe("with scripts", () => {
  it("moves a booking in four taps, each screen with its own address, title and focus", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page, complaints } = await openVisitor(browser);
    await page.goto(site.origin + path);

    await page.getByRole("link", { name: "Move to another time" }).click();
    const picker = await arrive(page, "Choose a new time");
    await page.locator("h1:focus").waitFor();
    await anyTime(page).click();
    const compare = await arrive(page, "Move your booking?");
    await page.locator("h1:focus").waitFor();
    await expect.poll(() => page.title()).toBe("Confirm: move your booking · Linden Studio");
    await page.getByRole("button", { name: "Move it" }).click();
    const moved = await arrive(page, "Your booking has moved");

    expect([picker, compare, moved]).toEqual([`${path}/reschedule`, `${path}/reschedule/confirm`, path]);
    expect(writes(site)).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it("carries out links without loading the page anew, and sends what acts natively", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    const loads: string[] = [];
    page.on("request", (request) => {
      if (request.isNavigationRequest()) loads.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });

    await page.goto(site.origin + path);
    await page.getByRole("link", { name: "Cancel booking" }).click();
    await page.getByLabel("Cancel it").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Yes, cancel it" }).click();
    await arrive(page, "This booking is cancelled");

    expect(loads).toEqual([`GET ${path}`, `POST ${path}/cancel`, `GET ${path}`]);
    expect(statusOf(site, EXAMPLE_BOOKINGS.appointment)).toBe("CANCELED");
  });

  it("goes back and forth through the history, and a week stays where it was turned to", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page, complaints } = await openVisitor(browser);
    await page.goto(`${site.origin}${path}/reschedule`);

    await page.getByRole("link", { name: "Later" }).first().click();
    const week = page.getByRole("heading", { level: 2, name: "Thu 20 May – Wed 26 May" });
    await week.waitFor();
    await page.locator("#range:focus").waitFor();
    await page.getByRole("link", { name: "Keep it as it is" }).click();
    await arrive(page, "You’re booked");
    await page.goBack();
    await week.waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 2, name: "Thu 13 May – Wed 19 May" }).waitFor();
    await page.goForward();
    await week.waitFor();

    expect(new URL(page.url()).search).toContain("from=2027-05-20");
    expect(complaints).toEqual([]);
  });

  it("jumps to a day of the week without asking anybody", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    await page.goto(`${site.origin}${path}/reschedule`, { waitUntil: "networkidle" });
    const calls = site.emulator.calls().length;

    await page.getByRole("link", { name: "Wed 19 May" }).click();

    const top = await page.locator("#day-2027-05-19").boundingBox();
    expect(top?.y).toBeLessThan(200);
    expect(site.emulator.calls()).toHaveLength(calls);
  });

  it("shows a refusal that htmx fetched, with its words and its focus", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    await page.goto(`${site.origin}${path}/cancel`);
    await page.locator('form[action$="/cancel"]').evaluate((form) => form.setAttribute("novalidate", ""));

    await page.getByRole("button", { name: "Continue" }).click();
    const error = page.locator("#choice-error:focus");
    await error.waitFor();

    expect(await error.textContent()).toBe("Choose one of the two.");
    expect(await page.getByRole("alert").count()).toBe(1);
  });

  it("lets the browser answer when a link cannot be fetched", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    await page.goto(site.origin + path);
    await page.route(`**${path}/reschedule`, (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.abort("connectionreset"),
    );

    await page.getByRole("link", { name: "Move to another time" }).click();

    expect(await arrive(page, "Choose a new time")).toBe(`${path}/reschedule`);
  });

  it("acts once when the button is tapped twice", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    await page.goto(`${site.origin}${path}/cancel?choice=cancel`);

    await page.getByRole("button", { name: "Yes, cancel it" }).dblclick();
    await arrive(page, "This booking is cancelled");

    expect(writes(site)).toHaveLength(1);
  });
});

describe("without scripts", () => {
  it("cancels a booking, and asks again when nothing was chosen", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser, { javaScriptEnabled: false });

    await page.goto(`${site.origin}${path}/cancel?step=choose`);
    await page.getByText("Choose one of the two.").waitFor();
    await page.getByLabel("Cancel it").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Yes, cancel it" }).click();
    await page.getByRole("heading", { level: 1, name: "This booking is cancelled" }).waitFor();

    expect(statusOf(site, EXAMPLE_BOOKINGS.appointment)).toBe("CANCELED");
  });

  it("moves a class to another session", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.class);
    const { page } = await openVisitor(browser, { javaScriptEnabled: false });
    await page.goto(site.origin + path);

    await page.getByRole("link", { name: "Move to another time" }).click();
    await page
      .getByRole("link", { name: /places? left|Plenty of places/ })
      .last()
      .click();
    await page.getByRole("button", { name: "Move it" }).click();
    await page.getByRole("heading", { level: 1, name: "Your booking has moved" }).waitFor();

    expect(writes(site)).toHaveLength(1);
  });
});

describe("the link", () => {
  it("goes to nobody else: every request is to the site itself, without a referrer", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    const requests: { url: string; referrer: string | undefined }[] = [];
    page.on("request", (request) => {
      requests.push({ url: request.url(), referrer: request.headers().referer });
    });

    await page.goto(site.origin + path);
    await page.getByRole("link", { name: "Move to another time" }).click();
    await arrive(page, "Choose a new time");
    await anyTime(page).click();
    await arrive(page, "Move your booking?");

    expect(requests.length).toBeGreaterThan(5);
    expect(requests.filter(({ url }) => !url.startsWith(site.origin))).toEqual([]);
    expect(requests.filter(({ referrer = "" }) => referrer !== "")).toEqual([]);
  });

  it("cannot be framed by another site", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    // A file may be framed: that it shows proves that the page is what refuses.
    const frames = [asset("app.css").path, `${path}/cancel`].map(
      (to) => `<iframe src="${site.origin}${to}"></iframe>`,
    );
    const evil = await openOtherSite(frames.join(""));

    await page.goto(evil, { waitUntil: "networkidle" });

    const [file, booking] = page.mainFrame().childFrames();
    expect(file?.url()).toBe(site.origin + asset("app.css").path);
    expect(booking?.url()).toMatch(/^chrome-error:/);
  });

  it("does nothing for markup that somebody managed to inject", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    // As if a name had not been escaped, in the page and in what htmx swaps.
    await page.route(`**${path}/reschedule`, async (route) => {
      const response = await route.fetch();
      const injected = `<h1>Injected</h1><p hx-get="${path}/cancel" hx-trigger="load" hx-target="body">x</p><img src="x" onerror="document.title='run'">`;
      await route.fulfill({ response, body: (await response.text()).replace(/<h1[^>]*>/, `${injected}$&`) });
    });
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(site.origin + path);

    await page.getByRole("link", { name: "Move to another time" }).click();
    await page.getByRole("heading", { name: "Injected" }).waitFor();
    await page.waitForLoadState("networkidle");

    expect(fetched).not.toContain(`${path}/cancel`);
    expect(await page.title()).not.toBe("run");
  });
});
