import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const SCRIPT = readFileSync(new URL("../../static/assets/opened.js", import.meta.url), "utf8");
const BUDGET_BYTES = 600;

interface Event {
  readonly type: string;
  /** Milliseconds since the page began. */
  readonly timeStamp: number;
  readonly isTrusted?: boolean;
  readonly repeat?: boolean;
}

/** Runs the page's script, and then these events; gives what it reported: instant-less, as the server gets it. */
function reportsOf(events: readonly Event[], browser: { webdriver?: boolean; hidden?: boolean } = {}) {
  const reports: string[] = [];
  const listeners = new Map<string, (event: object) => void>();
  runInNewContext(SCRIPT, {
    URLSearchParams,
    performance: { now: () => 500 },
    navigator: { webdriver: browser.webdriver ?? false },
    document: {
      hidden: browser.hidden ?? false,
      currentScript: { dataset: { to: "/b/CODE/seen", page: "token" } },
    },
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    fetch: (to: string, { method, body }: { method: string; body: URLSearchParams }) => {
      reports.push(`${method} ${to} ${body}`);
      return Promise.reject(new TypeError("offline"));
    },
  });
  for (const event of events) listeners.get(event.type)?.({ isTrusted: true, repeat: false, ...event });
  return reports;
}

const told = (lasted: number) => `POST /b/CODE/seen page=token&lasted=${lasted}`;
const event = (type: string, timeStamp: number, more: Partial<Event> = {}): Event => ({
  type,
  timeStamp,
  ...more,
});
const press = (atMs: number, lastedMs: number, more: Partial<Event> = {}) => [
  event("pointerdown", atMs, more),
  event("pointerup", atMs + lastedMs, more),
];

describe("the script that reports gestures", () => {
  it("fits its budget", () => {
    expect(gzipSync(SCRIPT).length).toBeLessThan(BUDGET_BYTES);
  });

  it.each([
    ["a press that lets go in one breath", press(4000, 3)],
    ["a press that a script made", press(4000, 120, { isTrusted: false })],
    ["a press in the page's first two seconds", press(1000, 120)],
    ["a click that a press came before", [...press(4000, 3), event("click", 4004)]],
    ["a click that a script made", [event("click", 4000, { isTrusted: false })]],
    ["one turn of a wheel", [event("wheel", 4000)]],
    [
      "turns of a wheel that have nothing to do with each other",
      [event("wheel", 4000), event("wheel", 5000)],
    ],
    ["scrolling by script", [event("scroll", 4000), event("scroll", 4300)]],
  ])("is silent about %s", (_, events) => {
    expect(reportsOf(events)).toEqual([]);
  });

  it("is silent in a browser that says that it is driven, and in a page that is not seen", () => {
    const silent = [{ webdriver: true }, { hidden: true }].map((browser) =>
      reportsOf(press(4000, 120), browser),
    );

    expect(silent).toEqual([[], []]);
  });

  it.each([
    ["a mouse button", press(4000, 88), 88],
    ["a finger on glass", [event("pointerdown", 4000), event("touchend", 4074)], 74],
    ["a key", [event("keydown", 4000), event("keyup", 4092)], 92],
    [
      "a key that is held and repeats",
      [event("keydown", 4000), event("keydown", 4500, { repeat: true }), event("keyup", 4520)],
      520,
    ],
    ["a wheel that is turned on", [0, 30, 45, 60].map((ms) => event("wheel", 4000 + ms)), 60],
    ["a click without a press", [event("click", 4000)], 0],
  ])("tells how long %s took", (_, events, lasted) => {
    expect(reportsOf(events)).toEqual([told(lasted)]);
  });

  it("reports three times at most, and never twice in two seconds", () => {
    const reports = reportsOf([
      ...press(3000, 100),
      ...press(4000, 110),
      ...press(6000, 120),
      ...press(9000, 130),
      ...press(12_000, 140),
      ...press(15_000, 150),
    ]);

    expect(reports).toEqual([told(100), told(120), told(130)]);
  });
});
