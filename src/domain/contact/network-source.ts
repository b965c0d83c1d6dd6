const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6_TEXT = /^[0-9a-f:.]+$/;
/** ::ffff:0:0/96, as which a socket for both families sees IPv4 (RFC 4291, 2.5.5.2). */
const MAPPED = "0:0:0:0:0:ffff";

/**
 * What counts as one source of requests: an IPv4 address, or the /64 of an IPv6 address, within which a single customer
 * has as many addresses as they like (RFC 6177). Undefined when the text is no address.
 */
export function networkSource(address: string): string | undefined {
  const text = address.trim().toLowerCase().replace(/%.*$/, "");
  if (IPV4.test(text)) return URL.parse(`http://${text}`)?.hostname === text ? text : undefined;
  // The URL parser is the reader of IPv6 addresses that both hosts bring along.
  const host = IPV6_TEXT.test(text) ? URL.parse(`http://[${text}]`)?.hostname : undefined;
  if (host === undefined) return undefined;
  const groups = expand(host.slice(1, -1));
  if (groups.slice(0, 6).join(":") === MAPPED) return toIpv4(groups.slice(6));
  return `${groups.slice(0, 4).join(":")}::/64`;
}

/**
 * The network around a source, as wide as what one place or one phone mast is given: the /24 of an IPv4 address, the /56
 * of an IPv6 network. `source` as `networkSource` gives it.
 */
export function wideNetwork(source: string): string {
  const [head = ""] = source.split("::");
  const groups = head.split(":");
  if (groups.length === 1) return `${head.split(".").slice(0, 3).join(".")}.0/24`;
  const fourth = Number.parseInt(groups[3] ?? "0", 16) & 0xff00;
  return `${groups.slice(0, 3).join(":")}:${fourth.toString(16)}::/56`;
}

/** The networks around a source: who has many addresses has them there. */
export interface Surroundings {
  /** The /56 of an IPv6 network, which is what many homes are given (RFC 6177); an IPv4 address itself. */
  readonly near: string;
  /** The /48 of an IPv6 network, the most that one site is given; the /24 of an IPv4 address. */
  readonly wide: string;
}

/** `source` as `networkSource` gives it. */
export function surroundings(source: string): Surroundings {
  if (!source.includes(":")) return { near: source, wide: wideNetwork(source) };
  return { near: wideNetwork(source), wide: `${source.split(":").slice(0, 3).join(":")}::/48` };
}

/** The eight groups of an address as the URL parser writes it. */
function expand(address: string): readonly string[] {
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter((group) => group !== "");
  const after = tail?.split(":").filter((group) => group !== "") ?? [];
  return [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
}

const toIpv4 = (groups: readonly string[]): string =>
  groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((value) => [value >> 8, value & 0xff])
    .join(".");
