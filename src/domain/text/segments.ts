/** The GSM 7-bit default alphabet, one septet each (3GPP TS 23.038 6.2.1); the escape at 0x1B is no character. */
const GSM_BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
  "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/** The extension table: an escape and a septet, so two each (3GPP TS 23.038 6.2.1.1). */
const GSM_EXTENSION = "\f^{}\\[~]|€";

const SEPTETS: ReadonlyMap<string, number> = new Map([
  ...Array.from(GSM_BASIC, (character) => [character, 1] as const),
  ...Array.from(GSM_EXTENSION, (character) => [character, 2] as const),
]);

export interface SmsSize {
  readonly encoding: "gsm7" | "ucs2";
  /** Septets, or UTF-16 code units. */
  readonly units: number;
  readonly segments: number;
  /** The first character that forces UCS-2. */
  readonly offender?: string;
}

/** Units that fit one message alone, and each part of a joined one, which gives up room for its header. */
const CAPACITY = {
  gsm7: { alone: 160, joined: 153 },
  ucs2: { alone: 70, joined: 67 },
} as const;

/** Septets that a character takes in GSM-7, or undefined when GSM-7 does not have it. */
export const septetsOf = (character: string): number | undefined => SEPTETS.get(character);

/**
 * How a network will carry a text: 160 GSM-7 septets or 70 UCS-2 units alone, 153 or 67 a part when joined
 * (3GPP TS 23.040 9.2.3.24.1). No part ends inside an escaped character or a surrogate pair, so a part can be short of
 * its limit. The empty text is one segment.
 */
export function measureSms(text: string): SmsSize {
  const characters = Array.from(text);
  const offender = characters.find((character) => !SEPTETS.has(character));
  const encoding = offender === undefined ? "gsm7" : "ucs2";
  const sizes = characters.map((character) =>
    encoding === "gsm7" ? (SEPTETS.get(character) ?? 0) : character.length,
  );
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, joined } = CAPACITY[encoding];
  return {
    encoding,
    units,
    segments: units <= alone ? 1 : countParts(sizes, joined),
    ...(offender !== undefined && { offender }),
  };
}

function countParts(sizes: readonly number[], capacity: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > capacity) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
}

/** The text cut to at most `maxUnits` UTF-16 units, at a word where one ends late enough, with an ellipsis for the rest. */
export function curtailUcs2Text(text: string, maxUnits: number): string {
  if (text.length <= maxUnits) return text;
  let cut = "";
  // What readers take for one character must not be torn.
  const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (const { segment } of graphemes.segment(text)) {
    if (cut.length + segment.length > maxUnits - 1) break;
    cut += segment;
  }
  const word = cut.slice(0, Math.max(cut.lastIndexOf(" "), 0));
  return `${(word.length * 2 > cut.length ? word : cut).trimEnd()}…`;
}
