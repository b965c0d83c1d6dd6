import { parsePhone } from "./contact.ts";

/** What a number is written with. */
const STRETCH = /[+\p{Nd}\p{Zs}()./\-\u2010-\u2015]*\p{Nd}[+\p{Nd}\p{Zs}()./\-\u2010-\u2015]*/u;

/**
 * What to dial for a number as a business writes it, ready for `tel:` (RFC 3966): in E.164 where it can be read so, as a
 * number of `country` (ISO 3166-1 alpha-2) unless it says another, so that it can be dialled from abroad. An extension and
 * words around it are left out. What cannot be read keeps its digits, and has none to dial where letters are among
 * them: `1-800-FLOWERS` is not 1800.
 */
export function toDialNumber(written: string, country?: string): string | undefined {
  const [stretch] = STRETCH.exec(written) ?? [];
  if (stretch === undefined) return undefined;
  const read = parsePhone(stretch, country);
  if (read.ok) return read.value;
  if (/\p{L}/u.test(written)) return undefined;
  const digits = written.normalize("NFKC").replace(/[^\d+]/g, "");
  return /^\+?\d+$/.test(digits) ? digits : undefined;
}
