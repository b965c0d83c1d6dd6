import { CROCKFORD } from "../domain/link/link-code.ts";

/** One master secret; `epoch` is the first symbol of every code that was made under it. */
export interface LinkSecret {
  readonly epoch: string;
  readonly secret: string;
  /** Made up by this process, as the demo does: no other one will know it again. */
  readonly invented?: true;
}

const MIN_SECRET_LENGTH = 32;
const ADVICE = "at least 32 random characters (e.g. the output of: openssl rand -base64 32)";

/**
 * Reads `LINK_SECRET`: one secret, or a ring `0:secret,1:secret` whose last one makes new links while the others still
 * open old ones. Dropping a secret ends every link made under it, for good. Problems never repeat a secret.
 */
export function parseLinkSecrets(
  text: string | undefined,
  invent: (() => string) | undefined,
  problems: string[],
): readonly LinkSecret[] {
  if (text === undefined) {
    if (invent !== undefined) return [{ epoch: "0", secret: invent(), invented: true }];
    problems.push(`LINK_SECRET is missing: ${ADVICE}`);
    return [];
  }
  const ring = text.split(",").map((entry) => {
    const match = /^\s*(?:([0-9A-Za-z]):)?(.*?)\s*$/.exec(entry);
    return { epoch: (match?.[1] ?? "0").toUpperCase(), secret: match?.[2] ?? "" };
  });
  for (const [index, { epoch, secret }] of ring.entries()) {
    if (!CROCKFORD.includes(epoch)) {
      problems.push(
        `LINK_SECRET entry ${index + 1} starts with "${epoch}:", which is not one of ${CROCKFORD}`,
      );
    } else if (secret.length < MIN_SECRET_LENGTH) {
      const which = ring.length > 1 ? `entry ${index + 1} (a comma starts another one) ` : "";
      problems.push(`LINK_SECRET ${which}is too short: ${ADVICE}`);
    } else if (ring.findIndex((other) => other.epoch === epoch) !== index) {
      problems.push(`LINK_SECRET has two entries for "${epoch}:": give a new secret the next symbol`);
    }
  }
  return ring;
}
