import type { Mail } from "../ports/messages.ts";

/** What a message's row keeps sealed until it has gone: all that is needed to send it, again if need be. */
export type Envelope =
  | { readonly channel: "email"; readonly mail: Mail }
  | {
      readonly channel: "sms";
      readonly to: string;
      readonly body: string;
      /** The same by email, for when no handset takes it; worth sending for longer than a text. */
      readonly substitute?: { readonly mail: Mail; readonly deadlineMs: number };
    };

/** Reads back what was sealed; the seal vouches for its shape, since only this app can have made it. */
export const readEnvelope = (opened: string): Envelope => JSON.parse(opened) as Envelope;
