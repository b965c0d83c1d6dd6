import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { goThrough, pressAndAnswer } from "../support/answer.ts";
import { createTestApp, START_MS } from "../support/app.ts";
import { launchChromium, openVisitor, serveSite } from "../support/site.ts";

const UNDO_SECONDS = 90;
const BRITISH = { locale: "en-GB" };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The app with cancellations that can be taken back, its clock under the test's control, and a link to a booking. */
async function open() {
  const time = { nowMs: START_MS };
  const test = await createTestApp({
    vars: { UNDO_SECONDS: String(UNDO_SECONDS) },
    deps: { clock: () => time.nowMs },
  });
  const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
  const statusOf = () =>
    test.emulator.bookings().find(({ id }) => id === EXAMPLE_BOOKINGS.appointment)?.status;
  return { url: (await serveSite(test.app)) + path, time, statusOf };
}

async function cancel(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/cancel`);
  await goThrough(page, "cancel");
  await heading(page, /will be cancelled at 09:01:30/).waitFor();
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

describe("the question why", () => {
  it("shows what may help below the answer that was chosen, and leads to other times", async () => {
    const { url } = await open();
    const { page, complaints } = await openVisitor(browser, { ...BRITISH, javaScriptEnabled: false });
    await page.goto(`${url}/cancel`);
    const rescues = page.locator(".rescue:visible");

    const before = await rescues.count();
    await page.getByLabel("I no longer need it").check();
    const unhelped = await rescues.count();
    await page.getByLabel("The time doesn’t suit me").check();
    const shown = await rescues.allTextContents();
    await page.getByRole("link", { name: "See other times" }).click();

    expect([before, unhelped]).toEqual([0, 0]);
    expect(shown).toEqual(["Another time may suit you better. See other times"]);
    expect(new URL(page.url()).pathname).toMatch(/\/reschedule$/);
    expect(complaints).toEqual([]);
  });

  it("is answered from the keyboard", async () => {
    const { url } = await open();
    const { page } = await openVisitor(browser, BRITISH);
    await page.goto(`${url}/cancel`);

    await page.getByLabel("The time doesn’t suit me").focus();
    await page.keyboard.press("ArrowDown");

    expect(await page.getByLabel("I’m not well").isChecked()).toBe(true);
    expect(await page.locator(".rescue:visible").count()).toBe(1);
  });
});

describe("a cancellation that waits", () => {
  it("is counted down to the second, and then the page says how it stands", async () => {
    const { url, time, statusOf } = await open();
    const { page, complaints } = await openVisitor(browser, BRITISH);
    await page.clock.install();
    await cancel(page, url);
    const left = page.getByRole("timer", { name: "Time left" });
    await page.clock.runFor(29_500);
    const later = await left.textContent();

    time.nowMs += UNDO_SECONDS * 1_000;
    await page.clock.runFor(UNDO_SECONDS * 1_000);
    await heading(page, "This booking is cancelled").waitFor();

    expect(later).toMatch(/^1:0[01]$/);
    expect(statusOf()).toBe("CANCELED");
    expect(complaints).toEqual([]);
  });

  it.each([true, false])("is taken back by its button: scripts %s", async (javaScriptEnabled) => {
    const { url, statusOf } = await open();
    const { page } = await openVisitor(browser, { ...BRITISH, javaScriptEnabled });
    await cancel(page, url);

    await pressAndAnswer(page, "keep");
    await heading(page, "You’re booked").waitFor();

    expect(await page.getByRole("alert").textContent()).toContain("You kept your booking");
    expect(statusOf()).toBe("CONFIRMED");
  });

  it("is carried out by its button, without scripts as well", async () => {
    const { url, statusOf } = await open();
    const { page } = await openVisitor(browser, { ...BRITISH, javaScriptEnabled: false });
    await cancel(page, url);

    await pressAndAnswer(page, "cancel-now");
    await heading(page, "This booking is cancelled").waitFor();

    expect(statusOf()).toBe("CANCELED");
  });

  it("fits the narrowest phone at twice the text size", async () => {
    const { url } = await open();
    const { page } = await openVisitor(browser, { ...BRITISH, viewport: { width: 320, height: 640 } });
    await cancel(page, url);
    await page.evaluate('document.documentElement.style.fontSize = "200%"');

    const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");

    expect(overflow).toBeLessThanOrEqual(0);
  });
});
