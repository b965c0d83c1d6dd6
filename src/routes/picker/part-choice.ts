import type { PartFilterProps } from "../../../views/fragments/picker-filters.ts";
import { DAY_PARTS, type DayPart, dayPartOf } from "../../domain/slot/day-part.ts";
import type { LocalSlot } from "../../domain/slot/timed-slot.ts";

/** The slots of one part of the day, or all of them. */
export const ofPart = (slots: readonly LocalSlot[], part: DayPart | undefined): readonly LocalSlot[] =>
  part === undefined ? slots : slots.filter(({ minuteOfDay }) => dayPartOf(minuteOfDay) === part);

/** The parts of the day that have free times, to choose from; undefined where that is no choice. */
export function partLinks(
  slots: readonly LocalSlot[],
  chosen: DayPart | undefined,
  hrefOf: (part: DayPart | undefined) => string,
): readonly PartFilterProps[] | undefined {
  const found = new Set(slots.map(({ minuteOfDay }) => dayPartOf(minuteOfDay)));
  const parts = DAY_PARTS.filter((part) => found.has(part) || part === chosen);
  if (parts.length < 2 && chosen === undefined) return undefined;
  return [
    { part: "any", href: hrefOf(undefined), chosen: chosen === undefined },
    ...parts.map((part) => ({ part, href: hrefOf(part), chosen: part === chosen })),
  ];
}
