import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it, vi } from "vitest";
import { EN } from "../../views/words/en.ts";
import { CATALOGUES } from "../../views/words/words.ts";
import { problemOf } from "../support/message-problem.ts";
import { findUntranslated } from "../support/untranslated.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const sourceOf = (path: string) => readFileSync(`${ROOT}/${path}`, "utf8");

/** The pages of staff and developers, which are in English only. */
const DESK = /^views\/pages\/(?:api-docs|demo[a-z-]*)\.ts$/;
/** The words themselves, and the names that languages give themselves. */
const CATALOGUE = /^views\/words\/(?:[a-z]{2}|languages)\.ts$/;

const filesIn = (...patterns: readonly string[]): readonly string[] =>
  globSync([...patterns], { cwd: ROOT })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !CATALOGUE.test(path) && !DESK.test(path))
    .sort();

describe("the check of a message", () => {
  it.each([
    ["another argument", "de", "{name} kommt", "{people} come"],
    ["an argument too few", "de", "Hallo", "Hello {name}"],
    ["an argument too many", "de", "Hallo {name}", "Hello"],
    ["a plural that is none", "de", "{count} Personen", "{count, plural, one {# person} other {# people}}"],
    ["a plural form too few", "pl", "{n, plural, one {a} other {b}}", "{n, plural, one {a} other {b}}"],
    ["a plural form too many", "ja", "{n, plural, one {a} other {b}}", "{n, plural, one {a} other {b}}"],
    ["a case too few", "de", "{a, select, other {x}}", "{a, select, cancel {x} other {y}}"],
    ["an argument only in a case", "de", "{a, select, other {{b}}}", "{a, select, other {x}}"],
    ["nothing", "de", "", "Hello"],
  ])("finds %s", (_, language, message, english) => {
    expect(problemOf(language, message, english)).toBeDefined();
  });

  it("takes the plural forms that a language has in place of English's", () => {
    const english = "{n, plural, one {# day} other {# days}}";
    const arabic = "{n, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}";

    expect(problemOf("ar", arabic, english)).toBeUndefined();
    expect(problemOf("ja", "{n, plural, other {#日}}", english)).toBeUndefined();
  });
});

describe.each(Object.entries(CATALOGUES))("the words of %s", (language, catalogue) => {
  it("have English's keys in English's order, and no others", () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(EN));
  });

  it("take English's arguments, in all plural forms of the language", () => {
    const problems = Object.entries(EN).flatMap(([key, english]) => {
      const problem = problemOf(language, (catalogue as Record<string, string>)[key] ?? "", english);
      return problem === undefined ? [] : [`${key} ${problem}`];
    });

    expect(problems).toEqual([]);
  });
});

describe("the catalogue", () => {
  const sources = filesIn("src/**/*.ts", "views/**/*.ts").map(sourceOf).join("\n");

  it("has no message that nothing says", () => {
    const literals = new Set(
      [...sources.matchAll(/["'`]([a-z_]+(?:\.[a-z_]+)+)["'`]/g)].map(([, key = ""]) => key),
    );
    const patterns = [...sources.matchAll(/`([a-z_]+\.(?:[a-z_.]|\$\{[^{}`]+\})+)`/g)].map(
      ([, template = ""]) =>
        new RegExp(`^${template.replaceAll(".", "\\.").replace(/\$\{[^}]+\}/g, "[a-z_]+")}$`),
    );

    const unused = Object.keys(EN).filter(
      (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );

    expect(unused).toEqual([]);
  });

  it.each(
    filesIn(
      "views/**/*.ts",
      "src/routes/{error-pages,find,frame,language,reader-words}.ts",
      "src/routes/{customer,picker}/**/*.ts",
      "src/{actions,bookings,delivery,find,links,sends}/**/*.ts",
    ),
  )("has every word that a customer reads in %s", (path) => {
    expect(findUntranslated(sourceOf(path))).toEqual([]);
  });
});

it("reads a message once for all the locales of its language", async () => {
  // Words of their own: those of this process have been read from by other tests.
  vi.resetModules();
  const fresh = await import("../../views/words/words.ts");
  // Optional by its type, since it is left out of builds that bring messages parsed already.
  const read = vi.spyOn(IntlMessageFormat as unknown as { __parse: (text: string) => unknown }, "__parse");

  const texts = ["nl-AW", "nl-CW", "nl-SX"].map((locale) => fresh.wordsFor(locale).t("clock.choose.title"));

  expect(new Set(texts)).toEqual(new Set([CATALOGUES.nl?.["clock.choose.title"]]));
  expect(read).toHaveBeenCalledTimes(1);
  read.mockRestore();
});
