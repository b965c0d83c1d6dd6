import type { Database, Statement } from "../ports/storage.ts";

/** A request that is about to be carried out under its Idempotency-Key. */
export interface RequestClaim {
  readonly keyRef: string;
  readonly requestRef: string;
  /** When it was claimed; tells this run from one that takes it over, so it also fences. Epoch milliseconds. */
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
}

/** What is remembered of a request. */
export interface RememberedRequest {
  readonly requestRef: string;
  /** Missing while it runs, or when it crashed. */
  readonly sealedAnswer?: string;
}

/** How many forgotten keys a new claim clears away. */
const SWEEP_SIZE = 20;

/**
 * Claims a key for one run of its request; false when it is taken. A key can be had again when it has expired, and by
 * the same request also when an earlier run began before `abandonedSinceMs` and never ended.
 */
export async function claimRequest(
  db: Database,
  claim: RequestClaim,
  abandonedSinceMs: number,
): Promise<boolean> {
  const { keyRef, requestRef, createdAtMs, expiresAtMs } = claim;
  const [, claimed] = await db.batch([
    {
      sql: `DELETE FROM idempotency_keys WHERE key_ref IN
        (SELECT key_ref FROM idempotency_keys WHERE expires_ms <= ? LIMIT ${SWEEP_SIZE})`,
      params: [createdAtMs],
    },
    {
      sql: `INSERT INTO idempotency_keys (key_ref, request_ref, created_ms, expires_ms) VALUES (?, ?, ?, ?)
        ON CONFLICT (key_ref) DO UPDATE SET request_ref = excluded.request_ref, sealed_answer = NULL,
          created_ms = excluded.created_ms, expires_ms = excluded.expires_ms
        WHERE idempotency_keys.expires_ms <= excluded.created_ms OR (idempotency_keys.sealed_answer IS NULL
          AND idempotency_keys.request_ref = excluded.request_ref AND idempotency_keys.created_ms <= ?)
        RETURNING key_ref`,
      params: [keyRef, requestRef, createdAtMs, expiresAtMs, abandonedSinceMs],
    },
  ]);
  return claimed?.rows.length === 1;
}

/**
 * Records the answer, in the batch that does what it tells of. When another run has taken the claim over, the NOT NULL
 * constraint of `request_ref` fails and takes the whole batch with it: no request is ever carried out twice.
 */
export function completeRequest(claim: RequestClaim, sealedAnswer: string): Statement {
  const { keyRef, requestRef, createdAtMs, expiresAtMs } = claim;
  return {
    sql: `INSERT INTO idempotency_keys (key_ref, request_ref, sealed_answer, created_ms, expires_ms)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (key_ref) DO UPDATE SET sealed_answer = excluded.sealed_answer, request_ref =
        CASE WHEN idempotency_keys.created_ms = excluded.created_ms AND idempotency_keys.sealed_answer IS NULL
          THEN excluded.request_ref END`,
    params: [keyRef, requestRef, sealedAnswer, createdAtMs, expiresAtMs],
  };
}

/** Gives a key back after a run that changed nothing, so that its request may be made again. */
export async function releaseRequest(db: Database, claim: RequestClaim): Promise<void> {
  await db.run({
    sql: "DELETE FROM idempotency_keys WHERE key_ref = ? AND created_ms = ? AND sealed_answer IS NULL",
    params: [claim.keyRef, claim.createdAtMs],
  });
}

/** What is remembered under a key, if anything. */
export async function findRequest(db: Database, keyRef: string): Promise<RememberedRequest | undefined> {
  const { rows } = await db.run({
    sql: "SELECT request_ref, sealed_answer FROM idempotency_keys WHERE key_ref = ?",
    params: [keyRef],
  });
  const row = rows[0];
  return (
    row && {
      requestRef: String(row.request_ref),
      ...(row.sealed_answer !== null && { sealedAnswer: String(row.sealed_answer) }),
    }
  );
}
