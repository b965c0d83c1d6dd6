import { describe, expect, it } from "vitest";
import type { Deps } from "../../src/deps.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createTestApp } from "../support/app.ts";

/** A database that no address of these tests may ask. */
const UNASKED: Deps["db"] = {
  run: () => Promise.reject(new Error("The database was asked")),
  batch: () => Promise.reject(new Error("The database was asked")),
};
/** All zeros have zero as their check symbol: the shape of a code, though nobody has made it. */
const SHAPED = "0".repeat(28);

describe("a link with a stray end", () => {
  it.each([
    [".", ""],
    [",", ""],
    [")", ""],
    [">", ""],
    ["%20", ""],
    ["%E2%80%9D", ""],
    [").", ""],
    ["%E3%80%82%E3%81%93", ""],
    ["/", ""],
    ["./", ""],
    [".?utm_source=mail", "?utm_source=mail"],
    ["/cancel/", "/cancel"],
    ["/cancel/?choice=cancel", "/cancel?choice=cancel"],
    ["/reschedule/", "/reschedule"],
    ["/reschedule/confirm/", "/reschedule/confirm"],
    ["/clock/", "/clock"],
    ["/calendar.ics/", "/calendar.ics"],
  ])("leads to the clean address, without a look-up: %s", async (end, cleanEnd) => {
    const test = await createTestApp({ deps: { db: UNASKED } });

    const response = await test.app.request(`/b/${SHAPED}${end}`);

    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(`/b/${SHAPED}${cleanEnd}`);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(test.emulator.calls()).toEqual([]);
  });

  it("opens its booking, in lower case and with hyphens too", async () => {
    const test = await createTestApp();
    const { code, path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const copied = code.toLowerCase().replace(/(.{7})(?=.)/g, "$1-");

    const moved = await test.app.request(`/b/${copied}.`);
    const page = await test.app.request(moved.headers.get("location") ?? "");

    expect(moved.headers.get("location")).toBe(path);
    expect(page.status).toBe(200);
  });

  it.each([
    `/b/${SHAPED.slice(1)}.`,
    `/b/1${SHAPED.slice(1)}.`,
    `/b/${SHAPED}.x`,
    `/b/.${SHAPED}`,
    `/b/${SHAPED}${".".repeat(5000)}`,
    `/b/${SHAPED}./cancel`,
    `/b/${SHAPED}./cancel/`,
    `/b/${SHAPED}//`,
    `/b/${SHAPED}/nowhere/`,
    `/b/nothing./`,
    "/b/.",
    "/b/",
    `/t/${SHAPED}.`,
    `/t/${SHAPED}/`,
    `/t/${SHAPED}/cancel/`,
  ])("is an address of nothing where no code remains, or none can be meant: %s", async (path) => {
    const test = await createTestApp();

    const response = await test.app.request(path);

    expect(response.status).toBe(404);
  });

  it("takes no form", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);

    const answers = await Promise.all(
      ["/cancel/", "./cancel"].map((end) =>
        test.app.request(path + end, { method: "POST", headers: { "sec-fetch-site": "same-origin" } }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});
