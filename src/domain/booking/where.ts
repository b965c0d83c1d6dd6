import { isVisible, toPlainLine } from "../text/plain-text.ts";
import type { Place } from "./booking.ts";

/** Where a customer has to be, as they are told. */
export type Where =
  /** By video or phone. */
  | { readonly kind: "online" }
  /** At the customer's own address: theirs to know, and told nowhere. */
  | { readonly kind: "customer" }
  /** Has a name, an address or both, and never the same as both. */
  | { readonly kind: "place"; readonly name?: string; readonly address?: string };

/** Tells where a visit takes place; undefined where nobody knows. */
export function describeWhere(place: Place | undefined, online: boolean): Where | undefined {
  if (online) return { kind: "online" };
  if (place === undefined) return undefined;
  if (place.kind === "customer") return { kind: "customer" };
  const { name, address } = place;
  const hasName = isVisible(name);
  const hasAddress = isVisible(address) && !(hasName && isSameLine(address, name));
  return hasName || hasAddress
    ? { kind: "place", ...(hasName && { name }), ...(hasAddress && { address }) }
    : undefined;
}

const isSameLine = (one: string, other: string): boolean =>
  toPlainLine(one, Number.POSITIVE_INFINITY) === toPlainLine(other, Number.POSITIVE_INFINITY);
