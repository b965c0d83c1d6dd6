import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS, type ExampleKey } from "../../src/emulator/seed/example-bookings.ts";
import { type AxeScope, axeObjections } from "../support/axe.ts";
import { launchChromium, openOtherSite, openSite, openVisitor } from "../support/site.ts";

/** Each page is looked at in turn, on machines of any speed. */
const SLOW_MS = 300_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const PAGES: readonly (readonly [ExampleKey, string])[] = [
  ["appointment", ""],
  ["appointment", "/cancel"],
  ["appointment", "/reschedule"],
  ["appointment", "/reschedule?month=2027-05&part=morning"],
  ["appointment", "/reschedule?from=2027-09-01"],
  ["appointmentWithFee", "/cancel"],
  ["appointmentOnline", ""],
  ["appointmentLockedByPolicy", ""],
  ["appointmentCancelled", ""],
  ["appointmentPending", ""],
  ["appointmentRunning", ""],
  ["classParty", "/reschedule"],
  ["course", ""],
  ["appointment", "/nowhere"],
];

/** Opens each of the pages, and the comparison before a move, one after the other. */
async function* eachPage(page: Page) {
  const site = await openSite();
  for (const [key, query] of PAGES) {
    const { path } = await site.mint(EXAMPLE_BOOKINGS[key]);
    await page.goto(site.origin + path + query);
    await page.locator(".languages details").evaluateAll((found) => {
      for (const switches of found) switches.setAttribute("open", "");
    });
    yield `${key}${query}`;
  }
  const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
  await page.goto(`${site.origin}${path}/reschedule`);
  await page.locator(".slot").last().click();
  await page.getByRole("heading", { level: 1, name: "Move your booking?" }).waitFor();
  yield "appointment, comparison";
}

async function objections(
  page: Page,
  name: string,
  only: Required<AxeScope>["only"],
): Promise<readonly string[]> {
  const found = await axeObjections(page, { only });
  return found.map((objection) => `${name}: ${objection}`);
}

describe("axe", () => {
  const FAULTY = `<!doctype html><html lang="en"><title>Faults</title><main><h1>Faults</h1>
    <p style="color: #ccc; background: #fff">Pale<p><img src="/x.png"></main></html>`;

  it.each([
    ["all that it knows", {}, ["color-contrast", "image-alt"]],
    ["what WCAG asks for", { only: "WCAG 2.2 AA" }, ["color-contrast", "image-alt"]],
    ["all but colours", { without: ["color-contrast"] }, ["image-alt"]],
    ["colours alone", { only: ["color-contrast"] }, ["color-contrast"]],
  ] as const)("objects to what is wrong when it is asked about %s", async (_, scope, rules) => {
    const { page } = await openVisitor(browser);
    await page.goto(await openOtherSite(FAULTY));

    const found = await axeObjections(page, scope);

    expect(found.map((objection) => objection.split(" at ")[0])).toEqual(rules);
  });
});

describe("every page", () => {
  it("has nothing that axe objects to", { timeout: SLOW_MS }, async () => {
    const { page } = await openVisitor(browser);
    const violations: string[] = [];

    for await (const name of eachPage(page)) {
      violations.push(...(await objections(page, name, "WCAG 2.2 AA and best practice")));
    }

    expect(violations).toEqual([]);
  });

  it("has enough contrast in the dark", { timeout: SLOW_MS }, async () => {
    const { page } = await openVisitor(browser, { colorScheme: "dark" });
    const violations: string[] = [];

    for await (const name of eachPage(page)) {
      violations.push(...(await objections(page, name, ["color-contrast"])));
    }

    expect(violations).toEqual([]);
  });

  it("fits a width of 320 px, and 360 px at twice the text size", { timeout: SLOW_MS }, async () => {
    const { page } = await openVisitor(browser);
    const overflowing: string[] = [];
    const check = async (name: string, width: number, fontSize: string) => {
      await page.setViewportSize({ width, height: 700 });
      const overflow = await page.locator("html").evaluate((root, size) => {
        root.style.fontSize = size;
        return root.scrollWidth - root.clientWidth;
      }, fontSize);
      if (overflow > 0) overflowing.push(`${name} at ${width} px and ${fontSize}: ${overflow} px`);
    };

    for await (const name of eachPage(page)) {
      await check(name, 320, "17px");
      await check(name, 360, "34px");
    }

    expect(overflowing).toEqual([]);
  });

  it("has targets of at least 44 px for a thumb", { timeout: SLOW_MS }, async () => {
    const { page } = await openVisitor(browser);
    const small: string[] = [];

    for await (const name of eachPage(page)) {
      const boxes = await page
        .locator(
          "main :is(.button, .slot, .choice, .pills a, .month :is(summary, td a, .month-turns a), .jumps a, .keep a, .languages summary, .languages button)",
        )
        .evaluateAll((targets) =>
          targets.map((target) => {
            const { width, height } = target.getBoundingClientRect();
            return { text: String(target.textContent).trim(), width, height };
          }),
        );
      small.push(
        ...boxes
          .filter(({ width, height }) => width < 44 || height < 44)
          .map(({ text, width, height }) => `${name}: ${text}, ${width} x ${height}`),
      );
    }

    expect(small).toEqual([]);
  });
});

describe("the keyboard", () => {
  it("cancels a booking, and shows where it is on every step", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    await page.goto(site.origin + path);
    const outlines: string[] = [];
    const tabTo = async (target: Locator) => {
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press("Tab");
        const isThere = (await target.and(page.locator(":focus")).count()) === 1;
        if (!isThere) continue;
        const seen = page.locator(".choice:has(:focus), :focus:not(.choice :focus)");
        outlines.push(
          await seen.evaluate((element) => element.computedStyleMap().get("outline-style")?.toString() ?? ""),
        );
        return;
      }
      throw new Error("The keyboard does not get there");
    };

    await tabTo(page.getByRole("link", { name: /^Cancel booking/ }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Cancel your booking?" }).waitFor();
    await tabTo(page.getByLabel("Keep my booking"));
    await page.keyboard.press("ArrowDown");
    await tabTo(page.getByRole("button", { name: "Continue" }));
    await page.keyboard.press("Enter");
    await page.locator('input[name="begins"]:focus').waitFor();
    await page.keyboard.type("10:00");
    await tabTo(page.getByRole("button", { name: "Cancel it" }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "This booking is cancelled" }).waitFor();

    expect(outlines).toEqual(["solid", "solid", "solid", "solid"]);
  });
});

describe("the layout", () => {
  it("does not shift while a page loads", async () => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const { page } = await openVisitor(browser);
    await page.addInitScript({
      content: `globalThis.shifts = [];
        new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
          .observe({ type: "layout-shift", buffered: true });`,
    });

    await page.goto(`${site.origin}${path}/reschedule`, { waitUntil: "networkidle" });

    expect(await page.evaluate("shifts")).toEqual([]);
  });
});
