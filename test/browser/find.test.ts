import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { axeObjections } from "../support/axe.ts";
import { readSent, workOffFinds } from "../support/finding.ts";
import { launchChromium, openSite, openVisitor } from "../support/site.ts";

const ANA = "ana.lost@example.com";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openFind(options: BrowserContextOptions = {}) {
  const site = await openSite();
  const visitor = await openVisitor(browser, options);
  await visitor.page.goto(`${site.origin}/find`);
  return { site, ...visitor };
}

/** Sends a form that the browser itself would have stopped. */
async function sendMistakes(page: Page): Promise<void> {
  await page.locator("form.find").evaluate((form) => form.setAttribute("novalidate", ""));
  await page.getByLabel("Email address").fill("ana@");
  await page.getByLabel("Mobile number").fill("12");
  await page.getByRole("button", { name: "Send me my links" }).click();
  await page.getByRole("alert").waitFor();
}

async function objections(page: Page, name: string): Promise<readonly string[]> {
  const found = await axeObjections(page, { only: "WCAG 2.2 AA and best practice" });
  return found.map((objection) => `${name}: ${objection}`);
}

const overflowOf = (page: Page, width: number, fontSize: string) =>
  page.setViewportSize({ width, height: 700 }).then(() =>
    page.locator("html").evaluate((root, size) => {
      root.style.fontSize = size;
      return Math.max(0, root.scrollWidth - root.clientWidth);
    }, fontSize),
  );

describe("finding a booking", () => {
  it.each([
    ["with scripts", true],
    ["without scripts", false],
  ])("takes nothing but a keyboard, %s", async (_, javaScriptEnabled) => {
    const { site, page, complaints } = await openFind({ javaScriptEnabled });
    site.emulator.changeContact(EXAMPLE_BOOKINGS.appointment, { email: ANA });

    await page.keyboard.press("Tab");
    await page.keyboard.type(ANA);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/find/sent");
    await workOffFinds(site);

    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Check your messages");
    expect(await readSent(site)).toEqual({ to: [`email ${ANA}`], bookings: [EXAMPLE_BOOKINGS.appointment] });
    expect(complaints).toEqual([]);
  });

  it("tells each field's mistake to whoever cannot see it, and keeps what was typed", async () => {
    const { page } = await openFind();

    await sendMistakes(page);

    const email = page.getByLabel("Email address");
    const describedBy = await email.getAttribute("aria-describedby");
    expect(await email.inputValue()).toBe("ana@");
    expect(await email.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator(`#${describedBy}`).textContent()).toContain("email address");
  });

  it.each(["light", "dark"] as const)("has nothing that axe objects to, in the %s", async (colorScheme) => {
    const { site, page } = await openFind({ colorScheme });

    const found = [...(await objections(page, "form"))];
    await sendMistakes(page);
    found.push(...(await objections(page, "mistakes")));
    await page.goto(`${site.origin}/find/sent`);
    found.push(...(await objections(page, "sent")));

    expect(found).toEqual([]);
  });

  it.each(["en-GB", "ar"])("fits 320 px, and 360 px at twice the text size, in %s", async (locale) => {
    const { site, page } = await openFind({ locale });
    const overflow: number[] = [];

    for (const path of ["/find", "/find/sent"]) {
      await page.goto(site.origin + path);
      overflow.push(await overflowOf(page, 320, "17px"), await overflowOf(page, 360, "34px"));
    }

    expect(overflow).toEqual([0, 0, 0, 0]);
  });
});
