/** How each kind of picture begins: what has to stand where. */
const SIGNATURES: readonly {
  readonly type: string;
  readonly at: readonly (readonly [offset: number, bytes: string])[];
}[] = [
  { type: "image/png", at: [[0, "\x89PNG\r\n\x1a\n"]] },
  { type: "image/jpeg", at: [[0, "\xff\xd8\xff"]] },
  { type: "image/gif", at: [[0, "GIF87a"]] },
  { type: "image/gif", at: [[0, "GIF89a"]] },
  {
    type: "image/webp",
    at: [
      [0, "RIFF"],
      [8, "WEBP"],
    ],
  },
];

/** Brands of AVIF files (AVIF specification, 6): a picture, and a sequence of pictures. */
const AVIF_BRANDS: ReadonlySet<string> = new Set(["avif", "avis"]);
/** More than any file's list of brands; what follows is no more of it. */
const MAX_BRANDS_BYTES = 256;

/**
 * What may stand before the first element of an XML document (XML 1.0, 2.8): a byte order mark, the declaration and other
 * instructions, comments, blanks and one document type.
 */
const PROLOG =
  /^\uFEFF?(?:\s+|<\?[^?]*(?:\?(?!>)[^?]*)*\?>|<!--(?:[^-]|-(?!-))*-->|<!DOCTYPE\s[^[>]*(?:\[[^\]]*\]\s*)?>)*/;
const SVG_ROOT = /^<(?:([\w.-]+):)?svg(?=[\s/>])/;
const XML_END = /(?:<\/(?:[\w.-]+:)?svg\s*>|\/>)(?:\s|<!--(?:[^-]|-(?!-))*-->)*$/;

/**
 * The media type of a picture by its own bytes, of those that browsers show; undefined for anything else. What a server
 * calls it is not asked: an SVG has to be text with `svg` as its outermost element.
 */
export function pictureType(bytes: Uint8Array): string | undefined {
  const raster = SIGNATURES.find(({ at }) =>
    at.every(([offset, text]) => latin1(bytes, offset, text.length) === text),
  );
  if (raster !== undefined) return raster.type;
  if (isAvif(bytes)) return "image/avif";
  return isSvg(bytes) ? "image/svg+xml" : undefined;
}

/** ISO/IEC 14496-12, 4.3: the first box is `ftyp`, with a major brand, a version and all brands it is compatible with. */
function isAvif(bytes: Uint8Array): boolean {
  if (latin1(bytes, 4, 4) !== "ftyp") return false;
  const size = Math.min(
    new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0),
    MAX_BRANDS_BYTES,
  );
  for (let offset = 8; offset + 4 <= Math.min(size, bytes.length); offset += 4) {
    if (offset !== 12 && AVIF_BRANDS.has(latin1(bytes, offset, 4))) return true;
  }
  return false;
}

function isSvg(bytes: Uint8Array): boolean {
  const text = decodeText(bytes);
  if (text === undefined) return false;
  const begin = PROLOG.exec(text)?.[0].length ?? 0;
  return SVG_ROOT.test(text.slice(begin)) && XML_END.test(text.trimEnd());
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const latin1 = (bytes: Uint8Array, offset: number, length: number) =>
  String.fromCharCode(...bytes.subarray(offset, offset + length));
