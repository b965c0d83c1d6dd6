import { type Colord, colord, extend } from "colord";
import accessible from "colord/plugins/a11y";
import mixable from "colord/plugins/mix";

extend([accessible, mixable]);

/** The colours of one theme that follow the business's own, as `#rrggbb`. */
export interface Accent {
  /** For links, buttons and what is chosen: readable as text on every surface of the theme. */
  readonly accent: string;
  /** For text on the accent. */
  readonly onAccent: string;
  /** A surface with a breath of the accent. */
  readonly tint: string;
}

export interface BrandColours {
  readonly light: Accent;
  readonly dark: Accent;
}

interface Theme {
  /** What the accent stands on: paper and card, as in the stylesheet. */
  readonly surfaces: readonly [string, string];
  /** What is written on them; the first is the darkest, or brightest. */
  readonly inks: readonly [string, string];
  /** The way to more contrast with the surfaces: towards black or towards white. */
  readonly towards: "#000000" | "#ffffff";
}

const LIGHT: Theme = { surfaces: ["#f6f4ef", "#fffefb"], inks: ["#1c211e", "#5a625d"], towards: "#000000" };
const DARK: Theme = { surfaces: ["#141715", "#1d211f"], inks: ["#eceeea", "#a5aea8"], towards: "#ffffff" };

/** WCAG 2.2, 1.4.3 Contrast (Minimum), with a little to spare for rounding. */
const MIN_CONTRAST = 4.6;
const TINT_SHARES = [0.1, 0.08, 0.06, 0.04, 0.02, 0];
const STEP = 0.02;

/** A colour as `#rrggbb`; undefined when the text is no CSS hex colour without transparency. */
export const parseColour = (text: string): string | undefined =>
  /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text) ? colord(text).toHex() : undefined;

/**
 * Makes a business's colour readable: the nearest shade of it that has enough contrast as text, on every surface of a
 * light and of a dark page (WCAG 2.2, 1.4.3). A colour that is readable already stays as it is.
 */
export const brandColours = (colour: string): BrandColours => ({
  light: accentFor(colour, LIGHT),
  dark: accentFor(colour, DARK),
});

function accentFor(colour: string, { surfaces, inks, towards }: Theme): Accent {
  const base = colord(colour);
  const [paper] = surfaces;
  const tints = TINT_SHARES.map((share) => colord(paper).mix(base, share));
  const tint =
    tints.find((shade) => inks.every((ink) => shade.contrast(ink) >= MIN_CONTRAST)) ?? colord(paper);
  const isReadable = (shade: Colord) =>
    [...surfaces, tint].every((surface) => shade.contrast(surface) >= MIN_CONTRAST);
  const steps = Array.from({ length: 1 / STEP + 1 }, (_, index) => base.mix(towards, index * STEP));
  const accent = steps.find(isReadable) ?? colord(inks[0]);
  const [onAccent = "#ffffff"] = ["#ffffff", "#101312"].sort(
    (a, b) => accent.contrast(b) - accent.contrast(a),
  );
  return { accent: accent.toHex(), onAccent, tint: tint.toHex() };
}
