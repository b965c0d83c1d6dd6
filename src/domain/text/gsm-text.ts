import { septetsOf } from "./segments.ts";

/** What has no decomposition that leads to GSM-7, and is written so by the people who use it when they must. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "′": "'",
  "`": "'",
  "´": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "·": "-",
  "•": "-",
  "×": "x",
  "⁄": "/",
  œ: "oe",
  Œ: "OE",
  þ: "th",
  Þ: "Th",
  ð: "d",
  Ð: "D",
  đ: "d",
  Đ: "D",
  ħ: "h",
  Ħ: "H",
  ł: "l",
  Ł: "L",
  ŋ: "n",
  Ŋ: "N",
  ŧ: "t",
  Ŧ: "T",
  ı: "i",
  ĸ: "k",
  ẞ: "SS",
  ə: "e",
  Ə: "E",
};

/**
 * Writes a text in GSM-7: its own letters stay, other Latin letters lose their marks, symbols and emoji go. Undefined
 * when a letter or digit has no such spelling, as in Cyrillic or Chinese: half a name is worse than none.
 */
export function toGsmText(text: string): string | undefined {
  let written = "";
  for (const character of text.normalize("NFC")) {
    const spelled = spell(character);
    if (spelled === undefined) return undefined;
    written += spelled;
  }
  return written.replace(/\s+/g, " ").trim();
}

function spell(character: string): string | undefined {
  if (/\s/u.test(character)) return " ";
  if (septetsOf(character) !== undefined) return character;
  const known = SPELLINGS[character];
  if (known !== undefined) return known;
  const plain = Array.from(character.normalize("NFKD"))
    .map((part) => (septetsOf(part) !== undefined ? part : (SPELLINGS[part] ?? part)))
    .join("")
    .replace(/\p{M}/gu, "");
  const fits = Array.from(plain).every((part) => septetsOf(part) !== undefined);
  if (fits) return plain;
  return /[\p{L}\p{N}]/u.test(character) ? undefined : "";
}

/** The text cut to at most `maxSeptets`, at a word where one ends late enough, with two dots for what is gone. */
export function curtailGsmText(text: string, maxSeptets: number): string {
  const sizeOf = (part: string) => Array.from(part).reduce((sum, c) => sum + (septetsOf(c) ?? 0), 0);
  if (sizeOf(text) <= maxSeptets) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && sizeOf(characters.join("")) > maxSeptets - 2) characters.pop();
  const cut = characters.join("");
  const word = cut.slice(0, Math.max(cut.lastIndexOf(" "), 0));
  return `${(word.length * 2 > cut.length ? word : cut).trimEnd()}..`;
}
