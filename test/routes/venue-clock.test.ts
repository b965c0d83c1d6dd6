import { describe, expect, it } from "vitest";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { textOf } from "../support/html.ts";

/** Half past midnight in London, in the hour that the end of summer time repeats; the evening before in New York. */
const STARTS_MS = Date.UTC(2027, 9, 31, 0, 30);
const FIVE_DAYS_MS = 5 * 86_400_000;

/** What is told of a booking that its customer made from New York, where its time was shown on the clock of New York. */
async function tell(service: "massage" | "video", prepare?: (test: TestApp) => void) {
  const test = await createTestApp({ startAtMs: STARTS_MS - FIVE_DAYS_MS });
  prepare?.(test);
  const bookingId = test.emulator.book({
    serviceId: serviceIdOf(service),
    startMs: STARTS_MS,
    timeZone: "America/New_York",
  });
  const { path } = await test.mint(bookingId, ["email", "sms"]);
  await test.settled();
  const read = async (at: string) => (await test.app.request(at)).text();
  const [mail, sms] = ["email", "sms"].map(
    (channel) => test.outbox.messages().find((message) => message.channel === channel)?.text ?? "",
  );
  return {
    test,
    page: textOf(await read(path)),
    entry: await read(`${path}/calendar.ics`),
    mail: mail?.replace(/\s+/g, " ") ?? "",
    sms: sms ?? "",
  };
}

describe("a visit in person", () => {
  it("is on the clock that its customer was shown only where the site cannot tell its own", async () => {
    const { page } = await tell("massage", ({ emulator }) =>
      emulator.addFault({ call: "getSiteProperties", kind: "status", status: 500, times: 50 }),
    );

    expect(page).toContain("20:30");
    expect(page).toContain("New York time");
  });

  it("is on the venue's clock, whatever clock its customer was shown when they booked", async () => {
    const { page, mail, sms, entry } = await tell("massage");

    expect(page).toContain("Sunday 31 October 2027");
    expect(page).toContain("London time");
    for (const text of [page, mail, sms]) {
      expect(text).toContain("01:30 (GMT+1)");
      expect(text).not.toMatch(/New York|20:30/);
    }
    expect(entry).toContain("DTSTART:20271031T003000Z");
  });
});

describe("an online visit", () => {
  it("is on the clock that its customer was shown, with the venue's beside it", async () => {
    const { page, mail } = await tell("video");

    expect(page).toContain("your time in New York (GMT-4)");
    expect(page).toContain("01:30 in London (GMT+1)");
    expect(mail).toContain("20:30");
    expect(mail).toContain("01:30");
  });
});

it("asks the site for its zone once, for all bookings", async () => {
  const { test } = await tell("massage");

  const asked = test.emulator.calls().filter(({ call }) => call === "getSiteProperties");

  expect(asked).toHaveLength(1);
});
