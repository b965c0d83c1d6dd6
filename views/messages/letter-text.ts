import type { Letter } from "./letter.ts";

/** The text part of a mail, complete without the HTML: paragraphs, each of lines that are still to be wrapped. */
export function letterText(letter: Letter): readonly (readonly string[])[] {
  const { greeting, intro, waiting, heading, rows, note, advice, button, contact, footer } = letter;
  return [
    ...(greeting === undefined ? [] : [[greeting]]),
    [intro],
    ...(waiting === undefined ? [] : [[waiting]]),
    [heading, ...rows.map(({ label, value }) => `${label}: ${value}`)],
    ...(note === undefined ? [] : [[`${note.title}:`, ...note.lines]]),
    ...advice.map((paragraph) => [paragraph]),
    ...(button === undefined ? [] : [[`${button.label}:`, button.url]]),
    ...(contact === undefined ? [] : [[contact]]),
    ["-- ", ...footer],
  ];
}
