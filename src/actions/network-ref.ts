import type { Deps } from "../deps.ts";
import { wideNetwork } from "../domain/contact/network-source.ts";

/**
 * A keyed hash that stands for a network at one visit: the same network has another one at any other, so that nobody can be
 * followed by it. `source` as `networkSource` writes it; undefined where nobody can tell it.
 */
export async function networkRef(
  { keyring }: Pick<Deps, "keyring">,
  visitRef: string,
  source: string | undefined,
): Promise<string | undefined> {
  if (source === undefined) return undefined;
  const family = source.includes(":") ? "6" : "4";
  return family + (await keyring.ref("network", `${visitRef} ${wideNetwork(source)}`));
}

/**
 * Whether two such hashes are of different networks. A browser that has both families of addresses uses now one, now the
 * other: between those nothing is known, nor where one of the two is missing.
 */
export const isOtherNetwork = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one[0] === other[0] && one !== other;
