import { describe, expect, it } from "vitest";
import { createRateBudget } from "../../src/adapters/wix/transport/rate-budget.ts";
import type { Asker } from "../../src/ports/bookings.ts";

const STAFF = { kind: "staff" } as const;
const SENDS = { kind: "work", name: "sends" } as const;
const FINDS = { kind: "work", name: "finds" } as const;
const customer = (key: string) => ({ kind: "customer", key }) as const;

/** A budget whose clock is set by hand. */
function openBudget(limit: number, perCustomer = 60) {
  let nowMs = 0;
  const budget = createRateBudget({ limit, perCustomer, windowMs: 60_000, now: () => nowMs });
  return {
    usage: budget.usage,
    take: (asker: Asker, count = 1) => Array.from({ length: count }, () => budget.of(asker).take()),
    at(ms: number) {
      nowMs = ms;
    },
  };
}

const granted = (waits: readonly number[]) => waits.filter((seconds) => seconds === 0).length;

describe("the rate budget", () => {
  it("slides: room comes back request by request, not all at once", () => {
    const { take, at } = openBudget(2);
    take(STAFF);
    at(36_000);
    take(STAFF);
    at(60_000);

    expect(take(STAFF, 2)).toEqual([0, 36]);
  });

  it("takes nothing when it refuses", () => {
    const { take, at } = openBudget(1);
    take(STAFF);
    at(54_000);
    take(STAFF);
    at(60_000);

    expect(take(STAFF)).toEqual([0]);
  });

  it.each([STAFF, SENDS, customer("a")])("has no end for %j when it has no limit", (asker) => {
    const { take, usage } = openBudget(Number.POSITIVE_INFINITY);

    expect(granted(take(asker, 1_000))).toBe(1_000);
    expect(usage()).toEqual([]);
  });

  it("forgets what a clock that was moved back has not come to yet", () => {
    const { take, at } = openBudget(1);
    at(1_000_000);
    take(STAFF);
    at(0);

    expect(take(STAFF)).toEqual([0]);
  });
});

describe("the budget's customers", () => {
  it("have one who asks without end stopped, and nobody else", () => {
    const { take } = openBudget(1_200);

    const greedy = granted(take(customer("greedy"), 2_000));
    const others = Array.from({ length: 200 }, (_, index) => granted(take(customer(`c${index}`), 3)));

    expect(greedy).toBe(60);
    expect(new Set(others)).toEqual(new Set([3]));
  });

  it("leave room for one more even when several of them ask without end", () => {
    const { take } = openBudget(200);
    for (const key of ["a", "b", "c", "d", "e"]) take(customer(key), 500);

    const next = granted(take(customer("next"), 4));

    expect(next).toBe(4);
  });

  it("get the less each the more they are, but never less than gets somebody anywhere", () => {
    const alone = openBudget(200);
    const among = openBudget(200);
    for (let index = 0; index < 20; index += 1) among.take(customer(`c${index}`), 4);

    expect(granted(alone.take(customer("a"), 100))).toBe(40);
    expect(granted(among.take(customer("a"), 100))).toBe(20);
    expect(granted(openBudget(10).take(customer("a"), 100))).toBe(4);
  });

  it("leave staff a fifth, and get as much left by them", () => {
    const byCustomers = openBudget(100);
    for (let index = 0; index < 100; index += 1) byCustomers.take(customer(`c${index}`));
    const byStaff = openBudget(100);

    expect(granted(byCustomers.take(STAFF, 30))).toBe(20);
    expect(granted(byStaff.take(STAFF, 100))).toBe(80);
    expect(granted(byStaff.take(customer("a"), 4))).toBe(4);
  });

  it("are told truly when it is their turn again", () => {
    const { take, at } = openBudget(1_200, 10);
    for (let second = 0; second < 10; second += 1) {
      at(second * 1_000);
      take(customer("a"));
    }

    const [waitSeconds = 0] = take(customer("a"));
    at(9_000 + waitSeconds * 1_000 - 1);
    const early = take(customer("a"));
    at(9_000 + waitSeconds * 1_000);

    expect(early).toEqual([1]);
    expect(take(customer("a"))).toEqual([0]);
  });
});

describe("the budget's work that can wait", () => {
  it("stops while 40 of 100 are left to those who wait for an answer", () => {
    const { take } = openBudget(100);
    take(STAFF, 30);
    const work = granted(take(SENDS, 100));

    expect(work).toBe(30);
    expect(granted(take(STAFF, 41))).toBe(40);
  });

  it("has a tenth of its own, however much the others ask", () => {
    const { take } = openBudget(100);
    take(STAFF, 80);

    expect(granted(take(SENDS, 30))).toBe(10);
  });

  it("is not all one kind's: strangers' searches leave room for a send, and sends for searches", () => {
    const finds = openBudget(200);
    finds.take(FINDS, 1_000);
    const sends = openBudget(200);
    sends.take(SENDS, 1_000);

    expect(granted(finds.take(SENDS, 100))).toBe(60);
    expect(granted(sends.take(FINDS, 100))).toBe(12);
  });

  it("says truly when it may go on, however the window was filled", () => {
    for (const crowd of [6, 7, 8]) {
      const { take, at } = openBudget(10);
      take(SENDS);
      for (let index = 0; index < crowd; index += 1) {
        at(index * 3_000);
        take(STAFF);
      }

      const nowMs = (crowd - 1) * 3_000;
      const [waitSeconds = 0] = take(SENDS);

      at(nowMs + waitSeconds * 1_000 - 1);
      expect(granted(take(SENDS))).toBe(0);
      at(nowMs + waitSeconds * 1_000);
      expect(granted(take(SENDS))).toBe(1);
    }
  });

  it("finds something of even the smallest limit", () => {
    expect(granted(openBudget(1).take(SENDS))).toBe(1);
  });
});

it("tells how far each pool is used up", () => {
  const { take, usage, at } = openBudget(100);
  take(STAFF, 2);
  at(59_000);
  take(customer("a"));
  take(FINDS, 3);
  at(60_000);

  expect(usage()).toEqual([
    { pool: "all", used: 4, limit: 100 },
    { pool: "customers", used: 1, limit: 80 },
    { pool: "staff", used: 0, limit: 80 },
    { pool: "work", used: 3, limit: 60 },
  ]);
});
