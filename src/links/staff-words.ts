import type { Deps } from "../deps.ts";

/**
 * What staff wrote beside a link: a note to its customer, or why it was revoked. It is sealed under the server's own key, for
 * the row that it stands in, as staff read it back and never have a code.
 */
export const sealStaffWords = (
  { keyring }: Pick<Deps, "keyring">,
  rowId: string,
  words: string,
): Promise<string> => keyring.seal("note", rowId, words);

/** Undefined where there is none, where it was erased, or where its secret was dropped. */
export const openStaffWords = async (
  { keyring }: Pick<Deps, "keyring">,
  rowId: string,
  sealed: string | undefined,
): Promise<string | undefined> => (sealed === undefined ? undefined : keyring.open("note", rowId, sealed));
