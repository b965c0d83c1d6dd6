import { describe, expect, it } from "vitest";
import type { CapturedMessage } from "../../src/adapters/captured-outbox.ts";
import { EXAMPLE_BOOKINGS, type ExampleKey } from "../../src/emulator/seed/example-bookings.ts";
import { cancelForm, moveForm, newsIn, sendLink } from "../support/acting.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { submitForm } from "../support/forms.ts";
import { linksOf, textOf } from "../support/html.ts";

const download = ({ app }: Pick<TestApp, "app">, path: string) => app.request(`${path}/calendar.ics`);

/** A file's lines, unfolded. */
const linesOf = (content: string) => content.replaceAll("\r\n ", "").split("\r\n");

const lineOf = (content: string, name: string) => linesOf(content).find((line) => line.startsWith(name));

const fileOf = (message: CapturedMessage | undefined) => message?.attachments?.[0]?.content ?? "";

const contactOf = ({ emulator }: TestApp, id: string) =>
  emulator.bookings().find((booking) => booking.id === id)?.contactDetails as Record<string, string>;

describe("the calendar file", () => {
  it("tells nobody who the customer is", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const {
      firstName = "",
      lastName = "",
      email = "",
      phone = "",
    } = contactOf(test, EXAMPLE_BOOKINGS.appointment);

    const content = await (await download(test, path)).text();

    const told = [firstName, lastName, email, phone].filter((part) => content.includes(part));
    expect([firstName, lastName, email, phone]).not.toContain("");
    expect(told).toEqual([]);
  });

  it.each<[ExampleKey, string, string]>([
    ["appointment", "REQUEST", "CONFIRMED"],
    ["appointmentPending", "REQUEST", "TENTATIVE"],
    ["appointmentCancelled", "CANCEL", "CANCELLED"],
    ["appointmentDeclined", "CANCEL", "CANCELLED"],
  ])("says in its type what to do with it: %s", async (key, method, status) => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS[key]);

    const response = await download(test, path);

    const content = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(
      `text/calendar; charset=utf-8; method=${method}; component=VEVENT`,
    );
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=\"booking.ics\"; filename*=UTF-8''booking.ics",
    );
    expect([lineOf(content, "METHOD"), lineOf(content, "STATUS")]).toEqual([
      `METHOD:${method}`,
      `STATUS:${status}`,
    ]);
  });

  it("has what the customer needs: who, where, until when, and the link", async () => {
    const test = await createTestApp();
    const { path, url } = await test.mint(EXAMPLE_BOOKINGS.appointment);

    const content = await (await download(test, path)).text();

    expect(lineOf(content, "SUMMARY")).toBe("SUMMARY:Deep-tissue massage · Linden Studio");
    expect(lineOf(content, "LOCATION")).toMatch(/^LOCATION:Harbour Lane\\, /);
    expect(lineOf(content, "URL")).toBe(`URL;VALUE=URI:${url}`);
    expect(lineOf(content, "ORGANIZER")).toBe(
      'ORGANIZER;CN="Linden Studio":mailto:hello@lindenstudio.example.org',
    );
    expect(lineOf(content, "DESCRIPTION")).toMatch(
      /^DESCRIPTION:With Maya Okafor\\n.*you can move or cancel it until .*\\n.*https:/,
    );
    expect(lineOf(content, "DESCRIPTION")).toContain(url);
    expect(lineOf(content, "DTSTART;")).toBe("DTSTART;TZID=Europe/London:20270516T100000");
  });

  it("says that an online visit is online", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointmentOnline);

    const content = await (await download(test, path)).text();

    expect(lineOf(content, "LOCATION")).toBe("LOCATION:Online");
  });

  it("of a course enters its beginning and tells when it ends", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.course);

    const content = await (await download(test, path)).text();

    expect(lineOf(content, "SUMMARY")).toMatch(/^SUMMARY:First session: /);
    expect(lineOf(content, "DTEND")).toBeUndefined();
    expect(lineOf(content, "DESCRIPTION")).toMatch(
      /several sessions\. The last one is on \w+ \d+ \w+ 2027\./,
    );
  });

  it("is there below Wix's own link too", async () => {
    const test = await createTestApp();
    const token = await test.deps.bookings.mintToken(EXAMPLE_BOOKINGS.appointment);
    const path = `/t/${token.ok ? token.value : ""}`;

    const response = await download(test, path);

    expect(response.status).toBe(200);
    expect(lineOf(await response.text(), "URL")).toBe(`URL;VALUE=URI:https://b.example.com${path}`);
  });
});

describe("the booking's page", () => {
  it("tells other companies' calendars nothing that opens the booking, and no name", async () => {
    const test = await createTestApp();
    const { path, code } = await test.mint(EXAMPLE_BOOKINGS.appointment);

    const links = linksOf(await (await test.app.request(path)).text(), /^https:/);

    const [google, outlook] = links.map((link) => new URL(link));
    expect(links.map((link) => new URL(link).hostname)).toEqual(["calendar.google.com", "outlook.live.com"]);
    expect(links.filter((link) => link.includes(code) || /Maya|b\.example/.test(link))).toEqual([]);
    expect(Object.fromEntries(google?.searchParams ?? [])).toMatchObject({
      action: "TEMPLATE",
      text: "Deep-tissue massage · Linden Studio",
      dates: "20270516T090000Z/20270516T100000Z",
      ctz: "Europe/London",
    });
    expect(Object.fromEntries(outlook?.searchParams ?? [])).toMatchObject({
      rru: "addevent",
      subject: "Deep-tissue massage · Linden Studio",
      startdt: "2027-05-16T09:00:00Z",
      enddt: "2027-05-16T10:00:00Z",
    });
  });

  it.each<[ExampleKey]>([["waitingList"], ["created"], ["appointmentRunning"], ["courseStarted"]])(
    "offers no calendar what does not belong in one: %s",
    async (key) => {
      const test = await createTestApp();
      const { path } = await test.mint(EXAMPLE_BOOKINGS[key]);

      const html = await (await test.app.request(path)).text();

      expect(linksOf(html, /calendar/)).toEqual([]);
    },
  );

  it("asks to update the calendar after a move, and to clear it after a cancellation", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);

    await submitForm(test.app, await moveForm(test, path));
    const moved = await (await test.app.request(path)).text();
    await submitForm(test.app, await cancelForm(test, path));
    const cancelled = await (await test.app.request(path)).text();

    expect(textOf(moved)).toContain("Your calendar may still show the old time. Update my calendar");
    expect(textOf(cancelled)).toContain("Your calendar may still show it. Remove it from my calendar");
    for (const html of [moved, cancelled]) {
      expect(linksOf(html, /calendar/)).toEqual([`${path}/calendar.ics`]);
    }
  });
});

describe("a mail about a booking", () => {
  it("carries the entry to its recipient, who is named in it", async () => {
    const test = await createTestApp();
    const { email = "" } = contactOf(test, EXAMPLE_BOOKINGS.appointment);

    await sendLink(test, { bookingId: EXAMPLE_BOOKINGS.appointment, channels: ["email"] });
    await test.settled();

    const [mail] = test.outbox.messages();
    expect(mail?.attachments?.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ["booking.ics", "text/calendar; charset=utf-8; method=REQUEST; name=booking.ics"],
    ]);
    expect(lineOf(fileOf(mail), "ATTENDEE")).toMatch(new RegExp(`;RSVP=FALSE.*:MAILTO:${email}$`));
    expect(lineOf(fileOf(mail), "URL")).toBe(`URL;VALUE=URI:${mail?.links[0]}`);
  });

  it("counts on from the link to the move and the cancellation, which takes the entry away", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, {
      bookingId: EXAMPLE_BOOKINGS.appointment,
      channels: ["email"],
    });

    await submitForm(test.app, await moveForm(test, path));
    await submitForm(test.app, await cancelForm(test, path));
    await test.settled();

    const files = test.outbox.messages().flatMap(({ attachments = [] }) => attachments);
    const sequences = files.map(({ content }) => Number(lineOf(content, "SEQUENCE")?.split(":")[1]));
    expect(files.map(({ contentType }) => /method=(\w+)/.exec(contentType)?.[1])).toEqual([
      "REQUEST",
      "REQUEST",
      "CANCEL",
    ]);
    expect(new Set(files.map(({ content }) => lineOf(content, "UID"))).size).toBe(1);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  });

  it("to the business carries no entry: its own calendar shows the booking already", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, {
      bookingId: EXAMPLE_BOOKINGS.appointment,
      channels: ["email"],
    });

    await submitForm(test.app, await cancelForm(test, path));
    await test.settled();

    const toBusiness = newsIn(test).filter(({ to }) => to === "hello@lindenstudio.example.org");
    expect(toBusiness.map(({ attachments }) => attachments)).toEqual([undefined]);
  });

  it.each<[ExampleKey]>([["waitingList"], ["created"]])(
    "carries no entry where nothing is certain: %s",
    async (key) => {
      const test = await createTestApp();
      await test.mint(EXAMPLE_BOOKINGS[key], ["email"]);
      await test.settled();

      expect(test.outbox.messages().map(({ channel, attachments }) => [channel, attachments])).toEqual([
        ["email", undefined],
      ]);
    },
  );

  it("is the only message with an entry: a text has nothing of it", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: EXAMPLE_BOOKINGS.appointment, channels: ["sms"] });

    await submitForm(test.app, await cancelForm(test, path));
    await test.settled();

    const texts = test.outbox.messages().filter(({ channel }) => channel === "sms");
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter(({ text, attachments }) => attachments || /VCALENDAR|\.ics/.test(text))).toEqual([]);
  });
});
