import { HtmlValidate } from "html-validate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { axeObjections } from "../support/axe.ts";
import { createDemoApp } from "../support/demo-app.ts";
import { launchChromium, openVisitor, serveSite } from "../support/site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe("the demo's pages", () => {
  it.each(["/demo", "/demo/outbox"])("are sound HTML: %s", async (path) => {
    const { app } = await createDemoApp();

    const validator = new HtmlValidate({
      extends: ["html-validate:standard", "html-validate:a11y"],
      rules: { "no-trailing-whitespace": "off", "void-style": ["error", { style: "omit" }] },
    });

    const { results } = await validator.validateString(await (await app.request(path)).text());

    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "give axe nothing to object to, and fit 320 px: %s",
    async (colorScheme) => {
      const { app } = await createDemoApp();
      const origin = await serveSite(app);
      const { page, complaints } = await openVisitor(browser, {
        colorScheme,
        viewport: { width: 320, height: 640 },
      });
      await page.goto(`${origin}/demo`);
      const desk = await axeObjections(page);
      const deskWidth = await page.locator("body").evaluate((body) => body.scrollWidth);
      await page.getByRole("button", { name: /Email a link.*Cancelling costs a fee now/ }).click();
      await page.getByRole("heading", { level: 1, name: "Demo outbox" }).waitFor();
      await page.frameLocator("iframe").getByRole("link").first().waitFor();
      const outbox = await axeObjections(page, { outsideFrames: true });
      const outboxWidth = await page.locator("body").evaluate((body) => body.scrollWidth);

      expect([...desk, ...outbox]).toEqual([]);
      expect(Math.max(deskWidth, outboxWidth)).toBeLessThanOrEqual(320);
      expect(complaints).toEqual([]);
    },
  );

  it("lead from the desk over the outbox to the booking, without scripts", async () => {
    const { app, demo } = await createDemoApp();
    const origin = await serveSite(app);
    const { page } = await openVisitor(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/demo`);

    await page.getByRole("button", { name: /Text a link.*can be cancelled and moved/ }).click();

    const link = page.getByRole("link", { name: /\/b\// });
    const path = new URL((await link.getAttribute("href")) ?? "").pathname;
    await page.goto(origin + path);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("You’re booked");
    expect(demo.world.emulator.bookings()[0]?.id).toBe(EXAMPLE_BOOKINGS.appointment);
  });
});
