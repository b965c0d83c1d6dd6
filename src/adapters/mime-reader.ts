/** One leaf of a mail, decoded. */
export interface MimePart {
  /** Lower case, without parameters. */
  readonly type: string;
  /** Set for an attachment, as is the type with all its parameters. */
  readonly filename?: string;
  readonly contentType?: string;
  readonly text: string;
}

export interface ReadMail {
  /** By lower-case name, unfolded and decoded; of a repeated header the first. */
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly MimePart[];
}

/**
 * Reads a mail as it travels (RFC 5322, 2045 to 2047): what our own composer writes, in UTF-8, and no more. Shows what
 * a recipient would see, rather than what the composer was given.
 */
export function readMime(source: string): ReadMail {
  const { headers, body } = readEntity(source.replace(/\r\n/g, "\n"));
  return { headers, parts: readParts(headers, body) };
}

function readEntity(text: string): { headers: Map<string, string>; body: string } {
  const end = text.indexOf("\n\n");
  const head = end === -1 ? text : text.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, " ").split("\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, decodeWords(line.slice(colon + 1).trim()));
  }
  return { headers, body: end === -1 ? "" : text.slice(end + 2) };
}

function readParts(headers: ReadonlyMap<string, string>, body: string): readonly MimePart[] {
  const contentType = headers.get("content-type") ?? "text/plain";
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const boundary = parameter(contentType, "boundary");
  if (type.startsWith("multipart/") && boundary !== undefined) {
    const [, ...sections] = `\n${body}`.split(`\n--${boundary}`);
    return sections
      .filter((section) => !section.startsWith("--"))
      .map((section) => readEntity(section.replace(/^[ \t]*\n/, "")))
      .flatMap((entity) => readParts(entity.headers, entity.body));
  }
  const filename = parameter(headers.get("content-disposition") ?? "", "filename");
  const text = decodeBody(body, headers.get("content-transfer-encoding")?.toLowerCase());
  return [{ type, text, ...(filename !== undefined && { filename, contentType }) }];
}

function parameter(header: string, name: string): string | undefined {
  const plain = new RegExp(`;\\s*${name}="?([^";]+)"?`, "i").exec(header)?.[1];
  // RFC 2231 section 4; our names are too short to be continued.
  const encoded = new RegExp(`;\\s*${name}(?:\\*0)?\\*=utf-8''([^;\\s]+)`, "i").exec(header)?.[1];
  return encoded === undefined ? plain : decodeURIComponent(encoded);
}

function decodeBody(body: string, encoding: string | undefined): string {
  if (encoding === "base64") return utf8(atob(body.replace(/\s/g, "")));
  if (encoding === "quoted-printable") return utf8(unescapeHex(body.replace(/=\n/g, "")));
  return body;
}

/** RFC 2047: white space between two encoded words is not part of the text. */
function decodeWords(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, "$1")
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, encoding: string, text: string) =>
      utf8(encoding.toLowerCase() === "b" ? atob(text) : unescapeHex(text.replaceAll("_", " "))),
    );
}

const unescapeHex = (text: string) =>
  text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const utf8 = (bytes: string) =>
  new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
