import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Something that may stand nowhere but where its owner reads it. */
export interface Secret {
  readonly what: string;
  readonly text: string;
}

/** One place where things are written down, and everything in it. */
export interface Sink {
  readonly name: string;
  /** Each byte a character (Latin-1), so that what is no text can be searched as well. */
  readonly content: string;
}

/** Which secrets stand in a sink: as they are, in whatever case, percent-encoded, in hex, or within base 64. */
export function leaksIn({ content }: Sink, secrets: readonly Secret[]): readonly string[] {
  const folded = content.toLowerCase();
  const found = secrets.filter(
    ({ text }) =>
      plainForms(text).some((form) => folded.includes(form)) ||
      base64Forms(text).some((form) => content.includes(form)),
  );
  return [...new Set(found.map(({ what }) => what))];
}

function plainForms(text: string): readonly string[] {
  const bytes = Buffer.from(text, "utf8");
  return [bytes.toString("latin1"), encodeURIComponent(text), bytes.toString("hex")].map((form) =>
    form.toLowerCase(),
  );
}

/** What base 64 makes of a text wherever in a longer one it begins; its first and last symbols hang on what is beside it. */
const base64Forms = (text: string): readonly string[] =>
  [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text, "utf8")]);
    const symbols = bytes.toString("base64url").slice(before === 0 ? 0 : before + 1, -2);
    return [symbols, symbols.replaceAll("-", "+").replaceAll("_", "/")];
  });

/** Everything that the files of a folder hold, below it too; nothing where there is no such folder. */
export function readAllBelow(folder: string, isWanted: (path: string) => boolean = () => true): string {
  if (!existsSync(folder)) return "";
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(isWanted)
    .map((path) => readFileSync(path, "latin1"))
    .join("\n");
}
