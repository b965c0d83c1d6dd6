import { describe, expect, it } from "vitest";
import { brandColours, parseColour } from "../../src/domain/brand-colours.ts";
import { createDice } from "../support/dice.ts";

/** Relative luminance and contrast as WCAG 2.2 defines them, apart from the library that the product uses. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = { light: ["#f6f4ef", "#fffefb"], dark: ["#141715", "#1d211f"] } as const;
const TEXTS = { light: ["#1c211e", "#5a625d"], dark: ["#eceeea", "#a5aea8"] } as const;

describe("the business's colour", () => {
  it.each(["", "red", "#12", "#12345", "#1234567", "#11223344", "1d5c4d", "#gggggg", "#1d5c4d;x"])(
    "is refused when it is no hex colour: %j",
    (text) => {
      expect(parseColour(text)).toBeUndefined();
    },
  );

  it("is written in full", () => {
    expect(parseColour("#ABC")).toBe("#aabbcc");
    expect(parseColour("#1D5C4D")).toBe("#1d5c4d");
  });

  it("stays as it is where it is readable already", () => {
    expect(brandColours("#1d5c4d").light.accent).toBe("#1d5c4d");
    expect(brandColours("#8fd3bd").dark.accent).toBe("#8fd3bd");
  });

  it("is readable on every surface of both themes, whatever it is", () => {
    const dice = createDice(20_270_511);
    const any = Array.from(
      { length: 500 },
      () => `#${Array.from({ length: 6 }, () => Math.floor(dice() * 16).toString(16)).join("")}`,
    );

    const poor = ["#ffffff", "#000000", "#ffff00", "#808080", ...any].flatMap((colour) =>
      (["light", "dark"] as const).flatMap((theme) => {
        const { accent, onAccent, tint } = brandColours(colour)[theme];
        const pairs = [
          ...SURFACES[theme].map((surface) => [accent, surface] as const),
          [accent, tint] as const,
          [accent, onAccent] as const,
          ...TEXTS[theme].map((text) => [text, tint] as const),
        ];
        return pairs.filter(([a, b]) => contrast(a, b) < 4.5).map((pair) => [colour, theme, ...pair]);
      }),
    );

    expect(poor).toEqual([]);
  });
});
