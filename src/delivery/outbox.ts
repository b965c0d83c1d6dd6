import type { Deps } from "../deps.ts";
import type { MessageState } from "../domain/message/message-state.ts";
import type { Channel, Mail, MailCalendar } from "../ports/messages.ts";
import type { Database, Statement } from "../ports/storage.ts";
import { type ChannelTrouble, listChannelTroubles } from "../store/channel-troubles.ts";
import { findStepsByLinks, type MessageStepNote } from "../store/message-events.ts";
import { revokeLinkMessages } from "../store/message-sweeps.ts";
import {
  findMessagesByLinks,
  insertMessage,
  type MessageKind,
  type MessageRow,
  type NewMessageRow,
  wasOverBudget,
} from "../store/messages.ts";
import { findSuppressions } from "../store/suppressions.ts";
import type { ComposedEmail } from "./compose/compose-email.ts";
import type { Envelope } from "./envelope.ts";
import { messageIdHeader, substituteId } from "./message-life.ts";
import { recipientRef } from "./suppression.ts";
import { isCountryAllowed, textBudgets } from "./text-limits.ts";

export interface NewMessage {
  readonly kind: MessageKind;
  readonly linkId?: string;
  readonly bookingId: string;
  readonly to: {
    readonly channel: Channel;
    /** Addr-spec or E.164, validated. */
    readonly address: string;
    /** The recipient's display name, for email. */
    readonly name?: string;
  };
  readonly content: ComposedEmail | { readonly body: string };
  /** Where an answer to the mail goes. */
  readonly replyTo?: string;
  /** Goes with the mail, or with the one that stands in for a text; a text has no room for it. */
  readonly calendar?: MailCalendar;
  /** Epoch milliseconds. */
  readonly deadlineMs: number;
  /** Makes the message only where this condition holds when the statement runs. */
  readonly onlyIf?: Statement;
  /** The recipient gets nothing any more: recorded and not sent. */
  readonly suppressed?: "opted_out" | "dead_recipient";
  /** For a text: the same by email, for when no handset takes it. */
  readonly substitute?: {
    readonly to: { readonly address: string; readonly name?: string };
    readonly content: ComposedEmail;
    /** Epoch milliseconds. */
    readonly deadlineMs: number;
  };
  /** For a text: who of the staff had it made, by the name of their key. */
  readonly sender?: string;
  /** For a text: the mail that is made in its stead where it may not be made, by its number's country or by a budget. */
  readonly instead?: NewMessage;
}

/** What staff see of a message: nothing of its recipient or content. */
export interface MessageSummary {
  readonly id: string;
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly state: MessageState;
  readonly attempts: number;
  /** What went wrong last, or ended it: the provider's code or ours. */
  readonly failureCode?: string;
  /** The same in words that do not change with the provider. */
  readonly failureReason?: string;
  /** Why nothing goes to its recipient any more, as staff can look it up and lift it. */
  readonly suppressionId?: string;
  /** Its channel is paused: it waits until that works again. */
  readonly channelPaused?: boolean;
  /** Another message, by email, has taken its place. */
  readonly replaced?: boolean;
  /** When it is tried again, epoch milliseconds; absent when it is not. */
  readonly nextAttemptAtMs?: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

/** A message that is sealed and not stored yet. */
export interface SealedMessage {
  /** As it stands unless a budget turns out to be used up when the statement runs. */
  readonly summary: MessageSummary;
  readonly statement: Statement;
  /** The mail in a text's stead, to be committed behind it: made only where the text was not. */
  readonly instead?: { readonly id: string; readonly statement: Statement };
}

/**
 * Seals a message with its recipient. Nothing is stored yet: the caller commits the statement in one batch with what
 * the message is about, so that there is never one without the other. A text to a country that gets none is recorded as
 * failed, and so is one over a budget, as the database finds when it is stored: no caller has to look for either.
 */
export async function newMessage(
  deps: Pick<Deps, "config" | "clock" | "keyring">,
  message: NewMessage,
): Promise<SealedMessage> {
  const sealed = await sealMessage(deps, `msg_${crypto.randomUUID()}`, message);
  const { id, state } = sealed.summary;
  if (message.instead === undefined || state === "suppressed") return sealed;
  const onlyIf = state === "failed" ? message.onlyIf : wasOverBudget(id);
  const mail = { ...message.instead, ...(onlyIf !== undefined && { onlyIf }) };
  const { summary, statement } = await sealMessage(deps, substituteId(id), mail);
  return { ...sealed, instead: { id: summary.id, statement } };
}

async function sealMessage(
  deps: Pick<Deps, "config" | "clock" | "keyring">,
  id: string,
  message: NewMessage,
): Promise<SealedMessage> {
  const nowMs = deps.clock();
  const { kind, linkId, bookingId, to, onlyIf, sender } = message;
  const isAllowed = to.channel === "email" || isCountryAllowed(deps, to.address);
  const ended = message.suppressed ?? (isAllowed ? undefined : "country_not_allowed");
  const state = ended === undefined ? "queued" : ended === "country_not_allowed" ? "failed" : "suppressed";
  const budgets = to.channel === "sms" && state === "queued" ? textBudgets(deps, sender) : [];
  const envelope = toEnvelope(deps.config, id, message, nowMs);
  const row: NewMessageRow = {
    id,
    kind,
    ...(linkId !== undefined && { linkId }),
    bookingId,
    channel: to.channel,
    recipientRef: await recipientRef(deps.keyring, to.address),
    state,
    deadlineMs: message.deadlineMs,
    ...(ended === undefined
      ? { sealed: await deps.keyring.seal("message", id, JSON.stringify(envelope)) }
      : { failureReason: ended }),
    ...(to.channel === "sms" && sender !== undefined && { sender }),
    nowMs,
  };
  return {
    summary: {
      id,
      kind,
      channel: to.channel,
      state,
      attempts: 0,
      ...(ended !== undefined && { failureReason: ended }),
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
    },
    statement: insertMessage(row, onlyIf, budgets),
  };
}

function toEnvelope(config: Deps["config"], id: string, message: NewMessage, nowMs: number): Envelope {
  const { to, content, replyTo, calendar, substitute } = message;
  const mail = (mailId: string, recipient: Mail["to"], composed: ComposedEmail): Mail => ({
    to: recipient,
    ...(replyTo !== undefined && { replyTo }),
    ...composed,
    ...(calendar !== undefined && { calendar }),
    messageId: messageIdHeader(config, mailId),
    dateMs: nowMs,
  });
  if (!("body" in content)) {
    const { address, name } = to;
    return { channel: "email", mail: mail(id, { address, ...(name !== undefined && { name }) }, content) };
  }
  return {
    channel: "sms",
    to: to.address,
    body: content.body,
    ...(substitute && {
      substitute: {
        mail: mail(substituteId(id), substitute.to, substitute.content),
        deadlineMs: substitute.deadlineMs,
      },
    }),
  };
}

/** The messages of each link that has any, oldest first. */
export async function listMessages(
  db: Database,
  linkIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MessageSummary[]>> {
  const rows = await findMessagesByLinks(db, linkIds);
  const [suppressions, troubles] = await Promise.all([
    findSuppressions(db, [...new Set(rows.map(({ recipientRef }) => recipientRef))]),
    listChannelTroubles(db),
  ]);
  const suppressed = new Map(suppressions.map(({ recipientRef, id }) => [recipientRef, id]));
  const paused = new Map(troubles.map((trouble) => [trouble.channel, trouble]));
  const ids = new Set(rows.map(({ id }) => id));
  const byLink = new Map<string, MessageSummary[]>();
  for (const row of rows) {
    const suppressionId = suppressed.get(row.recipientRef);
    const summary: MessageSummary = {
      ...behindChannel(toSummary(row), paused.get(row.channel)),
      ...(suppressionId !== undefined && { suppressionId }),
      ...(ids.has(substituteId(row.id)) && { replaced: true }),
    };
    byLink.set(row.linkId ?? "", [...(byLink.get(row.linkId ?? "") ?? []), summary]);
  }
  return byLink;
}

/** What waits for a paused channel is tried when that is, at the earliest. */
function behindChannel(summary: MessageSummary, trouble: ChannelTrouble | undefined): MessageSummary {
  const { nextAttemptAtMs } = summary;
  if (trouble?.pausedAtMs === undefined || nextAttemptAtMs === undefined) return summary;
  return {
    ...summary,
    channelPaused: true,
    nextAttemptAtMs: Math.max(nextAttemptAtMs, trouble.nextProbeMs ?? 0),
  };
}

/** Every step of these links' messages, in order. */
export const listSteps = (db: Database, linkIds: readonly string[]): Promise<readonly MessageStepNote[]> =>
  findStepsByLinks(db, linkIds);

/** Ends a link's messages that have not gone out, and erases them; part of the batch that revokes the link. */
export function revokeMessages(linkId: string, nowMs: number): Statement {
  return revokeLinkMessages(linkId, nowMs);
}

/** A stored message as staff may see it. */
export function toSummary(row: MessageRow): MessageSummary {
  const { id, kind, channel, state, attempt, failureCode, failureReason, dueMs, createdAtMs, updatedAtMs } =
    row;
  const waits = state === "queued" || state === "retry_wait" || state === "unknown";
  return {
    id,
    kind,
    channel,
    state,
    attempts: attempt,
    ...(failureCode !== undefined && { failureCode }),
    ...(failureReason !== undefined && { failureReason }),
    ...(waits && { nextAttemptAtMs: dueMs }),
    createdAtMs,
    updatedAtMs,
  };
}
