import type { Channel } from "../ports/messages.ts";

/** Whom a message goes to. */
export interface MessageRecipient {
  readonly channel: Channel;
  /** Addr-spec or E.164, validated. */
  readonly address: string;
  /** As it stands beside the address. */
  readonly name?: string;
  /** Whether it is the customer on file, who alone is greeted by their name. */
  readonly isCustomer: boolean;
}

/** A mail's recipient. */
export type Addressee = Pick<MessageRecipient, "address" | "name">;

export const toAddressee = ({ address, name }: Addressee): Addressee => ({
  address,
  ...(name !== undefined && { name }),
});
