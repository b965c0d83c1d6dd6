import type { Deps } from "../deps.ts";
import type { Accepted, LookupFailure, MailBatch, SendFailure, TextReceipt } from "../ports/messages.ts";
import { err, type Result } from "../result.ts";
import type { MessageRow } from "../store/messages.ts";
import type { ChannelHealth, Recipient } from "./channel-health.ts";
import { type Envelope, readEnvelope } from "./envelope.ts";
import { receiveReceipt } from "./receipts.ts";
import { MAX_LOST_ANSWERS, MAX_TRIES } from "./retry.ts";
import { takeStep } from "./steps.ts";
import { FINAL_RANK, type MessageEvent, type MessageLife } from "./transitions.ts";

type AttemptDeps = Pick<Deps, "db" | "clock" | "keyring" | "log" | "textSender" | "wakeAt">;

/** What the attempts of one batch share. */
export interface AttemptTools {
  readonly health: ChannelHealth;
  /** Absent when the deployment has no mail. */
  readonly mail?: MailBatch;
  /** The attempts are made to find out whether a paused channel works. */
  readonly probe: boolean;
}

/** How an attempt ended: what happened to the message, and the provider's id for the copy. */
interface Ending {
  readonly event: MessageEvent;
  readonly providerId?: string;
  /** How that copy stood when it was found. */
  readonly receipt?: TextReceipt;
  /** Notes what it says of the channel: after the message's own fate, which no trouble with that may lose. */
  readonly noteHealth?: () => Promise<void>;
}

/** A text's earlier copy is looked for among those that are at most so much older than the message itself. */
const CLOCK_SKEW_MS = 60_000;

/** Makes the one attempt that a lease stands for, and writes down how it ended. */
export async function attemptMessage(
  deps: AttemptDeps,
  tools: AttemptTools,
  leased: MessageRow,
): Promise<void> {
  const ending = await endingOf(deps, tools, leased);
  if (ending === undefined) return;
  const after = await takeStep(deps, {
    before: leased,
    event: ending.event,
    ...(ending.providerId !== undefined && { providerId: ending.providerId }),
  });
  if (typeof after === "object") hintNextAttempt(deps, after);
  await ending.noteHealth?.();
  if (ending.receipt !== undefined) await receiveReceipt(deps, leased.id, ending.receipt);
}

function hintNextAttempt({ wakeAt }: AttemptDeps, after: MessageLife): void {
  if (after.state === "retry_wait" || after.state === "unknown") wakeAt?.(after.dueMs);
}

async function endingOf(
  deps: AttemptDeps,
  tools: AttemptTools,
  leased: MessageRow,
): Promise<Ending | undefined> {
  const { attempt } = leased;
  // Its deadline passed since it was found: as if it had never been taken.
  if (leased.deadlineMs <= deps.clock()) return { event: { kind: "given_up", attempt, reason: "deadline" } };
  // Reached only by a message whose senders died every time: it may be what kills them.
  if (leased.tries > MAX_TRIES) return { event: { kind: "given_up", attempt, reason: "tries_exhausted" } };
  const opened = await deps.keyring.open("message", leased.id, leased.sealed ?? "");
  // Its secret was dropped: nobody can read it any more, and its link is dead with it.
  if (opened === undefined) return { event: { kind: "given_up", attempt, reason: "unreadable" } };
  try {
    const envelope = readEnvelope(opened);
    return (
      (await findEarlierCopy(deps, tools, leased, envelope)) ?? (await send(deps, tools, leased, envelope))
    );
  } catch {
    // A bug in an adapter. The message stays leased and comes back when that runs out; the others go on.
    deps.log.error("attempt_threw", { message: leased.id, channel: leased.channel, attempt });
    return undefined;
  }
}

/**
 * A text that may have gone out is looked up before it is sent again. Undefined when there is nothing to look for, or
 * no earlier copy and a resend is due.
 */
async function findEarlierCopy(
  deps: AttemptDeps,
  { health, probe }: AttemptTools,
  leased: MessageRow,
  envelope: Envelope,
): Promise<Ending | undefined> {
  const { attempt, unsure, lostAnswers, createdAtMs } = leased;
  if (envelope.channel !== "sms" || !unsure || deps.textSender === undefined) return undefined;
  const { to, body } = envelope;
  const found: Result<TextReceipt | undefined, LookupFailure> = await deps.textSender.find({
    to,
    body,
    sinceMs: createdAtMs - CLOCK_SKEW_MS,
  });
  if (!found.ok) {
    const failure = found.error;
    return {
      event: { kind: "lookup_failed", attempt, failure, random: Math.random(), probe },
      noteHealth: () => health.lookupFailed("sms", failure, { ref: leased.recipientRef }),
    };
  }
  // The copy of an earlier attempt that is known to have failed is not the one in doubt.
  const copy = found.value?.providerId === leased.providerId ? undefined : found.value;
  if (copy !== undefined) {
    return { event: { kind: "handed_over", attempt }, providerId: copy.providerId, receipt: copy };
  }
  return lostAnswers > MAX_LOST_ANSWERS ? { event: { kind: "not_found", attempt } } : undefined;
}

async function send(
  deps: AttemptDeps,
  { health, mail, probe }: AttemptTools,
  leased: MessageRow,
  envelope: Envelope,
): Promise<Ending> {
  const { attempt, channel } = leased;
  const sent = await handOver(deps, mail, leased, envelope);
  if (sent.ok) {
    const { providerId } = sent.value;
    return {
      event: { kind: "handed_over", attempt },
      ...(providerId !== undefined && { providerId }),
      noteHealth: () => health.succeeded(channel),
    };
  }
  const failure = isOwnFault(leased, sent.error, probe) ? ownFault(sent.error) : sent.error;
  return {
    event: { kind: "not_handed_over", attempt, failure, random: Math.random(), probe },
    noteHealth: () => health.failed(channel, failure, recipientOf(leased, envelope)),
  };
}

async function handOver(
  { textSender, clock }: AttemptDeps,
  mail: MailBatch | undefined,
  { id, deadlineMs }: MessageRow,
  envelope: Envelope,
): Promise<Result<Accepted, SendFailure>> {
  switch (envelope.channel) {
    case "email":
      return mail?.send(envelope.mail) ?? notConfigured();
    case "sms": {
      const validForSeconds = Math.max(1, Math.floor((deadlineMs - clock()) / 1_000));
      const { to, body } = envelope;
      return textSender?.send({ to, body, reference: id, validForSeconds }) ?? notConfigured();
    }
  }
}

/** The channel was there when the message was made, and may be again after the next deployment. */
const notConfigured = async () => err({ kind: "channel_fault", code: "not_configured" } as const);

/**
 * Whether what looks like the channel's fault is about this one message: it paused the channel, which has been found to
 * work since, and here it is again. Else one odd recipient could keep everybody waiting for as long as that lasts.
 */
const isOwnFault = (leased: MessageRow, failure: SendFailure, probe: boolean): boolean =>
  failure.kind === "channel_fault" &&
  !probe &&
  leased.receiptRank < FINAL_RANK &&
  leased.failureReason === "channel_fault" &&
  leased.failureCode === failure.code;

const ownFault = ({ code }: SendFailure): SendFailure => ({
  kind: "unreachable",
  code,
  answered: true,
  whose: "recipient",
});

function recipientOf({ recipientRef: ref }: MessageRow, envelope: Envelope): Recipient {
  if (envelope.channel === "sms") return { ref };
  const domain = envelope.mail.to.address.split("@").at(-1)?.toLowerCase();
  return { ref, ...(domain !== undefined && { domain }) };
}
