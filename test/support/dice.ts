/** Numbers from [0, 1) that a seed decides: a failing run can be run again (mulberry32). */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of them, by the dice. */
export function pick<T>(dice: () => number, from: readonly T[]): T {
  const one = from[Math.floor(dice() * from.length)];
  if (one === undefined) throw new RangeError("Nothing to pick from");
  return one;
}
