import { expect, it } from "vitest";
import { networkSource, surroundings } from "../../src/domain/contact/network-source.ts";

it.each([
  "",
  "unknown",
  "203.0.113",
  "203.0.113.256",
  "203.0.113.07",
  "203.0.113.7, 198.51.100.1",
  "2001:db8::1::2",
  "2001:db8::1]/x[",
  ":::",
])("takes this for no address: %j", (text) => {
  expect(networkSource(text)).toBeUndefined();
});

it.each([
  ["203.0.113.7", "203.0.113.7"],
  [" 203.0.113.7 ", "203.0.113.7"],
  // As a socket for both families sees it.
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["::FFFF:cb00:7107", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::1", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s counts as %s", (address, source) => {
  expect(networkSource(address)).toBe(source);
});

it("tells two networks apart, and not two addresses of one IPv6 network", () => {
  const sources = ["2001:db8:1:2::1", "2001:db8:1:2:ffff::1", "2001:db8:1:3::1"].map(networkSource);

  expect(sources[0]).toBe(sources[1]);
  expect(sources[2]).not.toBe(sources[0]);
});

it.each([
  ["203.0.113.7", "203.0.113.7", "203.0.113.0/24"],
  ["2001:db8:1:a2b3::/64", "2001:db8:1:a200::/56", "2001:db8:1::/48"],
  ["2001:db8:0:0::/64", "2001:db8:0:0::/56", "2001:db8:0::/48"],
  ["unknown", "unknown", "unknown.0/24"],
])("around %s are %s and %s", (source, near, wide) => {
  expect(surroundings(source)).toEqual({ near, wide });
});
