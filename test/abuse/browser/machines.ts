import type { Page } from "playwright-core";
import type { Errand } from "../zoo/walk.ts";
import { atEachForm, buttonOf, comeTo, lastChoice, nextPage, radiosOf } from "./forms.ts";
import { pressInOneBreath, tap, turnWheel } from "./input.ts";
import { pressesWhatIsNamed, walksAtRandom } from "./readers.ts";
import * as scripts from "./scripts.ts";
import type { BrowserMachines, BrowserVisitor } from "./visitor.ts";

/** Runs a script in the page, and does not wait for what it leads to. */
const run = (script: string) => async (page: Page) => {
  await page.evaluate(script).catch(() => undefined);
};

/** Clicks as fast as the driver does. */
async function clicks(page: Page): Promise<void> {
  if ((await lastChoice(page).count()) > 0) await lastChoice(page).click();
  await buttonOf(page).click();
}

/** The last answer, then the button, each in one breath. */
async function breathes(page: Page): Promise<void> {
  if ((await lastChoice(page).count()) > 0) await pressInOneBreath(page, lastChoice(page));
  await pressInOneBreath(page, buttonOf(page));
}

async function taps(page: Page): Promise<void> {
  if ((await lastChoice(page).count()) > 0) await tap(page, lastChoice(page), 0);
  await tap(page, buttonOf(page), 0);
}

/** From field to field: space ticks what it can, Enter sends. */
async function tabs(page: Page): Promise<void> {
  if ((await radiosOf(page).count()) > 0) {
    await lastChoice(page).focus();
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Tab");
  await buttonOf(page).focus();
  await page.keyboard.press("Enter");
}

const inManyTabs = async (visitor: BrowserVisitor) => {
  for (let tab = 0; tab < 3; tab += 1) {
    const page = await visitor.context.newPage();
    await atEachForm("cancel", run(scripts.REQUEST_SUBMIT))({ ...visitor, page });
  }
};

const framed = async ({ page, url }: BrowserVisitor) => {
  await page.setContent(`<iframe src="${url}/cancel" width="700" height="1000"></iframe>`);
  await page.waitForTimeout(2_000);
  for (const frame of page.frames()) await frame.evaluate(scripts.CLICK_ALL).catch(() => undefined);
  await nextPage(page);
};

const backAndForward = (errand: Errand) => async (visitor: BrowserVisitor) => {
  const { page, url } = visitor;
  await page.goto(url);
  await comeTo(visitor, errand);
  await page.goBack();
  await page.goForward();
  await page.waitForTimeout(1_800);
  await breathes(page);
  await nextPage(page);
};

/** Whatever presses without the time that a hand takes, or says that it is driven. */
export const BROWSER_MACHINES: BrowserMachines = {
  "a script that clicks on all, cancelling": { act: atEachForm("cancel", run(scripts.CLICK_ALL)) },
  "a script that clicks on all, moving": { act: atEachForm("move", run(scripts.CLICK_ALL)) },
  "a script that makes up mouse events, cancelling": { act: atEachForm("cancel", run(scripts.DISPATCH_ALL)) },
  "a script that makes up mouse events, moving": { act: atEachForm("move", run(scripts.DISPATCH_ALL)) },
  "a script that makes up a hand's events": { act: atEachForm("cancel", run(scripts.MADE_UP_HANDS)) },
  "form.submit(), cancelling": { act: atEachForm("cancel", run(scripts.SUBMIT)) },
  "form.submit(), moving": { act: atEachForm("move", run(scripts.SUBMIT)) },
  "form.requestSubmit(), cancelling": { act: atEachForm("cancel", run(scripts.REQUEST_SUBMIT)) },
  "form.requestSubmit(), moving": { act: atEachForm("move", run(scripts.REQUEST_SUBMIT)) },
  "a script's own fetch of the form": { act: atEachForm("cancel", run(scripts.FETCH_POST)) },
  "a browser that fills in what it learned": { act: atEachForm("cancel", run(scripts.AUTOFILL)) },
  "presses in one breath, cancelling": { act: atEachForm("cancel", breathes) },
  "presses in one breath, moving": { act: atEachForm("move", breathes) },
  "presses in one breath, as soon as the page is there": { act: atEachForm("cancel", breathes, 0) },
  "presses in one breath, after five seconds": { act: atEachForm("move", breathes, 5_000) },
  "taps of no time, cancelling": { act: atEachForm("cancel", taps) },
  "taps of no time, moving": { act: atEachForm("move", taps) },
  "tab, space and Enter": { act: atEachForm("cancel", tabs) },
  "a wheel, then a press in one breath": {
    act: atEachForm("cancel", async (page) => {
      await turnWheel(page);
      await breathes(page);
    }),
  },
  "a scroll by script, then clicks by script": {
    act: atEachForm("move", async (page) => {
      await page.evaluate(scripts.SCROLL_DOWN);
      await run(scripts.CLICK_ALL)(page);
    }),
  },
  "a driver that says so, with hands as slow as ours": {
    driven: true,
    act: atEachForm("cancel", async (page) => {
      if ((await lastChoice(page).count()) > 0) await lastChoice(page).click({ delay: 120 });
      await buttonOf(page).click({ delay: 120 });
    }),
  },
  "presses what the page's text names": { act: pressesWhatIsNamed },
  "a walk at random": { act: walksAtRandom },
  "a presser of buttons with scripts off, cancelling": {
    scripts: false,
    act: atEachForm("cancel", clicks, 200),
  },
  "a presser of buttons with scripts off, moving": { scripts: false, act: atEachForm("move", clicks, 200) },
  "back and forward, then a press in one breath": { act: backAndForward("cancel") },
  "back and forward to a move, then a press in one breath": { act: backAndForward("move") },
  "many tabs": { act: inManyTabs },
  "a page in a frame": { act: framed },
  "printing, then clicks by script": {
    act: atEachForm("move", async (page) => {
      await page.emulateMedia({ media: "print" });
      await run(scripts.CLICK_ALL)(page);
    }),
  },
};
