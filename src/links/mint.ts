import { revokeMessages } from "../delivery/outbox.ts";
import { CODE_RANDOM_BYTES, formatLinkCode, makeLinkCode } from "../domain/link/link-code.ts";
import type { Statement } from "../ports/storage.ts";
import { err, ok, type Result } from "../result.ts";
import { findLinkById, insertLink, type LinkRow, revokeLinkById } from "../store/links.ts";
import { handOver, prepareMessages } from "./hand-over.ts";
import { newLinkExpiry } from "./lifetime.ts";
import type {
  LinkPlan,
  LinkRevoked,
  MintDeps,
  MintedLink,
  MintFailure,
  MintRequest,
  SentRecently,
} from "./mint-request.ts";
import { passOn } from "./pass-on.ts";
import { findRecent, planLink } from "./plan-link.ts";
import { type LinkRecipient, toLinkRecipient } from "./recipients.ts";
import { sealContent } from "./visit.ts";

/**
 * Makes a link for a booking and records its messages, in one transaction; then tries to hand the messages over. The
 * link is safe once this resolves, whatever becomes of that first try. A link that it replaces dies in the same
 * transaction; what its customer asked for and has not ended is the new one's from then on.
 */
export async function mintLink(
  deps: MintDeps,
  request: MintRequest,
  replaced?: LinkRow,
): Promise<Result<MintedLink, MintFailure>> {
  const plan = await planLink(deps, request, replaced);
  if (!plan.ok) return plan;
  const minted = await commitLink(deps, plan.value, replaced);
  if (!minted.ok) return minted;
  return ok({ ...minted.value, messages: await handOver(deps, minted.value.messages) });
}

/**
 * Makes what was planned, in one transaction: the link, its messages, the end of a link that it replaces, and whatever
 * the request wants alongside. Nothing is sent yet.
 */
export async function commitLink(
  deps: MintDeps,
  plan: LinkPlan,
  replaced?: LinkRow,
): Promise<Result<MintedLink, SentRecently | LinkRevoked>> {
  const link = await makeLink(deps, plan, replaced);
  const messages = await prepareMessages(deps, plan, link.minted);
  const minted: MintedLink = { ...link.minted, messages: messages.map(({ summary }) => summary) };
  const nowMs = deps.clock();
  const statements = [
    link.insert,
    ...messages.map(({ statement }) => statement),
    ...(replaced === undefined
      ? []
      : [
          revokeLinkById(replaced.id, nowMs),
          revokeMessages(replaced.id, nowMs),
          ...(await passOn(deps, replaced, { ...link.minted, recipients: link.recipients })),
        ]),
    ...((await plan.request.alongside?.(minted)) ?? []),
  ];
  try {
    await deps.db.batch(statements);
  } catch (error) {
    // A batch whose answer was lost is done again, and fails by what it had done: then all is as it should be.
    if ((await findLinkById(deps.db, minted.id)) === undefined) {
      const overtaken = await findOvertaking(deps, plan, replaced);
      if (overtaken === undefined) throw error;
      return err(overtaken);
    }
  }
  deps.log.info("link_minted", { messages: messages.length });
  return ok(minted);
}

/** What another request may have done a moment before, so that the batch failed by its conditions. */
async function findOvertaking(
  deps: MintDeps,
  { request, recipients, read }: LinkPlan,
  replaced: LinkRow | undefined,
): Promise<SentRecently | LinkRevoked | undefined> {
  const old = replaced && (await findLinkById(deps.db, replaced.id));
  if (old?.revokedAtMs !== undefined) return { kind: "link_revoked" };
  const sentAtMs = await findRecent(deps, request, read.reading.booking.id, recipients);
  return sentAtMs === undefined ? undefined : { kind: "sent_recently", sentAtMs };
}

async function makeLink(
  deps: MintDeps,
  { request, read, recipients, nowMs }: LinkPlan,
  replaced: LinkRow | undefined,
): Promise<{
  readonly minted: Omit<MintedLink, "messages">;
  readonly recipients: readonly LinkRecipient[];
  readonly insert: Statement;
}> {
  const { token, reading } = read;
  const id = `lnk_${crypto.randomUUID()}`;
  const code = makeLinkCode(
    deps.keyring.currentEpoch,
    crypto.getRandomValues(new Uint8Array(CODE_RANDOM_BYTES)),
  );
  const tag = await deps.keyring.tag(code);
  if (tag === undefined) throw new RangeError("The current epoch has no secret");
  const expiresAtMs = newLinkExpiry(reading.booking, nowMs);
  const refs = recipients.map(({ ref }) => ref);
  const linkRecipients = recipients.map((recipient) => toLinkRecipient(recipient, reading.booking.contact));
  const row = {
    tag,
    id,
    epoch: code.epoch,
    bookingId: reading.booking.id,
    recipientRefs: refs,
    sealed: await sealContent(deps.keyring, code, id, {
      token,
      recipients: linkRecipients,
    }),
    locale: request.locale,
    localeChosen: request.localeChosen,
    ...(request.timeZone !== undefined && { timeZone: request.timeZone }),
    serviceId: reading.booking.serviceId,
    startsAtMs: reading.booking.startsAtMs,
    createdBy: request.createdBy,
    createdAtMs: nowMs,
    expiresAtMs,
  };
  const { notSentSinceMs } = request;
  return {
    minted: {
      id,
      url: `${deps.config.baseUrl}/b/${formatLinkCode(code)}`,
      bookingId: reading.booking.id,
      expiresAtMs,
      allowedActions: reading.allowed,
    },
    recipients: linkRecipients,
    insert: insertLink(row, {
      ...(notSentSinceMs !== undefined && { notSent: { recipientRefs: refs, sinceMs: notSentSinceMs } }),
      ...(replaced !== undefined && { replacing: replaced.id }),
    }),
  };
}
