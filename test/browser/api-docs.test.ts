import { HtmlValidate } from "html-validate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeObjections } from "../support/axe.ts";
import { launchChromium, openSite, openVisitor } from "../support/site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe("the API's documentation page", () => {
  it("is valid HTML", async () => {
    const { app } = await openSite();
    const validator = new HtmlValidate({
      extends: ["html-validate:standard", "html-validate:a11y"],
      rules: { "no-trailing-whitespace": "off", "void-style": ["error", { style: "omit" }] },
    });

    const { results } = await validator.validateString(await (await app.request("/api/docs")).text());

    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "has nothing that axe objects to in %s colours",
    async (colorScheme) => {
      const site = await openSite();
      const { page, complaints } = await openVisitor(browser, { colorScheme });
      await page.goto(`${site.origin}/api/docs`);

      const objections = await axeObjections(page);

      expect(objections).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it("scrolls its tables and not itself sideways on a small phone", async () => {
    const site = await openSite();
    const { page } = await openVisitor(browser);
    await page.goto(`${site.origin}/api/docs`);

    const overhang = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");

    expect(overhang).toBeLessThanOrEqual(0);
  });

  it("shows what a problem's type leads to", async () => {
    const site = await openSite();
    const { page } = await openVisitor(browser);

    await page.goto(`${site.origin}/api/docs#problem-nothing-allowed`);

    const place = page.locator("#problem-nothing-allowed");
    expect(await place.textContent()).toContain("409");
    const box = await place.boundingBox();
    expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
  });
});
