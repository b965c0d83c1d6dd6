import { existsSync, readFileSync } from "node:fs";
import { LINK_SECRET, STAFF_KEY, TWILIO_TOKEN } from "./app-process.ts";
import type { Journal } from "./journal.ts";

/** Longer than any symbol string that happens to look like one; codes are 28 symbols (see domain/link-code.ts). */
const CODE = /(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{28}(?![0-9A-Z])/g;
/** A JWS in compact form, RFC 7515 3.1; a JWE has no second part that begins so. */
const SIGNED = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{20,}/g;
/** Whatever customers are called in this run; the sender's own address and number are no secret. */
const PERSONAL: readonly (readonly [string, RegExp])[] = [
  ["an address", /(?:chaos-\d+|customer\d+)@example\.(?:com|net|org)/g],
  ["a number", /(?:\+44|\b0)7700 ?900\d{3}(?<!900999)/g],
];

/** Which kinds of secrets stand in these files, each with how often; empty when none does. Never the secrets. */
export function findLeaks(
  paths: readonly string[],
  journal: Journal,
  names: readonly string[],
): readonly string[] {
  const codes = new Set(journal.mints.map(({ code }) => code));
  const fixed: readonly (readonly [string, string])[] = [
    ["the link secret", LINK_SECRET],
    ["a staff key", STAFF_KEY],
    ["the provider's token", TWILIO_TOKEN],
  ];
  return paths.filter(existsSync).flatMap((path) => {
    // Latin-1 keeps every byte, so that what is not text can be searched as well.
    const bytes = readFileSync(path, "latin1");
    const found = [
      ...fixed.filter(([, secret]) => bytes.includes(secret)).map(([name]) => name),
      ...names.filter((name) => bytes.includes(toLatin1(name))).map(() => "a name"),
      ...PERSONAL.flatMap(([name, pattern]) => (bytes.match(pattern) ?? []).map(() => name)),
      ...(bytes.match(CODE) ?? []).filter((text) => codes.has(text)).map(() => "a link's code"),
      ...(bytes.match(SIGNED) ?? []).map(() => "a signed form or token"),
    ];
    const name = path.split("/").at(-1) ?? path;
    return [...Map.groupBy(found, (what) => what)].map(
      ([what, times]) => `${what} in ${name} (${times.length} times)`,
    );
  });
}

/** A text as its UTF-8 bytes look when each is read as a character. */
const toLatin1 = (text: string) => Buffer.from(text, "utf8").toString("latin1");
