import type { MessageSummary } from "../../delivery/outbox.ts";
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
  const messages = new Map(view.messages.map((message) => [message.id, message]));
  const entries: TimelineEntry[] = [
    { at: toInstant(view.createdAtMs), event: "created", by: view.createdBy },
    ...view.steps.flatMap(({ messageId, state, attempt, failureCode, atMs }): TimelineEntry[] => {
      const message = messages.get(messageId);
      if (message === undefined) return [];
      const { kind, channel } = message;
      return [
        {
          at: toInstant(atMs),
          event: "message",
          messageId,
          kind,
          channel,
          state,
          attempt,
          // A new attempt has not failed yet.
          ...(failureCode !== undefined && state !== "leased" && { failureCode }),
        },
      ];
    }),
    ...view.actions.map(
      ({ action, outcome, reason, fee, fromMs, toMs, heldUntilMs, atMs }): TimelineEntry => ({
        at: toInstant(atMs),
        event: "action",
        action,
        outcome,
        ...(reason !== undefined && { reason }),
        ...(fee !== undefined && { fee }),
        ...(heldUntilMs !== undefined && { heldUntil: toInstant(heldUntilMs) }),
        ...(fromMs !== undefined && { from: toInstant(fromMs) }),
        ...(toMs !== undefined && { to: toInstant(toMs) }),
      }),
    ),
  ];
  for (const atMs of new Set(view.opening && [view.opening.firstMs, view.opening.lastMs])) {
    entries.push({ at: toInstant(atMs), event: "opened" });
  }
  if (view.revokedAtMs !== undefined) entries.push({ at: toInstant(view.revokedAtMs), event: "revoked" });
  if (view.state === "expired") entries.push({ at: toInstant(view.expiresAtMs), event: "expired" });
  // Instants of one form compare as text; equal ones keep the order above.
  return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
