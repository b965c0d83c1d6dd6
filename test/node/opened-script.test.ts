import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const SCRIPT = readFileSync(new URL("../../static/assets/opened.js", import.meta.url), "utf8");
const BUDGET_BYTES = 800;

interface Event {
  readonly type: string;
  /** Milliseconds since the page began. */
  readonly timeStamp: number;
  readonly isTrusted?: boolean;
  readonly repeat?: boolean;
}

/** Runs the page's script, and then these events; gives what it reported: instant-less, as the server gets it. */
function reportsOf(events: readonly Event[], browser: { webdriver?: boolean; hidden?: boolean } = {}) {
  return run(events, browser).reports;
}

/** A form as far as the script knows it, and what it then sends. */
function createForm(method: string) {
  const fields = new Map<string, { name: string; value: unknown }>();
  return {
    method,
    querySelector: (selector: string) => fields.get(/name="(\w+)"/.exec(selector)?.[1] ?? "") ?? null,
    append: (field: { name: string; value: unknown }) => fields.set(field.name, field),
    sent: () => [...fields.values()].map(({ name, value }) => `${name}=${value}`).join("&"),
  };
}

/** What the script puts into a form that is sent after these events. */
function signed(events: readonly Event[], browser: { webdriver?: boolean } = {}, method = "post") {
  const form = createForm(method);
  const { dispatch } = run(events, browser);
  dispatch({ type: "submit", target: form });
  return form.sent();
}

function run(events: readonly Event[], browser: { webdriver?: boolean; hidden?: boolean } = {}) {
  const reports: string[] = [];
  const listeners = new Map<string, (event: object) => void>();
  runInNewContext(SCRIPT, {
    URLSearchParams,
    performance: { now: () => 500 },
    navigator: { webdriver: browser.webdriver ?? false },
    document: {
      hidden: browser.hidden ?? false,
      currentScript: { dataset: { to: "/b/CODE/seen", page: "token" } },
      createElement: () => ({}),
    },
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    fetch: (to: string, { method, body }: { method: string; body: URLSearchParams }) => {
      reports.push(`${method} ${to} ${body}`);
      return Promise.reject(new TypeError("offline"));
    },
  });
  const dispatch = (event: { type: string; target?: object }) =>
    listeners.get(event.type)?.({ isTrusted: true, repeat: false, ...event });
  for (const event of events) dispatch(event);
  return { reports, dispatch };
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

describe("the script, in a form that is sent", () => {
  it.each([
    ["the longest press", [...press(700, 90), ...press(4000, 60)], "page=token&lasted=90"],
    [
      "a press before the page was two seconds old: the server judges its age",
      press(700, 90),
      "page=token&lasted=90",
    ],
    ["a click of assistive technology", [event("click", 4000)], "page=token&lasted=0"],
    ["a key", [event("keydown", 4000), event("keyup", 4085)], "page=token&lasted=85"],
  ])("tells of %s", (_, events, expected) => {
    expect(signed(events)).toBe(expected);
  });

  it.each([
    ["nobody touched the page", []],
    ["a press let go in one breath", press(4000, 3)],
    ["a script made the press", press(4000, 120, { isTrusted: false })],
    ["only the wheel turned", [event("wheel", 4000), event("wheel", 4300)]],
  ])("tells nothing where %s", (_, events) => {
    expect(signed(events)).toBe("");
  });

  it("tells nothing in a browser that says that it is driven, nor in a form that asks for a page", () => {
    expect(signed(press(4000, 120), { webdriver: true })).toBe("");
    expect(signed(press(4000, 120), {}, "get")).toBe("");
  });

  it("tells it once, when a form is sent again after going back to it", () => {
    const form = createForm("post");
    const { dispatch } = run(press(4000, 90));

    dispatch({ type: "submit", target: form });
    for (const { type, timeStamp } of press(9000, 140)) dispatch({ type, timeStamp } as never);
    dispatch({ type: "submit", target: form });

    expect(form.sent()).toBe("page=token&lasted=140");
  });
});
