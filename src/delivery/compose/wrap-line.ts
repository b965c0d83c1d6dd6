/** RFC 5322 2.1.1 asks for at most 78 characters; 72 leaves room for a reply's quote marks. */
const MAX_COLUMNS = 72;

/** A space that stands in no isolated run of text: one broken over two lines would be none in the second. */
const BREAKING_SPACE = / (?![^\u2068\u2069]*\u2069)/u;

/** What a line begins with that quotes somebody. */
const QUOTE = "> ";

/**
 * Breaks a line at spaces into lines of at most 72 characters; a longer word, such as an address, stays whole. Every line
 * of a quotation is marked as one.
 */
export function wrapLine(line: string): readonly string[] {
  if (line.length <= MAX_COLUMNS) return [line];
  if (line.startsWith(QUOTE)) {
    return wrapLine(line.slice(QUOTE.length)).map((part) => `${QUOTE}${part}`);
  }
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(BREAKING_SPACE)) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (longer.length <= MAX_COLUMNS) {
      current = longer;
    } else {
      if (current !== "") lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
}
