import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { LANGUAGES } from "../../views/words/languages.ts";

/** A time zone among the keywords of locales: all its names, and IANA's where CLDR keeps an older one. */
interface ZoneNames {
  readonly _alias?: string;
  readonly _iana?: string;
}

/** A zone of CLDR's `timeZoneNames`, or an area of zones. */
interface ZoneTree {
  readonly [name: string]: ZoneTree | string;
}

/** Cities by CLDR's names of their zones. */
type Cities = ReadonlyMap<string, string>;

const require = createRequire(import.meta.url);
const BCP47 = require.resolve("cldr-bcp47/package.json");
const DATES = require.resolve("cldr-dates-full/package.json");

const readJson = (nextTo: string, path: string) =>
  JSON.parse(readFileSync(nextTo.replace("package.json", path), "utf8"));

function readCities(language: string): Cities {
  const { main } = readJson(DATES, `main/${language}/timeZoneNames.json`);
  const { Etc: _, ...areas } = main[language].dates.timeZoneNames.zone;
  return new Map(citiesIn(areas));
}

function citiesIn(tree: ZoneTree, area = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([name, below]) => {
    if (typeof below === "string") return [];
    const { exemplarCity } = below;
    if (typeof exemplarCity === "string") return [[`${area}${name}`, exemplarCity] as const];
    return citiesIn(below, `${area}${name}/`);
  });
}

/** What differs: in English from the zone's own name, in another language from English. */
function differingNames(zone: string, english: Cities, others: Readonly<Record<string, Cities>>): object {
  const own = zone.split("/").at(-1)?.replaceAll("_", " ");
  const city = english.get(zone) ?? own;
  const translated = Object.entries(others).map(([language, cities]) => [language, cities.get(zone) ?? city]);
  return {
    ...(city !== own && { en: city }),
    ...Object.fromEntries(translated.filter(([, name]) => name !== city)),
  };
}

/** A zone to a line, so that an update reads as what changed where. */
const printLine = (zone: string, names: object) => `  ${JSON.stringify(zone)}: ${JSON.stringify(names)}`;

// After an update of CLDR: npx vitest run --project node test/node/zone-cities.test.ts -u
it("keeps the cities of time zones as the installed CLDR has them in every language", async () => {
  const { en: _, ...languages } = LANGUAGES;
  const english = readCities("en");
  const others = Object.fromEntries(
    Object.keys(languages).map((language) => [language, readCities(language)]),
  );
  const ianaNames = new Map(
    Object.values<ZoneNames>(readJson(BCP47, "bcp47/timezone.json").keyword.u.tz).flatMap(
      ({ _alias = "", _iana }) => (_iana === undefined ? [] : _alias.split(" ").map((name) => [name, _iana])),
    ),
  );

  const zones = new Set([english, ...Object.values(others)].flatMap((cities) => [...cities.keys()]));
  const lines = [...zones].flatMap((zone) => {
    const names = differingNames(zone, english, others);
    if (Object.keys(names).length === 0) return [];
    return [...new Set([zone, ianaNames.get(zone) ?? zone])].map((name) => printLine(name, names));
  });

  await expect(`{\n${lines.sort().join(",\n")}\n}\n`).toMatchFileSnapshot(
    "../../src/domain/time/zone-cities.json",
  );
});
