import type { Context } from "hono";

import { wideNetwork } from "../domain/contact/network-source.ts";

/** The network that a request comes from, or undefined when nobody can tell; the host's to know. */
export type SourceOf = (c: Context) => string | undefined;

const SOURCE = "source";

/** Notes where a request comes from, for whatever answers it. */
export function setSource(c: Context, source: string | undefined): void {
  c.set(SOURCE, source);
}

/** Where a request comes from, as `networkSource` writes it; undefined when nobody can tell. */
export const sourceOf = (c: Context): string | undefined => c.get(SOURCE);

/** The place around where a request comes from, as `wideNetwork` gives it; undefined when nobody can tell. */
export function wideNetworkOf(c: Context): string | undefined {
  const source = sourceOf(c);
  return source === undefined ? undefined : wideNetwork(source);
}
