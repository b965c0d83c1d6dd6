import { describe, expect, it } from "vitest";
import {
  CODE_RANDOM_BYTES,
  CROCKFORD,
  formatLinkCode,
  makeLinkCode,
  parseLinkCode,
} from "../../src/domain/link/link-code.ts";

const BYTES = Uint8Array.from({ length: CODE_RANDOM_BYTES }, (_, index) => index * 15);
const CODE = formatLinkCode(makeLinkCode("0", BYTES));

describe("link code", () => {
  it.each([
    ["nothing", ""],
    ["a symbol too few", CODE.slice(1)],
    ["a symbol too many", `${CODE}0`],
    ["a letter outside the alphabet", `U${CODE.slice(1)}`],
    ["a path", "../../_api/bookings-service/v2/bookings"],
    ["an encoded path", "%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2f"],
    ["a full-width digit", `０${CODE.slice(1)}`],
    ["a Turkish dotless i", `ı${CODE.slice(1)}`],
    ["four kilobytes", "0".repeat(4096)],
    ["endless hyphens", `${"-".repeat(60)}${CODE}`],
    ["a line end", `${CODE}\n`],
  ])("is not read from %s", (_, text) => {
    expect(parseLinkCode(text)).toBeUndefined();
  });

  it.each([
    ["S", "\u017F"],
    ["1", "\u0131"],
  ])("is not read from a letter that only becomes %s in upper case", (epoch, letter) => {
    const code = formatLinkCode(makeLinkCode(epoch, BYTES));

    expect(parseLinkCode(code)).toBeDefined();
    expect(parseLinkCode(letter + code.slice(1))).toBeUndefined();
  });

  it("is not read when any one symbol is replaced by any other", () => {
    const accepted = [...CODE].flatMap((right, index) =>
      [...CROCKFORD]
        .filter((wrong) => wrong !== right)
        .filter((wrong) => parseLinkCode(CODE.slice(0, index) + wrong + CODE.slice(index + 1))),
    );

    expect(accepted).toEqual([]);
  });

  it("is not read when neighbours are swapped, unless their values lie 16 apart", () => {
    const accepted = [...CODE].slice(1).flatMap((right, index) => {
      const left = CODE[index] ?? "";
      const swapped = CODE.slice(0, index) + right + left + CODE.slice(index + 2);
      const apart = Math.abs(CROCKFORD.indexOf(left) - CROCKFORD.indexOf(right));
      return swapped !== CODE && apart !== 16 && parseLinkCode(swapped) ? [swapped] : [];
    });

    expect(accepted).toEqual([]);
  });

  it("refuses too few random bytes", () => {
    expect(() => makeLinkCode("0", new Uint8Array(16))).toThrow(RangeError);
  });

  it("has 28 symbols: epoch, 130 random bits, check", () => {
    expect(CODE).toMatch(/^0[0-9A-HJKMNP-TV-Z]{27}$/);
  });

  it("holds every one of its 130 bits", () => {
    const codes = Array.from({ length: 130 }, (_, bit) => {
      const bytes = new Uint8Array(CODE_RANDOM_BYTES);
      bytes[bit >> 3] = 128 >> (bit & 7);
      return makeLinkCode("0", bytes).random;
    });

    expect(new Set(codes).size).toBe(130);
  });

  it("reads back what was written", () => {
    expect(parseLinkCode(CODE)).toEqual(makeLinkCode("0", BYTES));
  });

  it.each([
    ["lower case", CODE.toLowerCase()],
    ["hyphens", CODE.replace(/(.{7})/g, "$1-")],
    ["O for 0", CODE.replaceAll("0", "O")],
    ["I for 1", CODE.replaceAll("1", "I")],
    ["l for 1", CODE.replaceAll("1", "l")],
  ])("forgives %s", (_, text) => {
    expect(parseLinkCode(text)).toEqual(makeLinkCode("0", BYTES));
  });
});
