import type { Deps } from "../deps.ts";
import type { Channel } from "../ports/messages.ts";

/** What every link of a send is made with. */
export interface SendRequest {
  /** `default`: the best contact on file, email before SMS. */
  readonly channels: "default" | readonly Channel[];
  /** BCP 47. */
  readonly locale: string;
  /** Missing in requests that were sealed before it was kept. */
  readonly localeChosen?: boolean;
  readonly note?: string;
  /** Makes a link although the customer could do nothing with it but look. */
  readonly force: boolean;
  /** Sends although the same recipient got a link to the same booking not long ago. */
  readonly again: boolean;
  /** What counts as not long ago, milliseconds; a day when it is missing. */
  readonly notWithinMs?: number;
  /** Sends to nobody else than whom this keyed hash stands for. */
  readonly onlyTo?: string;
}

/** Seals what a send is made with, for its row: the note is a message's text. */
export const sealRequest = (
  { keyring }: Pick<Deps, "keyring">,
  sendId: string,
  request: SendRequest,
): Promise<string> => keyring.seal("send", sendId, JSON.stringify(request));

/** Undefined when it was sealed under a secret that is gone. */
export async function openRequest(
  { keyring }: Pick<Deps, "keyring">,
  sendId: string,
  sealed: string | undefined,
): Promise<SendRequest | undefined> {
  const opened = sealed === undefined ? undefined : await keyring.open("send", sendId, sealed);
  return opened === undefined ? undefined : (JSON.parse(opened) as SendRequest);
}
