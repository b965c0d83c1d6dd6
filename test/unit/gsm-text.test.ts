import { describe, expect, it } from "vitest";
import { curtailGsmText, toGsmText } from "../../src/domain/text/gsm-text.ts";
import { measureSms } from "../../src/domain/text/segments.ts";

describe("a text in GSM-7", () => {
  it.each(["Йога", "瑜伽", "יוגה", "Studio Ялта", "Γιόγκα", "٣ يوم"])("does not exist for %s", (text) => {
    expect(toGsmText(text)).toBeUndefined();
  });

  it.each([
    ["Žofia", "Zofia"],
    ["Łukasz Wałęsa", "Lukasz Walesa"],
    ["François", "Francois"],
    ["Çağla Şık", "Çagla Sik"],
    ["Nguyễn Thị", "Nguyen Thi"],
    ["Jürgen Größe", "Jürgen Größe"],
    ["Zoë’s “Flow” – level 2…", 'Zoe\'s "Flow" - level 2...'],
    ["Œuvre ﬁn ½ ①", "OEuvre fin 1/2 1"],
    ["Yoga 🧘‍♀️ ☀ class ™", "Yoga class TM"],
    ["  two\n lines\t", "two lines"],
  ])("writes %s", (text, written) => {
    expect(toGsmText(text)).toBe(written);
  });

  it("never needs UCS-2 for what it has written", () => {
    const everything = Array.from({ length: 0x2_ffff }, (_, point) => point)
      .filter((point) => point < 0xd800 || point > 0xdfff)
      .map((point) => toGsmText(`a${String.fromCodePoint(point)}`))
      .filter((text) => text !== undefined);

    expect(everything.length).toBeGreaterThan(1_000);
    expect(everything.filter((text) => measureSms(text).encoding !== "gsm7")).toEqual([]);
  });
});

describe("a curtailed text", () => {
  it("is left as it is when it fits", () => {
    expect(curtailGsmText("Deep tissue", 11)).toBe("Deep tissue");
  });

  it("ends at a word where one ends late enough", () => {
    expect(curtailGsmText("Deep tissue massage", 15)).toBe("Deep tissue..");
  });

  it("ends within a word that is too long to give up", () => {
    expect(curtailGsmText("A Donaudampfschifffahrt", 12)).toBe("A Donaudam..");
  });

  it("counts escaped characters for two", () => {
    expect(measureSms(curtailGsmText("€€€€€€€€", 9)).units).toBeLessThanOrEqual(9);
  });
});
