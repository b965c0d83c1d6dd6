import type { Deps } from "../deps.ts";
import type { CancelReason } from "../domain/booking/cancel-reason.ts";
import type { ShownFee } from "../domain/booking/cancellation-fee.ts";
import type { SlotChoice } from "../domain/slot/slot.ts";
import type { PersonSign } from "../store/actions.ts";
import type { LinkRecipient } from "./recipients.ts";
import type { Visit } from "./visit.ts";

/**
 * What finishing an action needs, kept sealed from before Wix is asked until it has ended: so that whoever finishes it
 * can tell the customer, should the process that took the form die.
 */
export interface Unfinished {
  /** Whom the link went to; empty where it went to nobody in particular. */
  readonly recipients: readonly LinkRecipient[];
  /** Where the customer came from: good for looking at the booking afterwards. */
  readonly linkUrl: string;
  /** Absent for a visit by Wix's own token. */
  readonly linkId?: string;
  /** BCP 47: of the page on which the customer acted. */
  readonly locale: string;
  /** IANA: whose clock the customer wants to see, where they chose one. */
  readonly timeZone?: string;
  /** IANA: what their browser says, for when neither they nor the booking tell. */
  readonly browserZone?: string;
  /** The wanted time of a move. */
  readonly slot?: SlotChoice;
  /** What the cancellation was said to cost, where that was known. */
  readonly fee?: ShownFee;
  /** Why the customer cancels, if they said so. */
  readonly reason?: CancelReason;
}

/** What a customer's action comes with, beside the signed form. */
export interface ActingCustomer {
  /** BCP 47: of the page on which they act. */
  readonly locale: string;
  /** IANA: whose clock they chose to see, if they did. */
  readonly timeZone?: string;
  /** IANA: what their browser says. */
  readonly browserZone?: string;
  readonly reason?: CancelReason;
  /** How the form told that a person sends it; absent for a form that was taken before. */
  readonly sign?: PersonSign;
}

/** What finishing an action of this visit needs. */
export function toUnfinished(
  { config }: Pick<Deps, "config">,
  { recipients, path, linkId }: Visit,
  { locale, timeZone, browserZone, reason }: ActingCustomer,
  { slot, fee }: Pick<Unfinished, "slot" | "fee">,
): Unfinished {
  return {
    recipients,
    linkUrl: `${config.baseUrl}${path}`,
    ...(linkId !== undefined && { linkId }),
    locale,
    ...(timeZone !== undefined && { timeZone }),
    ...(browserZone !== undefined && { browserZone }),
    ...(slot !== undefined && { slot }),
    ...(fee !== undefined && { fee }),
    ...(reason !== undefined && { reason }),
  };
}

/** Seals it for the row of one form. */
export const sealUnfinished = (
  { keyring }: Pick<Deps, "keyring">,
  formId: string,
  unfinished: Unfinished,
): Promise<string> => keyring.seal("action", formId, JSON.stringify(unfinished));

/** Undefined when its secret was dropped. */
export async function openUnfinished(
  { keyring }: Pick<Deps, "keyring">,
  formId: string,
  sealed: string,
): Promise<Unfinished | undefined> {
  const opened = await keyring.open("action", formId, sealed);
  // Sealed by us: its shape is what `sealUnfinished` wrote.
  return opened === undefined ? undefined : (JSON.parse(opened) as Unfinished);
}
