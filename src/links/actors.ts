import type { MessageState } from "../domain/message/message-state.ts";
import type { MessageKind } from "../store/messages.ts";

/** Who did a step of a link's timeline. */
export type Actor =
  /** By the name of their key, or `oidc:` and the subject of their token. */
  | { readonly kind: "staff"; readonly name: string }
  | { readonly kind: "customer" }
  /** What no hand can do. */
  | { readonly kind: "machine" }
  /** Perhaps a machine, perhaps a person; or it was done before anybody wrote down who. */
  | { readonly kind: "unknown" }
  /** The app by itself, when its time had come. */
  | { readonly kind: "timer" }
  /** The mail relay or the text provider, by what it tells later. */
  | { readonly kind: "provider" };

/** What customers set going makes links of its own: who lost theirs, and who answered a text. */
const BY_CUSTOMERS: ReadonlySet<string> = new Set(["find", "reply"]);

/** Who made a link or a code, by what is stored of it. */
export const makerOf = (createdBy: string): Actor =>
  BY_CUSTOMERS.has(createdBy) ? { kind: "customer" } : { kind: "staff", name: createdBy };

/** Who revoked a link; unknown where that was before it was written down. */
export const revokerOf = (revokedBy: string | undefined): Actor =>
  revokedBy === undefined ? { kind: "unknown" } : { kind: "staff", name: revokedBy };

/** What is known of the message whose step it is. */
interface StepContext {
  readonly kind: MessageKind;
  readonly maker: Actor;
  readonly revoker: Actor;
}

/** Who did a step of a message. What an attempt comes to is the timer's, also where staff waited for the first one. */
export function stepActor(
  { state, attempt }: { readonly state: MessageState; readonly attempt: number },
  { kind, maker, revoker }: StepContext,
): Actor {
  switch (state) {
    case "queued":
      return kind === "link" ? maker : { kind: "customer" };
    case "suppressed":
      return attempt === 0 && kind === "link" ? maker : { kind: "timer" };
    case "revoked":
      return revoker;
    case "delivered":
    case "undelivered":
    case "bounced":
      return { kind: "provider" };
    case "leased":
    case "retry_wait":
    case "unknown":
    case "accepted":
    case "failed":
    case "expired":
      return { kind: "timer" };
  }
}
