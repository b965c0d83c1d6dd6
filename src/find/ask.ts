import { recipientRef } from "../delivery/suppression.ts";
import type { Deps } from "../deps.ts";
import { surroundings } from "../domain/contact/network-source.ts";
import type { Channel } from "../ports/messages.ts";
import { type FindLimits, insertFindRequest, type NetworkRefs } from "../store/find-requests.ts";

/** Where somebody says that links to their bookings would reach them. */
export interface FindContact {
  readonly channel: Channel;
  /** Addr-spec or E.164, validated. */
  readonly address: string;
}

export interface FindAsk {
  readonly contacts: readonly FindContact[];
  /** The network that the request came from, as `networkSource` gives it. */
  readonly source: string;
  /** BCP 47: the language in which it was asked. */
  readonly locale: string;
}

/** The stretch of time in which requests are counted. */
export const COUNTED_FOR_MS = 3_600_000;
/**
 * For a contact: somebody who mistyped or is impatient; more would let others fill a mailbox. For a network: a house or a
 * café shares one address; whoever goes through other people's addresses is slowed to one in two minutes. The networks
 * around get more, since strangers share those, but not as much as all addresses in them.
 */
const LIMITS: Omit<FindLimits, "sinceMs"> = { perContact: 3, perSource: 30, perNear: 60, perWide: 120 };

/** The answer has long gone out before anything begins, at a moment that nobody can foresee. */
const DUE_AFTER_MS = 4_000;
const DUE_SPREAD_MS = 8_000;

/**
 * Takes a wish for links to whatever bookings a contact has. Nothing is looked up: what is known and what is not, what is
 * let through and what is over a limit, all cost the same and look the same. The outcome is in nobody's answer.
 */
export async function askForLinks(
  deps: Pick<Deps, "clock" | "db" | "keyring" | "wakeAt" | "stayUntil">,
  { contacts, source, locale }: FindAsk,
): Promise<void> {
  const { clock, db, keyring, wakeAt, stayUntil = () => {} } = deps;
  const nowMs = clock();
  const dueMs = nowMs + DUE_AFTER_MS + spread();
  const networks = await refsOf(keyring, source);
  const statements = await Promise.all(
    contacts.map(async ({ channel, address }) => {
      const id = `fnd_${crypto.randomUUID()}`;
      return insertFindRequest(
        {
          id,
          channel,
          contactRef: await recipientRef(keyring, address),
          networks,
          sealed: await keyring.seal("find", id, address),
          locale,
          nowMs,
          dueMs,
        },
        { ...LIMITS, sinceMs: nowMs - COUNTED_FOR_MS },
      );
    }),
  );
  await db.batch(statements);
  (wakeAt ?? stayUntil)(dueMs);
}

async function refsOf(keyring: Deps["keyring"], source: string): Promise<NetworkRefs> {
  const { near, wide } = surroundings(source);
  const [sourceRef, nearRef, wideRef] = await Promise.all([
    keyring.ref("find", source),
    keyring.ref("find", near),
    keyring.ref("find", wide),
  ]);
  return { source: sourceRef, near: nearRef, wide: wideRef };
}

function spread(): number {
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  return Math.floor((random / 0x1_0000) * DUE_SPREAD_MS);
}
