import { describe, expect, it } from "vitest";
import { needToMove } from "../../src/domain/slot/slot-need.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { cancelForm, tokenPath } from "../support/acting.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { readPostForm, submitForm } from "../support/forms.ts";
import { linksOf, textOf, titleOf } from "../support/html.ts";

const BOOKING = EXAMPLE_BOOKINGS.appointment;

/** Moves the booking at Wix, past our pages. */
async function moveAtWix({ deps }: TestApp): Promise<void> {
  const token = await deps.bookings.mintToken(BOOKING);
  const reading = token.ok ? await deps.bookings.readBooking(token.value) : token;
  if (!token.ok || !reading.ok) throw new Error("The example cannot be read");
  const { booking } = reading.value;
  const found = await deps.bookings.listSlots({
    ...needToMove(booking),
    fromLocal: "2027-05-24T00:00:00",
    toLocal: "2027-05-27T00:00:00",
    timeZone: booking.timeZone,
  });
  const slot = found.ok ? found.value.at(-1) : undefined;
  if (slot === undefined) throw new Error("Nothing is free");
  const moved = await deps.bookings.rescheduleBooking(token.value, booking, slot);
  if (!moved.ok) throw new Error(`Wix did not move it: ${moved.error.kind}`);
}

/** Moves the booking by our pages, to the first or the last of the times that the picker shows at once. */
async function moveByPage({ app }: TestApp, path: string, which: "first" | "last"): Promise<number> {
  const picker = await (await app.request(`${path}/reschedule`)).text();
  const href = linksOf(picker, /\/reschedule\/confirm\?/).at(which === "first" ? 0 : -1);
  if (href === undefined) throw new Error("The picker offers no time");
  return (await submitForm(app, await readPostForm(app, href))).status;
}

async function read(test: TestApp, path: string) {
  const response = await test.app.request(path);
  const html = await response.text();
  const text = textOf(html);
  return {
    status: response.status,
    title: titleOf(html).replace(" · Linden Studio", ""),
    text,
    /** As `Sun 16 May, 10:00`, of what the page says that the booking was moved from. */
    movedFrom: [...text.matchAll(/moved (?:it here )?from (\w+ \d+ \w+, \d\d:\d\d)/g)].map(
      ([, from]) => from,
    ),
  };
}

/** The booking's start as the picker names it: `Sun 16 May, 10:00`. */
async function startOf(test: TestApp, path: string): Promise<string> {
  const text = textOf(await (await test.app.request(`${path}/reschedule`)).text());
  return /Now: (\w+ \d+ \w+, \d\d:\d\d)/.exec(text)?.[1] ?? "";
}

describe("the first link ever sent", () => {
  it("says once by whom the booking was moved, however often that was, and that it is cancelled in the end", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(BOOKING);
    const starts = [await startOf(test, path)];

    for (let move = 0; move < 5; move += 1) {
      const status = await moveByPage(test, path, move % 2 === 0 ? "last" : "first");
      const page = await read(test, path);
      expect([status, page.status, page.title]).toEqual([303, 200, "Your booking has moved"]);
      expect(page.movedFrom).toEqual([starts.at(-1)]);
      starts.push(await startOf(test, path));
    }
    await moveAtWix(test);
    const byStaff = await read(test, path);
    await moveByPage(test, path, "first");
    const again = await read(test, path);
    await submitForm(test.app, await cancelForm(test, path));
    const cancelled = await read(test, path);

    expect(new Set(starts).size).toBeGreaterThan(2);
    expect([byStaff.status, byStaff.title]).toEqual([200, "You’re booked"]);
    expect(byStaff.movedFrom).toEqual([starts.at(-1)]);
    expect(byStaff.text).toContain("but not from this page");
    expect(again.title).toBe("Your booking has moved");
    expect(again.movedFrom).toHaveLength(1);
    expect([cancelled.status, cancelled.title, cancelled.movedFrom]).toEqual([
      200,
      "This booking is cancelled",
      [],
    ]);
  });

  it("knows of a move by another link to the same booking", async () => {
    const test = await createTestApp();
    const first = await test.mint(BOOKING);
    const second = await tokenPath(test, BOOKING);
    const start = await startOf(test, first.path);
    await moveByPage(test, second, "last");
    const known = await startOf(test, first.path);

    const moved = await read(test, first.path);
    await moveAtWix(test);
    const byStaff = await read(test, first.path);

    expect([moved.title, moved.movedFrom]).toEqual(["Your booking has moved", [start]]);
    expect([byStaff.title, byStaff.movedFrom]).toEqual(["You’re booked", [known]]);
  });

  it("does not tell a link made after a move of what it never knew", async () => {
    const test = await createTestApp();
    await moveAtWix(test);
    const { path } = await test.mint(BOOKING);

    const page = await read(test, path);

    expect([page.title, page.movedFrom]).toEqual(["You’re booked", []]);
  });
});
