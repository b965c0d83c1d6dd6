import type { Deps } from "../deps.ts";
import { type AskedSender, noteAsk } from "../store/asks.ts";
import { noteOpening } from "../store/opens.ts";
import type { Visit } from "./visit.ts";

/**
 * Notes that a person has this visit's link open, behind the answer: nobody waits for it, and where it fails only the
 * note is missing. A visit by Wix's own token leaves none, since no link of ours was opened.
 */
export function noteOpeningLater(
  deps: Pick<Deps, "db" | "clock" | "background" | "log">,
  { linkId }: Visit,
): void {
  if (linkId === undefined) return;
  deps.background(
    noteOpening(deps.db, linkId, deps.clock()).catch(() => {
      deps.log.error("opening_not_noted", { link: linkId });
    }),
  );
}

/** Notes in the same way that a form of this visit's link was sent without a sign of a person, who was asked then. */
export function noteAskLater(
  deps: Pick<Deps, "db" | "clock" | "background" | "log">,
  { linkId }: Visit,
  by: AskedSender,
): void {
  if (linkId === undefined) return;
  deps.background(
    noteAsk(deps.db, linkId, by, deps.clock()).catch(() => {
      deps.log.error("ask_not_noted", { link: linkId });
    }),
  );
}
