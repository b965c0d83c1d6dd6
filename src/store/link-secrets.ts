import type { Database } from "../ports/storage.ts";

/** One epoch's link secret, by what can be told of it. */
export interface SecretFingerprint {
  readonly epoch: string;
  readonly fingerprint: string;
}

/** Keeps the fingerprints of epochs that had none, and gives those of all epochs as they were first kept. */
export async function keepFingerprints(
  db: Database,
  fingerprints: readonly SecretFingerprint[],
): Promise<readonly SecretFingerprint[]> {
  const results = await db.batch([
    ...fingerprints.map(({ epoch, fingerprint }) => ({
      sql: "INSERT INTO link_secrets (epoch, fingerprint) VALUES (?, ?) ON CONFLICT DO NOTHING",
      params: [epoch, fingerprint],
    })),
    { sql: "SELECT epoch, fingerprint FROM link_secrets ORDER BY epoch", params: [] },
  ]);
  const kept = results.at(-1)?.rows ?? [];
  return kept.map(({ epoch, fingerprint }) => ({ epoch: String(epoch), fingerprint: String(fingerprint) }));
}
