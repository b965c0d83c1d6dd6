import { html, raw } from "hono/html";
import { dataBlock } from "./data-block.ts";
import type { Letter, LetterBrand } from "./letter.ts";
import { inOneLine } from "./said.ts";

const OWN_BRAND: LetterBrand = {
  light: { accent: "#1d5c4d", onAccent: "#ffffff", tint: "#e4efe9" },
  dark: { accent: "#8fd3bd", onAccent: "#0d1f19", tint: "#20352d" },
};

/** Clients that know neither `<style>` nor dark mode show the inline colours; the others take these. */
const styleSheet = ({ accent, onAccent, tint }: LetterBrand["dark"]) => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) { .card { padding: 24px 20px !important; } .button a { display: block !important; } }
@media (prefers-color-scheme: dark) {
  body, .page { background: #141715 !important; }
  .card { background: #1d211f !important; border-color: #343a36 !important; }
  .ink, .ink a { color: #eceeea !important; }
  .soft, .soft a { color: #a5aea8 !important; }
  .logo { background: #fffefb !important; padding: 4px 8px !important; border-radius: 6px !important; }
  .note { background: ${tint} !important; border-color: ${accent} !important; }
  .button { background: ${accent} !important; }
  .button a { color: ${onAccent} !important; }
}`;

const FONT = "font-family:-apple-system,Roboto,Helvetica,Arial,sans-serif";
const INK = "color:#1c211e";
const SOFT = "color:#5a625d";
const BODY = `font-size:16px;line-height:24px;${INK}`;
const SMALL = `font-size:14px;line-height:21px;${SOFT}`;

/**
 * The HTML part of a mail: one narrow column that needs no image, font or other request but a logo's, so that without
 * one nothing tells whether it was opened. The button is a coloured cell around a padded link, which Outlook draws too.
 */
export function letterHtml(letter: Letter, subject: string, brand: Partial<LetterBrand> = {}) {
  const { language, direction, preheader, businessName, greeting, intro, waiting, heading, rows } = letter;
  const { note, advice, button, contact, footer, data } = letter;
  const { light, dark, logoUrl } = { ...OWN_BRAND, ...brand };
  // Our own constant text, and colours that were read as such.
  const style = raw(`<style>${styleSheet(dark)}</style>`);
  // Mail clients do not all know the logical sides.
  const start = direction === "rtl" ? "right" : "left";
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${subject}</title>
${style}
${data && dataBlock(data)}
</head>
<body class="page" style="margin:0;padding:0;background:#f6f4ef">
<div style="display:none;max-height:0;overflow:hidden">${preheader}</div>
<div class="page" lang="${language}" dir="${direction}" style="background:#f6f4ef;padding:24px 12px;${FONT}">
<div class="card" style="max-width:560px;margin:0 auto;padding:32px;background:#fffefb;border:1px solid #dfdbd1;border-radius:12px">
${logoUrl && html`<p style="margin:0 0 12px"><img class="logo" src="${logoUrl}" alt="" height="40" style="border:0;height:40px;max-width:100%"></p>`}
${businessName && html`<p class="soft" style="margin:0 0 20px;font-size:15px;line-height:22px;${SOFT}"><bdi>${businessName}</bdi></p>`}
${greeting && html`<p class="ink" style="margin:0 0 8px;${BODY}">${greeting.html}</p>`}
<p class="ink" style="margin:0 0 20px;${BODY}">${intro.html}</p>
${waiting && html`<p class="ink" style="margin:0 0 20px;${BODY}"><strong>${waiting.html}</strong></p>`}
<h1 class="ink" style="margin:0 0 12px;font-size:22px;line-height:28px;${INK}">${heading.html}</h1>
${rows.map(
  ({ label, value }) =>
    html`<p class="ink" style="margin:0 0 8px;${BODY}"><span class="soft" style="${SOFT}">${label.html}</span> <strong>${value.html}</strong></p>
`,
)}
${
  note &&
  html`<div class="note" style="margin:20px 0 0;padding:12px 16px;background:${light.tint};border-${start}:4px solid ${light.accent}">
<p class="soft" style="margin:0 0 4px;font-size:14px;line-height:20px;${SOFT}">${note.title.html}</p>
<p class="ink" dir="auto" style="margin:0;${BODY}">${note.lines.map((line, index) => html`${index > 0 && html`<br>`}${line}`)}</p>
</div>`
}
${advice.map(
  (paragraph) => html`<p class="ink" style="margin:20px 0;${BODY}">${paragraph.html}</p>
`,
)}
${
  button &&
  html`<table role="presentation" style="border-collapse:separate;border-spacing:0;margin:0 0 20px">
<tbody><tr><td class="button" style="background:${light.accent};border-radius:8px;text-align:center">
<a href="${button.url}" style="display:inline-block;padding:14px 28px;font-size:17px;line-height:24px;font-weight:bold;text-decoration:none;${FONT};color:${light.onAccent}">${button.label}</a>
</td></tr></tbody>
</table>
<p class="soft" style="margin:0;${SMALL}">${button.hint}<br><a href="${button.url}" dir="ltr" style="${SOFT};word-break:break-all">${button.url}</a></p>`
}
</div>
<div style="max-width:560px;margin:0 auto;padding:20px 32px 0">
${contact && html`<p class="soft" style="margin:0 0 8px;${SMALL}">${contact.html}</p>`}
<p class="soft" style="margin:0;${SMALL}">${inOneLine(...footer).html}</p>
</div>
</div>
</body>
</html>
`;
}
