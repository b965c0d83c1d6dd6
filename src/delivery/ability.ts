import type { Ability } from "../../views/messages/message-props.ts";
import type { MessageFacts } from "./message-facts.ts";

/** What an anonymous customer may do, as a message words it: only what Wix allows, and no move of a course. */
export function abilityOf({ allowed, kind }: Pick<MessageFacts, "allowed" | "kind">): Ability {
  if (kind === "course") return allowed.cancel ? "cancel_course" : "look";
  if (allowed.cancel) return allowed.reschedule ? "cancel_and_move" : "cancel";
  return allowed.reschedule ? "move" : "look";
}
