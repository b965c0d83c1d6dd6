import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { asset } from "../../views/assets.ts";
import { goThrough, question } from "../support/answer.ts";
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

/** As in a person's browser, which does not say that it is driven. */
const hideDriver = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(navigator, "webdriver", { get: () => false }));

/** Waits until what is on the page can have been read by a person. */
const untilRead = async (page: Page) => {
  const nowMs = await page.evaluate<number>("performance.now()");
  await page.waitForFunction((ms) => performance.now() > ms, nowMs + 1600);
};

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
    await goThrough(page, "move");
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
    await goThrough(page, "cancel");
    await arrive(page, "This booking is cancelled");

    expect(loads).toEqual([`GET ${path}`, `POST ${path}/cancel`, `POST ${path}/cancel`, `GET ${path}`]);
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

  it("shows why a form came back, with its words and its focus", async () => {
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

  it("asks nothing but the choice of a hand that has touched the page", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page, complaints } = await openVisitor(browser);
    await hideDriver(page);
    await page.goto(`${site.origin}${path}/cancel`);
    await untilRead(page);

    await page.getByLabel("Cancel it").click({ delay: 80 });
    await page.getByRole("button", { name: "Continue" }).click({ delay: 80 });
    await arrive(page, "This booking is cancelled");

    expect(statusOf(site, EXAMPLE_BOOKINGS.appointment)).toBe("CANCELED");
    expect(complaints).toEqual([]);
  });

  it("asks nothing but the choice of who moves by the keyboard alone", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    await hideDriver(page);
    await page.goto(`${site.origin}${path}/reschedule`);
    await anyTime(page).focus();
    await page.keyboard.press("Enter", { delay: 80 });
    await arrive(page, "Move your booking?");
    await untilRead(page);

    await page.getByLabel("Keep it as it is").focus();
    await page.keyboard.press("ArrowDown", { delay: 80 });
    await page.getByRole("button", { name: "Continue" }).focus();
    await page.keyboard.press("Enter");
    await arrive(page, "Your booking has moved");

    expect(writes(site)).toHaveLength(1);
  });

  it.each([
    [
      "clicks by script",
      "document.querySelector('[value=cancel]').click(); document.querySelector('form button:not([name])').click()",
    ],
    [
      "submits the form itself",
      "document.querySelector('[value=cancel]').checked = true; document.querySelector('form').submit()",
    ],
    [
      "asks the form to be sent",
      "document.querySelector('[value=cancel]').checked = true; document.querySelector('form').requestSubmit()",
    ],
  ])("asks whoever %s", async (_, script) => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    await hideDriver(page);
    await page.goto(`${site.origin}${path}/cancel`);
    await untilRead(page);

    await page.evaluate(script);
    await question(page).waitFor();

    expect(writes(site)).toEqual([]);
  });

  it("acts once when the button is tapped twice", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    await page.goto(`${site.origin}${path}/cancel`);

    await page.getByLabel("Cancel it").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await question(page).fill("10:00");
    await page.getByRole("button", { name: "Cancel it" }).dblclick();
    await arrive(page, "This booking is cancelled");

    expect(writes(site)).toHaveLength(1);
  });
});

describe("without scripts", () => {
  it("cancels a booking, and asks again when nothing was chosen", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser, { javaScriptEnabled: false });

    await page.goto(`${site.origin}${path}/cancel`);
    await page.locator('form[action$="/cancel"]').evaluate((form) => form.setAttribute("novalidate", ""));
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("Choose one of the two.").waitFor();
    await goThrough(page, "cancel");
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
    await goThrough(page, "move");
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

  it("cannot be framed by another site, nor can its files", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    // That one frame shows proves that what is ours refuses.
    const frameable = await openOtherSite("<p>Anybody may frame this</p>");
    const ours = [`${path}/cancel`, asset("app.css").path].map((to) => site.origin + to);
    const frames = [frameable, ...ours].map((to) => `<iframe src="${to}"></iframe>`);
    const evil = await openOtherSite(frames.join(""));

    await page.goto(evil, { waitUntil: "networkidle" });

    const [other, booking, file] = page.mainFrame().childFrames();
    expect(other?.url()).toContain(frameable);
    expect(booking?.url()).toMatch(/^chrome-error:/);
    expect(file?.url()).toMatch(/^chrome-error:/);
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
