import type { BookingDescription } from "./description.ts";

/** What a customer may do, in one word; a course can only be left, never moved. */
export type Ability = "cancel_and_move" | "cancel" | "cancel_course" | "move" | "look";

/** Tells what an anonymous customer may do: only what Wix allows, and no move of a course. */
export function abilityOf({ actions, kind }: Pick<BookingDescription, "actions" | "kind">): Ability {
  const { cancel, reschedule } = actions;
  if (cancel.allowed && kind === "course") return "cancel_course";
  if (cancel.allowed) return reschedule.allowed ? "cancel_and_move" : "cancel";
  return reschedule.allowed ? "move" : "look";
}
