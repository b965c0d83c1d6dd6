/** What a mail paints with: three surfaces, two tones of text on them, and the button with its own. */
export type MailColours = Readonly<
  Record<"page" | "card" | "note" | "ink" | "soft" | "button" | "buttonText", string>
>;

/** The inline colours, which every client shows, and those of dark mode. A colour that is not there is the empty text. */
export function readMailColours(html: string): { readonly light: MailColours; readonly dark: MailColours } {
  const [head = "", body = ""] = html.split("</head>");
  const darkRules = head.slice(head.indexOf("prefers-color-scheme: dark"));
  const inline = (className: string, property: string) =>
    find(body, `class="${className}"[^>]*[";]${property}:`);
  const dark = (selector: string, property: string) =>
    find(darkRules, `[ ,]\\.${selector}[^{}]*\\{[^}]*\\b${property}: `);
  return {
    light: {
      page: inline("page", "background"),
      card: inline("card", "background"),
      note: inline("note", "background"),
      ink: inline("ink", "color"),
      soft: inline("soft", "color"),
      button: inline("button", "background"),
      buttonText: find(body, 'class="button"[^>]*>\\s*<a [^>]*[";]color:'),
    },
    dark: {
      page: dark("page", "background"),
      card: dark("card", "background"),
      note: dark("note", "background"),
      ink: dark("ink", "color"),
      soft: dark("soft", "color"),
      button: dark("button", "background"),
      buttonText: dark("button a", "color"),
    },
  };
}

const find = (text: string, before: string) => new RegExp(`${before}(#[0-9a-f]{6})`).exec(text)?.[1] ?? "";

/** Contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio); NaN where one is missing. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return ((light ?? Number.NaN) + 0.05) / ((dark ?? Number.NaN) + 0.05);
}

function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? Number.NaN) + 0.7152 * (green ?? Number.NaN) + 0.0722 * (blue ?? Number.NaN);
}
