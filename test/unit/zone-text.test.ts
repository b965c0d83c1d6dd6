import { describe, expect, it, vi } from "vitest";
import { firstZone } from "../../src/domain/time/first-zone.ts";
import { canonicalTimeZone } from "../../src/domain/time/local-time.ts";
import { cityText, offsetText, zonesOfTheWorld } from "../../src/domain/time/zone-text.ts";
import { LANGUAGES } from "../../views/words/languages.ts";

const AT_MS = Date.UTC(2027, 4, 14, 9);

describe("cityText", () => {
  it.each(["UTC", "Etc/UTC", "Etc/GMT+3", "+03:00"])("has none for %s, which is only a distance", (zone) => {
    expect(cityText(zone, "en-GB")).toBeUndefined();
  });

  it.each([
    ["Europe/London", "London"],
    ["America/New_York", "New York"],
    ["America/Argentina/Buenos_Aires", "Buenos Aires"],
    ["US/Eastern", "New York"],
    ["Europe/Kiev", "Kyiv"],
    ["Europe/Kyiv", "Kyiv"],
    ["Asia/Calcutta", "Kolkata"],
    ["Asia/Kolkata", "Kolkata"],
  ])("names the city of %s as it is called today", (zone, city) => {
    expect(cityText(zone, "en-GB")).toBe(city);
  });
});

describe("a city in another language", () => {
  it.each([
    ["de-AT", "Europe/Vienna", "Wien"],
    ["fr-FR", "Europe/London", "Londres"],
    ["es-ES", "America/New_York", "Nueva York"],
    ["pt-BR", "Europe/Lisbon", "Lisboa"],
    ["it-IT", "Europe/Rome", "Roma"],
    ["nl-NL", "Europe/Brussels", "Brussel"],
    ["pl-PL", "Europe/Warsaw", "Warszawa"],
    ["ja-JP", "Asia/Tokyo", "東京"],
    ["he-IL", "Asia/Jerusalem", "ירושלים"],
    ["ar-SA", "Asia/Riyadh", "الرياض"],
    ["uk-UA", "Europe/Kyiv", "Київ"],
    ["uk-UA", "Europe/Kiev", "Київ"],
  ])("is called as people there call it: %s, %s", (locale, zone, city) => {
    expect(cityText(zone, locale)).toBe(city);
  });

  it.each(["ja", "he", "ar", "uk"])("is written in the letters of %s, wherever it is", (locale) => {
    const cities = zonesOfTheWorld(AT_MS, locale).flatMap(({ zones }) => zones.map(({ city }) => city));

    expect(cities.filter((city) => /\p{Script=Latin}/u.test(city))).toEqual([]);
  });

  it.each(Object.keys(LANGUAGES))(
    "is not mistaken for another one of its part of the world in %s",
    (locale) => {
      const twice = zonesOfTheWorld(AT_MS, locale).flatMap(({ zones }) => {
        const cities = zones.map(({ city }) => city);
        return cities.filter((city, index) => cities.indexOf(city) !== index);
      });

      expect(twice).toEqual([]);
    },
  );
});

describe("offsetText", () => {
  it.each([
    ["Europe/London", "GMT+1"],
    ["America/New_York", "GMT-4"],
    ["Asia/Kathmandu", "GMT+5:45"],
    ["Etc/GMT+3", "GMT-3"],
    ["UTC", "GMT"],
  ])("tells how far %s is from UTC", (zone, offset) => {
    expect(offsetText(AT_MS, zone)).toBe(offset);
  });
});

describe("canonicalTimeZone", () => {
  it.each(["", "Mars/Olympus", "Europe/London\n", "../etc", "x".repeat(500)])("refuses %j", (text) => {
    expect(canonicalTimeZone(text)).toBeUndefined();
  });

  it("gives a zone one name, however it is written", () => {
    expect(canonicalTimeZone("europe/london")).toBe("Europe/London");
    expect(canonicalTimeZone("Asia/Kolkata")).toBe(canonicalTimeZone("Asia/Calcutta"));
  });
});

describe("firstZone", () => {
  it("passes over what is missing or no zone", () => {
    expect(firstZone([undefined, "Mars/Olympus", "America/New_York"], "Europe/London")).toBe(
      "America/New_York",
    );
    expect(firstZone([undefined, ""], "Europe/London")).toBeUndefined();
  });

  it("keeps the booking's own name for the venue's zone", () => {
    expect(firstZone(["Asia/Calcutta"], "Asia/Kolkata")).toBe("Asia/Kolkata");
    expect(firstZone(["Asia/Kolkata"], "Asia/Calcutta")).toBe("Asia/Calcutta");
  });
});

describe("zonesOfTheWorld", () => {
  const parts = zonesOfTheWorld(AT_MS, "en-GB");

  it("has every zone with a city, each once", () => {
    const zones = parts.flatMap((part) => part.zones.map(({ timeZone }) => timeZone));

    expect(new Set(zones).size).toBe(zones.length);
    expect(zones).toEqual(expect.arrayContaining(["Europe/London", "America/New_York", "Pacific/Apia"]));
    expect(zones.length).toBeGreaterThan(380);
  });

  it("sorts them by city, with the offset that is in force then", () => {
    const europe = parts.find(({ part }) => part === "europe")?.zones ?? [];
    const cities = europe.map(({ city }) => city);

    expect(cities).toEqual([...cities].sort(new Intl.Collator("en").compare));
    expect(europe).toContainEqual({ timeZone: "Europe/London", city: "London", offset: "GMT+1" });
    expect(cities).toContain("Reykjavik");
    expect(cities).toContain("Kyiv");
  });

  it.each(["2026-01-15", "2026-03-20", "2026-07-15", "2026-10-28", "2027-05-14"])(
    "gives each the offset of its own clock on %s",
    (day) => {
      const atMs = Date.parse(`${day}T12:00:00Z`);

      const told = zonesOfTheWorld(atMs, "en-GB").flatMap(({ zones }) => zones);

      const wrong = told.filter(({ timeZone, offset }) => offset !== offsetText(atMs, timeZone));
      expect(wrong).toEqual([]);
    },
  );

  it("makes a formatter for each clock, and not for each zone", () => {
    const make = vi.spyOn(Intl, "DateTimeFormat");

    zonesOfTheWorld(AT_MS, "en-GB");

    expect(make.mock.calls.length).toBeLessThan(80);
    make.mockRestore();
  });

  it("tells places of one name apart", () => {
    const americas = parts.find(({ part }) => part === "america")?.zones ?? [];

    expect(americas.map(({ city }) => city)).toContain("Knox, Indiana");
    expect(new Set(americas.map(({ city }) => city)).size).toBe(americas.length);
  });
});
