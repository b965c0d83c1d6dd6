import { describe, expect, it } from "vitest";
import { curtailUcs2Text, measureSms } from "../../src/domain/text/segments.ts";

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

describe("a text curtailed by UTF-16 units", () => {
  it("tears nothing that readers take for one character", () => {
    expect(curtailUcs2Text("🧘‍♀️🧘‍♀️🧘‍♀️", 9)).toBe("🧘‍♀️…");
    expect(curtailUcs2Text("e\u0301e\u0301e\u0301", 4)).toBe("e\u0301…");
  });

  it("is an ellipsis alone where its first character has no room", () => {
    expect(curtailUcs2Text("🧘‍♀️🧘‍♀️", 3)).toBe("…");
  });

  it("is left as it is when it fits", () => {
    expect(curtailUcs2Text("深部組織", 4)).toBe("深部組織");
  });

  it("ends at a word where one ends late enough", () => {
    expect(curtailUcs2Text("Йога для начинающих", 12)).toBe("Йога для…");
  });

  it("ends within a word that is too long to give up", () => {
    expect(curtailUcs2Text("А Достопримечательность", 12)).toBe("А Достоприм…");
  });
});
