import type { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import type { TimedSlot } from "../../src/domain/slot/timed-slot.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { ok } from "../../src/result.ts";
import { asset } from "../../views/assets.ts";
import { CLOCK_SCRIPT } from "../../views/scripts.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { readPostForm, submitForm } from "../support/forms.ts";
import { changed } from "../support/gateway.ts";
import { textOf } from "../support/html.ts";
import { openPage, send, touched } from "../support/person.ts";
import { sampleSlot } from "../support/sample-booking.ts";

/** A Thursday, 15:00 in London. */
const AFTERNOON_MS = Date.UTC(2027, 4, 20, 14);
const LATE_EVENING_MS = Date.UTC(2027, 4, 20, 20);

interface Scene extends TestApp {
  readonly bookingId: string;
  readonly path: string;
}

/** A booking by video whose customer's zone nobody knows. */
async function openOnline(startMs = AFTERNOON_MS): Promise<Scene> {
  const test = await createTestApp();
  const bookingId = test.emulator.book({ serviceId: serviceIdOf("video"), startMs });
  return { ...test, bookingId, path: (await test.mint(bookingId)).path };
}

const get = async (app: Hono, path: string, cookie = ""): Promise<string> =>
  (await app.request(path, { headers: { cookie } })).text();

const choose = (app: Hono, path: string, zone: string, headers: Record<string, string> = {}) =>
  app.request(`${path}/clock`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
      ...headers,
    },
    body: new URLSearchParams({ zone }).toString(),
  });

describe("an online visit's clock", () => {
  it("is the venue's, by name, while nobody knows the reader's", async () => {
    const { app, path } = await openOnline();

    const text = textOf(await get(app, path));

    expect(text).toContain("15:00 – 15:45 Thursday 20 May 2027 45 minutes London time");
    expect(text).toContain("Not your time zone? Change it");
  });

  it("is the browser's where it has told, with the venue's below", async () => {
    const { app, path } = await openOnline();

    const text = textOf(await get(app, path, "browser-zone=America/New_York"));

    expect(text).toContain(
      "10:00 – 10:45 Thursday 20 May 2027 45 minutes your time in New York (GMT-4) 15:00 in London (GMT+1)",
    );
    expect(text).not.toContain("there.");
  });

  it("points out that it is another day at the venue", async () => {
    const { app, path } = await openOnline(LATE_EVENING_MS);

    const text = textOf(await get(app, path, "browser-zone=Pacific/Auckland"));

    expect(text).toContain("08:00 – 08:45 Friday 21 May 2027");
    expect(text).toContain("21:00 in London (GMT+1) That is Thursday 20 May there.");
  });

  it("has no second line where the venue's clock shows the same", async () => {
    const { app, path } = await openOnline();

    const text = textOf(await get(app, path, "browser-zone=Europe/Lisbon"));

    expect(text).toContain("15:00 – 15:45 Thursday 20 May 2027 45 minutes your time in Lisbon (GMT+1)");
    expect(text).not.toContain("in London");
  });

  it.each(["Mars/Olympus", "%00", "../../etc/passwd", "x".repeat(2000)])(
    "is not moved by a cookie that names no zone: %.20s",
    async (zone) => {
      const { app, path } = await openOnline();

      const text = textOf(await get(app, path, `browser-zone=${zone}; zone=${zone}`));

      expect(text).toContain("15:00 – 15:45 Thursday 20 May 2027 45 minutes London time");
    },
  );

  it("is the booking's own customer's before the browser's", async () => {
    const { app, mint } = await createTestApp();
    const { path } = await mint(EXAMPLE_BOOKINGS.appointmentOnline);

    const text = textOf(await get(app, path, "browser-zone=Asia/Tokyo"));

    expect(text).toContain("your time in New York (GMT-4)");
  });

  it("is the chosen one before the booking's", async () => {
    const { app, mint } = await createTestApp();
    const { path } = await mint(EXAMPLE_BOOKINGS.appointmentOnline);

    const text = textOf(await get(app, path, "zone=Asia/Tokyo"));

    expect(text).toContain("your time in Tokyo (GMT+9)");
  });

  it("carries the deadlines along", async () => {
    const { app, path } = await openOnline();

    const [london, newYork] = await Promise.all([
      get(app, path),
      get(app, path, "browser-zone=America/New_York"),
    ]);

    expect(textOf(london)).toContain("cancel it until Wed 19 May, 15:00");
    expect(textOf(newYork)).toContain("cancel it until Wed 19 May, 10:00");
  });

  it("is the same in the calendar entry that the page offers", async () => {
    const { app, path } = await openOnline();

    const entry = await get(app, `${path}/calendar.ics`, "zone=America/New_York");

    expect(entry.replace(/\r\n /g, "")).toContain("cancel it until Wed 19 May\\, 10:00 (GMT-4)");
  });
});

describe("a visit in person", () => {
  it("is on the venue's clock, whatever clock its reader lives by", async () => {
    const { app, mint } = await createTestApp();
    const { path } = await mint(EXAMPLE_BOOKINGS.appointment);

    const html = await get(app, path, "zone=America/New_York; browser-zone=Asia/Tokyo");

    expect(textOf(html)).toContain("10:00 – 11:00 Sunday 16 May 2027 1 hour London time");
    expect(html).not.toContain("/clock");
  });

  it("has no clock to choose", async () => {
    const { app, mint } = await createTestApp();
    const { path } = await mint(EXAMPLE_BOOKINGS.appointment);

    const [page, sent] = [await app.request(`${path}/clock`), await choose(app, path, "Asia/Tokyo")];

    for (const answer of [page, sent]) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toBe(path);
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
  });
});

describe("the script that asks the browser", () => {
  const isAsked = (html: string) => html.includes(asset(CLOCK_SCRIPT).path);

  it("comes along where nobody has named a zone, with the one that is shown", async () => {
    const { app, path } = await openOnline();

    const [first, again] = [await get(app, path), await get(app, path, "browser-zone=America/New_York")];

    expect(first).toContain(`integrity="${asset(CLOCK_SCRIPT).integrity}"`);
    expect(first).toContain('data-shown="Europe/London"');
    expect(again).toContain('data-shown="America/New_York"');
  });

  it("stays away where a zone was chosen, or the booking tells", async () => {
    const { app, path, mint } = await openOnline();
    const { path: known } = await mint(EXAMPLE_BOOKINGS.appointmentOnline);

    expect(isAsked(await get(app, path, "zone=Europe/London"))).toBe(false);
    expect(isAsked(await get(app, known))).toBe(false);
  });

  it("stays away from what answers a form, which must not be sent again", async () => {
    const { app, path } = await openOnline();

    const answer = await choose(app, path, "Mars/Olympus");

    expect(answer.status).toBe(422);
    expect(isAsked(await answer.text())).toBe(false);
  });
});

describe("choosing a clock", () => {
  it("offers the venue's and every other, each with its offset on the day", async () => {
    const { app, path } = await openOnline();

    const html = await get(app, `${path}/clock`);

    expect(html).toContain(
      '<option value="Europe/London" selected>The business’s own: London (GMT+1)</option>',
    );
    expect(html).toContain('<optgroup label="Asia">');
    expect(html).toContain('<option value="Asia/Tokyo">Tokyo (GMT+9)</option>');
    expect([...html.matchAll(/ selected>/g)]).toHaveLength(1);
  });

  it("has the clock that is shown among the choices, even where it has no city", async () => {
    const { app, path } = await openOnline();

    const html = await get(app, `${path}/clock`, "zone=Etc/GMT%2B3");

    expect(html).toContain('<option value="Etc/GMT+3" selected>GMT-3</option>');
  });

  it("is remembered on the device, and with the link where a person chose", async () => {
    const test = await openOnline();
    const { app, path } = test;
    const page = await openPage(test, `${path}/clock`);

    const answer = await send(test, page.form, { fields: { zone: "asia/tokyo", ...touched(page) } });

    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(path);
    expect(answer.headers.get("set-cookie")).toBe(
      "zone=Asia%2FTokyo; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax",
    );
    // Without its cookie, as on another device.
    expect(textOf(await get(app, path))).toContain("your time in Tokyo (GMT+9)");
  });

  it("is remembered on the device alone where nothing tells that a person chose", async () => {
    const { app, path } = await openOnline();

    const answer = await choose(app, path, "Asia/Tokyo");

    const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(textOf(await get(app, path, cookie))).toContain("your time in Tokyo (GMT+9)");
    expect(textOf(await get(app, path))).toContain("London time");
  });

  it("can go back to the venue's", async () => {
    const test = await createTestApp();
    const { app } = test;
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointmentOnline);
    const page = await openPage(test, `${path}/clock`);

    await send(test, page.form, { fields: { zone: "Europe/London", ...touched(page) } });

    expect(textOf(await get(app, path))).toContain("London time");
    expect(textOf(await get(app, path))).not.toContain("New York");
  });

  it("works below Wix's own token, on the device alone", async () => {
    const { app, deps, bookingId } = await openOnline();
    const token = await deps.bookings.mintToken(bookingId);
    if (!token.ok) throw new Error("No token");
    const path = `/t/${encodeURIComponent(token.value)}`;

    const answer = await choose(app, path, "Asia/Tokyo");

    expect(answer.status).toBe(303);
    const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(textOf(await get(app, path, cookie))).toContain("your time in Tokyo (GMT+9)");
    expect(textOf(await get(app, path))).toContain("London time");
  });

  it.each(["", "Mars/Olympus", "x".repeat(2000)])("refuses what is no zone: %.20j", async (zone) => {
    const { app, path } = await openOnline();

    const answer = await choose(app, path, zone);

    expect(answer.status).toBe(422);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(textOf(await answer.text())).toContain("Please choose one of the time zones in the list.");
    expect(textOf(await get(app, path))).toContain("London time");
  });

  it("is refused from another site", async () => {
    const { app, path } = await openOnline();

    const answer = await choose(app, path, "Asia/Tokyo", { "sec-fetch-site": "cross-site" });

    expect(answer.status).toBe(403);
    expect(textOf(await get(app, path))).toContain("London time");
  });

  it.each(["PUT", "DELETE"])("takes no %s", async (method) => {
    const { app, path } = await openOnline();

    const answer = await app.request(`${path}/clock`, { method });

    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, POST");
  });
});

describe("messages about an online visit", () => {
  it("show the same clock as its page", async () => {
    const { app, mint, outbox } = await createTestApp();

    const { path } = await mint(EXAMPLE_BOOKINGS.appointmentOnline, ["email", "sms"]);

    const page = textOf(await get(app, path));
    const [mail, sms] = ["email", "sms"].map(
      (channel) => outbox.messages().find((one) => one.channel === channel)?.text ?? "",
    );
    const time = /(\d\d:\d\d) – /.exec(page)?.[1];
    expect(time).toBe("07:00");
    expect(mail).toMatch(/07:00\s–\s07:45.*GMT-4/);
    expect(mail).toContain("12:00 (GMT+1)");
    expect(sms).toContain("07:00 (GMT-4)");
  });

  it("follow what the customer has chosen, while the business reads its own clock", async () => {
    const test = await openOnline();
    const { app, path, outbox, settled } = test;
    const page = await openPage(test, `${path}/clock`);
    await send(test, page.form, { fields: { zone: "Asia/Tokyo", ...touched(page) } });

    await submitForm(app, await readPostForm(app, `${path}/cancel`));
    await settled();

    const sent = (isNotice: boolean) =>
      outbox.messages().find(({ channel, to }) => channel === "email" && to.startsWith("hello@") === isNotice)
        ?.subject;
    expect(sent(false)).toBe("Cancelled: Posture check by video, Thu 20 May at 23:00 (GMT+9)");
    expect(sent(true)).toBe("Cancelled: Posture check by video, Thu 20 May at 15:00 (GMT+1)");
  });
});

describe("moving to an hour that comes twice", () => {
  it("says that the business's calendar decides which of the two it is", async () => {
    const test = await createTestApp({ startAtMs: Date.UTC(2027, 9, 27, 8) });
    const { path } = await test.mint(
      test.emulator.book({ serviceId: serviceIdOf("massage"), startMs: Date.UTC(2027, 9, 29, 9) }),
    );
    const slot = (local: string, end: string) =>
      sampleSlot(local, end, { serviceId: serviceIdOf("massage") });
    const showing = (offered: TimedSlot) =>
      createApp({
        ...test.deps,
        bookings: changed(test.deps.bookings, { checkSlot: async () => ok(offered) }),
      });
    const confirm = async (offered: TimedSlot) => {
      const query = new URLSearchParams({ start: offered.localStart, end: offered.localEnd, staff: "any" });
      return textOf(await get(showing(offered), `${path}/reschedule/confirm?${query}`));
    };

    const twice = await confirm(slot("2027-10-31T01:30:00", "2027-10-31T01:45:00"));
    const once = await confirm(slot("2027-10-31T03:30:00", "2027-10-31T03:45:00"));

    expect(twice).toContain("01:30 – 01:45 Sunday 31 October 2027 15 minutes London time The clocks change");
    expect(twice).toContain("The business’s calendar decides which of the two it is.");
    expect(once).not.toContain("The clocks change");
  });

  it("tells the truth once the booking is there", async () => {
    const test = await createTestApp({ startAtMs: Date.UTC(2027, 9, 27, 8) });
    const { path } = await test.mint(
      test.emulator.book({ serviceId: serviceIdOf("massage"), startMs: Date.UTC(2027, 9, 31, 1, 30) }),
    );

    const text = textOf(await get(test.app, path));

    expect(text).toContain("01:30 (GMT) – 02:30 Sunday 31 October 2027");
    expect(text).not.toContain("The clocks change");
  });
});
