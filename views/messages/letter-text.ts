import type { Letter } from "./letter.ts";

/** The text part of a mail, complete without the HTML: paragraphs, each of lines that are still to be wrapped. */
export function letterText(letter: Letter): readonly (readonly string[])[] {
  const { greeting, intro, waiting, heading, rows, note, advice, button, contact, footer } = letter;
  return [
    ...(greeting === undefined ? [] : [[greeting.text]]),
    [intro.text],
    ...(waiting === undefined ? [] : [[waiting.text]]),
    [heading.text, ...rows.map(({ label, value }) => `${label.text} ${value.text}`)],
    ...(note === undefined
      ? []
      : [[note.lead.text, ...(note.isQuote ? note.lines.map((line) => `> ${line}`) : note.lines)]]),
    ...advice.map((paragraph) => [paragraph.text]),
    ...(button === undefined ? [] : [[button.lead, button.url]]),
    ...(contact === undefined ? [] : [[contact.text]]),
    ["-- ", ...footer.map(({ text }) => text)],
  ];
}
