/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to and without `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** A 32-bit hash of a text (FNV-1a): for seeds and for ids that must not change between runs. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(text)) hash = Math.imul(hash ^ unit, 0x01000193) >>> 0;
  return hash;
}

/** A small generator with a 32-bit state (mulberry32): repeatable, and good for nothing that must be secret. */
export function createRandom(seed: string): Random {
  let state = hashText(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return { below, pick: (list) => list[below(list.length)] ?? list[0] };
}

const EVENT_ID_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const EVENT_ID_LENGTH = 64;

/** A calendar event's id: 64 of 36 to 250 allowed characters (Time Slot type), the same for the same `name`. */
export function makeEventId(name: string): string {
  const random = createRandom(`event ${name}`);
  return Array.from(
    { length: EVENT_ID_LENGTH },
    () => EVENT_ID_ALPHABET[random.below(EVENT_ID_ALPHABET.length)],
  ).join("");
}
