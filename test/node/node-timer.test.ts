import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startTimer } from "../../src/hosts/node/timer.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const PATIENT = { patienceMs: 60_000, onSlow: () => undefined };

function start(results: readonly boolean[] = []) {
  const failures: unknown[] = [];
  let runs = 0;
  const run = async () => {
    runs += 1;
    return { more: results[runs - 1] ?? false };
  };
  const track = (work: Promise<unknown>) => void work.catch((error: unknown) => failures.push(error));
  return { timer: startTimer(run, { ...PATIENT, everyMs: 15_000, track }), failures, runs: () => runs };
}

describe("the timer", () => {
  it("goes on after a run that failed", async () => {
    let runs = 0;
    const failures: unknown[] = [];
    const timer = startTimer(
      async () => {
        runs += 1;
        throw new Error("database is locked");
      },
      {
        ...PATIENT,
        everyMs: 15_000,
        track: (work) => void work.catch((error: unknown) => failures.push(error)),
      },
    );

    await vi.advanceTimersByTimeAsync(31_000);
    timer.stop();

    expect([runs, failures.length]).toEqual([3, 3]);
  });

  it("runs at once, and then after each rest", async () => {
    const { timer, runs } = start();

    await vi.advanceTimersByTimeAsync(0);
    const atOnce = runs();
    await vi.advanceTimersByTimeAsync(30_000);
    timer.stop();

    expect([atOnce, runs()]).toEqual([1, 3]);
  });

  it("does not rest while there is more to do", async () => {
    const { timer, runs } = start([true, true, true]);

    await vi.advanceTimersByTimeAsync(100);
    timer.stop();

    expect(runs()).toBe(4);
  });

  it("runs earlier when something is due earlier, and not for what is due later", async () => {
    const { timer, runs } = start();
    await vi.advanceTimersByTimeAsync(0);

    timer.wakeAt(Date.now() + 600_000);
    timer.wakeAt(Date.now() + 4_000);
    await vi.advanceTimersByTimeAsync(3_999);
    const before = runs();
    await vi.advanceTimersByTimeAsync(251);
    timer.stop();

    expect([before, runs()]).toEqual([1, 2]);
  });

  it("runs for each of several things when that is due", async () => {
    const { timer, runs } = start();
    await vi.advanceTimersByTimeAsync(0);

    for (const inMs of [4_000, 6_000, 9_000]) timer.wakeAt(Date.now() + inMs);
    const seen: number[] = [];
    for (const stepMs of [4_250, 2_000, 3_000]) {
      await vi.advanceTimersByTimeAsync(stepMs);
      seen.push(runs());
    }
    timer.stop();

    expect(seen).toEqual([2, 3, 4]);
  });

  it("does at once what was due before it was asked for", async () => {
    const { timer, runs } = start();
    await vi.advanceTimersByTimeAsync(1_000);

    timer.wakeAt(Date.now() - 60_000);
    await vi.advanceTimersByTimeAsync(1);
    timer.stop();

    expect(runs()).toBe(2);
  });

  it("keeps to its rests when it is asked for what is no moment", async () => {
    const { timer, runs } = start();
    await vi.advanceTimersByTimeAsync(0);

    timer.wakeAt(Number.NaN);
    await vi.advanceTimersByTimeAsync(100);
    timer.stop();

    expect(runs()).toBe(1);
  });

  it("never runs twice at once, and keeps what was asked for meanwhile", async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const timer = startTimer(
      async () => {
        runs += 1;
        running += 1;
        most = Math.max(most, running);
        if (runs === 1) timer.wakeAt(Date.now() + 100);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        running -= 1;
        return { more: false };
      },
      { ...PATIENT, everyMs: 15_000, track: () => undefined },
    );

    await vi.advanceTimersByTimeAsync(1_001);
    timer.stop();

    expect([runs, most]).toEqual([2, 1]);
  });

  it("goes on beside a run that hangs, and says so", async () => {
    let runs = 0;
    let slow = 0;
    const run = () => {
      runs += 1;
      return runs === 1 ? new Promise<never>(() => undefined) : Promise.resolve({ more: false });
    };
    const onSlow = () => {
      slow += 1;
    };
    const timer = startTimer(run, { everyMs: 15_000, patienceMs: 60_000, onSlow, track: () => undefined });

    await vi.advanceTimersByTimeAsync(59_999);
    const before = runs;
    await vi.advanceTimersByTimeAsync(15_010);
    timer.stop();

    expect([before, runs, slow]).toEqual([1, 3, 1]);
  });

  it("counts a slow run's end no second time", async () => {
    let runs = 0;
    const timer = startTimer(
      async () => {
        runs += 1;
        if (runs === 1) await new Promise((resolve) => setTimeout(resolve, 61_000));
        return { more: runs === 1 };
      },
      { ...PATIENT, everyMs: 15_000, track: () => undefined },
    );

    await vi.advanceTimersByTimeAsync(74_999);
    timer.stop();

    expect(runs).toBe(2);
  });

  it("begins nothing more once it was stopped", async () => {
    const { timer, runs } = start();
    await vi.advanceTimersByTimeAsync(0);

    timer.stop();
    timer.wakeAt(Date.now());
    await vi.advanceTimersByTimeAsync(60_000);

    expect(runs()).toBe(1);
  });
});
