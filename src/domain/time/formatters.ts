/**
 * Keeps formatters by a key, since making one costs far more than using it. Zones and locales come with requests, so
 * that there is an end to how many are kept.
 */
export function keepFormatters(
  limit: number,
): (key: string, make: () => Intl.DateTimeFormat) => Intl.DateTimeFormat {
  const kept = new Map<string, Intl.DateTimeFormat>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= limit) kept.clear();
    const made = make();
    kept.set(key, made);
    return made;
  };
}
