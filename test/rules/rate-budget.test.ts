import { describe, expect, it } from "vitest";
import { createRateBudget } from "../../src/adapters/wix/transport/rate-budget.ts";

/** A budget whose clock is set by hand. */
function openBudget(limit: number) {
  let nowMs = 0;
  const budget = createRateBudget({ limit, windowMs: 60_000, now: () => nowMs });
  return {
    ...budget,
    at(ms: number) {
      nowMs = ms;
    },
  };
}

const takeAll = (take: () => number, count: number) => Array.from({ length: count }, take);

describe("the rate budget", () => {
  it("slides: room comes back request by request, not all at once", () => {
    const { front, at } = openBudget(2);
    front.take();
    at(36_000);
    front.take();
    at(60_000);

    const taken = [front.take(), front.take()];

    expect(taken).toEqual([0, 36]);
  });

  it("takes nothing when it refuses", () => {
    const { front, at } = openBudget(1);
    front.take();
    at(54_000);
    front.take();
    at(60_000);

    expect(front.take()).toBe(0);
  });

  it.each(["front", "background"] as const)("has no end in the %s when it has no limit", (lane) => {
    const budget = openBudget(Number.POSITIVE_INFINITY);

    expect(new Set(takeAll(budget[lane].take, 1_000))).toEqual(new Set([0]));
  });
});

describe("the budget's two lanes", () => {
  it("stop the background while 40 of 100 are left, and nobody else", () => {
    const { front, background } = openBudget(100);
    takeAll(background.take, 60);

    const refused = background.take();
    const waiting = takeAll(front.take, 41);

    expect(refused).toBe(60);
    expect(waiting.slice(0, 40)).toEqual(takeAll(() => 0, 40));
    expect(waiting[40]).toBe(60);
  });

  it("count customers against the background as well", () => {
    const { front, background } = openBudget(100);
    takeAll(front.take, 60);

    expect(background.take()).toBeGreaterThan(0);
  });

  it("tell the background when enough of the customers' requests are old", () => {
    const { front, background, at } = openBudget(10);
    takeAll(front.take, 4);
    at(20_000);
    takeAll(front.take, 4);

    const waitSeconds = background.take();
    at(20_000 + waitSeconds * 1_000);

    expect(waitSeconds).toBe(40);
    expect(background.take()).toBe(0);
  });

  it("say truly when the background may go on, however the window was filled", () => {
    for (const crowd of [6, 7, 8, 9, 10]) {
      const { front, background, at } = openBudget(10);
      for (let index = 0; index < crowd; index += 1) {
        at(index * 3_000);
        front.take();
      }

      const nowMs = (crowd - 1) * 3_000;
      const waitSeconds = background.take();

      at(nowMs + waitSeconds * 1_000 - 1);
      expect(background.take()).toBeGreaterThan(0);
      at(nowMs + waitSeconds * 1_000);
      expect(background.take()).toBe(0);
    }
  });

  it("leave the background something of even the smallest limit", () => {
    expect(openBudget(1).background.take()).toBe(0);
  });
});
