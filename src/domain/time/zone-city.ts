/*
 * Exemplar cities of the Unicode CLDR 48 (timeZoneNames), as far as they differ from the zone's own name and, in other
 * languages, from the English one. Under the zone's old and new names (CLDR's and IANA's): runtimes disagree on which is
 * canonical. Written by test/node/zone-cities.test.ts.
 */
import zoneCities from "./zone-cities.json" with { type: "json" };

const CITIES: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>> = zoneCities;

/**
 * The city that stands for an IANA zone, in the language of a locale (BCP 47): `New York`, `Nueva York`, `Knox, Indiana`.
 * Undefined for a zone that has no place in its name, such as `UTC`.
 */
export function zoneCity(timeZone: string, locale: string): string | undefined {
  const [area, ...places] = timeZone.split("/");
  const own = places.at(-1);
  if (own === undefined || area === "Etc") return undefined;
  const [language = ""] = locale.split("-");
  const names = CITIES[timeZone];
  return names?.[language] ?? names?.en ?? own.replaceAll("_", " ");
}
