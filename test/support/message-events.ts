import type { MessageEvent, MessageLife } from "../../src/delivery/transitions.ts";
import type {
  LookupFailure,
  ReceiptOutcome,
  Refusal,
  SendFailure,
  UndeliveredCause,
} from "../../src/ports/messages.ts";
import { pick } from "./dice.ts";

const REFUSALS: readonly Refusal[] = [
  "dead_recipient",
  "opted_out",
  "policy",
  "no_route",
  "filtered",
  "our_mistake",
  "other",
];

export const FAILURES: readonly SendFailure[] = [
  { kind: "unreachable", code: "ECONNREFUSED", answered: false },
  { kind: "unreachable", code: "451", answered: true },
  { kind: "throttled", code: "20429", retryAfterSeconds: 30 },
  { kind: "unreachable", code: "454 4.7.0", answered: true, whose: "channel" },
  { kind: "recipient_busy", code: "452 4.2.2" },
  { kind: "channel_fault", code: "535" },
  { kind: "unknown", code: "ECONNECTION" },
  ...REFUSALS.map((refusal) => ({ kind: "rejected", code: "550", refusal }) as const),
];

const LOOKUP_FAILURES: readonly LookupFailure[] = [
  { kind: "unreachable", code: "20503" },
  { kind: "throttled", code: "20429", retryAfterSeconds: 30 },
  { kind: "channel_fault", code: "20003" },
];

const CAUSES: readonly UndeliveredCause[] = [
  "handset_away",
  "carrier_silent",
  "queue_full",
  "too_late",
  "channel_fault",
  ...REFUSALS,
];

const RECEIPTS: readonly ReceiptOutcome[] = [
  { kind: "progress", rank: 1 },
  { kind: "progress", rank: 2 },
  { kind: "progress", rank: 3 },
  { kind: "delivered" },
  ...CAUSES.map((cause) => ({ kind: "undelivered", code: "30003", cause }) as const),
];

/** Some event, likely or not, that the dice choose; now and then about an attempt that was overtaken. */
export function someEvent(dice: () => number, life: MessageLife): MessageEvent {
  const attempt = dice() < 0.9 ? life.attempt : life.attempt - 1;
  return pick<() => MessageEvent>(dice, [
    () => ({ kind: "lease" }),
    () => ({ kind: "lease" }),
    () => ({ kind: "lease" }),
    () => ({ kind: "handed_over", attempt }),
    () => ({
      kind: "not_handed_over",
      attempt,
      failure: pick(dice, FAILURES),
      random: dice(),
      probe: dice() < 0.3,
    }),
    () => ({ kind: "not_handed_over", attempt, failure: pick(dice, FAILURES.slice(0, 7)), random: dice() }),
    () => ({ kind: "not_handed_over", attempt, failure: pick(dice, FAILURES.slice(0, 7)), random: dice() }),
    () => ({
      kind: "lookup_failed",
      attempt,
      failure: pick(dice, LOOKUP_FAILURES),
      random: dice(),
      probe: dice() < 0.3,
    }),
    () => ({ kind: "not_found", attempt }),
    () => ({ kind: "given_up", attempt, reason: "unreadable" }),
    () => ({
      kind: "receipt",
      copy: dice() < 0.8 ? "present" : "earlier",
      outcome: pick(dice, RECEIPTS),
      random: dice(),
    }),
    () => ({ kind: "bounce", code: "5.1.1", refusal: "dead_recipient" }),
    () => ({ kind: "spared", code: life.failureCode ?? "451", dueMs: life.dueMs - 1_000 }),
    () => ({ kind: "deadline" }),
    () => (dice() < 0.2 ? { kind: "revoke" } : { kind: "deadline" }),
    () => (dice() < 0.2 ? { kind: "suppress", reason: "opted_out" } : { kind: "deadline" }),
  ])();
}
