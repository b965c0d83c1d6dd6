/** Time zones as people name them: by a city, and by their distance from UTC. */

import { keepFormatters } from "./formatters.ts";

const keep = keepFormatters(200);

const formatterFor = (timeZone: string) =>
  keep(timeZone, () => new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" }));

/** Zones are called by old names of cities in some runtimes, and by new ones in others (IANA: backward). */
const TODAYS_NAMES: Readonly<Record<string, string>> = {
  "Asia/Calcutta": "Kolkata",
  "Asia/Katmandu": "Kathmandu",
  "Asia/Rangoon": "Yangon",
  "Asia/Saigon": "Ho Chi Minh",
  "America/Godthab": "Nuuk",
  "Atlantic/Faeroe": "Faroe",
  "Europe/Kiev": "Kyiv",
};

/**
 * The city of an IANA zone: `London`, `New York`. Undefined for zones that are no more than a distance from UTC, such
 * as `Etc/GMT+3`, whose sign means the opposite of what everybody reads.
 */
export function cityText(timeZone: string): string | undefined {
  const zone = formatterFor(timeZone).resolvedOptions().timeZone;
  const [area, ...places] = zone.split("/");
  const city = places.at(-1);
  if (city === undefined || area === "Etc") return undefined;
  return TODAYS_NAMES[zone] ?? city.replaceAll("_", " ");
}

/** A zone's distance from UTC at an instant: `GMT+1`, `GMT+5:30`, `GMT`. */
export const offsetText = (atMs: number, timeZone: string): string =>
  offsetIn(formatterFor(timeZone), atMs) ?? timeZone;

function offsetIn(formatter: Intl.DateTimeFormat, atMs: number): string | undefined {
  const offset = formatter.formatToParts(atMs).find(({ type }) => type === "timeZoneName")?.value;
  // Some versions of the runtime's locale data write out that there is none.
  return offset === "GMT+0" ? "GMT" : offset;
}

/** What a zone is called where zones are chosen from. */
export interface ZoneName {
  /** IANA. */
  readonly timeZone: string;
  readonly city: string;
  readonly offset: string;
}

/** The part of the world that a zone's cities are looked for in, as UN M49 numbers it, or ISO 3166 for Antarctica. */
export type WorldPart = "002" | "019" | "142" | "150" | "009" | "AQ";

const WORLD_PARTS: Readonly<Record<string, WorldPart>> = {
  Africa: "002",
  America: "019",
  Antarctica: "AQ",
  Arctic: "150",
  Asia: "142",
  Atlantic: "150",
  Australia: "009",
  Europe: "150",
  Indian: "002",
  Pacific: "009",
};

/** Islands that nobody looks for where the rest of their ocean is. */
const ISLANDS: Readonly<Record<string, WorldPart>> = {
  "Atlantic/Bermuda": "019",
  "Atlantic/Cape_Verde": "002",
  "Atlantic/South_Georgia": "019",
  "Atlantic/St_Helena": "002",
  "Atlantic/Stanley": "019",
  "Indian/Chagos": "142",
  "Indian/Christmas": "009",
  "Indian/Cocos": "009",
  "Indian/Kerguelen": "AQ",
  "Indian/Maldives": "142",
};

/** Every zone with a city that the runtime knows, by part of the world and city, with its offset at an instant. */
export function zonesOfTheWorld(
  atMs: number,
): readonly { readonly part: WorldPart; readonly zones: readonly ZoneName[] }[] {
  const parts = new Map<WorldPart, ZoneName[]>();
  for (const timeZone of Intl.supportedValuesOf("timeZone")) {
    const [area = "", ...places] = timeZone.split("/");
    const part = ISLANDS[timeZone] ?? WORLD_PARTS[area];
    if (part === undefined || places.length === 0) continue;
    // Hundreds of formatters that are used once are not worth keeping.
    const formatter = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" });
    const offset = offsetIn(formatter, atMs) ?? "";
    parts.set(part, [...(parts.get(part) ?? []), { timeZone, city: fullCity(timeZone, places), offset }]);
  }
  const { compare } = new Intl.Collator("en");
  return [...parts]
    .map(([part, zones]) => ({ part, zones: zones.sort((a, b) => compare(a.city, b.city)) }))
    .sort((a, b) => a.part.localeCompare(b.part));
}

/** `Knox, Indiana`: some cities share their name. */
const fullCity = (timeZone: string, places: readonly string[]): string =>
  TODAYS_NAMES[timeZone] ?? [...places].reverse().join(", ").replaceAll("_", " ");
