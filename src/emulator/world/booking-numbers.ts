import { numberOf } from "./ids.ts";
import type { World } from "./world.ts";

/** Gives out the numbers in the ids of bookings made later: so many in a row, of which this is the first. */
export type TakeBookingNumbers = (world: World, count: number) => number;

/**
 * Numbers that go on when the world is put back: Wix never gives an id twice, so whoever reads from here may remember for
 * good what belongs to one.
 */
export function createBookingNumbers(): TakeBookingNumbers {
  let last = 0;
  return ({ bookings }, count) => {
    const first = 1 + Math.max(last, ...[...bookings.keys()].map(numberOf));
    last = first + count - 1;
    return first;
  };
}
