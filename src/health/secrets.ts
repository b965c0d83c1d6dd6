import type { Deps } from "../deps.ts";
import type { Keyring } from "../keys/keyring.ts";
import { keepFingerprints } from "../store/link-secrets.ts";

/** What was found once: neither the secrets nor what the links were made by change while a process runs. */
const found = new WeakMap<Keyring, readonly string[]>();

/**
 * The epochs whose secret is not the one that the database's links of that epoch were made by: none of those opens. A
 * secret that is new is kept in mind as its epoch's.
 * @throws {DatabaseUnavailableError}
 */
export async function findChangedSecrets({
  db,
  keyring,
}: Pick<Deps, "db" | "keyring">): Promise<readonly string[]> {
  const known = found.get(keyring);
  if (known !== undefined) return known;
  const ours = await keyring.fingerprints();
  const kept = await keepFingerprints(db, ours);
  const changed = ours
    .filter(({ epoch, fingerprint }) =>
      kept.some((first) => first.epoch === epoch && first.fingerprint !== fingerprint),
    )
    .map(({ epoch }) => epoch);
  found.set(keyring, changed);
  return changed;
}
