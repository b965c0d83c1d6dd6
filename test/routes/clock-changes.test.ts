import { describe, expect, it } from "vitest";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { CHANGES_OF_2027, offsetMark, wallClock } from "../support/clock-changes.ts";
import { textOf } from "../support/html.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

interface Told {
  readonly page: string;
  /** RFC 3339, as the page has it for machines. */
  readonly instant: string | undefined;
  readonly mail: string;
  readonly sms: string;
}

/** What page, mail and text tell of a booking in person somewhere. */
async function tell(
  { app, emulator, outbox, mint }: TestApp,
  startMs: number,
  timeZone: string,
): Promise<Told> {
  const bookingId = emulator.book({ serviceId: serviceIdOf("massage"), startMs, timeZone });
  outbox.clear();
  const { path } = await mint(bookingId, ["email", "sms"]);
  const html = await (await app.request(path)).text();
  // A mail keeps a span of time on one line by spaces that do not break.
  const sent = (channel: string) =>
    outbox
      .messages()
      .find((one) => one.channel === channel)
      ?.text.replace(/\s+/g, " ") ?? "";
  return {
    page: textOf(html),
    instant: /<time datetime="([^"]+)"/.exec(html)?.[1],
    mail: sent("email"),
    sms: sent("sms"),
  };
}

describe.each(
  CHANGES_OF_2027.map((change) => [`${change.timeZone} by ${change.byMinutes} min`, change] as const),
)("around the clock change in %s", (_, { timeZone, atMs, byMinutes }) => {
  const repeatedMinutes = Math.max(0, -byMinutes);

  it.each([
    ["long before it", -24 * 60],
    ["in the last minute before it, which may come again", -1],
    ["at the very change", 0],
    ["in the middle of what comes again", Math.floor(repeatedMinutes / 2)],
    ["right after what comes again", repeatedMinutes],
  ])("page, mail and text show the same time: %s", async (__, minutes) => {
    const test = await createTestApp({ startAtMs: atMs - 5 * DAY_MS, siteTimeZone: timeZone });
    const startMs = atMs + minutes * MINUTE_MS;

    const { page, instant, mail, sms } = await tell(test, startMs, timeZone);

    const isTwice = minutes >= -repeatedMinutes && minutes < repeatedMinutes;
    const mark = isTwice ? ` (${offsetMark(startMs, timeZone)})` : "";
    const time = `${wallClock(startMs, timeZone).slice(-5)}${mark}`;
    expect(instant).toBe(new Date(startMs).toISOString());
    for (const text of [page, mail, sms]) expect(text).toContain(` ${time}`);
    // Without a mark of its own, nothing else marks it either.
    for (const text of isTwice ? [] : [sms]) expect(text).not.toContain(`${time} (GMT`);
  });
});
