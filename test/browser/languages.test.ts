import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { LANGUAGES, type Language } from "../../views/words/languages.ts";
import { wordsFor } from "../../views/words/words.ts";
import { question } from "../support/answer.ts";
import { axeObjections } from "../support/axe.ts";
import { leakedEnglish } from "../support/leaked-english.ts";
import { openTourSite, tour } from "../support/page-tour.ts";
import { launchChromium, openSite, openVisitor, type TestSite } from "../support/site.ts";

/** Some forty pages are looked at in turn, on machines of any speed. */
const SLOW_MS = 300_000;
const NARROWEST = { width: 320, height: 640 };
/** What the business itself wrote, in its language. */
const POLICY_TEXT = "Plans change, we know.";
/** Right to left, without spaces, with long words, with endings of its own for every number. */
const WALKED = ["he", "ja", "de", "uk"] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Whether colours contrast takes longest to find out, and does not depend on words: it is asked in one language of each direction. */
const COLOURS_IN: ReadonlySet<Language> = new Set(["en", "ar"]);

const objections = (page: Page, language: Language): Promise<readonly string[]> =>
  axeObjections(page, {
    only: "WCAG 2.2 AA",
    without: COLOURS_IN.has(language) ? [] : ["color-contrast"],
  });

const isEnglish = (language: Language): language is "en" => language === "en";

/** Opens what can be opened, then tells what stands on the page and how it lies. */
const LOOK = `(() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  const { lang, dir, scrollWidth, clientWidth } = document.documentElement;
  const texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.data);
  for (const name of ["aria-label", "alt", "title", "placeholder"])
    for (const element of document.querySelectorAll("[" + name + "]")) texts.push(element.getAttribute(name));
  const cut = [...document.querySelectorAll("body *:not(.sr-only)")]
    .filter((element) => getComputedStyle(element).overflowX !== "visible" && element.scrollWidth > element.clientWidth)
    .map((element) => element.textContent.trim());
  return { lang, dir, overflow: scrollWidth - clientWidth, texts, cut };
})()`;

interface Look {
  readonly lang: string;
  readonly dir: string;
  readonly overflow: number;
  readonly texts: readonly string[];
  readonly cut: readonly string[];
}

describe.each(Object.keys(LANGUAGES) as Language[])("every page in %s", (language) => {
  it("has no barrier, lies its own way, fits 320 px and says nothing in English", {
    timeout: SLOW_MS,
  }, async () => {
    const site = await openTourSite();
    const { page, complaints } = await openVisitor(browser, { locale: language, viewport: NARROWEST });
    const leaks = isEnglish(language) ? () => [] : leakedEnglish(language);
    const examined = new Set<string>();
    const wrong: string[] = [];

    for await (const { name, kind } of tour(page, site, wordsFor(language))) {
      const { lang, dir, overflow, texts, cut } = await page.evaluate<Look>(LOOK);
      const found = [
        ...(lang === language ? [] : [`is in ${lang}`]),
        ...(dir === LANGUAGES[language].direction ? [] : [`lies ${dir}`]),
        ...(overflow > 0 ? [`is ${overflow} px too wide`] : []),
        ...cut.map((text) => `cuts “${text}”`),
        ...leaks(texts.filter((text) => !text.includes(POLICY_TEXT))).map((text) => `says “${text}”`),
        ...(examined.has(kind) ? [] : await objections(page, language)),
      ];
      examined.add(kind);
      wrong.push(...found.map((what) => `${name} ${what}`));
    }

    expect(wrong).toEqual([]);
    expect(examined.size).toBeGreaterThan(15);
    expect(complaints).toEqual([]);
  });
});

it("finds English where it is left, and leaves names alone", () => {
  const leaks = leakedEnglish("de");

  const found = leaks([
    "Fortfahren",
    "Continue",
    "Staff",
    "Deep-tissue massage",
    "Thu 13 May",
    "Do. 13. Mai",
  ]);

  expect(found).toEqual(["Continue", "Staff", "Thu 13 May"]);
});

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await target.and(page.locator(":focus")).count()) === 1) return;
  }
  throw new Error("The keyboard does not get there");
}

const bookingIn = ({ emulator }: TestSite) =>
  emulator.bookings().find(({ id }) => id === EXAMPLE_BOOKINGS.appointment);

describe.each(WALKED)("nothing but a keyboard, in %s", (language) => {
  const words = wordsFor(language);
  const continueBy = async (page: Page) => {
    await tabTo(page, page.locator('form:has(input[name="form"]) button'));
    await page.keyboard.press("Enter");
  };
  /** Sends the form, and answers the question: on a page of its own where scripts run, else on the same one. */
  const continueAndAnswer = async (page: Page, javaScriptEnabled: boolean) => {
    if (javaScriptEnabled) {
      await continueBy(page);
      await question(page).and(page.locator(":focus")).waitFor();
    } else {
      await tabTo(page, question(page));
    }
    await page.keyboard.type((await page.locator("time").first().textContent()) ?? "");
    await continueBy(page);
  };
  const arrive = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
  const open = async (javaScriptEnabled: boolean) => {
    const site = await openSite();
    const { path } = await site.mint(EXAMPLE_BOOKINGS.appointment);
    const visitor = await openVisitor(browser, { locale: language, javaScriptEnabled });
    await visitor.page.goto(site.origin + path);
    return { site, ...visitor };
  };

  it.each([
    ["with scripts", true],
    ["without scripts", false],
  ])("cancels a booking, %s", async (_, javaScriptEnabled) => {
    const { site, page, complaints } = await open(javaScriptEnabled);

    await tabTo(page, page.getByRole("link", { name: words.t("options.cancel") }));
    await page.keyboard.press("Enter");
    await arrive(page, words.t("cancel.title"));
    await tabTo(page, page.getByLabel(words.t("cancel.choice.keep")));
    await page.keyboard.press("ArrowDown");
    await continueAndAnswer(page, javaScriptEnabled);
    await arrive(page, words.t("booking.headline.cancelled"));

    expect(bookingIn(site)?.status).toBe("CANCELED");
    expect(complaints).toEqual([]);
  });

  it.each([
    ["with scripts", true],
    ["without scripts", false],
  ])("moves a booking, %s", async (_, javaScriptEnabled) => {
    const { site, page, complaints } = await open(javaScriptEnabled);
    const before = bookingIn(site)?.startDate;

    await tabTo(page, page.getByRole("link", { name: words.t("options.move") }));
    await page.keyboard.press("Enter");
    await arrive(page, words.t("picker.title"));
    await tabTo(page, page.locator(".times .slot").first());
    await page.keyboard.press("Enter");
    await arrive(page, words.t("move.heading"));
    await tabTo(page, page.getByLabel(words.t("move.keep")));
    await page.keyboard.press("ArrowDown");
    await continueAndAnswer(page, javaScriptEnabled);
    await arrive(page, words.t("booking.headline.moved"));

    expect(before).toBeDefined();
    expect(bookingIn(site)?.startDate).not.toBe(before);
    expect(complaints).toEqual([]);
  });
});
