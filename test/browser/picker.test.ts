import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { launchChromium, openSite, openVisitor } from "../support/site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openPicker(query = "", options: Parameters<typeof openVisitor>[1] = {}) {
  const site = await openSite();
  const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
  const visitor = await openVisitor(browser, options);
  await visitor.page.goto(`${site.origin}${path}/reschedule${query}`);
  return { ...visitor, site, path };
}

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await target.and(page.locator(":focus")).count()) === 1) return;
  }
  throw new Error("The keyboard does not get there");
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 2, name });

describe("the picker", () => {
  it("is walked through by keyboard: calendar, next month, a day, a time of day, a time", async () => {
    const { page, complaints } = await openPicker();

    await tabTo(page, page.locator(".month summary"));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("link", { name: "June 2027" }));
    await page.keyboard.press("Enter");
    await page.locator("caption:focus", { hasText: "June 2027" }).waitFor();
    await tabTo(page, page.getByRole("link", { name: /^Thursday 10 June, \d+ times? free$/ }));
    await page.keyboard.press("Enter");
    await heading(page, "Thu 10 Jun – Wed 16 Jun").and(page.locator(":focus")).waitFor();
    await page.getByRole("link", { name: "Evening" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Evening" }).and(page.locator("[aria-current]")).waitFor();
    await page.locator("#range:focus").waitFor();
    const time = page.getByRole("link", {
      name: /^1[789]:\d\d \w+day \d+ June, with Maya Okafor, Harbour Lane$/,
    });
    await tabTo(page, time.first());
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Move your booking?" }).waitFor();

    expect(complaints).toEqual([]);
  });

  it("leads from the calendar to a day without scripts", async () => {
    const { page } = await openPicker("", { javaScriptEnabled: false });

    await page.locator(".month summary").click();
    await page.getByRole("link", { name: "June 2027" }).click();
    await page.getByRole("link", { name: /^Thursday 10 June, / }).click();
    await heading(page, "Thu 10 Jun – Wed 16 Jun").waitFor();
    await page.getByRole("link", { name: "Morning" }).click();
    const names = await page.locator(".times .slot").allInnerTexts();

    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => /^(0\d|1[01]):/.test(name))).toBe(true);
    expect(new URL(page.url()).searchParams.get("part")).toBe("morning");
  });

  it.each(["en-GB", "de", "ja"])(
    "keeps the days of a week in one row on the narrowest phone, in %s",
    async (locale) => {
      const { page } = await openPicker("", { locale, viewport: { width: 320, height: 640 } });

      const days = page.locator(".jumps a");
      const tops = await days.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));

      expect(tops).toHaveLength(7);
      expect(new Set(tops).size).toBe(1);
    },
  );

  it.each(["en-GB", "ar", "pl"])(
    "keeps the days of a week apart with the widest spacing of letters, in %s",
    async (locale) => {
      const viewport = { width: 320, height: 640 };
      const { page } = await openPicker("", { locale, viewport, bypassCSP: true });
      await page.addStyleTag({
        content: "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
      });

      const wider = await page.evaluate(`[...document.querySelectorAll(".jumps a")].filter((link) => {
        const weekday = document.createRange();
        weekday.selectNode(link.firstChild);
        return weekday.getBoundingClientRect().width > link.getBoundingClientRect().width;
      }).map((link) => link.textContent)`);

      expect(wider).toEqual([]);
    },
  );

  it("says that it works while an answer is under way, and moves nothing meanwhile", async () => {
    const { page } = await openPicker();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/reschedule?*", async (route) => {
      await held;
      await route.continue();
    });
    const later = page.getByRole("link", { name: "Later" }).first();
    await later.scrollIntoViewIfNeeded();
    const before = await later.boundingBox();

    await later.click();
    await page.locator("main[aria-busy=true]").waitFor();
    const meanwhile = await later.boundingBox();
    release();
    await page.locator("#range:focus").waitFor();

    expect(meanwhile).toEqual(before);
    expect(await page.locator("main[aria-busy]").count()).toBe(0);
  });

  it("shows the days on the page, and that it works, in the colours of whoever chose their own", async () => {
    const { page } = await openPicker("?month=2027-05", { forcedColors: "active" });

    const day = page.locator(".month td [aria-current]").first();
    const border = await day.evaluate((element) =>
      element.computedStyleMap().get("border-top-style")?.toString(),
    );
    const [bar, ground] = await page.evaluate<[string, string]>(`(() => {
      const main = document.querySelector("main");
      main.setAttribute("aria-busy", "true");
      return [getComputedStyle(main, "::before").backgroundColor, getComputedStyle(document.documentElement).backgroundColor];
    })()`);

    expect(border).toBe("solid");
    expect(bar).not.toBe(ground);
  });

  it("begins with the nearest times, and says no more of them once a leaf was turned", async () => {
    const { page } = await openPicker();

    const nearest = page.getByRole("region", { name: "Nearest to your current time" });
    const times = await nearest.locator(".slot").allInnerTexts();
    await page.getByRole("link", { name: "Later" }).first().click();
    await page.locator("#range:focus").waitFor();

    expect(times).toHaveLength(4);
    expect(await nearest.count()).toBe(0);
  });
});
