import type { Deps } from "../deps.ts";
import { CODE_RANDOM_BYTES, formatLinkCode, makeLinkCode } from "../domain/link/link-code.ts";
import type { Statement } from "../ports/storage.ts";
import { type CodeConditions, insertLinkCode } from "../store/link-codes.ts";
import { sealStaffWords } from "./staff-words.ts";
import { type LinkContent, sealContent } from "./visit.ts";

/** A code that nobody has yet. */
export interface NewCode {
  /** Holds the code: stored nowhere. */
  readonly url: string;
  readonly tag: string;
  /** Fails its batch when the link was revoked or has ended by then, or another condition does not hold. */
  readonly insert: Statement;
}

/** Who wants a code, and when. */
export interface CodeMaking {
  /** As `createdBy` of a link. */
  readonly createdBy: string;
  /** Epoch milliseconds. */
  readonly nowMs: number;
  /** What staff write to the customer with it. */
  readonly note?: string;
}

/**
 * Makes a further code of a link, for a message that is to carry it: a code is unreadable once its message has ended. It
 * opens the same pages as all others, ends with them, and takes none of them away. `content` has a token that was minted
 * for it just now. Nothing is stored: the caller commits `insert` in one batch with the message.
 */
export async function prepareCode(
  { config, keyring }: Pick<Deps, "config" | "keyring">,
  { id: linkId }: { readonly id: string },
  content: LinkContent,
  { createdBy, nowMs, note }: CodeMaking,
  conditions: CodeConditions = {},
): Promise<NewCode> {
  const code = makeLinkCode(keyring.currentEpoch, crypto.getRandomValues(new Uint8Array(CODE_RANDOM_BYTES)));
  const tag = await keyring.tag(code);
  if (tag === undefined) throw new RangeError("The current epoch has no secret");
  const sealed = await sealContent(keyring, code, linkId, content);
  const sealedNote = note === undefined ? undefined : await sealStaffWords({ keyring }, tag, note);
  return {
    url: `${config.baseUrl}/b/${formatLinkCode(code)}`,
    tag,
    insert: insertLinkCode(
      {
        tag,
        linkId,
        epoch: code.epoch,
        sealed,
        createdBy,
        createdAtMs: nowMs,
        ...(sealedNote !== undefined && { sealedNote }),
      },
      conditions,
    ),
  };
}
