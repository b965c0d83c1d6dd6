/** A clock that can be put to any instant and ticks on from there. Epoch milliseconds. */
export interface EmulatedClock {
  now(): number;
  set(instantMs: number): void;
}

/** A clock at `startAtMs` that ticks with `realNow`. */
export function createClock(startAtMs: number, realNow: () => number): EmulatedClock {
  let aheadMs = startAtMs - realNow();
  return {
    now: () => Math.floor(realNow() + aheadMs),
    set: (instantMs) => {
      aheadMs = instantMs - realNow();
    },
  };
}
