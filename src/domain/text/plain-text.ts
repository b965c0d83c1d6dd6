/** Everything that is not to be seen: controls, line breaks, and the marks that reorder or hide text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** A joiner holds an emoji or a word of some scripts together, so it stays. */
const KEPT_FORMATTERS = /^[\u200C\u200D]$/u;

/** Whether there is anything to see in a text: names can be made of blanks and marks alone. */
export const isVisible = (text: string | undefined): text is string =>
  text !== undefined && /[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]/u.test(text);

/**
 * One visible line: controls, line breaks and bidirectional overrides become a space, runs of spaces one, and what is
 * longer than `maxLength` code points ends in an ellipsis. Nothing of it can start a header, a line or a new direction.
 */
export function toPlainLine(text: string, maxLength: number): string {
  const line = text
    .normalize("NFC")
    .replace(INVISIBLE, (run) => (KEPT_FORMATTERS.test(run) ? run : " "))
    .replace(/\s+/gu, " ")
    .trim();
  const points = Array.from(line);
  return points.length <= maxLength
    ? line
    : `${points
        .slice(0, maxLength - 1)
        .join("")
        .trimEnd()}…`;
}

/** Several lines of visible text, at most `maxLength` code points: as `toPlainLine`, but line breaks stay. */
export function toPlainLines(text: string, maxLength: number): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).map((line) => toPlainLine(line, maxLength));
  const kept: string[] = [];
  let room = maxLength;
  for (const line of lines) {
    if (room <= 0) break;
    if (line === "" && (kept.at(-1) ?? "") === "") continue;
    kept.push(toPlainLine(line, room));
    room -= Array.from(line).length + 1;
  }
  return kept.at(-1) === "" ? kept.slice(0, -1) : kept;
}

const MAX_GREETING_NAME = 30;

/**
 * A first name fit for a greeting, or undefined. Customers type their own name, and anybody can book with somebody
 * else's address: what reads like an address or a sentence rather than a name is not repeated to a stranger.
 */
export function toGreetingName(name: string | undefined): string | undefined {
  const line = toPlainLine(name ?? "", MAX_GREETING_NAME + 1);
  const isName = /^[\p{L}\p{M}](?:[\p{L}\p{M}'’. -]|\u200C|\u200D)*$/u.test(line);
  const looksLikeDomain = /\.[\p{L}\p{M}]{2}/u.test(line);
  const wordCount = line.split(" ").length;
  return isName && !looksLikeDomain && wordCount <= 4 && Array.from(line).length <= MAX_GREETING_NAME
    ? line
    : undefined;
}

/** A customer's name fit to stand beside their address, or undefined; the same holds for it as for a greeting. */
export function toRecipientName(first: string | undefined, last: string | undefined): string | undefined {
  const given = [first, last].filter((part) => part !== undefined && part.trim() !== "");
  const names = given.map(toGreetingName).filter((name) => name !== undefined);
  return names.length > 0 && names.length === given.length ? names.join(" ") : undefined;
}
