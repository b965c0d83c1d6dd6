import { prepareWish, recipientRef, type TextWish } from "../delivery/suppression.ts";
import type { Deps } from "../deps.ts";
import type { TextReply } from "../ports/messages.ts";
import { insertReply, type ReplyState } from "../store/replies.ts";

/** What a reply keeps, sealed, until it has been dealt with. */
export interface ReplyContent {
  /** E.164. */
  readonly phone: string;
  /** As it came. */
  readonly body: string;
  readonly hasMedia: boolean;
}

const HOUR_MS = 3_600_000;

/** For somebody who writes in several texts; more would let one number fill the business's mailbox. */
const MAX_PER_SENDER = 3;
/** Numbers are cheap, and whoever has many writes from one after another. */
const MAX_OF_STRANGERS = 20;

/** A text that comes again, as Twilio sends it when our answer was lost, does so within minutes. */
export const REMEMBERED_MS = 24 * HOUR_MS;

/**
 * Keeps an incoming text, once however often it comes, together with what it wishes: all or nothing. Nothing is looked up
 * at Wix. Gives the reply's id where it is to be worked on now.
 */
export async function takeReply(
  deps: Pick<Deps, "clock" | "db" | "keyring" | "log">,
  { providerId, phone, body, hasMedia, kind }: TextReply,
  wish: TextWish | undefined,
): Promise<string | undefined> {
  const { clock, db, keyring, log } = deps;
  const nowMs = clock();
  const id = await keyring.ref("reply", providerId);
  const content: ReplyContent = { phone, body, hasMedia };
  const [inserted] = await db.batch([
    insertReply(
      {
        id,
        kind: kind === "yes" ? "text" : kind,
        senderRef: await recipientRef(keyring, phone),
        sealed: await keyring.seal("reply", id, JSON.stringify(content)),
        nowMs,
        isWishIfOptedOut: kind === "yes",
      },
      { perSender: MAX_PER_SENDER, ofStrangers: MAX_OF_STRANGERS, sinceMs: nowMs - HOUR_MS },
    ),
    // After it: whether its sender had opted out is asked of what was before.
    ...(wish === undefined ? [] : await prepareWish(deps, phone, wish)),
  ]);
  if (wish !== undefined) log.info("recipient_wish", { wish });
  const state = inserted?.rows[0]?.state as ReplyState | undefined;
  if (state === "refused") log.error("reply_not_told", { reason: "too_many" });
  return state === "waiting" ? id : undefined;
}

/** Reads back what was sealed; undefined where its secret was dropped. */
export async function openReply(
  { keyring }: Pick<Deps, "keyring">,
  { id, sealed }: { readonly id: string; readonly sealed: string },
): Promise<ReplyContent | undefined> {
  const opened = await keyring.open("reply", id, sealed);
  // Sealed by us: its shape is what `takeReply` wrote.
  return opened === undefined ? undefined : (JSON.parse(opened) as ReplyContent);
}
