import { revokeMessages } from "../delivery/outbox.ts";
import { CODE_RANDOM_BYTES, formatLinkCode, makeLinkCode } from "../domain/link-code.ts";
import { whyNothingAllowed } from "../domain/why-nothing-allowed.ts";
import type { Statement } from "../ports.ts";
import { err, ok, type Result } from "../result.ts";
import { insertLink, type LinkRow, revokeLinkById } from "../store/links.ts";
import { type BookingForLink, readForLink } from "./booking-for-link.ts";
import { newLinkExpiry } from "./lifetime.ts";
import { handOver, prepareMessages } from "./link-messages.ts";
import type { MintDeps, MintedLink, MintFailure, MintRequest } from "./mint-request.ts";
import { chooseRecipients, type Recipient, recipientRefs, toLinkRecipient } from "./recipients.ts";
import { sealContent } from "./visit.ts";

/**
 * Makes a link for a booking and records its messages, in one transaction; then tries to hand the messages over. The
 * link is safe once this resolves, whatever becomes of that first try. A link that it replaces dies in the same
 * transaction.
 */
export async function mintLink(
  deps: MintDeps,
  request: MintRequest,
  replaced?: LinkRow,
): Promise<Result<MintedLink, MintFailure>> {
  const read = await readForLink(deps, request.bookingId);
  if (!read.ok) return err({ kind: "wix", failure: read.error });
  const { booking, allowed } = read.value.reading;
  const nowMs = deps.clock();
  if (!allowed.cancel && !allowed.reschedule && !request.force) {
    return err({ kind: "nothing_allowed", reason: whyNothingAllowed(booking, read.value.service, nowMs) });
  }
  const chosen = chooseRecipients(deps, request, booking.contact, read.value.business.country);
  if (!chosen.ok) return chosen;
  const refs = await recipientRefs(deps.keyring, chosen.value);
  const onFile = chosen.value.length > 0 && chosen.value.every((recipient) => recipient.onFile);
  if (onFile && replaced && !wentTo(replaced, refs)) return err({ kind: "recipient_needed" });

  const link = await makeLink(deps, request, read.value, { recipients: chosen.value, refs }, nowMs);
  const messages = await prepareMessages(deps, request, read.value, link.minted, chosen.value);
  const minted: MintedLink = { ...link.minted, messages: messages.map(({ summary }) => summary) };
  await deps.db.batch([
    link.insert,
    ...messages.map(({ statement }) => statement),
    ...(replaced === undefined
      ? []
      : [revokeLinkById(replaced.id, nowMs), revokeMessages(replaced.id, nowMs)]),
    ...((await request.alongside?.(minted)) ?? []),
  ]);
  deps.log.info("link_minted", { messages: messages.length });
  return ok({ ...minted, messages: await handOver(deps, minted.messages) });
}

const wentTo = ({ recipientRefs: known }: LinkRow, refs: readonly string[]) =>
  known.length === 0 || refs.some((ref) => known.includes(ref));

async function makeLink(
  deps: MintDeps,
  request: MintRequest,
  { token, reading }: BookingForLink,
  { recipients, refs }: { readonly recipients: readonly Recipient[]; readonly refs: readonly string[] },
  nowMs: number,
): Promise<{ readonly minted: Omit<MintedLink, "messages">; readonly insert: Statement }> {
  const id = `lnk_${crypto.randomUUID()}`;
  const code = makeLinkCode(
    deps.keyring.currentEpoch,
    crypto.getRandomValues(new Uint8Array(CODE_RANDOM_BYTES)),
  );
  const tag = await deps.keyring.tag(code);
  if (tag === undefined) throw new RangeError("The current epoch has no secret");
  const expiresAtMs = newLinkExpiry(reading.booking, nowMs);
  return {
    minted: {
      id,
      url: `${deps.config.baseUrl}/b/${formatLinkCode(code)}`,
      bookingId: reading.booking.id,
      expiresAtMs,
      allowedActions: reading.allowed,
    },
    insert: insertLink({
      tag,
      id,
      epoch: code.epoch,
      bookingId: reading.booking.id,
      recipientRefs: refs,
      sealed: await sealContent(deps.keyring, code, id, {
        token,
        recipients: recipients.map((recipient) => toLinkRecipient(recipient, reading.booking.contact)),
      }),
      locale: request.locale,
      createdBy: request.createdBy,
      createdAtMs: nowMs,
      expiresAtMs,
    }),
  };
}
