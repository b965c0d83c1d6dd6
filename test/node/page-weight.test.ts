import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS, type ExampleKey } from "../../src/emulator/seed/example-bookings.ts";
import { LANGUAGES } from "../../views/words/languages.ts";
import { createTestApp } from "../support/app.ts";
import { contentOf, isVersioned, linkedFiles } from "../support/static-files.ts";

/** What a first load may weigh, compressed: the page and all that it loads but htmx, which comes after. */
const BUDGET_BYTES = 14 * 1024;

const PAGES: readonly (readonly [booking: ExampleKey, pages: readonly string[]])[] = [
  ["appointment", ["", "/cancel", "/reschedule"]],
  ["appointmentWithFee", ["/cancel"]],
  ["appointmentCancelled", [""]],
  ["appointmentOnline", ["", "/reschedule", "/clock"]],
  ["class", ["", "/reschedule"]],
  ["course", ["", "/cancel"]],
];

/** The page with every file of ours that it names, each as compressed as it travels. */
function weigh(html: string): number {
  return linkedFiles(html)
    .filter((path) => !isVersioned(path))
    .reduce((sum, path) => sum + gzipSync(contentOf(path)).length, gzipSync(html).length);
}

describe.each(Object.keys(LANGUAGES))("a first load in %s", (language) => {
  it("keeps to its budget on every page", async () => {
    const { app, mint } = await createTestApp();
    const read = async (path: string) =>
      (await app.request(path, { headers: { "accept-language": language } })).text();

    const weights: (readonly [page: string, bytes: number])[] = [["/find", weigh(await read("/find"))]];
    for (const [booking, pages] of PAGES) {
      const { path } = await mint(EXAMPLE_BOOKINGS[booking]);
      for (const page of pages) weights.push([`${booking}${page}`, weigh(await read(path + page))]);
    }

    expect(weights.filter(([, bytes]) => bytes > BUDGET_BYTES)).toEqual([]);
  });
});
