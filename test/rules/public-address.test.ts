import { describe, expect, it } from "vitest";
import {
  isLoopbackAddress,
  isLoopbackHost,
  isPublicAddress,
  isPublicHost,
} from "../../src/domain/contact/public-address.ts";

describe("an address of the public internet", () => {
  it.each([
    "1.1.1.1",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.0",
    "169.253.255.255",
    "169.255.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.0.1.0",
    "192.167.255.255",
    "192.169.0.0",
    "198.17.255.255",
    "198.20.0.0",
    "223.255.255.255",
    "2606:4700:4700::1111",
    "2001:200::1",
    "3ffe:ffff::1",
    "64:ff9b::1.1.1.1",
  ])("is %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  // One within each entry of IANA's two registries that is not globally reachable, and the ends of some.
  it.each([
    "0.0.0.0",
    "0.255.255.255",
    "10.0.0.0",
    "10.255.255.255",
    "100.64.0.0",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.255",
    "169.254.0.0",
    "169.254.169.254",
    "172.16.0.0",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.0.170",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.0",
    "192.168.255.255",
    "198.18.0.0",
    "198.19.255.255",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.0",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::10.0.0.1",
    "64:ff9b::169.254.169.254",
    "64:ff9b:1::1",
    "100::1",
    "100:0:0:1::1",
    "2001::1",
    "2001:2::1",
    "2001:10::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
  ])("is not %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(["", "example.com", "1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4.5", "::g", "1::2::3"])(
    "is not %j, which is no address",
    (text) => {
      expect(isPublicAddress(text)).toBe(false);
    },
  );
});

describe("a host of the public internet", () => {
  const hostOf = (url: string) => new URL(url).hostname;

  it.each([
    "https://example.com",
    "https://xn--bcher-kva.example",
    "http://1.1.1.1",
    "http://[2606:4700::1]",
  ])("may be that of %s", (url) => {
    expect(isPublicHost(hostOf(url))).toBe(true);
  });

  it.each([
    "http://localhost",
    "http://LocalHost.",
    "http://app.localhost",
    "http://printer.local",
    "http://metadata.google.internal.",
    "http://router.home.arpa",
    "http://intranet",
    "http://2130706433",
    "http://0177.0.0.1",
    "http://0x7f000001",
    "http://127.1",
    "http://[::ffff:7f00:1]",
    "http://[0:0:0:0:0:0:0:1]",
  ])("is not that of %s", (url) => {
    expect(isPublicHost(hostOf(url))).toBe(false);
  });
});

describe("the own host", () => {
  it.each(["localhost", "app.localhost", "127.0.0.1", "127.9.9.9", "[::1]"])("is %s", (hostname) => {
    expect(isLoopbackHost(hostname)).toBe(true);
  });

  it.each(["example.com", "localhost.example.com", "10.0.0.1", "0.0.0.0", "[::]", "[::ffff:7f00:1]"])(
    "is not %s",
    (hostname) => {
      expect(isLoopbackHost(hostname)).toBe(false);
    },
  );

  it("has addresses, and no name is one", () => {
    expect(["127.0.0.1", "::1", "localhost", "::2"].map(isLoopbackAddress)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
