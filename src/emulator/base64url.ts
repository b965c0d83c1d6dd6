/** Bytes as URL-safe base 64 without padding (RFC 4648 section 5). */
export function encodeBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes again; undefined when the text is anything but what `encodeBase64Url` writes. */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (symbol) => symbol.charCodeAt(0));
  // Spare bits of the last symbol must be zero, or several texts would mean the same bytes.
  return encodeBase64Url(bytes) === text ? bytes : undefined;
}
