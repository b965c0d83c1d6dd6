/** Time zones as people name them: by a city, and by their distance from UTC. */

import { keepFormatters } from "./formatters.ts";
import { representativeZone } from "./zone-clocks.ts";

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
export function offsetText(atMs: number, timeZone: string): string {
  const parts = formatterFor(timeZone).formatToParts(atMs);
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value;
  // Some versions of the runtime's locale data write out that there is none.
  return offset === "GMT+0" ? "GMT" : (offset ?? timeZone);
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

interface PartOfTheWorld<Zone> {
  readonly part: WorldPart;
  readonly zones: readonly Zone[];
}

/** Every zone with a city that the runtime knows, by part of the world and city, with its offset at an instant. */
export function zonesOfTheWorld(atMs: number): readonly PartOfTheWorld<ZoneName>[] {
  const offsets = new Map<string, string>();
  const offsetOf = (timeZone: string): string => {
    const clock = representativeZone(timeZone);
    const known = offsets.get(clock) ?? offsetText(atMs, clock);
    offsets.set(clock, known);
    return known;
  };
  return citiesOfTheWorld().map(({ part, zones }) => ({
    part,
    zones: zones.map((zone) => ({ ...zone, offset: offsetOf(zone.timeZone) })),
  }));
}

type ZoneCity = Omit<ZoneName, "offset">;

/** The same for as long as the process lives. */
let cities: readonly PartOfTheWorld<ZoneCity>[] | undefined;

function citiesOfTheWorld(): readonly PartOfTheWorld<ZoneCity>[] {
  if (cities !== undefined) return cities;
  const parts = new Map<WorldPart, ZoneCity[]>();
  for (const timeZone of Intl.supportedValuesOf("timeZone")) {
    const [area = "", ...places] = timeZone.split("/");
    const part = ISLANDS[timeZone] ?? WORLD_PARTS[area];
    if (part === undefined || places.length === 0) continue;
    const zones = parts.get(part) ?? [];
    zones.push({ timeZone, city: fullCity(timeZone, places) });
    parts.set(part, zones);
  }
  const { compare } = new Intl.Collator("en");
  cities = [...parts]
    .map(([part, zones]) => ({ part, zones: zones.sort((a, b) => compare(a.city, b.city)) }))
    .sort((a, b) => a.part.localeCompare(b.part));
  return cities;
}

/** `Knox, Indiana`: some cities share their name. */
const fullCity = (timeZone: string, places: readonly string[]): string =>
  TODAYS_NAMES[timeZone] ?? [...places].reverse().join(", ").replaceAll("_", " ");
