import { createRandom } from "../../../src/emulator/world/random.ts";
import { buttonOf, nextPage } from "./forms.ts";
import { pressInOneBreath } from "./input.ts";
import type { BrowserVisitor } from "./visitor.ts";

const STEPS = 8;
const LOOKS_MS = 1_700;
const NAMED = /cancel|move|yes|continue/i;

/** Reads what a page says, chooses the answers and presses the controls that are named so. */
export async function pressesWhatIsNamed({ page, url }: BrowserVisitor): Promise<void> {
  await page.goto(url);
  for (let step = 0; step < STEPS; step += 1) {
    await page.waitForTimeout(LOOKS_MS);
    const answer = page.locator("main").getByRole("radio", { name: /^(?:cancel|move)/i });
    if ((await answer.count()) > 0) await pressInOneBreath(page, answer.last());
    const control = page
      .locator("main")
      .getByRole("button", { name: NAMED })
      .or(page.locator("main").getByRole("link", { name: /cancel|move/i }))
      .first();
    if ((await control.count()) === 0) return;
    const arrived = nextPage(page);
    await pressInOneBreath(page, control);
    await arrived;
  }
}

/** Presses whatever comes, the same way at each run. */
export async function walksAtRandom({ page, url }: BrowserVisitor): Promise<void> {
  const random = createRandom("zoo");
  await page.goto(`${url}/cancel`);
  for (let step = 0; step < STEPS; step += 1) {
    await page.waitForTimeout(LOOKS_MS);
    const radios = page.locator('main input[type="radio"]');
    const count = await radios.count();
    if (count > 0) await pressInOneBreath(page, radios.nth(count - 1 - random.below(2)));
    const targets = page.locator('main a[href^="/"]:visible, main button:visible');
    const controls = await targets.count();
    if (controls === 0) return;
    const target =
      (await buttonOf(page).count()) > 0 && random.below(2) === 0
        ? buttonOf(page)
        : targets.nth(random.below(controls));
    const arrived = nextPage(page);
    await pressInOneBreath(page, target);
    await arrived;
  }
}
