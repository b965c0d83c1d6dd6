/** Time zones as people name them: by a city, and by their distance from UTC. */

import { keepFormatters } from "./formatters.ts";
import { zoneCity } from "./zone-city.ts";
import { representativeZone } from "./zone-clocks.ts";

const keep = keepFormatters(200);

const formatterFor = (timeZone: string) =>
  keep(timeZone, () => new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" }));

/**
 * The city of an IANA zone in the language of a locale: `London`, `Londra`. Undefined for zones that are no more than a
 * distance from UTC, such as `Etc/GMT+3`, whose sign means the opposite of what everybody reads.
 */
export const cityText = (timeZone: string, locale: string): string | undefined =>
  zoneCity(formatterFor(timeZone).resolvedOptions().timeZone, locale);

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
export function zonesOfTheWorld(atMs: number, locale: string): readonly PartOfTheWorld<ZoneName>[] {
  const offsets = new Map<string, string>();
  const offsetOf = (timeZone: string): string => {
    const clock = representativeZone(timeZone);
    const known = offsets.get(clock) ?? offsetText(atMs, clock);
    offsets.set(clock, known);
    return known;
  };
  return citiesOfTheWorld(locale).map(({ part, zones }) => ({
    part,
    zones: zones.map((zone) => ({ ...zone, offset: offsetOf(zone.timeZone) })),
  }));
}

type ZoneCity = Omit<ZoneName, "offset">;

/** By language, of which the pages have a dozen; the same for as long as the process lives. */
const cities = new Map<string, readonly PartOfTheWorld<ZoneCity>[]>();

function citiesOfTheWorld(locale: string): readonly PartOfTheWorld<ZoneCity>[] {
  const { language } = new Intl.Locale(locale);
  const known = cities.get(language);
  if (known !== undefined) return known;
  const parts = new Map<WorldPart, ZoneCity[]>();
  for (const timeZone of Intl.supportedValuesOf("timeZone")) {
    const [area = ""] = timeZone.split("/");
    const part = ISLANDS[timeZone] ?? WORLD_PARTS[area];
    const city = zoneCity(timeZone, locale);
    if (part === undefined || city === undefined) continue;
    const zones = parts.get(part) ?? [];
    zones.push({ timeZone, city });
    parts.set(part, zones);
  }
  const { compare } = new Intl.Collator(language);
  const sorted = [...parts]
    .map(([part, zones]) => ({ part, zones: zones.sort((a, b) => compare(a.city, b.city)) }))
    .sort((a, b) => a.part.localeCompare(b.part));
  cities.set(language, sorted);
  return sorted;
}
