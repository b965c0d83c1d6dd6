/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud or copied by hand. */
export const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const RANDOM_SYMBOLS = 26;
const BITS_PER_SYMBOL = 5;
/** 26 symbols of 5 bits hold 130 bits of the 17 bytes. */
export const CODE_RANDOM_BYTES = Math.ceil((RANDOM_SYMBOLS * BITS_PER_SYMBOL) / 8);
const CODE_LENGTH = 1 + RANDOM_SYMBOLS + 1;
/** Hyphens that someone adds while copying are forgiven, but not without end. */
const MAX_INPUT_LENGTH = 2 * CODE_LENGTH;

/** The secret in a link's URL: which key it was made under, and 130 random bits. */
export interface LinkCode {
  readonly epoch: string;
  readonly random: string;
}

/** Makes a code of `CODE_RANDOM_BYTES` random bytes under `epoch` (one Crockford symbol). */
export function makeLinkCode(epoch: string, randomBytes: Uint8Array): LinkCode {
  let buffer = 0;
  let bits = 0;
  let random = "";
  for (const byte of randomBytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= BITS_PER_SYMBOL && random.length < RANDOM_SYMBOLS) {
      bits -= BITS_PER_SYMBOL;
      random += CROCKFORD[(buffer >> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  if (random.length < RANDOM_SYMBOLS) throw new RangeError(`A code needs ${CODE_RANDOM_BYTES} random bytes`);
  return { epoch, random };
}

/** The code as it stands in a URL: epoch symbol, 26 random symbols, check symbol. */
export function formatLinkCode({ epoch, random }: LinkCode): string {
  return epoch + random + checkSymbol(epoch + random);
}

/**
 * Reads a code from a URL: any case, I and L as 1, O as 0, hyphens ignored. Undefined for whatever is not a code or
 * fails its check symbol, which catches typing errors and most mangling before any look-up.
 */
export function parseLinkCode(text: string): LinkCode | undefined {
  // Before anything is put in upper case: beyond ASCII there are letters that become S and I by that.
  if (text.length > MAX_INPUT_LENGTH || !/^[0-9A-Za-z-]+$/.test(text)) return undefined;
  const symbols = text.toUpperCase().replaceAll("-", "").replace(/[IL]/g, "1").replaceAll("O", "0");
  if (!/^[0-9A-HJKMNP-TV-Z]{28}$/.test(symbols)) return undefined;
  const body = symbols.slice(0, -1);
  if (checkSymbol(body) !== symbols.slice(-1)) return undefined;
  return { epoch: body.slice(0, 1), random: body.slice(1) };
}

/**
 * Reads a code that has taken a stray end along from the text around its link, such as a full stop, a bracket, a space or
 * a quotation mark: whatever can be no part of a code. Undefined where there is none, or where what remains is no code.
 */
export function parseStrayLinkCode(text: string): LinkCode | undefined {
  if (text.length > MAX_INPUT_LENGTH) return undefined;
  const kept = text.replace(/[^0-9A-Za-z]+$/, "");
  return kept === text ? undefined : parseLinkCode(kept);
}

/**
 * The sum of the symbols' values modulo 32, each times an odd weight that grows by two from place to place: it sees
 * every single wrong symbol, and every swap of neighbours unless their values lie exactly 16 apart.
 */
function checkSymbol(symbols: string): string {
  let sum = 0;
  for (const [index, symbol] of [...symbols].entries()) {
    sum = (sum + (2 * index + 1) * CROCKFORD.indexOf(symbol)) % CROCKFORD.length;
  }
  return CROCKFORD[sum] ?? "0";
}
