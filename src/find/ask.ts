import { recipientRef } from "../delivery/suppression.ts";
import type { Deps } from "../deps.ts";
import type { Channel } from "../ports/messages.ts";
import { insertFindRequest } from "../store/find-requests.ts";

/** Where somebody says that links to their bookings would reach them. */
export interface FindContact {
  readonly channel: Channel;
  /** Addr-spec or E.164, validated. */
  readonly address: string;
}

export interface FindAsk {
  readonly contacts: readonly FindContact[];
  /** What stands for the network that the request came from. */
  readonly source: string;
  /** BCP 47: the language in which it was asked. */
  readonly locale: string;
}

/** The stretch of time in which requests are counted. */
export const COUNTED_FOR_MS = 3_600_000;
/** For somebody who mistyped or is impatient; more would let others fill a mailbox. */
const MAX_PER_CONTACT = 3;
/** A house or a café shares one address; whoever goes through other people's addresses is slowed to one in two minutes. */
const MAX_PER_SOURCE = 30;

/** The answer has long gone out before anything begins, at a moment that nobody can foresee. */
const DUE_AFTER_MS = 4_000;
const DUE_SPREAD_MS = 8_000;

/**
 * Takes a wish for links to whatever bookings a contact has. Nothing is looked up: what is known and what is not, what is
 * let through and what is over a limit, all cost the same and look the same. The outcome is in nobody's answer.
 */
export async function askForLinks(
  deps: Pick<Deps, "clock" | "db" | "keyring" | "wakeAt">,
  { contacts, source, locale }: FindAsk,
): Promise<void> {
  const { clock, db, keyring, wakeAt } = deps;
  const nowMs = clock();
  const dueMs = nowMs + DUE_AFTER_MS + spread();
  const sourceRef = await keyring.ref("find", source);
  const statements = await Promise.all(
    contacts.map(async ({ channel, address }) => {
      const id = `fnd_${crypto.randomUUID()}`;
      return insertFindRequest(
        {
          id,
          channel,
          contactRef: await recipientRef(keyring, address),
          sourceRef,
          sealed: await keyring.seal("find", id, address),
          locale,
          nowMs,
          dueMs,
        },
        { perContact: MAX_PER_CONTACT, perSource: MAX_PER_SOURCE, sinceMs: nowMs - COUNTED_FOR_MS },
      );
    }),
  );
  await db.batch(statements);
  wakeAt?.(dueMs);
}

function spread(): number {
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  return Math.floor((random / 0x1_0000) * DUE_SPREAD_MS);
}
