import type { Deps } from "../deps.ts";
import type { Channel, Database, Statement } from "../ports.ts";
import {
  findMessagesByLinks,
  insertMessage,
  type MessageRow,
  type MessageState,
  revokeLinkMessages,
} from "../store/messages.ts";
import { composeEmail } from "./compose-email.ts";
import { composeSms } from "./compose-sms.ts";
import type { Envelope } from "./envelope.ts";
import type { MessageFacts } from "./message-facts.ts";
import { messageDeadline, messageIdHeader } from "./message-life.ts";

export type { MessageFacts } from "./message-facts.ts";

export interface NewMessage {
  readonly linkId: string;
  readonly channel: Channel;
  /** Addr-spec or E.164, validated. */
  readonly to: string;
  /** The recipient's display name, for email. */
  readonly toName?: string;
  readonly linkUrl: string;
  readonly facts: MessageFacts;
  readonly linkExpiresAtMs: number;
}

/** What staff see of a message: nothing of its recipient or content. */
export interface MessageSummary {
  readonly id: string;
  readonly channel: Channel;
  readonly state: MessageState;
  readonly attempts: number;
  /** Why the last attempt failed, or the message ended: the provider's code or ours. */
  readonly failureCode?: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

/**
 * Composes a message and seals it with its recipient. Nothing is stored yet: the caller commits the statement in one
 * batch with the link, so that there is never one without the other.
 */
export async function newMessage(
  deps: Pick<Deps, "config" | "clock" | "keyring">,
  message: NewMessage,
): Promise<{ readonly summary: MessageSummary; readonly statement: Statement }> {
  const id = `msg_${crypto.randomUUID()}`;
  const nowMs = deps.clock();
  const { linkId, channel } = message;
  const envelope = compose(message, messageIdHeader(deps.config, id), nowMs);
  const statement = insertMessage({
    id,
    linkId,
    channel,
    deadlineMs: messageDeadline(channel, message.facts, message.linkExpiresAtMs, nowMs),
    sealed: await deps.keyring.seal("message", id, JSON.stringify(envelope)),
    nowMs,
  });
  return {
    summary: { id, channel, state: "queued", attempts: 0, createdAtMs: nowMs, updatedAtMs: nowMs },
    statement,
  };
}

function compose(message: NewMessage, messageId: string, nowMs: number): Envelope {
  const { to, toName, facts, linkUrl } = message;
  switch (message.channel) {
    case "sms":
      return { channel: "sms", to, body: composeSms(facts, linkUrl) };
    case "email":
      return {
        channel: "email",
        mail: {
          to: { address: to, ...(toName !== undefined && { name: toName }) },
          ...(facts.businessEmail !== undefined && { replyTo: facts.businessEmail }),
          ...composeEmail(facts, linkUrl),
          messageId,
          dateMs: nowMs,
        },
      };
  }
}

/** The messages of each link that has any, oldest first. */
export async function listMessages(
  db: Database,
  linkIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MessageSummary[]>> {
  const byLink = new Map<string, MessageSummary[]>();
  for (const row of await findMessagesByLinks(db, linkIds)) {
    const messages = byLink.get(row.linkId) ?? [];
    messages.push(toSummary(row));
    byLink.set(row.linkId, messages);
  }
  return byLink;
}

/** Ends a link's messages that have not gone out, and erases them; part of the batch that revokes the link. */
export function revokeMessages(linkId: string, nowMs: number): Statement {
  return revokeLinkMessages(linkId, nowMs);
}

/** A stored message as staff may see it. */
export function toSummary({
  id,
  channel,
  state,
  attempt,
  failureCode,
  createdAtMs,
  updatedAtMs,
}: MessageRow): MessageSummary {
  return {
    id,
    channel,
    state,
    attempts: attempt,
    ...(failureCode !== undefined && { failureCode }),
    createdAtMs,
    updatedAtMs,
  };
}
