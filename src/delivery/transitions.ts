import { isOver, isUnsent, type MessageState } from "../domain/message/message-state.ts";
import type {
  LookupFailure,
  ReceiptOutcome,
  Refusal,
  SendFailure,
  UndeliveredCause,
} from "../ports/messages.ts";
import type { MessageProgress } from "../store/messages.ts";
import { MAX_LOST_ANSWERS, MAX_TRIES, redeliveryDelayMs, type Wait, waitAfterFailure } from "./retry.ts";
import type { TextRefusal } from "./text-limits.ts";

/** All of a message that decides what can become of it. Instants are epoch milliseconds. */
export interface MessageLife extends MessageProgress {
  /** Whether recipient and content are still there. */
  readonly hasContent: boolean;
  readonly failureReason?: FailureReason;
}

/** What went wrong, in words that do not change with a provider's codes. */
export type FailureReason =
  | Refusal
  | UndeliveredCause
  | "unreachable"
  | "throttled"
  | "recipient_busy"
  | "outcome_unknown"
  | "deadline"
  | "tries_exhausted"
  | "unreadable"
  | TextRefusal;

/**
 * Everything that can happen to a message. `attempt` is the one that it happened to, a `probe` when it was made to find
 * out whether a paused channel works; `random` is from [0, 1).
 */
export type MessageEvent =
  | { readonly kind: "lease" }
  | { readonly kind: "handed_over"; readonly attempt: number }
  | {
      readonly kind: "not_handed_over";
      readonly attempt: number;
      readonly failure: SendFailure;
      readonly random: number;
      readonly probe?: boolean;
    }
  /** Nothing is known of an earlier copy, and the provider could not say. */
  | {
      readonly kind: "lookup_failed";
      readonly attempt: number;
      readonly failure: LookupFailure;
      readonly random: number;
      readonly probe?: boolean;
    }
  /** The provider knows of no earlier copy. */
  | { readonly kind: "not_found"; readonly attempt: number }
  /** The attempt cannot be made at all. */
  | {
      readonly kind: "given_up";
      readonly attempt: number;
      readonly reason: "deadline" | "tries_exhausted" | "unreadable";
    }
  | {
      readonly kind: "receipt";
      /** Of the copy that was handed over last, or of one before it. */
      readonly copy: "present" | "earlier";
      readonly outcome: ReceiptOutcome;
      readonly random: number;
    }
  | { readonly kind: "bounce"; readonly code: string; readonly refusal: Refusal }
  /** The last attempt failed with this code as those of other recipients did: that was the channel's doing. */
  | { readonly kind: "spared"; readonly code: string; readonly dueMs: number }
  | { readonly kind: "deadline" }
  | { readonly kind: "revoke" }
  | { readonly kind: "suppress"; readonly reason: "opted_out" | "dead_recipient" };

/** Longer than any adapter's own deadline (30 s), so that a lease that ran out means a sender that died. */
export const LEASE_MS = 90_000;

/** A text without a final receipt is asked after when this time has passed, and then again and again. */
export const FIRST_POLL_MS = 10 * 60_000;

/** How far a copy has come when the provider has said its last word. */
export const FINAL_RANK = 4;

/**
 * What becomes of a message by an event; undefined when the event changes nothing, because it is late, doubled or
 * about an attempt that was overtaken. Pure: every write to the outbox is one of these.
 */
export function transition(
  message: MessageLife,
  event: MessageEvent,
  nowMs: number,
): MessageLife | undefined {
  switch (event.kind) {
    case "lease":
      return lease(message, nowMs);
    case "deadline":
      return expire(message, nowMs);
    case "revoke":
      return revoke(message);
    case "suppress":
      return isUnsent(message.state) && !isHeld(message, nowMs)
        ? end(message, "suppressed", { failureReason: event.reason })
        : undefined;
    case "bounce":
      return bounce(message, event);
    case "spared":
      return spare(message, event);
    case "receipt":
      return receive(message, event, nowMs);
    case "handed_over":
    case "not_handed_over":
    case "lookup_failed":
    case "not_found":
    case "given_up":
      return message.state === "leased" && message.attempt === event.attempt
        ? settle(message, event, nowMs)
        : undefined;
  }
}

/** Whether a dispatcher may take the message now. */
const isFree = (message: MessageLife, nowMs: number): boolean =>
  isUnsent(message.state) && message.dueMs <= nowMs && !isHeld(message, nowMs);

/** Whether somebody is sending it. A lease further off than any lease lasts was made by a wrong clock. */
const isHeld = ({ leaseUntilMs }: MessageLife, nowMs: number): boolean =>
  leaseUntilMs !== undefined && leaseUntilMs > nowMs && leaseUntilMs <= nowMs + LEASE_MS;

function lease(message: MessageLife, nowMs: number): MessageLife | undefined {
  if (!isFree(message, nowMs)) return undefined;
  return {
    ...message,
    state: "leased",
    attempt: message.attempt + 1,
    tries: message.tries + 1,
    // A lease that ran out belongs to a sender that died, perhaps right after handing it over.
    unsure: message.unsure || message.state === "leased" || message.state === "unknown",
    leaseUntilMs: nowMs + LEASE_MS,
  };
}

function expire(message: MessageLife, nowMs: number): MessageLife | undefined {
  if (nowMs < message.deadlineMs || !isUnsent(message.state) || isHeld(message, nowMs)) return undefined;
  return end(message, "expired", {
    failureCode: message.failureCode ?? "deadline",
    failureReason: message.failureReason ?? "deadline",
  });
}

/** What has gone out cannot be called back; a text loses its content, so that it is not sent again. */
function revoke(message: MessageLife): MessageLife | undefined {
  if (isUnsent(message.state)) return end(message, "revoked");
  return message.state === "accepted" && message.hasContent ? { ...message, hasContent: false } : undefined;
}

type Settling = Extract<MessageEvent, { readonly attempt: number }>;

function settle(message: MessageLife, event: Settling, nowMs: number): MessageLife | undefined {
  switch (event.kind) {
    case "handed_over":
      return accept(message, 0, nowMs);
    case "given_up":
      return end(message, event.reason === "deadline" ? "expired" : "failed", {
        failureCode: event.reason,
        failureReason: event.reason,
      });
    case "not_found":
      // Its one resend has been made, and the answer to that was lost as well.
      return message.lostAnswers > MAX_LOST_ANSWERS ? outcomeUnknown(message) : undefined;
    case "lookup_failed": {
      const { spent, wait } = spend(message, event);
      const { code } = event.failure;
      return later({ ...spent, unsure: true }, "unknown", wait, code, "outcome_unknown", nowMs);
    }
    case "not_handed_over":
      return settleFailure(message, event, nowMs);
  }
}

type Failed = Extract<MessageEvent, { readonly random: number; readonly attempt: number }>;

/**
 * What a failed attempt costs a message, and how long it waits. An attempt that the channel spoilt was no try of its
 * own: it met the channel's fault, failed before anything was said of the message, or was made to find out whether the
 * channel takes anything again.
 */
function spend(message: MessageLife, { failure, probe = false, random }: Failed) {
  const { kind } = failure;
  const isEarly = kind === "unreachable" && "whose" in failure && failure.whose === "channel";
  const isSpoilt =
    kind === "channel_fault" || isEarly || (probe && (kind === "unreachable" || kind === "throttled"));
  const spent = { ...message, tries: isSpoilt ? message.tries - 1 : message.tries };
  // Its own tries say nothing of how long the channel needs.
  const wait = waitAfterFailure(isSpoilt ? { ...spent, tries: 1 } : spent, failure, random);
  return { spent, wait, isSpoilt };
}

function settleFailure(
  message: MessageLife,
  event: Extract<MessageEvent, { readonly kind: "not_handed_over" }>,
  nowMs: number,
): MessageLife {
  const { failure } = event;
  const { spent, wait, isSpoilt } = spend(message, event);
  const reasonOf = (kind: "unreachable" | "throttled" | "channel_fault") =>
    isSpoilt ? "channel_fault" : kind;
  switch (failure.kind) {
    case "rejected":
      return end(message, failure.refusal === "opted_out" ? "suppressed" : "failed", {
        failureCode: failure.code,
        failureReason: failure.refusal,
      });
    case "unknown": {
      const lost = {
        ...message,
        unsure: true,
        lostAnswers: message.lostAnswers + 1,
        failureCode: failure.code,
      };
      // A text is looked up before its fate is decided; mail cannot be.
      if (message.channel === "email" && lost.lostAnswers > MAX_LOST_ANSWERS) return outcomeUnknown(lost);
      return later(lost, "unknown", wait, failure.code, "outcome_unknown", nowMs);
    }
    case "unreachable": {
      const unsure = spent.unsure || failure.doubtful === true;
      return later({ ...spent, unsure }, "retry_wait", wait, failure.code, reasonOf(failure.kind), nowMs);
    }
    case "throttled":
    case "channel_fault":
      return later(spent, "retry_wait", wait, failure.code, reasonOf(failure.kind), nowMs);
    case "recipient_busy":
      return later(
        { ...message, redeliveries: message.redeliveries + 1 },
        "retry_wait",
        wait,
        failure.code,
        failure.kind,
        nowMs,
      );
  }
}

/** Its try is given back, and it waits for the channel alone. */
function spare(
  message: MessageLife,
  { code, dueMs }: Extract<MessageEvent, { readonly kind: "spared" }>,
): MessageLife | undefined {
  const { state, failureCode, failureReason, receiptRank, tries } = message;
  const wasRefused = failureReason === "unreachable" || failureReason === "throttled";
  if (state !== "retry_wait" || failureCode !== code || !wasRefused || receiptRank >= FINAL_RANK) {
    return undefined;
  }
  return {
    ...message,
    tries: Math.max(0, tries - 1),
    dueMs: Math.min(message.dueMs, dueMs),
    failureReason: "channel_fault",
  };
}

const outcomeUnknown = (message: MessageLife) =>
  end(message, "failed", {
    failureCode: message.failureCode ?? "outcome_unknown",
    failureReason: "outcome_unknown",
  });

/** A wait that would outlast the deadline ends the message now, so that staff hear of it while they can still call. */
function later(
  message: MessageLife,
  state: "retry_wait" | "unknown",
  wait: Wait,
  failureCode: string,
  failureReason: FailureReason,
  nowMs: number,
): MessageLife {
  const failure = { failureCode, failureReason };
  if (wait === "no_more") return end(message, "failed", failure);
  const dueMs = nowMs + wait;
  if (dueMs >= message.deadlineMs) return end(message, "expired", failure);
  return { ...withoutLease(message), state, dueMs, ...failure };
}

function accept(message: MessageLife, receiptRank: number, nowMs: number): MessageLife {
  const { failureCode: _code, failureReason: _reason, ...rest } = withoutLease(message);
  return {
    ...rest,
    state: "accepted",
    receiptRank,
    dueMs: nowMs + FIRST_POLL_MS,
    // Mail has gone for good; a text may have to be sent again when no handset takes it.
    hasContent: message.hasContent && message.channel === "sms",
  };
}

function receive(
  message: MessageLife,
  { copy, outcome, random }: Extract<MessageEvent, { readonly kind: "receipt" }>,
  nowMs: number,
): MessageLife | undefined {
  const open = message.state === "accepted" || (isUnsent(message.state) && message.attempt > 0);
  // Ended because nobody knew what had become of it: now somebody does.
  const inDoubt = isOver(message.state) && message.failureReason === "outcome_unknown";
  if (!open && !(inDoubt && outcome.kind === "delivered")) return undefined;
  // Whichever copy arrived: the recipient has it.
  if (outcome.kind === "delivered") return end({ ...message, receiptRank: FINAL_RANK }, "delivered");
  if (copy === "earlier" || message.receiptRank >= FINAL_RANK) return undefined;
  if (outcome.kind === "progress") {
    if (outcome.rank <= message.receiptRank) return undefined;
    // The answer that it was taken is still on its way, or was lost: this tells as much.
    return message.state === "accepted"
      ? { ...message, receiptRank: outcome.rank }
      : accept(message, outcome.rank, nowMs);
  }
  return undeliver({ ...message, receiptRank: FINAL_RANK }, outcome.cause, outcome.code, random, nowMs);
}

function undeliver(
  message: MessageLife,
  cause: UndeliveredCause,
  code: string,
  random: number,
  nowMs: number,
): MessageLife {
  const failure = { failureCode: code, failureReason: cause };
  if (cause === "opted_out") return end(message, "suppressed", failure);
  if (cause === "too_late") return end(message, "expired", failure);
  const delayMs = redeliveryDelayMs(cause, message.redeliveries, random);
  if (delayMs === undefined || !message.hasContent) return end(message, "undelivered", failure);
  const dueMs = nowMs + delayMs;
  if (dueMs >= message.deadlineMs) return end(message, "undelivered", failure);
  return {
    ...withoutLease(message),
    state: "retry_wait",
    dueMs,
    redeliveries: message.redeliveries + 1,
    // This copy is known to be lost: the next one need not be looked for.
    unsure: false,
    tries: Math.min(message.tries, MAX_TRIES - 1),
    ...failure,
  };
}

function bounce(
  message: MessageLife,
  { code, refusal }: Extract<MessageEvent, { readonly kind: "bounce" }>,
): MessageLife | undefined {
  // It may come before the answer that the mail was taken has been written down: there is no second one.
  const sent =
    message.state === "accepted" || message.state === "leased" || (isUnsent(message.state) && message.unsure);
  return sent && message.channel === "email"
    ? end(message, "bounced", { failureCode: code, failureReason: refusal })
    : undefined;
}

function end(
  message: MessageLife,
  state: Exclude<MessageState, "queued" | "leased" | "retry_wait" | "unknown" | "accepted">,
  failure: Pick<MessageLife, "failureCode" | "failureReason"> = {},
): MessageLife {
  const { failureCode: _code, failureReason: _reason, ...rest } = withoutLease(message);
  return { ...rest, state, hasContent: false, ...failure };
}

const withoutLease = ({ leaseUntilMs: _, ...rest }: MessageLife): MessageLife => rest;
