import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS, type ExampleKey } from "../../src/emulator/seed/example-bookings.ts";
import { LANGUAGES } from "../../views/words/languages.ts";
import { createTestApp } from "../support/app.ts";

/** What a first load may weigh, compressed: the page and all that it loads but htmx, which comes after. */
const BUDGET_BYTES = 14 * 1024;

const PAGES: readonly (readonly [booking: ExampleKey, pages: readonly string[]])[] = [
  ["appointment", ["", "/cancel", "/reschedule"]],
  ["appointmentWithFee", ["/cancel?choice=cancel"]],
  ["appointmentCancelled", [""]],
  ["appointmentOnline", ["", "/reschedule", "/clock"]],
  ["class", ["", "/reschedule"]],
  ["course", ["", "/cancel?choice=cancel"]],
];

const weighFile = (path: string) =>
  gzipSync(readFileSync(new URL(`../../static${path}`, import.meta.url))).length;

/** The page with every file of ours that it names, each as compressed as it travels. */
function weigh(html: string): number {
  const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
  return [...new Set(files)]
    .filter((path) => !path.startsWith("/assets/htmx"))
    .reduce((sum, path) => sum + weighFile(path), gzipSync(html).length);
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
