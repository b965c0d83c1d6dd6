import type { Locator, Page } from "playwright-core";
import type { Errand } from "../zoo/walk.ts";
import { comeTo, lastChoice, nextPage } from "./forms.ts";
import { tap } from "./input.ts";
import type { BrowserProfile, BrowserVisitor } from "./visitor.ts";

/** Somebody in a browser that does not say that it is driven, with hands as slow as ours. */
export interface BrowserPerson extends BrowserProfile {
  readonly does: Errand;
  /** How often they have to say when their booking begins. */
  readonly asked: 0 | 1;
  /** BCP 47: of their link. */
  readonly locale?: string;
}

/** How they press what they want: a button, a key, the glass. */
type Press = (page: Page, target: Locator) => Promise<void>;

/** Nobody sends a form sooner after it came, but for those in a hurry. */
const READS_MS = 2_200;
const HAND_MS = 90;
const PATIENCE = 3;

const byMouse: Press = (_, target) => target.click({ delay: HAND_MS });
const byFinger: Press = (page, target) => tap(page, target, HAND_MS);
const byKey =
  (key: "Space" | "Enter"): Press =>
  async (page, target) => {
    await target.focus();
    await page.keyboard.press(key, { delay: HAND_MS });
  };
/** Space ticks an answer, and Enter presses the button. */
const byKeyboard: Press = async (page, target) =>
  byKey((await target.getAttribute("type")) === "radio" ? "Space" : "Enter")(page, target);

const question = (page: Page) => page.locator('form input[name="begins"]').first();
/** The button of the form that acts; the other one keeps the booking. */
const goOn = (page: Page) => page.locator('form:has(input[name="form"]) button[type="submit"]').first();

/** Chooses, sends, and says when the booking begins where that is asked. */
const goThrough =
  (press: Press, readsMs = READS_MS) =>
  async ({ page, trace }: BrowserVisitor): Promise<void> => {
    for (let time = 0; time < PATIENCE && (await goOn(page).count()) > 0; time += 1) {
      await page.waitForTimeout(time === 0 ? readsMs : READS_MS);
      if ((await lastChoice(page).count()) > 0) await press(page, lastChoice(page));
      if (await question(page).isVisible()) {
        if (time === 0) trace.asked += 1;
        await question(page).fill((await page.locator("time").first().textContent()) ?? "");
      }
      const arrived = nextPage(page);
      await press(page, goOn(page));
      await arrived;
    }
  };

const directly =
  (does: Errand, press: Press, readsMs?: number) =>
  async (visitor: BrowserVisitor): Promise<void> => {
    await comeTo(visitor, does);
    await goThrough(press, readsMs)(visitor);
  };

/** From the booking's page on, by its links, which htmx follows. */
const byLinks =
  (does: Errand, press: Press) =>
  async (visitor: BrowserVisitor): Promise<void> => {
    const { page, url } = visitor;
    await page.goto(url);
    await page.waitForTimeout(READS_MS);
    await press(
      page,
      page.locator(`main a[href$="/${does === "cancel" ? "cancel" : "reschedule"}"]`).first(),
    );
    if (does === "move") await press(page, page.locator("a.slot").first());
    await goOn(page).waitFor();
    await goThrough(press)(visitor);
  };

/** People by names that say who they are. */
export const BROWSER_PEOPLE: Readonly<Record<string, BrowserPerson>> = {
  "a mouse, cancelling": { does: "cancel", asked: 0, act: directly("cancel", byMouse) },
  "a mouse, moving": { does: "move", asked: 0, act: directly("move", byMouse) },
  "a finger, cancelling": { does: "cancel", asked: 0, act: directly("cancel", byFinger) },
  "a finger, moving": { does: "move", asked: 0, act: directly("move", byFinger) },
  "the keyboard alone, cancelling": { does: "cancel", asked: 0, act: directly("cancel", byKeyboard) },
  "the keyboard alone, moving": { does: "move", asked: 0, act: directly("move", byKeyboard) },
  "by the page's links, cancelling": { does: "cancel", asked: 0, act: byLinks("cancel", byMouse) },
  "by the page's links, moving": { does: "move", asked: 0, act: byLinks("move", byMouse) },
  "somebody who reloads": {
    does: "cancel",
    asked: 0,
    act: async (visitor) => {
      await comeTo(visitor, "cancel");
      await visitor.page.waitForTimeout(READS_MS);
      await visitor.page.reload();
      await goThrough(byMouse)(visitor);
    },
  },
  "somebody who goes back and forward": {
    does: "cancel",
    asked: 0,
    act: async (visitor) => {
      const { page, url } = visitor;
      await page.goto(url);
      await comeTo(visitor, "cancel");
      await page.goBack();
      await page.goForward();
      await goThrough(byMouse)(visitor);
    },
  },
  "two tabs, the first sent": {
    does: "cancel",
    asked: 0,
    act: async (visitor) => {
      await comeTo(visitor, "cancel");
      await comeTo({ ...visitor, page: await visitor.context.newPage() }, "cancel");
      await visitor.page.bringToFront();
      await goThrough(byMouse)(visitor);
    },
  },
  "scripts off, cancelling": { does: "cancel", asked: 1, scripts: false, act: directly("cancel", byMouse) },
  "scripts off, moving": { does: "move", asked: 1, scripts: false, act: directly("move", byKeyboard) },
  "a page in Hebrew": { does: "cancel", asked: 0, locale: "he", act: directly("cancel", byFinger) },
  "a browser that says that it is driven": {
    does: "cancel",
    asked: 1,
    driven: true,
    act: directly("cancel", byMouse),
  },
};

/** A machine that has learned to press like these: nothing tells it from them. */
export const PRESSES_LIKE_HANDS: BrowserProfile = { act: directly("cancel", byMouse) };
