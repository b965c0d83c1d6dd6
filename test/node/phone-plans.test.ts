import metadata from "libphonenumber-js/metadata.min.json" with { type: "json" };
import { expect, it } from "vitest";

/** Of a plan's parts (libphonenumber-js, metadata version 4) those that only serve to print a number or to name its kind. */
const UNUSED = { formats: 4, prefixOptionalInFormat: 8, types: 11, extensionPrefix: 13 };

const unused = new Set<number>(Object.values(UNUSED));

function trim(plan: readonly unknown[]): readonly unknown[] {
  const parts = plan.map((part, index) => (unused.has(index) ? 0 : part));
  return parts.slice(0, parts.findLastIndex((part) => part !== 0) + 1);
}

/** A country to a line, so that an update reads as what changed where. */
function printPlans(plans: Readonly<Record<string, readonly unknown[]>>): string {
  const lines = Object.entries(plans).map(
    ([name, plan]) => `${JSON.stringify(name)}:${JSON.stringify(trim(plan))}`,
  );
  return `{\n${lines.join(",\n")}\n}`;
}

// After an update of libphonenumber-js: npx vitest run --project node test/node/phone-plans.test.ts -u
it("keeps the numbering plans as the installed libphonenumber-js has them", async () => {
  const { version, country_calling_codes: codes, countries, nonGeographic } = metadata;

  const plans = [
    `{"version":${version},`,
    `"country_calling_codes":${JSON.stringify(codes)},`,
    `"countries":${printPlans(countries)},`,
    `"nonGeographic":${printPlans(nonGeographic)}}`,
  ];

  await expect(`${plans.join("\n")}\n`).toMatchFileSnapshot("../../src/domain/contact/phone-plans.json");
});
