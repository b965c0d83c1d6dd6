import { describe, expect, it } from "vitest";
import { toDialNumber } from "../../src/domain/contact/dial-number.ts";

describe("what to dial for a business's number", () => {
  it.each([
    ["no number", "by the door"],
    ["nothing", ""],
    ["a word to spell on the keypad", "1-800-FLOWERS"],
    ["two numbers after a plus", "+12+34"],
  ])("is not known for %s", (_, written) => {
    const dialled = toDialNumber(written, "US");

    expect(dialled).toBeUndefined();
  });

  it.each([
    ["a national number", "0117 496 0000"],
    ["a number with the zero that is dialled at home only", "+44 (0)117 496 0000"],
    ["a number with an extension", "0117 496 0000 ext. 12"],
    ["a number with a word before it", "Tel: 0117-496-0000"],
    ["other digits than ours", "٠١١٧ ٤٩٦ ٠٠٠٠"],
  ])("can be dialled from abroad: %s", (_, written) => {
    const dialled = toDialNumber(written, "GB");

    expect(dialled).toBe("+441174960000");
  });

  it("is a number's own country's where that is another", () => {
    const dialled = toDialNumber("+49 30 123456", "GB");

    expect(dialled).toBe("+4930123456");
  });

  it.each([
    ["the country is unknown", "0117 496 0000", undefined, "01174960000"],
    ["it fits no plan", "111", "GB", "111"],
  ])("keeps its digits where %s", (_, written, country, expected) => {
    const dialled = toDialNumber(written, country);

    expect(dialled).toBe(expected);
  });
});
