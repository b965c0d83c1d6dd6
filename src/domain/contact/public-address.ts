/** A block of addresses: its first one, and how many bits all of it share. */
type Block = readonly [first: string, bits: number];

/** Where nobody on the public internet is (IANA IPv4 Special-Purpose Address Registry; RFC 5771 for multicast). */
const SPECIAL_IPV4: readonly Block[] = [
  // "This network", private, shared by a carrier's customers, loopback, link-local.
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  // Protocol assignments, documentation, the relays of 6to4, private, benchmarks, documentation.
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  // Multicast; reserved, with the broadcast address.
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** All that is assigned to hosts of the public internet (IANA IPv6 Address Space): whatever is outside is something else. */
const GLOBAL_UNICAST: Block = ["2000:0:0:0:0:0:0:0", 3];

/** What of that is not (IANA IPv6 Special-Purpose Address Registry); 6to4 carries any IPv4 address within. */
const SPECIAL_IPV6: readonly Block[] = [
  // Protocol assignments, Teredo among them.
  ["2001:0:0:0:0:0:0:0", 23],
  // Documentation.
  ["2001:db8:0:0:0:0:0:0", 32],
  ["3fff:0:0:0:0:0:0:0", 20],
  ["2002:0:0:0:0:0:0:0", 16],
];

/** An IPv4 address as hosts without IPv4 reach it (RFC 6052): the last 32 bits are what counts. */
const TRANSLATED: Block = ["64:ff9b:0:0:0:0:0:0", 96];

/** Names that never leave the own host or network (RFC 6761, 6762, 8375; ICANN keeps `internal` for that). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

/**
 * Whether an IP address is one of the public internet's. Everything else is not: private, loopback, link-local, shared,
 * multicast, unspecified, reserved, for documentation, and IPv4 within IPv6 (`::ffff:`), which no name has a reason to
 * have. What is no address is not public either.
 */
export function isPublicAddress(address: string): boolean {
  const bits = readAddress(address);
  if (bits === undefined) return false;
  if (bits.length === 32) return !SPECIAL_IPV4.some((block) => isWithin(bits, block));
  if (isWithin(bits, TRANSLATED)) return !SPECIAL_IPV4.some((block) => isWithin(bits.slice(96), block));
  return isWithin(bits, GLOBAL_UNICAST) && !SPECIAL_IPV6.some((block) => isWithin(bits, block));
}

/** Whether an IP address is the own host's: 127.0.0.0/8 or ::1. */
export function isLoopbackAddress(address: string): boolean {
  const bits = readAddress(address);
  return (
    bits !== undefined &&
    (bits.length === 32 ? isWithin(bits, ["127.0.0.0", 8]) : isWithin(bits, ["0:0:0:0:0:0:0:1", 128]))
  );
}

/**
 * Whether a URL's `hostname`, as the URL parser writes it, may be the public internet's: an address of it, or a name that
 * is not one of the own network's. Where such a name leads is another question.
 */
export function isPublicHost(hostname: string): boolean {
  if (isAddress(hostname)) return isPublicAddress(hostname);
  const name = withoutDot(hostname);
  return name.includes(".") && !LOCAL_NAME.test(name);
}

/** Whether a URL's `hostname` is the own host: an address of it, or `localhost`. */
export function isLoopbackHost(hostname: string): boolean {
  return isAddress(hostname) ? isLoopbackAddress(hostname) : /(?:^|\.)localhost$/.test(withoutDot(hostname));
}

const isAddress = (hostname: string) => readAddress(hostname) !== undefined;
const withoutDot = (hostname: string) => hostname.toLowerCase().replace(/\.$/, "");

/** An address as its bits, 32 or 128 of them; undefined for what is none. */
function readAddress(text: string): string | undefined {
  const address = text.toLowerCase().replace(/^\[|\]$/g, "");
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) {
    return address === URL.parse(`http://${address}`)?.hostname
      ? toBits(address.split("."), 10, 8)
      : undefined;
  }
  // The URL parser is the reader of IPv6 addresses that both hosts bring along; it knows no zones (`%eth0`).
  const host = address.includes(":")
    ? URL.parse(`http://[${address.replace(/%.*$/, "")}]`)?.hostname
    : undefined;
  return host === undefined ? undefined : toBits(groupsOf(host.slice(1, -1)), 16, 16);
}

/** The eight groups of an address as the URL parser writes it. */
function groupsOf(address: string): readonly string[] {
  const [before = [], after = []] = address
    .split("::")
    .map((part) => part.split(":").filter((group) => group !== ""));
  return [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
}

const toBits = (parts: readonly string[], radix: number, width: number): string =>
  parts.map((part) => Number.parseInt(part, radix).toString(2).padStart(width, "0")).join("");

function isWithin(bits: string, [first, length]: Block): boolean {
  const start = readAddress(first);
  return start?.length === bits.length && start.slice(0, length) === bits.slice(0, length);
}
