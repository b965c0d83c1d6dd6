import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { parseLinkCode } from "../../src/domain/link/link-code.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { err } from "../../src/result.ts";
import {
  addressees,
  BUSINESS_EMAIL,
  cancelForm,
  moveForm,
  newsIn,
  sendLink,
  tokenPath,
} from "../support/acting.ts";
import { createTestApp, START_MS, type TestApp } from "../support/app.ts";
import { filledIn, submitForm } from "../support/forms.ts";
import { changed } from "../support/gateway.ts";

const BOOKING = EXAMPLE_BOOKINGS.appointment;
const GUEST = { email: "guest@example.com", phone: "+447700900987" };

const contactOf = ({ emulator }: TestApp, bookingId: string) => {
  const contact = emulator.bookings().find(({ id }) => id === bookingId)?.contactDetails;
  if (contact === undefined) throw new Error("No such booking");
  return contact;
};

/** A confirmed booking of the service of one that is still to be approved. */
function approvedByHand({ emulator }: TestApp): string {
  const bookings = emulator.bookings();
  const pending = bookings.find(({ id }) => id === EXAMPLE_BOOKINGS.appointmentPending);
  const approved = bookings.find(
    ({ status, serviceId }) => status === "CONFIRMED" && serviceId === pending?.serviceId,
  );
  if (approved === undefined) throw new Error("No booking has been approved by hand");
  return approved.id;
}

/** Cancels by a link and waits until everything that follows has been sent. */
async function cancelBy(test: TestApp, path: string): Promise<number> {
  const response = await submitForm(test.app, await cancelForm(test, path));
  await test.settled();
  return response.status;
}

const confirmationIn = (test: TestApp) => newsIn(test).find(({ to }) => to !== BUSINESS_EMAIL);
const noticeIn = (test: TestApp) => newsIn(test).find(({ to }) => to === BUSINESS_EMAIL);

describe("after an action that changed nothing", () => {
  it("tells nobody anything when the booking was changed by others meanwhile", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const form = await cancelForm(test, path);
    test.emulator.bump(BOOKING);

    const response = await submitForm(test.app, form);

    await test.settled();
    expect(response.status).toBe(409);
    expect(newsIn(test)).toEqual([]);
  });

  it("tells nobody anything when Wix is down", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const form = await cancelForm(test, path);
    test.emulator.addFault({ call: "cancelBookingAnonymously", kind: "status", status: 500 });

    const response = await submitForm(test.app, form);

    await test.settled();
    expect(response.status).toBe(502);
    expect(newsIn(test)).toEqual([]);
  });

  it("tells nobody anything when the slot is gone", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const form = await moveForm(test, path);
    test.emulator.addFault({ call: "rescheduleBookingAnonymously", kind: "take" });

    const response = await submitForm(test.app, form);

    await test.settled();
    expect(response.status).toBe(409);
    expect(newsIn(test)).toEqual([]);
  });

  it("tells nobody anything again when a booking is cancelled that is cancelled already", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const late = await cancelForm(test, path);
    await cancelBy(test, path);
    test.outbox.clear();

    const response = await submitForm(test.app, late);

    await test.settled();
    expect(response.status).toBe(303);
    expect(newsIn(test)).toEqual([]);
  });
});

describe("the confirmation of an action", () => {
  it.each([
    [["email"], ["email"]],
    [["sms"], ["sms"]],
    [
      ["email", "sms"],
      ["email", "sms"],
    ],
  ] as const)("goes by the channels that the link came by: %j", async (channels, expected) => {
    const test = await createTestApp({ vars: { BUSINESS_NOTICES: "off" } });
    const { path } = await sendLink(test, { bookingId: BOOKING, channels });
    const { email, phone } = contactOf(test, BOOKING);

    const status = await cancelBy(test, path);

    const addresses = { email: `email ${email}`, sms: `sms ${phone}` };
    expect(status).toBe(303);
    expect(addressees(newsIn(test))).toEqual(expected.map((channel) => addresses[channel]));
  });

  it("goes to whom the link went, and not to the customer on file", async () => {
    const test = await createTestApp({ vars: { BUSINESS_NOTICES: "off" } });
    const { path } = await sendLink(test, { bookingId: BOOKING, channels: ["email", "sms"], to: GUEST });
    const { firstName } = contactOf(test, BOOKING);

    await cancelBy(test, path);

    expect(addressees(newsIn(test))).toEqual([`email ${GUEST.email}`, `sms ${GUEST.phone}`]);
    expect(
      newsIn(test)
        .map(({ text }) => text)
        .join(),
    ).not.toContain(firstName);
  });

  it("goes to the best contact on file when the link was never sent", async () => {
    const test = await createTestApp({ vars: { BUSINESS_NOTICES: "off" } });
    const { path } = await test.mint(BOOKING);

    await cancelBy(test, path);

    expect(addressees(newsIn(test))).toEqual([`email ${contactOf(test, BOOKING).email}`]);
  });

  it("goes by text to a customer on file who has no address", async () => {
    const test = await createTestApp({ vars: { BUSINESS_NOTICES: "off" } });
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointmentSmsOnly);

    await cancelBy(test, path);

    expect(addressees(newsIn(test))).toEqual([
      `sms ${contactOf(test, EXAMPLE_BOOKINGS.appointmentSmsOnly).phone}`,
    ]);
  });

  it("is nobody's where nobody can be reached, and the action counts all the same", async () => {
    const test = await createTestApp({ vars: { BUSINESS_NOTICES: "off" } });
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointmentNoContact);

    const status = await cancelBy(test, path);

    expect(status).toBe(303);
    expect(newsIn(test)).toEqual([]);
  });

  it("goes to the best contact on file after a visit by Wix's own link", async () => {
    const test = await createTestApp({ vars: { BUSINESS_NOTICES: "off" } });
    const path = await tokenPath(test, BOOKING);

    const status = await cancelBy(test, path);

    expect(status).toBe(303);
    expect(addressees(newsIn(test))).toEqual([`email ${contactOf(test, BOOKING).email}`]);
    expect(confirmationIn(test)?.links).toEqual([`https://b.example.com${path}`]);
  });

  it("reaches the same people after the link's token had to be renewed", async () => {
    const test = await createTestApp({ vars: { BUSINESS_NOTICES: "off" } });
    const { path } = await sendLink(test, { bookingId: BOOKING, channels: ["sms"], to: GUEST });
    test.emulator.addFault({
      call: "getBookingAnonymously",
      kind: "code",
      code: "INVALID_TOKEN",
      status: 401,
    });
    await test.app.request(path);

    await cancelBy(test, path);

    expect(addressees(newsIn(test))).toEqual([`sms ${GUEST.phone}`]);
  });

  it("goes to the best contact on file by a link of the time when no recipient was kept", async () => {
    const test = await createTestApp({ vars: { BUSINESS_NOTICES: "off" } });
    const { deps } = test;
    const { id, path } = await sendLink(test, { bookingId: BOOKING, channels: ["sms"], to: GUEST });
    const code = parseLinkCode(path.slice("/b/".length));
    const token = await deps.bookings.mintToken(BOOKING);
    if (!code || !token.ok) throw new Error("The link cannot be rewritten");
    const sealed = await deps.keyring.sealUnderCode(code, id, JSON.stringify({ token: token.value }));
    await deps.db.run({ sql: "UPDATE link_codes SET sealed = ? WHERE link_id = ?", params: [sealed, id] });

    const status = await cancelBy(test, path);

    expect(status).toBe(303);
    expect(addressees(newsIn(test))).toEqual([`email ${contactOf(test, BOOKING).email}`]);
  });

  it("says what was cancelled, and offers nothing that is gone", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });

    await cancelBy(test, path);

    const mail = confirmationIn(test);
    expect(mail?.subject).toMatch(/^Cancelled: Deep-tissue massage, Sun,? 16 May at 10:00$/);
    expect(mail?.links).toEqual([`https://b.example.com${path}`]);
    expect(mail?.text).toContain("View booking:");
    expect(mail?.text).not.toMatch(/Move or cancel|can cancel|can move|until/);
  });

  it("is in the language of the page on which the customer acted", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const form = await cancelForm(test, path);

    await test.app.request(form.action, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "same-origin",
        "accept-language": "en-US",
      },
      body: filledIn(form).toString(),
    });
    await test.settled();

    expect(confirmationIn(test)?.subject).toContain("Sun, May 16");
    expect(noticeIn(test)?.subject).toContain("Sun 16 May");
  });

  it.each([
    ["the customer chose", "zone=Asia/Tokyo; browser-zone=Europe/Rome", true],
    ["the page went by, where nobody has said better", "browser-zone=Asia/Tokyo", false],
  ])("is on the clock that %s for an online visit", async (_, cookie, isKnown) => {
    const test = await createTestApp();
    const bookingId = isKnown
      ? EXAMPLE_BOOKINGS.appointmentOnline
      : test.emulator.book({ serviceId: serviceIdOf("video"), startMs: START_MS + 9 * 86_400_000 });
    const form = await cancelForm(test, await tokenPath(test, bookingId));

    await test.app.request(form.action, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "same-origin",
        cookie,
      },
      body: filledIn(form).toString(),
    });
    await test.settled();

    expect(confirmationIn(test)?.text).toContain("GMT+9");
    expect(noticeIn(test)?.text).not.toContain("GMT+9");
  });

  it("says from when and to when a booking was moved, and until when it can be changed again", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });

    await submitForm(test.app, await moveForm(test, path));

    await test.settled();
    const text = confirmationIn(test)?.text ?? "";
    expect(confirmationIn(test)?.subject).toMatch(/^Moved: Deep-tissue massage, now /);
    expect(text).toMatch(/\nWas: Sun,? 16 May,? 10:00\nNow: /);
    expect(text.replace(/\n/g, " ")).toMatch(/You can move or cancel until \w+,? \d+ May,? \d\d:\d\d\./);
    expect(text).toContain("Move or cancel:\n");
  });

  it("says that a move of what is approved by hand waits for the business, by every channel", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, {
      bookingId: EXAMPLE_BOOKINGS.appointmentPending,
      channels: ["email", "sms"],
    });
    const linkTexts = test.outbox.messages().map(({ text }) => text.replace(/\n/g, " "));

    await submitForm(test.app, await moveForm(test, path));

    await test.settled();
    const texts = newsIn(test).map(({ text }) => text.replace(/\n/g, " "));
    expect(linkTexts).toHaveLength(2);
    for (const text of linkTexts) expect(text).toMatch(/not yet confirmed|(?:not|n’t) certain until/);
    expect(texts).toHaveLength(3);
    for (const text of texts) {
      expect(text).toMatch(/not yet confirmed|(?:not|n’t) certain until|Please approve or decline it/);
      expect(text).not.toMatch(/Moved:|has a new time|has moved|shows it already/);
    }
  });

  it("says so of a booking that had been approved before it was moved, too", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: approvedByHand(test) });
    const linkText = test.outbox.messages()[0]?.text;

    await submitForm(test.app, await moveForm(test, path));

    await test.settled();
    expect(linkText).not.toMatch(/certain/);
    expect(confirmationIn(test)?.text).toMatch(/isn’t\scertain\suntil/);
    expect(noticeIn(test)?.text).toMatch(/Please\sapprove\sor\sdecline\sit/);
  });

  it("claims nothing of what can be done next where Wix does not say so", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const form = await moveForm(test, path);
    // The reading before the move comes through; no later one does.
    const { bookings } = test.deps;
    let moved = false;
    const app = createApp({
      ...test.deps,
      bookings: changed(bookings, {
        rescheduleBooking: async (...args) => {
          moved = true;
          return bookings.rescheduleBooking(...args);
        },
        readBooking: async (...args) =>
          moved ? err({ kind: "unavailable" }) : bookings.readBooking(...args),
      }),
    });

    const response = await submitForm(app, form);

    await test.settled();
    expect(response.status).toBe(303);
    expect(confirmationIn(test)?.text).toContain("View booking:");
    expect(confirmationIn(test)?.text).not.toMatch(/Move or cancel|until/);
  });

  it("is one for twenty copies of one form", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const form = await cancelForm(test, path);

    await Promise.all(Array.from({ length: 20 }, () => submitForm(test.app, form)));

    await test.settled();
    expect(newsIn(test)).toHaveLength(2);
  });

  it("is one for forms of two devices", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const forms = await Promise.all([cancelForm(test, path), cancelForm(test, path)]);

    await Promise.all(forms.map((form) => submitForm(test.app, form)));

    await test.settled();
    expect(newsIn(test)).toHaveLength(2);
  });

  it("is sent although Wix's answer was lost", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const form = await cancelForm(test, path);
    test.emulator.addFault({ call: "cancelBookingAnonymously", kind: "dropAfterApply" });

    await submitForm(test.app, form);

    await test.settled();
    expect(newsIn(test)).toHaveLength(2);
  });

  it("waits on when its link is revoked, unlike the link's own message", async () => {
    const send = async () => err({ kind: "unreachable", code: "ECONNREFUSED", answered: false } as const);
    const test = await createTestApp({ deps: { mailer: { send, batch: () => ({ send, close() {} }) } } });
    const { id, path } = await sendLink(test, { bookingId: BOOKING });
    await cancelBy(test, path);

    await test.app.request(`/api/links/${id}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${test.staffKey}` },
    });

    const { rows } = await test.deps.db.run({
      sql: "SELECT kind, state FROM messages ORDER BY kind",
      params: [],
    });
    const states = Object.fromEntries(rows.map(({ kind, state }) => [kind, state]));
    expect(Object.keys(states)).toEqual(["confirmation", "link", "notice"]);
    expect(states.link).toBe("revoked");
    expect([states.confirmation, states.notice]).not.toContain("revoked");
  });
});

describe("the notice to the business", () => {
  it("says nothing of a reason that nobody gave", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });

    await cancelBy(test, path);

    expect(noticeIn(test)?.text).not.toContain("Reason");
  });

  it("tells why the customer cancelled", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });

    await submitForm(test.app, await cancelForm(test, path), { reason: "too_expensive" });
    await test.settled();

    expect(noticeIn(test)?.text).toContain("Reason: Too expensive");
  });

  it("is not written when it is off", async () => {
    const test = await createTestApp({ vars: { BUSINESS_NOTICES: "off" } });
    const { path } = await sendLink(test, { bookingId: BOOKING });

    await cancelBy(test, path);

    expect(noticeIn(test)).toBeUndefined();
    expect(confirmationIn(test)).toBeDefined();
  });

  it("tells who did what, by which link, and nothing that opens it", async () => {
    const test = await createTestApp();
    const { id, path } = await sendLink(test, { bookingId: BOOKING });
    const { firstName, lastName } = contactOf(test, BOOKING);

    await cancelBy(test, path);

    const notice = noticeIn(test);
    expect(notice?.subject).toMatch(/^Cancelled: Deep-tissue massage, Sun,? 16 May at 10:00$/);
    expect(notice?.text).toContain(`Customer: ${firstName} ${lastName}\n`);
    expect(notice?.text).toContain(`Link: ${id}\n`);
    expect(notice?.text).toContain("With: Maya Okafor\n");
    expect(`${notice?.text}${notice?.html}`).not.toContain(path.slice("/b/".length));
    expect(notice?.links).toEqual([]);
  });

  it("tells the old and the new time of a move", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });

    await submitForm(test.app, await moveForm(test, path));

    await test.settled();
    expect(noticeIn(test)?.text).toMatch(/\nWas: Sun,? 16 May,? 10:00\nNow: \w+/);
  });

  it("tells the size of a party", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: EXAMPLE_BOOKINGS.classParty });

    await cancelBy(test, path);

    expect(noticeIn(test)?.text).toContain("\nFor: 3 people\n");
  });

  it("goes to the address that the operator names", async () => {
    const test = await createTestApp({ vars: { BUSINESS_EMAIL: "desk@example.com" } });
    const { path } = await sendLink(test, { bookingId: BOOKING });

    await cancelBy(test, path);

    expect(newsIn(test).map(({ to }) => to)).toContain("desk@example.com");
  });

  it("names Wix's own link where the customer came by that", async () => {
    const test = await createTestApp();

    await cancelBy(test, await tokenPath(test, BOOKING));

    expect(noticeIn(test)?.text).toContain("Link: the booking’s own link from Wix\n");
  });
});
