import { describe, expect, it } from "vitest";
import { parseEmail, parsePhone } from "../../src/domain/contact/contact.ts";

const malformed = { ok: false, error: { kind: "malformed" } };

describe("an email address", () => {
  it.each([
    ["a second header line", "a@example.org\r\nBcc: b@example.org"],
    ["a lone line feed within", "a@exam\nple.org"],
    ["a null character", "a\0@example.org"],
    ["two addresses", "a@example.org,b@example.org"],
    ["a display name", "Bob <a@example.org>"],
    ["a quoted local part", '"a b"@example.org'],
    ["a comment", "a(b)@example.org"],
    ["a second @", "a@b@example.org"],
    ["a second @ that is fullwidth", "a@b\uFF20example.org"],
    ["a second @ that is small", "a@b\uFE6Bexample.org"],
    ["a route", "@relay.example:a@example.org"],
    ["a source route by percent sign in the domain", "a@ex%61mple.org"],
    ["an address literal", "a@[127.0.0.1]"],
    ["an IPv4 address", "a@127.0.0.1"],
    ["an IPv4 address in short form", "a@127.1"],
    ["a host without a dot", "a@localhost"],
    ["a port", "a@example.org:25"],
    ["two dots in the domain", "a@example..org"],
    ["two dots in the local part", "a..b@example.org"],
    ["a dot at the end of the local part", "a.@example.org"],
    ["a label that begins with a hyphen", "a@-example.org"],
    ["an underscore in the domain", "a@exa_mple.org"],
    ["an invisible mark in the domain", "a@exam\u200Bple.org"],
    ["a reordering mark in the local part", "a\u202Eb@example.org"],
    ["nothing before the @", "@example.org"],
    ["nothing after it", "a@"],
    ["nothing at all", ""],
  ])("is refused with %s", (_, text) => {
    const parsed = parseEmail(text);

    expect(parsed).toEqual(malformed);
  });

  it("is refused when its local part would need SMTPUTF8", () => {
    const parsed = parseEmail("józef@example.org");

    expect(parsed).toEqual({ ok: false, error: { kind: "local_part_not_ascii" } });
  });

  it.each([
    ["local part", `${"a".repeat(65)}@example.org`],
    [
      "whole",
      `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(60)}.org`,
    ],
    ["text to look at", `${" ".repeat(400)}a@example.org`],
  ])("is refused when its %s is too long", (_, text) => {
    const parsed = parseEmail(text);

    expect(parsed).toEqual({ ok: false, error: { kind: "too_long" } });
  });

  it.each([
    ["as it is", "amelia.hartley+studio@example.org", "amelia.hartley+studio@example.org"],
    ["with its domain in lower case", "Amelia@EXAMPLE.Org", "Amelia@example.org"],
    ["without the space around it", " amelia@example.org\n", "amelia@example.org"],
    ["folded from fullwidth letters", "\uFF41melia\uFF20example\uFF0Eorg", "amelia@example.org"],
    ["with an international domain as A-labels", "info@müller.example", "info@xn--mller-kva.example"],
    ["with a domain of another script", "info@例え.example", "info@xn--r8jz45g.example"],
    ["with an apostrophe", "o'connor@example.org", "o'connor@example.org"],
  ])("is read %s", (_, text, address) => {
    const parsed = parseEmail(text);

    expect(parsed).toEqual({ ok: true, value: address });
  });
});

describe("a phone number", () => {
  it.each([
    ["letters", "+44 7700 ABCDEF"],
    ["a second line", "+447700900123\r\nBcc: x"],
    ["a word before it", "call +447700900123"],
    ["a scheme", "tel:+447700900123"],
    ["two numbers", "+447700900123 / +447700900124"],
    ["a plus alone", "+"],
    ["a country code alone", "+44"],
    ["a country code that is nobody's", "+999123456789"],
    ["too many digits for any country", "+44770090012345678901"],
    ["nothing at all", ""],
  ])("is refused with %s", (_, text) => {
    const parsed = parsePhone(text);

    expect(parsed).toEqual(malformed);
  });

  it.each(["+447700900123 ext. 5", "+1 202 555 0123 x12", "+12025550123;ext=12", "07700 900123,2"])(
    "is refused with an extension: %s",
    (text) => {
      const parsed = parsePhone(text, "GB");

      expect(parsed).toEqual({ ok: false, error: { kind: "extension" } });
    },
  );

  it.each([
    ["112", "DE"],
    ["999", "GB"],
    ["911", "US"],
    ["12345", "GB"],
    ["07700 12", "GB"],
    ["+44 0000 000000", "GB"],
    ["+1 000 000 0000", "US"],
    ["020 7946 01234 567", "GB"],
  ])("is refused when no subscriber can have it: %s", (text, country) => {
    const parsed = parsePhone(text, country);

    expect(parsed).toEqual({ ok: false, error: { kind: "impossible_number" } });
  });

  it.each([undefined, "ZZ", "", "toString"])(
    "of a country needs to say which, and %j does not",
    (country) => {
      const parsed = parsePhone("07700 900123", country);

      expect(parsed).toEqual({ ok: false, error: { kind: "country_needed" } });
    },
  );

  it.each([
    ["GB", "07700 900123", "+447700900123"],
    ["IE", "(085) 123 4567", "+353851234567"],
    ["DE", "0170/1234567", "+491701234567"],
    ["FR", "06 12 34 56 78", "+33612345678"],
    ["IT", "312 345 6789", "+393123456789"],
    ["IT", "06 1234 5678", "+390612345678"],
    ["US", "(202) 555-0123", "+12025550123"],
    ["BR", "(11) 96123-4567", "+5511961234567"],
    ["JP", "090-1234-5678", "+819012345678"],
    ["AU", "0412 345 678", "+61412345678"],
    ["IL", "052-123-4567", "+972521234567"],
    ["IN", "099876 54321", "+919987654321"],
    ["ZA", "082 123 4567", "+27821234567"],
  ])("is read as its country writes it: %s", (country, text, number) => {
    const parsed = parsePhone(text, country);

    expect(parsed).toEqual({ ok: true, value: number });
  });

  it.each([
    ["+44 (0)7700 900123", "+447700900123"],
    ["\u202A+44 7700 900123\u202C", "+447700900123"],
    ["\uFF0B\uFF14\uFF14\uFF17\uFF17\uFF10\uFF10\uFF19\uFF10\uFF10\uFF11\uFF12\uFF13", "+447700900123"],
    ["+٤٤٧٧٠٠٩٠٠١٢٣", "+447700900123"],
    ["+1.202.555.0123", "+12025550123"],
    ["+44\u201107700\u2011900123", "+447700900123"],
  ])("is read in international form however it is typed: %s", (text, number) => {
    const parsed = parsePhone(text, "US");

    expect(parsed).toEqual({ ok: true, value: number });
  });

  it("keeps the country it says over the business's", () => {
    const parsed = parsePhone("+491701234567", "GB");

    expect(parsed).toEqual({ ok: true, value: "+491701234567" });
  });
});
