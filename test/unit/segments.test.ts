import { describe, expect, it } from "vitest";
import { measureSms } from "../../src/domain/segments.ts";

describe("the size of an SMS", () => {
  it("names the first character that GSM-7 does not have", () => {
    expect(measureSms("Žofia – 10:00")).toMatchObject({ encoding: "ucs2", offender: "Ž" });
  });

  it("takes a whole emoji as the offender, not half of it", () => {
    expect(measureSms("Yoga 🧘")).toMatchObject({ encoding: "ucs2", units: 7, offender: "🧘" });
  });

  it("does not take lower-case ç, the grave accent or the tab for GSM-7", () => {
    expect(["ç", "`", "\t"].map((text) => measureSms(text).encoding)).toEqual(["ucs2", "ucs2", "ucs2"]);
  });

  it("counts the empty text as one segment", () => {
    expect(measureSms("")).toEqual({ encoding: "gsm7", units: 0, segments: 1 });
  });

  it("has GSM-7's own letters beyond ASCII for one septet each", () => {
    expect(measureSms("@£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà")).toMatchObject({
      encoding: "gsm7",
      units: 40,
    });
  });

  it("counts the extension table for two septets each", () => {
    expect(measureSms("^{}\\[~]|€")).toEqual({ encoding: "gsm7", units: 18, segments: 1 });
  });

  it.each([
    [160, 1],
    [161, 2],
    [306, 2],
    [307, 3],
  ])("carries %i GSM-7 septets in %i", (length, segments) => {
    expect(measureSms("a".repeat(length)).segments).toBe(segments);
  });

  it.each([
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])("carries %i UCS-2 units in %i", (length, segments) => {
    expect(measureSms("я".repeat(length)).segments).toBe(segments);
  });

  it("moves an escaped character that would be split to the next part", () => {
    const split = `${"a".repeat(152)}€${"a".repeat(152)}`;

    expect(measureSms(split)).toEqual({ encoding: "gsm7", units: 306, segments: 3 });
  });

  it("moves a surrogate pair that would be split to the next part", () => {
    const split = `${"я".repeat(66)}🧘${"я".repeat(66)}`;

    expect(measureSms(split)).toMatchObject({ encoding: "ucs2", units: 134, segments: 3 });
  });
});
