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

/** The part of the world that a zone's city is looked for in. */
export type WorldPart = "africa" | "america" | "asia" | "europe" | "oceania" | "antarctica";

const WORLD_PARTS: Readonly<Record<string, WorldPart>> = {
  Africa: "africa",
  America: "america",
  Antarctica: "antarctica",
  Arctic: "europe",
  Asia: "asia",
  Atlantic: "europe",
  Australia: "oceania",
  Europe: "europe",
  Indian: "africa",
  Pacific: "oceania",
};

/** Islands that nobody looks for where the rest of their ocean is. */
const ISLANDS: Readonly<Record<string, WorldPart>> = {
  "Atlantic/Bermuda": "america",
  "Atlantic/Cape_Verde": "africa",
  "Atlantic/South_Georgia": "america",
  "Atlantic/St_Helena": "africa",
  "Atlantic/Stanley": "america",
  "Indian/Chagos": "asia",
  "Indian/Christmas": "oceania",
  "Indian/Cocos": "oceania",
  "Indian/Kerguelen": "antarctica",
  "Indian/Maldives": "asia",
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
