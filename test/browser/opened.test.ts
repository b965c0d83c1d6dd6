import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { asset } from "../../views/assets.ts";
import type { MintedTestLink } from "../support/app.ts";
import { launchChromium, openSite, openVisitor, type TestSite } from "../support/site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Scene {
  readonly site: TestSite;
  readonly link: MintedTestLink;
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Reports that the page has sent. */
  readonly reports: readonly string[];
}

/** A visitor on a page of a fresh link; unlike the tests' own browser, theirs does not say that it is driven. */
async function openLink({ path = "", driven = false } = {}): Promise<Scene> {
  const site = await openSite();
  const link = await site.mint(EXAMPLE_BOOKINGS.appointment);
  const { page, complaints } = await openVisitor(browser);
  const reports: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/seen")) reports.push(request.postData() ?? "");
  });
  if (!driven) {
    await page.addInitScript(() => Object.defineProperty(navigator, "webdriver", { get: () => false }));
  }
  await page.goto(site.origin + link.path + path, { waitUntil: "networkidle" });
  return { site, link, page, complaints, reports };
}

/** Waits until any gesture at the page would be reported: two seconds after its scripts ran. */
async function untilRead(page: Page): Promise<void> {
  const readyMs = await page.evaluate<number>(
    "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd + 2100",
  );
  await page.waitForFunction((ms) => performance.now() > ms, readyMs);
}

/** What only a hand does. */
const pressLong = (page: Page) => page.mouse.click(5, 5, { delay: 120 });

/** What the page asked for before this has left the browser. */
const untilSent = (page: Page) =>
  page.evaluate((path) => fetch(path).then(({ ok }) => ok), asset("icon.svg").path);

/** A person at the same page would have been noticed: the silence before was no deafness. */
async function expectToHearAPerson({ page, reports }: Scene): Promise<void> {
  await pressLong(page);
  await expect.poll(() => reports.length).toBe(1);
}

async function timelineOf({ site, link }: Scene): Promise<readonly string[]> {
  await site.settled();
  const answer = await site.app.request(`/api/links/${link.id}`, {
    headers: { authorization: `Bearer ${site.staffKey}` },
  });
  const { timeline } = (await answer.json()) as { timeline: { event: string }[] };
  return timeline.map(({ event }) => event);
}

describe("a person", () => {
  it.each([
    ["a finger that holds the glass", pressLong],
    ["a key", (page: Page) => page.keyboard.press("ArrowDown", { delay: 120 })],
    [
      "a wheel",
      async (page: Page) => {
        await page.mouse.move(180, 300);
        const session = await page.context().newCDPSession(page);
        const startMs = Date.now();
        for (const ms of [0, 60, 120]) {
          const timestamp = (startMs + ms) / 1000;
          const turn = { type: "mouseWheel", x: 180, y: 300, deltaX: 0, deltaY: 40, timestamp } as const;
          await session.send("Input.dispatchMouseEvent", turn);
        }
      },
    ],
  ])("is noticed by %s", async (_, gesture) => {
    const scene = await openLink();
    await untilRead(scene.page);

    await gesture(scene.page);
    await expect.poll(() => scene.reports.length).toBe(1);
    await expect.poll(() => timelineOf(scene)).toEqual(["created", "opened"]);

    expect(scene.complaints).toEqual([]);
  });

  it("is noticed on the page they went on to, by the token of the one they opened", async () => {
    const scene = await openLink();
    await scene.page.getByRole("link", { name: "Move to another time" }).click();
    await scene.page.getByRole("heading", { level: 1, name: "Choose a new time" }).waitFor();
    await untilRead(scene.page);

    await pressLong(scene.page);

    await expect.poll(() => timelineOf(scene)).toEqual(["created", "opened"]);
  });
});

/** What a script in the page can do; what it clicks on leads nowhere, so that it can click on the next. */
const CLICK_ON_EVERYTHING = `
  scrollTo(0, document.body.scrollHeight);
  addEventListener("click", (event) => event.preventDefault());
  for (const type of ["pointerdown", "pointerup", "keydown", "keyup", "wheel", "touchend"]) {
    document.body.dispatchEvent(new Event(type, { bubbles: true }));
  }
  for (const one of document.querySelectorAll("a, button, label, input")) one.click();
  new Promise(requestAnimationFrame)`;

describe("a machine in a full browser", () => {
  it("is not noticed when it loads all, scrolls and clicks on everything by script", async () => {
    const scene = await openLink({ path: "/cancel" });
    await untilRead(scene.page);

    await scene.page.evaluate(CLICK_ON_EVERYTHING);
    await untilSent(scene.page);

    expect(scene.reports).toEqual([]);
    expect(await timelineOf(scene)).toEqual(["created"]);
    await expectToHearAPerson(scene);
  });

  it("is not noticed when it is driven to press and let go in one breath", async () => {
    const scene = await openLink();
    await untilRead(scene.page);
    const session = await scene.page.context().newCDPSession(scene.page);
    const at = { x: 180, y: 300, button: "left", clickCount: 1 } as const;
    const nowMs = Date.now();

    for (const [type, ms] of [
      ["mousePressed", 0],
      ["mouseReleased", 2],
    ] as const) {
      await session.send("Input.dispatchMouseEvent", { ...at, type, timestamp: (nowMs + ms) / 1000 });
    }
    await untilSent(scene.page);

    expect(scene.reports).toEqual([]);
    await expectToHearAPerson(scene);
  });

  it("is not noticed when it says that it is driven, however long it presses", async () => {
    const scene = await openLink({ driven: true });
    await untilRead(scene.page);

    await pressLong(scene.page);
    await untilSent(scene.page);

    expect(scene.reports).toEqual([]);
    expect(await timelineOf(scene)).toEqual(["created"]);
  });
});
