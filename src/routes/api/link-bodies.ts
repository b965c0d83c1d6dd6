import type { MessageSummary } from "../../delivery/outbox.ts";
import { makerOf, stepActor } from "../../links/actors.ts";
import type { MintedLink } from "../../links/mint-request.ts";
import type { LinkView } from "../../links/staff-view.ts";
import type { LinkBody, MintedLinkBody } from "./link-schemas.ts";
import { adviceFor } from "./message-advice.ts";

type TimelineEntry = LinkBody["timeline"][number];

export const toInstant = (epochMs: number): string => new Date(epochMs).toISOString();

/** What the caller is told of a link that was just made: the only time that its address can be told. */
export function toMintedBody(minted: MintedLink): MintedLinkBody {
  const { id, url, bookingId, expiresAtMs, allowedActions, messages } = minted;
  return {
    id,
    url,
    bookingId,
    expiresAt: toInstant(expiresAtMs),
    allowedActions: { cancel: allowedActions.cancel, reschedule: allowedActions.reschedule },
    messages: messages.map(({ id, channel, state }) => ({ id, channel, state })),
  };
}

/** A link as it stands, and how it came to that. */
export function toLinkBody(view: LinkView): LinkBody {
  return {
    id: view.id,
    bookingId: view.bookingId,
    state: view.state,
    createdAt: toInstant(view.createdAtMs),
    createdBy: view.createdBy,
    expiresAt: toInstant(view.expiresAtMs),
    ...(view.revokedAtMs !== undefined && { revokedAt: toInstant(view.revokedAtMs) }),
    ...(view.opening !== undefined && {
      openedAt: toInstant(view.opening.firstMs),
      lastOpenedAt: toInstant(view.opening.lastMs),
    }),
    locale: view.locale,
    messages: view.messages.map(toMessageBody),
    timeline: toTimeline(view),
  };
}

function toMessageBody(message: MessageSummary): LinkBody["messages"][number] {
  const { id, kind, channel, state, attempts, failureCode, failureReason, nextAttemptAtMs } = message;
  const advice = adviceFor(message);
  return {
    id,
    kind,
    channel,
    state,
    attempts,
    ...(failureCode !== undefined && { failureCode }),
    ...(failureReason !== undefined && { failureReason }),
    ...(advice !== undefined && { advice }),
    ...(nextAttemptAtMs !== undefined && { nextAttemptAt: toInstant(nextAttemptAtMs) }),
    ...(message.suppressionId !== undefined && { suppressionId: message.suppressionId }),
    createdAt: toInstant(message.createdAtMs),
    updatedAt: toInstant(message.updatedAtMs),
  };
}

function toTimeline(view: LinkView): TimelineEntry[] {
  const [first, ...further] = view.codes;
  const entries: TimelineEntry[] = [
    {
      at: toInstant(view.createdAtMs),
      event: "created",
      actor: makerOf(view.createdBy),
      by: view.createdBy,
      ...(first?.note !== undefined && { note: first.note }),
    },
    ...further.map(
      ({ createdAtMs, maker, note }): TimelineEntry => ({
        at: toInstant(createdAtMs),
        event: "code",
        actor: maker,
        ...(note !== undefined && { note }),
      }),
    ),
    ...toMessageSteps(view),
    ...view.actions.map(toActionEntry),
    ...firstAndLast(view.opening).map(
      (atMs): TimelineEntry => ({ at: toInstant(atMs), event: "opened", actor: { kind: "customer" } }),
    ),
    ...view.asks.flatMap(({ by, ...times }) =>
      firstAndLast(times).map(
        (atMs): TimelineEntry => ({ at: toInstant(atMs), event: "asked", actor: { kind: by } }),
      ),
    ),
  ];
  const { revokedAtMs, revokedFor, revoker } = view;
  if (revokedAtMs !== undefined) {
    const reason = revokedFor === undefined ? {} : { reason: revokedFor };
    entries.push({ at: toInstant(revokedAtMs), event: "revoked", actor: revoker, ...reason });
  }
  if (view.state === "expired") {
    entries.push({ at: toInstant(view.expiresAtMs), event: "expired", actor: { kind: "timer" } });
  }
  // Instants of one form compare as text; equal ones keep the order above.
  return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Two instants, or one where it was once. */
const firstAndLast = (
  times: { readonly firstMs: number; readonly lastMs: number } | undefined,
): readonly number[] => (times === undefined ? [] : [...new Set([times.firstMs, times.lastMs])]);

function toMessageSteps({ messages, steps, codes, createdBy, revoker }: LinkView): readonly TimelineEntry[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return steps.flatMap(({ messageId, state, attempt, failureCode, atMs }): TimelineEntry[] => {
    const message = byId.get(messageId);
    if (message === undefined) return [];
    const { kind, channel, createdAtMs } = message;
    // A message is recorded with the code that it carries.
    const maker = codes.findLast((code) => code.createdAtMs <= createdAtMs)?.maker ?? makerOf(createdBy);
    return [
      {
        at: toInstant(atMs),
        event: "message",
        actor: stepActor({ state, attempt }, { kind, maker, revoker }),
        messageId,
        kind,
        channel,
        state,
        attempt,
        // A new attempt has not failed yet.
        ...(failureCode !== undefined && state !== "leased" && { failureCode }),
      },
    ];
  });
}

function toActionEntry(done: LinkView["actions"][number]): TimelineEntry {
  const { action, outcome, reason, fee, sign, fromMs, toMs, heldUntilMs, atMs } = done;
  return {
    at: toInstant(atMs),
    event: "action",
    // What was done before anybody looked may have been a machine's.
    actor: { kind: sign === undefined ? "unknown" : "customer" },
    action,
    outcome,
    ...(reason !== undefined && { reason }),
    ...(fee !== undefined && { fee }),
    ...(sign !== undefined && { sign }),
    ...(heldUntilMs !== undefined && { heldUntil: toInstant(heldUntilMs) }),
    ...(fromMs !== undefined && { from: toInstant(fromMs) }),
    ...(toMs !== undefined && { to: toInstant(toMs) }),
  };
}
