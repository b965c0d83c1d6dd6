import type { Booking } from "./booking.ts";

/**
 * Makes a test for whether a booking has every word of a search somewhere in its service's name or its customer's name,
 * address or number. Case, accents and the way a number is grouped make no difference; `07700` finds `+44 7700`.
 */
export function bookingMatcher(search: string): (booking: Booking) => boolean {
  const words = fold(search)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const digits = search.replace(/[\s().+\-/]/g, "");
  const number = /^\d{3,}$/.test(digits) ? digits.replace(/^0+/, "") : undefined;
  return (booking) => {
    const { firstName, lastName, email, phone } = booking.contact;
    if (number && phone?.replace(/\D/g, "").includes(number)) return true;
    const text = fold([booking.title, firstName, lastName, email].join(" "));
    return words.every((word) => text.includes(word));
  };
}

/** Letters that no decomposition takes apart, as people type them without their keyboard. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ı: "i",
};

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßøłæœđı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replaceAll("’", "'");
}
