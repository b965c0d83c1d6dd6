import type { Deps } from "../deps.ts";
import type { TextReceipt } from "../ports/messages.ts";
import type { Statement } from "../ports/storage.ts";
import { findMessages, insertSubstitute, type MessageRow, takeUnansweredTexts } from "../store/messages.ts";
import { pauseForFault } from "./channel-health.ts";
import { type Envelope, readEnvelope } from "./envelope.ts";
import { substituteId } from "./message-life.ts";
import { LEADS_TO_EMAIL } from "./retry.ts";
import { takeStep } from "./steps.ts";
import { recipientRef } from "./suppression.ts";
import type { MessageLife } from "./transitions.ts";

type ReceiptDeps = Pick<Deps, "db" | "clock" | "keyring" | "log" | "wakeAt">;

/** Two receipts, or a receipt and an answer, that come in the same instant: one of them has to look again. */
const MAX_LOOKS = 4;

/** How long until a text that nobody can tell about is asked after again. */
const POLL_EVERY_MS = 15 * 60_000;

/**
 * Takes a provider's word on a text. Doubled, late and disordered ones change nothing; one that comes before the answer
 * to our own request counts for it.
 */
export async function receiveReceipt(
  deps: ReceiptDeps,
  messageId: string,
  receipt: TextReceipt,
): Promise<"applied" | "ignored" | "unknown_message"> {
  for (let look = 1; look <= MAX_LOOKS; look += 1) {
    const [row] = await findMessages(deps.db, [messageId]);
    if (row === undefined || row.channel !== "sms") return "unknown_message";
    const result = await apply(deps, row, receipt);
    if (result !== "overtaken") return result;
  }
  return "ignored";
}

async function apply(
  deps: ReceiptDeps,
  row: MessageRow,
  { providerId, status, outcome }: TextReceipt,
): Promise<"applied" | "ignored" | "overtaken"> {
  if (outcome === undefined) {
    deps.log.info("receipt_not_understood", { message: row.id, status });
    return "ignored";
  }
  const isEarlier = row.providerId !== undefined && row.providerId !== providerId;
  const after = await takeStep(deps, {
    before: row,
    event: { kind: "receipt", copy: isEarlier ? "earlier" : "present", outcome, random: Math.random() },
    ...(!isEarlier && { providerId }),
    alongside: (next, nowMs) => substituteFor(deps, row, next, nowMs),
  });
  if (after === "ignored" || after === "overtaken") return after;
  if (after.state === "retry_wait") deps.wakeAt?.(after.dueMs);
  if (after.failureReason === "channel_fault") await pauseForFault(deps, "sms", after.failureCode ?? "");
  return "applied";
}

/** The same link by email, when no handset took the text and there is an address. */
async function substituteFor(
  { keyring }: ReceiptDeps,
  row: MessageRow,
  after: MessageLife,
  nowMs: number,
): Promise<readonly Statement[]> {
  if (after.state !== "undelivered" || !LEADS_TO_EMAIL.has(after.failureReason ?? "")) return [];
  const opened = row.sealed === undefined ? undefined : await keyring.open("message", row.id, row.sealed);
  const envelope = opened === undefined ? undefined : readEnvelope(opened);
  if (envelope?.channel !== "sms" || envelope.substitute === undefined) return [];
  return [await mailInstead(keyring, row, envelope.substitute, nowMs)];
}

async function mailInstead(
  keyring: Deps["keyring"],
  original: MessageRow,
  { mail, deadlineMs }: NonNullable<Extract<Envelope, { readonly channel: "sms" }>["substitute"]>,
  nowMs: number,
): Promise<Statement> {
  const { id: textId, kind, linkId, bookingId } = original;
  const id = substituteId(textId);
  const envelope: Envelope = { channel: "email", mail };
  return insertSubstitute(
    {
      id,
      kind,
      ...(linkId !== undefined && { linkId }),
      bookingId,
      channel: "email",
      recipientRef: await recipientRef(keyring, mail.to.address),
      state: "queued",
      deadlineMs,
      sealed: await keyring.seal("message", id, JSON.stringify(envelope)),
      nowMs,
    },
    original,
  );
}

/** Asks after up to `limit` texts whose receipt is overdue: a callback gets lost more easily than a text. */
export async function pollReceipts(
  deps: ReceiptDeps & Pick<Deps, "textSender">,
  { limit }: { readonly limit: number },
): Promise<void> {
  const { textSender } = deps;
  if (textSender === undefined) return;
  const nowMs = deps.clock();
  for (const text of await takeUnansweredTexts(deps.db, { nowMs, nextMs: nowMs + POLL_EVERY_MS, limit })) {
    const receipt = await textSender.check(text.providerId);
    if (receipt.ok && receipt.value !== undefined) await receiveReceipt(deps, text.id, receipt.value);
    // The rest would meet the same.
    if (!receipt.ok) return;
  }
}
