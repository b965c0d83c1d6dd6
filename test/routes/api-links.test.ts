import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, START_MS, type TestApp } from "../support/app.ts";

const bookingId = EXAMPLE_BOOKINGS.appointment;
const UNKNOWN_BOOKING = "b00c0000-0000-4000-8000-000000009999";

const linksOf = async (test: TestApp, id = bookingId) =>
  (await callApi(test, `GET /api/links?bookingId=${id}`)).body.links as readonly {
    readonly id: string;
    readonly state: string;
    readonly locale: string;
  }[];

const statusOf = async ({ app }: TestApp, url: string) => (await app.request(new URL(url).pathname)).status;

describe("making a link", () => {
  it.each([
    ["canceled", EXAMPLE_BOOKINGS.appointmentCancelled],
    ["declined", EXAMPLE_BOOKINGS.appointmentDeclined],
    ["started", EXAMPLE_BOOKINGS.appointmentRunning],
    ["locked_by_time", EXAMPLE_BOOKINGS.appointmentLockedByTime],
    ["locked_by_policy", EXAMPLE_BOOKINGS.appointmentLockedByPolicy],
    ["waiting_list", EXAMPLE_BOOKINGS.waitingList],
  ])("is refused while the customer could do nothing: %s", async (reason, id) => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", { json: { bookingId: id } });

    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ type: "/api/docs#problem-nothing-allowed", reason });
    expect(await linksOf(test, id)).toEqual([]);
    expect(test.outbox.messages()).toEqual([]);
  });

  it("makes, when forced, a link to a booking that is long over, for a day", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", {
      json: { bookingId: EXAMPLE_BOOKINGS.appointmentPast, channels: [], force: true },
    });

    const page = await test.app.request(new URL(String(answer.body.url)).pathname);
    expect([answer.status, page.status]).toEqual([201, 200]);
    expect(Date.parse(String(answer.body.expiresAt))).toBeGreaterThanOrEqual(START_MS + 86_400_000);
  });

  it("is refused for a booking that Wix does not know", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", { json: { bookingId: UNKNOWN_BOOKING } });

    expect(answer.status).toBe(404);
    expect(answer.body.type).toBe("/api/docs#problem-booking-not-found");
  });

  it.each([
    ["by whatever there is", undefined, "The booking has no contact"],
    ["by email", ["email"], "The booking has no contact for email."],
    ["by SMS", ["sms"], "The booking has no contact for sms."],
  ])("is refused when nobody is on file to reach %s", async (_, channels, detail) => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", {
      json: { bookingId: EXAMPLE_BOOKINGS.appointmentNoContact, ...(channels && { channels }) },
    });

    expect(answer.status).toBe(422);
    expect(answer.body.type).toBe("/api/docs#problem-no-contact");
    expect(answer.body.detail).toContain(detail);
    expect(await linksOf(test, EXAMPLE_BOOKINGS.appointmentNoContact)).toEqual([]);
  });

  it("is refused by a channel that the deployment does not have", async () => {
    const { deps, staffKey } = await createTestApp();
    const { textSender: _, ...withoutSms } = deps;
    const noSms = { app: createApp(withoutSms), staffKey };

    const answer = await callApi(noSms, "POST /api/links", { json: { bookingId, channels: ["sms"] } });

    expect(answer.status).toBe(422);
    expect(answer.body.type).toBe("/api/docs#problem-channel-not-configured");
    expect(answer.body.errors).toMatchObject([{ pointer: "#/channels" }]);
  });

  it("names every address and number that cannot be used, and repeats neither", async () => {
    const test = await createTestApp();
    const to = { email: "amelia@example.org\r\nBcc: all@example.org", phone: "07700 12" };

    const answer = await callApi(test, "POST /api/links", { json: { bookingId, to } });

    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { in: "body", pointer: "#/to/email", detail: "Not one plain email address" },
      { in: "body", pointer: "#/to/phone", detail: "Too short or too long for a number of its country" },
    ]);
    expect(JSON.stringify(answer.body)).not.toMatch(/amelia|07700/);
    expect(test.outbox.messages()).toEqual([]);
  });

  it("is put off while Wix asks us to wait", async () => {
    const test = await createTestApp();
    test.emulator.addFault({
      call: "getAnonymousActionToken",
      kind: "throttle",
      retryAfterSeconds: 7,
      times: 9,
    });

    const answer = await callApi(test, "POST /api/links", { json: { bookingId } });

    expect(answer.status).toBe(503);
    expect(answer.body.type).toBe("/api/docs#problem-wix-throttled");
    expect(answer.headers.get("retry-after")).toBe("7");
  });

  it("fails openly while Wix is down", async () => {
    const test = await createTestApp();
    test.emulator.addFault({ call: "*", kind: "status", status: 503, times: 99 });

    const answer = await callApi(test, "POST /api/links", { json: { bookingId } });

    expect(answer.status).toBe(502);
    expect(answer.body.type).toBe("/api/docs#problem-wix-unavailable");
    expect(await linksOf(test)).toEqual([]);
  });

  it("blames the deployment when Wix does not accept its credentials", async () => {
    const test = await createTestApp();
    test.emulator.addFault({ call: "getAnonymousActionToken", kind: "status", status: 401, times: 9 });

    const answer = await callApi(test, "POST /api/links", { json: { bookingId } });

    expect(answer.status).toBe(502);
    expect(answer.body.type).toBe("/api/docs#problem-wix-refused");
  });

  it("answers with all that staff need, and the address that opens the booking", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", { json: { bookingId, channels: ["email"] } });

    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toBe(`/api/links/${answer.body.id}`);
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^lnk_/),
      url: expect.stringMatching(/^https:\/\/b\.example\.com\/b\/[0-9A-Z]{28}$/),
      bookingId,
      expiresAt: expect.stringMatching(/^2027-05-\d\dT[\d:.]+Z$/),
      allowedActions: { cancel: true, reschedule: true },
      messages: [{ id: expect.stringMatching(/^msg_/), channel: "email", state: "accepted" }],
    });
    expect(await statusOf(test, answer.body.url)).toBe(200);
  });

  it("sends it by both channels to who is on file", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", {
      json: { bookingId, channels: ["email", "sms"] },
    });

    const sent = test.outbox.messages();
    expect(sent.map(({ channel }) => channel).sort()).toEqual(["email", "sms"]);
    expect(sent.every(({ links }) => links.includes(answer.body.url))).toBe(true);
  });

  it.each([
    ["by email before SMS", EXAMPLE_BOOKINGS.appointment, ["email"]],
    ["by SMS where there is no email", EXAMPLE_BOOKINGS.appointmentSmsOnly, ["sms"]],
  ])("sends it %s when no channel is named", async (_, id, channels) => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", { json: { bookingId: id } });

    expect(answer.body.messages.map(({ channel }) => channel)).toEqual(channels);
  });

  it("sends it to whom staff name, by what they name", async () => {
    const test = await createTestApp();
    const to = { email: "Desk@EXAMPLE.org", phone: "07700 900999" };

    await callApi(test, "POST /api/links", { json: { bookingId, to } });

    const recipients = test.outbox.messages().map(({ to }) => to);
    expect(recipients.toSorted()).toEqual(["+447700900999", "Desk@example.org"]);
  });

  it("sends nothing when no channel is wanted", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", { json: { bookingId, channels: [] } });

    expect(answer.status).toBe(201);
    expect(answer.body.messages).toEqual([]);
    expect(test.outbox.messages()).toEqual([]);
  });

  it("puts the note into the email without what would hide or forge", async () => {
    const test = await createTestApp();
    const note = "See you\u202E soon\u0007!\r\nBring <b>shoes</b>.";

    await callApi(test, "POST /api/links", { json: { bookingId, channels: ["email"], note } });

    const [mail] = test.outbox.messages();
    expect(mail?.text).toContain("See you soon !\nBring <b>shoes</b>.");
    expect(mail?.html).toContain("Bring &lt;b&gt;shoes&lt;/b&gt;.");
  });

  it("keeps the locale in its canonical form", async () => {
    const test = await createTestApp();

    await callApi(test, "POST /api/links", { json: { bookingId, channels: [], locale: "EN-us" } });

    expect(await linksOf(test)).toMatchObject([{ locale: "en-US" }]);
  });

  it("writes English as the business's country does when no locale is named", async () => {
    const test = await createTestApp();

    await callApi(test, "POST /api/links", { json: { bookingId, channels: [] } });

    expect(await linksOf(test)).toMatchObject([{ locale: "en-GB" }]);
  });

  it("makes one for looking only when staff insist", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", {
      json: { bookingId: EXAMPLE_BOOKINGS.appointmentLockedByTime, channels: [], force: true },
    });

    expect(answer.status).toBe(201);
    expect(answer.body.allowedActions).toEqual({ cancel: false, reschedule: false });
  });

  it("logs neither who it is for nor the code", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", {
      json: { bookingId, to: { email: "desk@example.org", phone: "+447700900999" }, note: "private words" },
    });

    const code = new URL(answer.body.url).pathname.slice(3);
    const log = test.logged.join("\n");
    expect(log).toContain("link_minted");
    for (const secret of [code, "desk@example.org", "447700900999", "private words"]) {
      expect(log).not.toContain(secret);
    }
  });
});

describe("looking a link up", () => {
  it("says that there is none", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "GET /api/links/lnk_nothing");

    expect(answer.status).toBe(404);
    expect(answer.body.type).toBe("/api/docs#problem-link-not-found");
  });

  it("tells everything but its code", async () => {
    const test = await createTestApp();
    const made = await callApi(test, "POST /api/links", { json: { bookingId, channels: ["email"] } });

    const answer = await callApi(test, `GET /api/links/${made.body.id}`);

    expect(answer.body).toMatchObject({
      id: made.body.id,
      bookingId,
      state: "live",
      createdBy: "tests",
      messages: [{ channel: "email", state: "accepted", attempts: 1 }],
      timeline: [
        { event: "created", by: "tests" },
        { event: "message", kind: "link", channel: "email", state: "queued", attempt: 0 },
        { event: "message", kind: "link", channel: "email", state: "leased", attempt: 1 },
        { event: "message", kind: "link", channel: "email", state: "accepted", attempt: 1 },
      ],
    });
    expect(JSON.stringify(answer.body)).not.toContain(new URL(made.body.url).pathname.slice(3));
  });

  it("tells that it was revoked, and when", async () => {
    const test = await createTestApp();
    const { id } = await test.mint(bookingId);
    await callApi(test, `DELETE /api/links/${id}`);

    const { body } = await callApi(test, `GET /api/links/${id}`);

    expect(body).toMatchObject({ state: "revoked", timeline: [{ event: "created" }, { event: "revoked" }] });
  });

  it("tells that it has expired once it has", async () => {
    const test = await createTestApp();
    const { id } = await test.mint(bookingId);
    test.emulator.setNow(START_MS + 30 * 86_400_000);

    const { body } = await callApi(test, `GET /api/links/${id}`);

    expect(body).toMatchObject({ state: "expired", timeline: [{ event: "created" }, { event: "expired" }] });
  });

  it("lists those of one booking, oldest first", async () => {
    const test = await createTestApp();
    const first = await test.mint(bookingId);
    test.emulator.setNow(START_MS + 60_000);
    const second = await test.mint(bookingId);
    await test.mint(EXAMPLE_BOOKINGS.class);

    const links = await linksOf(test);

    expect(links.map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it("finds a booking's links however its id is written", async () => {
    const test = await createTestApp();
    await callApi(test, "POST /api/links", { json: { bookingId: bookingId.toUpperCase(), channels: [] } });

    const links = await linksOf(test, bookingId);

    expect(links).toHaveLength(1);
  });
});

describe("sending a link again", () => {
  it("is refused when there is no such link", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links/lnk_nothing/resend");

    expect(answer.status).toBe(404);
    expect(answer.body.type).toBe("/api/docs#problem-link-not-found");
  });

  it("leaves the old link alive when the new one cannot be made", async () => {
    const test = await createTestApp();
    const old = await callApi(test, "POST /api/links", { json: { bookingId } });
    test.emulator.addFault({ call: "*", kind: "status", status: 503, times: 99 });

    const answer = await callApi(test, `POST /api/links/${old.body.id}/resend`);

    expect(answer.status).toBe(502);
    expect(await linksOf(test)).toMatchObject([{ id: old.body.id, state: "live" }]);
  });

  it("needs to be told again of a recipient who is not on file", async () => {
    const test = await createTestApp();
    const old = await callApi(test, "POST /api/links", {
      json: { bookingId, to: { email: "desk@example.org" } },
    });
    test.outbox.clear();

    const answer = await callApi(test, `POST /api/links/${old.body.id}/resend`);

    expect(answer.status).toBe(422);
    expect(answer.body.type).toBe("/api/docs#problem-recipient-needed");
    expect(test.outbox.messages()).toEqual([]);
    expect(await statusOf(test, old.body.url)).toBe(200);
  });

  it("makes a new code and ends the old one, without a body being needed", async () => {
    const test = await createTestApp();
    const old = await callApi(test, "POST /api/links", { json: { bookingId } });

    const answer = await callApi(test, `POST /api/links/${old.body.id}/resend`);

    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toBe(`/api/links/${answer.body.id}`);
    expect(answer.body.url).not.toBe(old.body.url);
    expect(await statusOf(test, old.body.url)).toBe(410);
    expect(await statusOf(test, answer.body.url)).toBe(200);
  });
});

describe("revoking", () => {
  it("says that there is no such link", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "DELETE /api/links/lnk_nothing");

    expect(answer.status).toBe(404);
  });

  it("ends a link at once, and may be repeated", async () => {
    const test = await createTestApp();
    const { id, url } = await test.mint(bookingId);

    const answers = [
      await callApi(test, `DELETE /api/links/${id}`),
      await callApi(test, `DELETE /api/links/${id}`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await statusOf(test, url)).toBe(410);
  });

  it("does not take a recipient who is nobody for everybody", async () => {
    const test = await createTestApp();
    const { url } = await test.mint(bookingId);

    const answer = await callApi(test, "POST /api/links/revoke", { json: { bookingId, to: {} } });

    expect(answer.status).toBe(422);
    expect(await statusOf(test, url)).toBe(200);
  });

  it("ends all links of a booking and of no other", async () => {
    const test = await createTestApp();
    const links = [await test.mint(bookingId), await test.mint(bookingId)];
    const other = await test.mint(EXAMPLE_BOOKINGS.class);

    const answer = await callApi(test, "POST /api/links/revoke", { json: { bookingId } });

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ revoked: 2 });
    expect(await Promise.all(links.map(({ url }) => statusOf(test, url)))).toEqual([410, 410]);
    expect(await statusOf(test, other.url)).toBe(200);
  });

  it("ends only those that went to one number, however that is written", async () => {
    const test = await createTestApp();
    const send = (phone: string) => callApi(test, "POST /api/links", { json: { bookingId, to: { phone } } });
    const [one, other] = [await send("+447700900123"), await send("+447700900124")];

    const answer = await callApi(test, "POST /api/links/revoke", {
      json: { bookingId, to: { phone: "07700 900123" } },
    });

    expect(answer.body).toEqual({ revoked: 1 });
    expect(await statusOf(test, one.body.url)).toBe(410);
    expect(await statusOf(test, other.body.url)).toBe(200);
  });
});
