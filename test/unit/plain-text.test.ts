import { describe, expect, it } from "vitest";
import { toGreetingName, toPlainLine, toPlainLines } from "../../src/domain/text/plain-text.ts";

describe("a plain line", () => {
  it.each([
    ["Ana\r\nBcc: x@example.com", "Ana Bcc: x@example.com"],
    ["a\u2028b\u2029c\u0085d", "a b c d"],
    ["\u202Etxt.exe\u202C", "txt.exe"],
    ["a\u0000b\u001bc", "a b c"],
    ["\uFEFF  spaced \t out  ", "spaced out"],
    ["👩‍🦰 Hair", "👩‍🦰 Hair"],
  ])("keeps no control of %j", (text, line) => {
    expect(toPlainLine(text, 100)).toBe(line);
  });

  it("ends in an ellipsis where it is cut, and does not cut a character in two", () => {
    expect(toPlainLine("🧘🧘🧘🧘", 3)).toBe("🧘🧘…");
  });
});

describe("plain lines", () => {
  it("keep line breaks of every kind, and one blank line for many", () => {
    expect(toPlainLines("a\r\nb\rc\n\n\n\nd\n\n", 100)).toEqual(["a", "b", "c", "", "d"]);
  });

  it("are together no longer than asked for", () => {
    expect(toPlainLines("one\ntwo\nthree", 8)).toEqual(["one", "two"]);
  });

  it("are none for blank text", () => {
    expect(toPlainLines(" \n\t\n", 100)).toEqual([]);
  });
});

describe("a name in a greeting", () => {
  it.each([
    "evil.com",
    "Visit www.evil.com",
    "http://evil.example",
    "Ana <b>",
    "a@b.example",
    "You have won a prize today",
    "Ana 123",
    "x".repeat(31),
    "",
    "-Ana",
  ])("is not %j", (name) => {
    expect(toGreetingName(name)).toBeUndefined();
  });

  it.each(["Ana", "Žofia", "Mary-Jane", "D’Arcy", "J. R.", "Nguyễn Thị Minh", "अनीता", "李", "Анна"])(
    "is %s",
    (name) => {
      expect(toGreetingName(` ${name} `)).toBe(name);
    },
  );

  it("is missing where there is none", () => {
    expect(toGreetingName(undefined)).toBeUndefined();
  });
});
