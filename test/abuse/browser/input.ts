import type { Locator, Page } from "playwright-core";

/** The middle of an element, scrolled to. Waits for nothing to come to rest, as a person would have to. */
function middleOf(target: Locator): Promise<{ readonly x: number; readonly y: number }> {
  return target.evaluate((one) => {
    one.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/** Presses and lets go in one breath, by Chromium's own commands. */
export async function pressInOneBreath(page: Page, target: Locator): Promise<void> {
  const at = { ...(await middleOf(target)), button: "left", clickCount: 1 } as const;
  const session = await page.context().newCDPSession(page);
  const timestamp = Date.now() / 1000;
  await Promise.all([
    session.send("Input.dispatchMouseEvent", { ...at, type: "mousePressed", timestamp }),
    session.send("Input.dispatchMouseEvent", { ...at, type: "mouseReleased", timestamp: timestamp + 0.002 }),
  ]);
}

/** Touches the glass for so long, milliseconds; 0 without any wait between. */
export async function tap(page: Page, target: Locator, forMs: number): Promise<void> {
  const at = await middleOf(target);
  const session = await page.context().newCDPSession(page);
  const down = session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  if (forMs > 0) {
    await down;
    await page.waitForTimeout(forMs);
  }
  await Promise.all([down, session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })]);
}

/** Turns the wheel in three steps, by Chromium's own commands. */
export async function turnWheel(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const startMs = Date.now();
  for (const ms of [0, 60, 120]) {
    const timestamp = (startMs + ms) / 1000;
    const turn = { type: "mouseWheel", x: 300, y: 300, deltaX: 0, deltaY: 60, timestamp } as const;
    await session.send("Input.dispatchMouseEvent", turn);
  }
}
