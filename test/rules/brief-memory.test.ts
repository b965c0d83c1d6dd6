import { describe, expect, it } from "vitest";
import { createBriefMemory } from "../../src/adapters/wix/memory/brief-memory.ts";
import type { WixFailure } from "../../src/ports/bookings.ts";
import { err, ok, type Result } from "../../src/result.ts";

const DOWN = { kind: "unavailable" } as const;

type Answer = Result<string, WixFailure>;

/** A memory on a clock that stands still until it is moved, and questions that are answered when the test says so. */
function openMemory({ patienceMs = 5_000, maxEntries = 10 } = {}) {
  const clock = { nowMs: 1_000_000 };
  const memory = createBriefMemory<string>({
    lifeMs: 25_000,
    maxEntries,
    now: () => clock.nowMs,
    pollMs: 1,
    patienceMs,
  });
  const asked: ((answer: Answer) => void)[] = [];
  const recall = (key = "key") => memory.recall(key, () => new Promise((answer) => asked.push(answer)));
  const recallAs = (answer: Answer, key = "key") => memory.recall(key, () => Promise.resolve(answer));
  return { clock, memory, asked, recall, recallAs };
}

describe("a brief memory", () => {
  it("keeps no failure", async () => {
    const { recallAs } = openMemory();
    await recallAs(err(DOWN));

    expect(await recallAs(ok("good"))).toEqual(ok("good"));
  });

  it("gives who waits the failure of the one question, and asks anew after it", async () => {
    const { asked, recall } = openMemory();
    const both = [recall(), recall()];

    asked[0]?.(err(DOWN));

    expect(await Promise.all(both)).toEqual([err(DOWN), err(DOWN)]);
    expect(asked).toHaveLength(1);
  });

  it("asks anew for who waits when the question failed by who asked it", async () => {
    const { asked, recall } = openMemory();
    const [stranger, customer] = [recall(), recall()];

    asked[0]?.(err({ kind: "token_invalid" }));
    await expect.poll(() => asked.length).toBe(2);
    asked[1]?.(ok("good"));

    expect(await Promise.all([stranger, customer])).toEqual([err({ kind: "token_invalid" }), ok("good")]);
  });

  it("asks anew when the request that asked never comes back", async () => {
    const { asked, recall } = openMemory({ patienceMs: 3 });
    void recall();

    const second = recall();
    await expect.poll(() => asked.length).toBe(2);
    asked[1]?.(ok("second"));

    expect(await second).toEqual(ok("second"));
  });

  it("asks anew when an answer is too old, and when the clock was moved back", async () => {
    const { clock, recallAs } = openMemory();
    await recallAs(ok("first"));

    clock.nowMs += 25_000;
    expect(await recallAs(ok("second"))).toEqual(ok("second"));
    clock.nowMs -= 1;
    expect(await recallAs(ok("third"))).toEqual(ok("third"));
  });

  it("keeps no answer that was forgotten while it was under way, nor gives it to who came after", async () => {
    const { memory, asked, recall } = openMemory();
    const first = recall();
    memory.forget((value) => value === "stale");
    const second = recall();

    asked[0]?.(ok("stale"));
    await expect.poll(() => asked.length).toBe(2);
    asked[1]?.(ok("fresh"));

    expect(await Promise.all([first, second])).toEqual([ok("stale"), ok("fresh")]);
    expect(await recall()).toEqual(ok("fresh"));
  });

  it("has one question for all who waited for an answer that was forgotten under way", async () => {
    const { memory, asked, recall } = openMemory();
    void recall();
    memory.forget((value) => value === "stale");
    const waiting = Array.from({ length: 100 }, () => recall());

    asked[0]?.(ok("stale"));
    await expect.poll(() => asked.length).toBeGreaterThan(1);
    asked[1]?.(ok("fresh"));

    expect(await Promise.all(waiting)).toEqual(waiting.map(() => ok("fresh")));
    expect(asked).toHaveLength(2);
  });

  it("forgets what is meant, and nothing else", async () => {
    const { memory, recallAs } = openMemory();
    await recallAs(ok("one"), "1");
    await recallAs(ok("two"), "2");

    memory.forget((value) => value === "one");

    expect(await recallAs(ok("new"), "1")).toEqual(ok("new"));
    expect(await recallAs(ok("new"), "2")).toEqual(ok("two"));
  });

  it("holds no more than so many, the oldest going first", async () => {
    const { recallAs } = openMemory({ maxEntries: 2 });
    for (const key of ["1", "2", "3"]) await recallAs(ok("old"), key);

    expect(await recallAs(ok("new"), "2")).toEqual(ok("old"));
    expect(await recallAs(ok("new"), "1")).toEqual(ok("new"));
  });

  it("answers everybody who asks at the same time with one question", async () => {
    const { asked, recall } = openMemory();
    const all = Array.from({ length: 100 }, () => recall());

    asked[0]?.(ok("answer"));

    expect(new Set((await Promise.all(all)).map((answer) => answer.ok && answer.value))).toEqual(
      new Set(["answer"]),
    );
    expect(asked).toHaveLength(1);
  });
});
