import type { Locator, Page } from "playwright-core";

/** The question that whoever may be a machine is asked. */
export const question = (page: Page): Locator => page.locator('input[name="begins"]');

/** When the booking begins, as its page says. */
const beginning = (page: Page) => page.locator("time").first().textContent();

/**
 * Goes through with a change: chooses so, and sends the form. A browser that says that it is driven is asked when the booking
 * begins: on a page of its own, or on the same one without scripts.
 */
export async function goThrough(page: Page, choice: "cancel" | "move"): Promise<void> {
  const submit = page.locator('form:has(input[name="form"]) button[type="submit"]');
  await submit.waitFor();
  const answer = page.locator(`input[type="radio"][name="choice"][value="${choice}"]`);
  if ((await answer.count()) > 0) await answer.check();
  if ((await question(page).count()) === 0) {
    await submit.click();
    await question(page).waitFor();
  }
  await question(page).fill((await beginning(page)) ?? "");
  await submit.click();
}

/** Presses a button of a cancellation that waits, and answers the question of its form. */
export async function pressAndAnswer(page: Page, where: "keep" | "cancel-now"): Promise<void> {
  const form = page.locator(`form[action$="/${where}"]`);
  const field = form.locator('input[name="begins"]');
  if ((await field.count()) === 0) {
    await form.getByRole("button").click();
    await field.waitFor();
  }
  await field.fill((await beginning(page)) ?? "");
  await form.getByRole("button").click();
}
