import type { Deps } from "../deps.ts";
import type { Statement } from "../ports/storage.ts";
import { suppressWaitingMessages } from "../store/message-sweeps.ts";
import {
  deleteOptOut,
  deleteSuppression,
  findSuppressions,
  insertSuppression,
  listNewestSuppressions,
  type Suppression,
} from "../store/suppressions.ts";
import { LEASE_MS } from "./transitions.ts";

export type { Suppression };

/** To get no more texts, or to get them again. */
export type TextWish = "stop" | "start";

type SuppressionDeps = Pick<Deps, "db" | "clock" | "keyring" | "log">;

const MAX_LISTED = 200;

/** The keyed hash that stands for an address or number everywhere in the database. */
export const recipientRef = (keyring: Deps["keyring"], address: string): Promise<string> =>
  keyring.ref("recipient", address.toLowerCase());

/**
 * Does as a recipient wishes who answered a text with STOP or START: no more of them, or again. Only what they wished
 * themselves is taken back by START; a dead number stays one.
 */
export async function receiveWish(deps: SuppressionDeps, phone: string, wish: TextWish): Promise<void> {
  await deps.db.batch(await prepareWish(deps, phone, wish));
  deps.log.info("recipient_wish", { wish });
}

/** What carries out such a wish, for a batch of the caller's. */
export async function prepareWish(
  { clock, keyring }: Pick<SuppressionDeps, "clock" | "keyring">,
  phone: string,
  wish: TextWish,
): Promise<readonly Statement[]> {
  const ref = await recipientRef(keyring, phone);
  if (wish === "start") return [deleteOptOut(ref)];
  const nowMs = clock();
  return [
    insertSuppression({
      recipientRef: ref,
      id: `sup_${crypto.randomUUID()}`,
      channel: "sms",
      reason: "opted_out",
      createdAtMs: nowMs,
    }),
    suppressWaitingMessages(nowMs, LEASE_MS),
  ];
}

/** The newest suppressions, for staff. */
export const listSuppressions = ({ db }: Pick<Deps, "db">): Promise<readonly Suppression[]> =>
  listNewestSuppressions(db, MAX_LISTED);

/** The suppressions of somebody whose address or number staff know. */
export async function findRecipientSuppressions(
  { db, keyring }: Pick<Deps, "db" | "keyring">,
  to: { readonly email?: string; readonly phone?: string },
): Promise<readonly Suppression[]> {
  const addresses = [to.email, to.phone].filter((address) => address !== undefined);
  return findSuppressions(db, await Promise.all(addresses.map((address) => recipientRef(keyring, address))));
}

/** Lets a recipient get messages again, because staff know better; false when there is no such suppression. */
export async function liftSuppression({ db, log }: Pick<Deps, "db" | "log">, id: string): Promise<boolean> {
  const lifted = await deleteSuppression(db, id);
  if (lifted) log.info("suppression_lifted", { suppression: id });
  return lifted;
}
