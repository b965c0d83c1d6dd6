import type { Deps } from "../deps.ts";
import type { Statement } from "../ports/storage.ts";
import { findUnended, passUnendedOn, resealAction } from "../store/actions.ts";
import type { LinkRow } from "../store/links.ts";
import type { LinkRecipient } from "./recipients.ts";
import { openUnfinished, sealUnfinished } from "./unfinished.ts";

/** A link that takes another's place. */
interface Successor {
  readonly id: string;
  readonly url: string;
  readonly recipients: readonly LinkRecipient[];
}

/**
 * Lets what a customer asked for by a link, and has not ended, go on by the link that takes its place: sending a link again
 * withdraws nothing, and a cancellation that waits would end unseen. Of its end those are told whom the new link went to,
 * and no one else: its address opens the booking.
 */
export async function passOn(
  deps: Pick<Deps, "db" | "keyring">,
  { id: oldId, bookingId }: LinkRow,
  { id, url, recipients }: Successor,
): Promise<readonly Statement[]> {
  const statements = [passUnendedOn(bookingId, oldId, id)];
  for (const action of await findUnended(deps.db, { bookingId, visitRef: oldId })) {
    const unfinished = await openUnfinished(deps, action.formId, action.sealed);
    // Sealed under a secret that is gone: whoever carries it out finds that out.
    if (unfinished === undefined) continue;
    const fresh = { ...unfinished, recipients, linkId: id, linkUrl: url };
    statements.push(resealAction(action, await sealUnfinished(deps, action.formId, fresh)));
  }
  return statements;
}
