/**
 * Stands in, in the Worker's bundle, for nodemailer's own table of file names and types (18 KB of 180, compressed; see
 * `[alias]` in wrangler.toml). That table guesses a type or a name that an attachment does not state; ours state both.
 * May go when nodemailer lets the table be left out.
 */

const TYPE_BY_EXTENSION: Readonly<Record<string, string>> = {
  html: "text/html",
  ics: "text/calendar",
  txt: "text/plain",
};

/** The type of a file by its name, as nodemailer asks for it. */
export function detectMimeType(filename: string): string {
  const extension = /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? "";
  return TYPE_BY_EXTENSION[extension] ?? "application/octet-stream";
}

/** The extension for a type, as nodemailer asks for it. */
export function detectExtension(mimeType: string): string {
  const found = Object.entries(TYPE_BY_EXTENSION).find(([, type]) => type === mimeType.toLowerCase().trim());
  return found?.[0] ?? (mimeType.startsWith("text/") ? "txt" : "bin");
}
