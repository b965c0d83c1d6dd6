import type { Deps } from "../deps.ts";
import type { Statement } from "../ports/storage.ts";
import { type MessageRow, writeStep } from "../store/messages.ts";
import { insertSuppression, type SuppressionReason } from "../store/suppressions.ts";
import { type FailureReason, type MessageEvent, type MessageLife, transition } from "./transitions.ts";

type StepDeps = Pick<Deps, "db" | "clock" | "log">;

/** The part of a row by which its fate is decided. */
export function toLife(row: MessageRow): MessageLife {
  const { sealed, failureReason, ...rest } = row;
  return {
    ...rest,
    hasContent: sealed !== undefined,
    // Only transitions write it.
    ...(failureReason !== undefined && { failureReason: failureReason as FailureReason }),
  };
}

export interface Step {
  readonly before: MessageRow;
  readonly event: MessageEvent;
  /** The provider's id for the copy that the event is about. */
  readonly providerId?: string;
  /** Committed with the step, whether it counts or was overtaken; told the time that the step is written with. */
  readonly alongside?: (after: MessageLife, nowMs: number) => Promise<readonly Statement[]>;
}

/**
 * Carries an event out on a message as it was read: what it became, or `ignored` when the event means nothing to it,
 * or `overtaken` when somebody else wrote first. A recipient who turns out to be dead, or has opted out, is remembered
 * in the same commit.
 */
export async function takeStep(
  deps: StepDeps,
  { before, event, providerId, alongside }: Step,
): Promise<MessageLife | "ignored" | "overtaken"> {
  const nowMs = deps.clock();
  const after = transition(toLife(before), event, nowMs);
  if (after === undefined) return "ignored";
  const kept = providerId ?? before.providerId;
  const written = await writeStep(
    deps.db,
    before,
    { ...after, ...(kept !== undefined && { providerId: kept }) },
    nowMs,
    [...rememberRecipient(before, after, nowMs), ...((await alongside?.(after, nowMs)) ?? [])],
  );
  report(deps, before, after, written);
  return written ? after : "overtaken";
}

function rememberRecipient(before: MessageRow, after: MessageLife, nowMs: number): readonly Statement[] {
  const reason = lastingReason(after);
  if (reason === undefined || before.recipientRef === "") return [];
  return [
    insertSuppression({
      recipientRef: before.recipientRef,
      id: `sup_${crypto.randomUUID()}`,
      channel: before.channel,
      reason,
      ...(after.failureCode !== undefined && { code: after.failureCode }),
      messageId: before.id,
      createdAtMs: nowMs,
    }),
  ];
}

function lastingReason({ failureReason }: MessageLife): SuppressionReason | undefined {
  return failureReason === "opted_out" || failureReason === "dead_recipient" ? failureReason : undefined;
}

/** Reasons that somebody has to look at, beside the recipient. */
const ALERTS: ReadonlySet<FailureReason> = new Set<FailureReason>([
  "filtered",
  "our_mistake",
  "policy",
  "no_route",
]);

function report({ log }: StepDeps, before: MessageRow, after: MessageLife, written: boolean): void {
  const fields = { message: before.id, channel: before.channel, attempt: before.attempt };
  if (!written) {
    // Revoked, leased anew or told of by a receipt while it was under way: the row tells the other story.
    log.info("message_overtaken", fields);
    return;
  }
  if (after.state === before.state) return;
  const { failureCode: code, failureReason: reason } = after;
  const why = { ...(code !== undefined && { code }), ...(reason !== undefined && { reason }) };
  const event = `message_${after.state}`;
  switch (after.state) {
    case "queued":
    case "leased":
    case "retry_wait":
    case "unknown":
    case "accepted":
    case "delivered":
    case "revoked":
      log.info(event, { ...fields, ...why });
      break;
    case "undelivered":
    case "bounced":
    case "failed":
    case "expired":
    case "suppressed":
      log.error(event, { ...fields, ...why });
      break;
  }
  if (reason !== undefined && ALERTS.has(reason))
    log.error("operator_needed", { channel: before.channel, ...why });
}
