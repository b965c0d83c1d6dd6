import { findTextRefusal } from "../delivery/text-limits.ts";
import type { Deps } from "../deps.ts";
import { whyNothingAllowed } from "../domain/booking/why-nothing-allowed.ts";
import { err, ok, type Result } from "../result.ts";
import type { LinkRow } from "../store/links.ts";
import { findRecentLinkMessage } from "../store/recent-messages.ts";
import { findSuppressions } from "../store/suppressions.ts";
import { readForLink } from "./booking-for-link.ts";
import type { LinkPlan, MintFailure, MintRequest, PlannedRecipient } from "./mint-request.ts";
import { chooseRecipients, type Recipient, type RecipientProblem, recipientRefs } from "./recipients.ts";

type PlanDeps = Pick<Deps, "bookings" | "clock" | "config" | "db" | "keyring" | "mailer" | "textSender">;

/**
 * Finds out what making a link would come to: asks Wix, chooses whom it goes to, and whether anything speaks against
 * it. Writes nothing. `replaced` is a link that the new one takes the place of.
 */
export async function planLink(
  deps: PlanDeps,
  request: MintRequest,
  replaced?: LinkRow,
): Promise<Result<LinkPlan, MintFailure>> {
  const read = await readForLink(deps, request.bookingId);
  if (!read.ok) return err({ kind: "wix", failure: read.error });
  const { booking, allowed } = read.value.reading;
  const nowMs = deps.clock();
  if (!allowed.cancel && !allowed.reschedule && !request.force) {
    return err({ kind: "nothing_allowed", reason: whyNothingAllowed(booking, read.value, nowMs) });
  }
  const chosen = await choose(deps, request, (wanted) =>
    chooseRecipients(deps, wanted, booking.contact, read.value.business.country),
  );
  if (!chosen.ok) return chosen;
  const recipients = await markRefused(deps, request, chosen.value);
  const { onlyTo } = request;
  if (onlyTo !== undefined && recipients.some(({ ref }) => ref !== onlyTo))
    return err({ kind: "no_contact" });
  const onFile = recipients.length > 0 && recipients.every((recipient) => recipient.onFile);
  if (onFile && replaced && !wentTo(replaced, recipients)) return err({ kind: "recipient_needed" });
  const sentAtMs = await findRecent(deps, request, booking.id, recipients);
  if (sentAtMs !== undefined) return err({ kind: "sent_recently", sentAtMs });
  return ok({ request, read: read.value, recipients, nowMs });
}

/** Nothing is sent to who gets nothing any more; where the choice is ours, the other channel is the better one. */
async function choose(
  deps: PlanDeps,
  request: MintRequest,
  find: (wanted: Pick<MintRequest, "channels" | "to">) => Result<readonly Recipient[], RecipientProblem>,
): Promise<Result<readonly PlannedRecipient[], RecipientProblem>> {
  const first = find(request);
  if (!first.ok) return first;
  const planned = await markSuppressed(deps, first.value);
  const [only] = planned;
  const isOurChoice = request.channels === "default" && Object.keys(request.to).length === 0;
  if (!isOurChoice || only?.suppressed === undefined) return ok(planned);
  const other = find({ channels: [only.channel === "email" ? "sms" : "email"], to: {} });
  if (!other.ok) return ok(planned);
  const instead = await markSuppressed(deps, other.value);
  return ok(instead.some(({ suppressed }) => suppressed === undefined) ? instead : planned);
}

/** Says of each text whether it may be made, as it looks now. */
async function markRefused(
  deps: PlanDeps,
  { createdBy }: MintRequest,
  recipients: readonly PlannedRecipient[],
): Promise<readonly PlannedRecipient[]> {
  return Promise.all(
    recipients.map(async (recipient) => {
      const isText = recipient.channel === "sms" && recipient.suppressed === undefined;
      const refused = isText ? await findTextRefusal(deps, recipient.address, createdBy) : undefined;
      return { ...recipient, ...(refused !== undefined && { refused }) };
    }),
  );
}

async function markSuppressed(
  { db, keyring }: PlanDeps,
  recipients: readonly Recipient[],
): Promise<readonly PlannedRecipient[]> {
  const refs = await recipientRefs(keyring, recipients);
  const reasons = new Map(
    (await findSuppressions(db, refs)).map(({ recipientRef, reason }) => [recipientRef, reason]),
  );
  return recipients.map((recipient, index) => {
    const ref = refs[index] ?? "";
    const suppressed = reasons.get(ref);
    return { ...recipient, ref, ...(suppressed !== undefined && { suppressed }) };
  });
}

const wentTo = ({ recipientRefs: known }: LinkRow, recipients: readonly PlannedRecipient[]) =>
  known.length === 0 || recipients.some(({ ref }) => known.includes(ref));

/** When one of them was last sent a link to this booking, if that is too short a while ago. */
export async function findRecent(
  { db }: Pick<Deps, "db">,
  { notSentSinceMs }: MintRequest,
  bookingId: string,
  recipients: readonly PlannedRecipient[],
): Promise<number | undefined> {
  if (notSentSinceMs === undefined) return undefined;
  return findRecentLinkMessage(
    db,
    bookingId,
    recipients.map(({ ref }) => ref),
    notSentSinceMs,
  );
}
