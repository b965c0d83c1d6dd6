/**
 * Reads values that the SDK's types promise and a server may send otherwise: absent, null or of another type. Whatever is not
 * as expected reads as absent.
 */

/** Text that is not blank. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** A whole number of at least `min`; Wix sends some as decimal text. */
export function count(value: unknown, min = 0): number | undefined {
  const number = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= min ? number : undefined;
}

/** Epoch milliseconds of a Date, which the SDK makes of some fields, or of a text with zone or offset. */
export function instantMs(value: unknown): number | undefined {
  const ms =
    value instanceof Date
      ? value.getTime()
      : typeof value === "string" && /(?:Z|[+-]\d\d:?\d\d)$/.test(value)
        ? Date.parse(value)
        : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** The objects of a list; nothing when it is no list. */
export function list<T>(value: readonly T[] | null | undefined): readonly NonNullable<T>[] {
  return Array.isArray(value)
    ? value.filter((item: unknown): item is NonNullable<T> => typeof item === "object" && item !== null)
    : [];
}

/** `{ [name]: value }`, or nothing at all when there is no value. */
export function optional<N extends string, T>(name: N, value: T | undefined): { readonly [K in N]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [K in N]?: T });
}
