import type { Slot, SlotChoice } from "../../domain/slot/slot.ts";
import { isLocalDateTime } from "../../domain/time/local-time.ts";
import { err, ok, type Result } from "../../result.ts";

/** Staff members and sessions as they may be named in an address: ids of Wix, never anything that walks a path. */
const ID = /^[\w-]{1,250}$/;
const MAX_LENGTH_MS = 48 * 60 * 60_000;
/** A time during which clocks go back may end when it began, or earlier: by up to two hours (Antarctica/Troll). */
const LONGEST_REPEAT_MS = 2 * 60 * 60_000;

/** What stands for "any staff member" in an address. */
export const ANY_STAFF = "any";

/** Whether the text can be an id of Wix's: checked before it is sent anywhere. */
const isId = (text: string) => ID.test(text);

/** The address of the screen that asks whether to take a slot of the picker at `path`. */
export function confirmPath(path: string, slot: Slot, staffId: string | undefined): string {
  const query = new URLSearchParams({
    ...(slot.eventId !== undefined && { event: slot.eventId }),
    start: slot.localStart,
    end: slot.localEnd,
    ...(slot.eventId === undefined && { staff: staffId ?? ANY_STAFF }),
  });
  return `${path}/confirm?${query}`;
}

/** Reads such an address back. Anything that our own pages could not have written is refused as a whole. */
export function parseChoice(query: Readonly<Record<string, string>>): Result<SlotChoice, "malformed"> {
  const { start = "", end = "", event, staff = ANY_STAFF } = query;
  if (!isLocalDateTime(start) || !isLocalDateTime(end)) return err("malformed");
  const lengthMs = Date.parse(`${end}Z`) - Date.parse(`${start}Z`);
  if (lengthMs <= -LONGEST_REPEAT_MS || lengthMs > MAX_LENGTH_MS) return err("malformed");
  if (!isId(staff) || (event !== undefined && !isId(event))) return err("malformed");
  return ok({
    localStart: start,
    localEnd: end,
    ...(event !== undefined && { eventId: event }),
    ...(event === undefined && staff !== ANY_STAFF && { staffId: staff }),
  });
}
