import type { Locator, Page } from "playwright-core";
import { firstTimeOf } from "../zoo/page-forms.ts";
import type { Errand } from "../zoo/walk.ts";
import type { BrowserVisitor } from "./visitor.ts";

/** At how many pages in a row something goes on. */
const ROUNDS = 3;
/** A page that was sent for comes sooner, or not at all. */
const ARRIVES_WITHIN_MS = 1_500;
const LOOKS_MS = 1_800;

/** The form about the booking itself. */
const actingForm = (page: Page): Locator =>
  page.locator('form:has(input[name="form"]), form:has(input[name="choice"])').first();

export const radiosOf = (page: Page): Locator => actingForm(page).locator('input[type="radio"]');
/** The last answer of each question, the one that acts last. */
export const lastChoice = (page: Page): Locator =>
  actingForm(page).locator('input[type="radio"][name="choice"]').last();
export const buttonOf = (page: Page): Locator => actingForm(page).locator('button[type="submit"]').first();

/** Comes to the page with the form by its address, through the picker and its first free time. */
export async function comeTo({ page, url }: BrowserVisitor, errand: Errand): Promise<void> {
  await page.goto(errand === "cancel" ? `${url}/cancel` : `${url}/reschedule`);
  if (errand === "cancel") return;
  const time = firstTimeOf(await page.content());
  if (time === undefined) throw new Error("The picker offers no time");
  await page.goto(new URL(time, url).href);
}

/** Comes to the form, looks, and does the same at each page as long as there is a form. */
export const atEachForm =
  (errand: Errand, manner: (page: Page, visitor: BrowserVisitor) => Promise<void>, looksMs = LOOKS_MS) =>
  async (visitor: BrowserVisitor): Promise<void> => {
    const { page } = visitor;
    await comeTo(visitor, errand);
    for (let round = 0; round < ROUNDS && (await actingForm(page).count()) > 0; round += 1) {
      await page.waitForTimeout(looksMs);
      const arrived = nextPage(page);
      try {
        await manner(page, visitor);
      } catch (error) {
        if (isGone(error)) return;
        throw error;
      } finally {
        await arrived;
      }
    }
  };

/** Whether a page went away while something was done to it: machines do not try again. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && /not attached|Execution context was destroyed|Timeout/.test(error.message);

/** Resolves with the next page of the window, or when none comes. */
export async function nextPage(page: Page): Promise<void> {
  await page.waitForEvent("domcontentloaded", { timeout: ARRIVES_WITHIN_MS }).catch(() => undefined);
}
