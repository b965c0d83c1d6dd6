import type { Channel } from "../ports/messages.ts";
import type { Database, SqlValue, Statement } from "../ports/storage.ts";

/** A channel that does not work as it should. Instants are epoch milliseconds. */
export interface ChannelTrouble {
  readonly channel: Channel;
  /** Failures in a row without any answer. */
  readonly failures: number;
  /** Set while nothing is sent but a probe now and then. */
  readonly pausedAtMs?: number;
  /** The fault that the operator has to mend; absent when the channel is only out of reach. */
  readonly faultCode?: string;
  readonly nextProbeMs?: number;
  /** It is paused because several recipients in a row were refused alike, with the fault's code. */
  readonly pausedAlike: boolean;
  /** Somebody was refused for now since it last took anything. */
  readonly refusing: boolean;
}

/** The channels that have trouble; none is an empty list. */
export async function listChannelTroubles(db: Database): Promise<readonly ChannelTrouble[]> {
  const { rows } = await db.run({ sql: "SELECT * FROM channel_troubles", params: [] });
  return rows.map(toTrouble);
}

/**
 * Counts one more failure without an answer. From `limit` of them within `windowMs` on, the channel is paused. True
 * when this one paused it.
 */
export async function countUnreachable(
  db: Database,
  channel: Channel,
  rule: {
    readonly nowMs: number;
    readonly windowMs: number;
    readonly limit: number;
    readonly probeMs: number;
  },
): Promise<boolean> {
  const { nowMs, windowMs, limit, probeMs } = rule;
  const { rows } = await db.run({
    sql: `INSERT INTO channel_troubles (channel, failures, first_failure_ms) VALUES (?1, 1, ?2)
      ON CONFLICT (channel) DO UPDATE SET
        failures = CASE WHEN paused_ms IS NULL AND first_failure_ms <= ?2 - ?3 THEN 1 ELSE failures + 1 END,
        first_failure_ms = CASE WHEN paused_ms IS NULL AND first_failure_ms <= ?2 - ?3 THEN ?2 ELSE first_failure_ms END,
        next_probe_ms = CASE
          WHEN paused_ms IS NULL AND first_failure_ms > ?2 - ?3 AND failures + 1 >= ?4 THEN ?5 ELSE next_probe_ms END,
        paused_ms = CASE
          WHEN paused_ms IS NULL AND first_failure_ms > ?2 - ?3 AND failures + 1 >= ?4 THEN ?2 ELSE paused_ms END
      RETURNING failures, paused_ms`,
    params: [channel, nowMs, windowMs, limit, probeMs],
  });
  return rows[0]?.failures === limit && rows[0].paused_ms === nowMs;
}

/**
 * Pauses a channel that the operator has to mend, or that refuses all `alike`. True when it was not paused for such a
 * reason before; refusals alike say less than any other fault.
 */
export async function pauseChannel(
  db: Database,
  channel: Channel,
  fault: {
    readonly code: string;
    readonly nowMs: number;
    readonly probeMs: number;
    readonly alike?: boolean;
  },
): Promise<boolean> {
  const { code, nowMs, probeMs, alike = false } = fault;
  const { rows } = await db.run({
    sql: `INSERT INTO channel_troubles
        (channel, failures, first_failure_ms, paused_ms, fault_code, next_probe_ms, paused_alike)
      VALUES (?1, 0, ?2, ?2, ?3, ?4, ?5)
      ON CONFLICT (channel) DO UPDATE SET paused_ms = ?2, fault_code = ?3, next_probe_ms = ?4, paused_alike = ?5
      WHERE fault_code IS NULL OR (paused_alike = 1 AND ?5 = 0)
      RETURNING channel`,
    params: [channel, nowMs, code, probeMs, Number(alike)],
  });
  return rows.length === 1;
}

/** Takes the right to try a paused channel with one message; false when it is not yet time, or somebody else does. */
export async function claimProbe(
  db: Database,
  channel: Channel,
  probe: { readonly nowMs: number; readonly nextProbeMs: number },
): Promise<boolean> {
  const { rows } = await db.run({
    sql: `UPDATE channel_troubles SET next_probe_ms = ?
      WHERE channel = ? AND paused_ms IS NOT NULL AND (next_probe_ms <= ? OR next_probe_ms > ?)
      RETURNING channel`,
    params: [probe.nextProbeMs, channel, probe.nowMs, probe.nextProbeMs],
  });
  return rows.length === 1;
}

/**
 * What waits for a channel that is paused only because the channel was broken. What a carrier gave back (its receipts
 * have come to an end) keeps its own time: that the provider takes it again does not say that the carrier will.
 */
const HELD_BACK = `sealed IS NOT NULL AND state = 'retry_wait' AND failure_reason = 'channel_fault' AND receipt_rank < 4
  AND EXISTS (SELECT 1 FROM channel_troubles
    WHERE channel_troubles.channel = messages.channel AND paused_ms IS NOT NULL)`;

/**
 * Takes note that the channel works; what its fault held back is due then. True when it had been paused. A message that
 * was refused, and not `taken`, leaves the refusals before it standing.
 */
export async function clearChannelTrouble(
  db: Database,
  channel: Channel,
  { nowMs, taken }: { readonly nowMs: number; readonly taken: boolean },
): Promise<boolean> {
  const [before] = await db.batch([
    { sql: "SELECT paused_ms FROM channel_troubles WHERE channel = ?", params: [channel] },
    {
      sql: `UPDATE messages SET due_ms = ? WHERE channel = ? AND due_ms > ? AND ${HELD_BACK}`,
      params: [nowMs, channel, nowMs],
    },
    {
      sql: `UPDATE channel_troubles SET failures = 0, first_failure_ms = 0, paused_ms = NULL, fault_code = NULL,
        next_probe_ms = NULL, paused_alike = 0, refused_alike = CASE WHEN ? THEN '[]' ELSE refused_alike END
        WHERE channel = ?`,
      params: [Number(taken), channel],
    },
  ]);
  return typeof before?.rows[0]?.paused_ms === "number";
}

/** Lets every paused channel be tried at once, with what its fault held back. */
export async function probePausedChannels(db: Database, nowMs: number): Promise<void> {
  await db.batch([
    {
      sql: `UPDATE messages SET due_ms = ? WHERE due_ms > ? AND ${HELD_BACK}`,
      params: [nowMs, nowMs],
    },
    { sql: "UPDATE channel_troubles SET next_probe_ms = ? WHERE paused_ms IS NOT NULL", params: [nowMs] },
  ]);
}

/** Recipients' domains that lately refused us by policy, each with when; keyed hashes. */
export async function notePolicyRefusal(
  db: Database,
  channel: Channel,
  refusal: { readonly domainRef: string; readonly nowMs: number; readonly windowMs: number },
): Promise<number> {
  const { domainRef, nowMs, windowMs } = refusal;
  const [, read] = await db.batch([
    {
      sql: `INSERT INTO channel_troubles (channel, first_failure_ms, policy_refusals)
        VALUES (?1, ?2, json_array(json_array(?3, ?2)))
        ON CONFLICT (channel) DO UPDATE SET policy_refusals = (
          SELECT json_group_array(json(value)) FROM (
            SELECT value FROM json_each(channel_troubles.policy_refusals) WHERE json_extract(value, '$[1]') > ?2 - ?4
            UNION ALL SELECT json_array(?3, ?2)))`,
      params: [channel, nowMs, domainRef, windowMs],
    },
    {
      sql: `SELECT count(DISTINCT json_extract(value, '$[0]')) AS domains
        FROM channel_troubles, json_each(policy_refusals) WHERE channel = ?`,
      params: [channel],
    },
  ]);
  return Number(read?.rows[0]?.domains ?? 0);
}

/** How many recipients' refusals are remembered: enough to judge by, however many there are. */
const MAX_REFUSALS = 50;

/**
 * Takes note that the channel refused a recipient for now, and counts, with this one, the recipients and the `groups`
 * that they belong to (such as their domains) which it lately refused with the same code. Both are keyed hashes.
 */
export async function noteRefusal(
  db: Database,
  channel: Channel,
  refusal: {
    readonly code: string;
    readonly recipientRef: string;
    readonly groupRef: string;
    readonly nowMs: number;
    readonly windowMs: number;
  },
): Promise<{ readonly recipients: number; readonly groups: number }> {
  const { code, recipientRef, groupRef, nowMs, windowMs } = refusal;
  const entry = JSON.stringify([code, recipientRef, groupRef, nowMs]);
  const [, read] = await db.batch([
    {
      sql: `INSERT INTO channel_troubles (channel, first_failure_ms, refused_alike) VALUES (?1, ?2, json_array(json(?3)))
        ON CONFLICT (channel) DO UPDATE SET refused_alike = (
          SELECT json_group_array(json(value)) FROM (
            SELECT json(?3) AS value UNION ALL
            SELECT value FROM (SELECT value FROM json_each(channel_troubles.refused_alike)
              WHERE json_extract(value, '$[3]') > ?2 - ?4 LIMIT ${MAX_REFUSALS})))`,
      params: [channel, nowMs, entry, windowMs],
    },
    {
      sql: `SELECT count(DISTINCT json_extract(value, '$[1]')) AS recipients,
          count(DISTINCT json_extract(value, '$[2]')) AS groups
        FROM channel_troubles, json_each(refused_alike) WHERE channel = ? AND json_extract(value, '$[0]') = ?`,
      params: [channel, code],
    },
  ]);
  const counts = read?.rows[0];
  return { recipients: Number(counts?.recipients ?? 0), groups: Number(counts?.groups ?? 0) };
}

/**
 * Gives the messages that wait after a refusal with this code, since then, their try back: the channel refused
 * everybody. They are due by `dueMs` at the latest, or once the channel works again.
 */
export function spareRefusedMessages(
  channel: Channel,
  refusal: { readonly code: string; readonly sinceMs: number; readonly dueMs: number },
): Statement {
  return {
    sql: `UPDATE messages SET tries = max(0, tries - 1), failure_reason = 'channel_fault', due_ms = min(due_ms, ?)
      WHERE sealed IS NOT NULL AND state = 'retry_wait' AND channel = ? AND failure_code = ?
        AND failure_reason IN ('unreachable', 'throttled') AND receipt_rank < 4 AND updated_ms > ?`,
    params: [refusal.dueMs, channel, refusal.code, refusal.sinceMs],
  };
}

function toTrouble(row: Record<string, SqlValue>): ChannelTrouble {
  return {
    channel: row.channel as Channel,
    failures: Number(row.failures),
    ...(row.paused_ms !== null && { pausedAtMs: Number(row.paused_ms) }),
    ...(row.fault_code !== null && { faultCode: String(row.fault_code) }),
    ...(row.next_probe_ms !== null && { nextProbeMs: Number(row.next_probe_ms) }),
    pausedAlike: row.paused_alike === 1,
    refusing: row.refused_alike !== "[]",
  };
}
