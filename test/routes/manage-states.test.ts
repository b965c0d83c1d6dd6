import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS, type ExampleKey } from "../../src/emulator/seed/example-bookings.ts";
import { createTestApp } from "../support/app.ts";
import { linksOf, textOf, titleOf } from "../support/html.ts";

interface Expected {
  readonly headline: string;
  /** Links that the page has: `move`, `cancel`, `ics`. */
  readonly offers: string;
  /** What it also says. */
  readonly says: RegExp;
}

const STATES: readonly (Expected & { readonly key: ExampleKey })[] = [
  {
    key: "appointment",
    headline: "You’re booked",
    offers: "move cancel ics",
    says: /Deep-tissue massage Confirmed.*10:00 – 11:00 Sunday 16 May 2027 1 hour London time With Maya Okafor Where Harbour Lane.*Price £62\.00 Payment Paid.*Under the booking policy, you can move or cancel it until Sat 15 May, 10:00\./,
  },
  {
    key: "appointmentCancelOnly",
    headline: "You’re booked",
    offers: "cancel ics",
    says: /Under the booking policy, you can cancel it until Mon 17 May, 07:00\. Moving online is not offered for this service\. Call Linden Studio/,
  },
  {
    key: "appointmentMoveOnly",
    headline: "You’re booked",
    offers: "move ics",
    says: /Under the booking policy, you can move it until Mon 17 May, 03:00\. Cancelling online is not offered for this service\. Call Linden Studio/,
  },
  {
    key: "appointmentLockedByTime",
    headline: "You’re booked",
    offers: "ics",
    says: /too late to move or cancel it online\. That was possible until .*Call Linden Studio/,
  },
  {
    key: "appointmentLockedByPolicy",
    headline: "You’re booked",
    offers: "ics",
    says: /Moving or cancelling online is not offered.*<b>one<\/b> visit & can't be changed online\. Call us, "any time"/,
  },
  {
    key: "appointmentNoAnonymous",
    headline: "You’re booked",
    offers: "ics",
    says: /please sign in on the website where you booked/,
  },
  {
    key: "appointmentFree",
    headline: "You’re booked",
    offers: "move cancel ics",
    says: /Price Free.*you can move or cancel it until it begins\./,
  },
  {
    key: "appointmentOnline",
    headline: "You’re booked",
    offers: "move cancel ics clock",
    says: /07:00 – 07:45 .*your time in New York \(GMT-4\) 12:00 in London \(GMT\+1\).*Where Online/,
  },
  {
    key: "appointmentPending",
    headline: "Waiting for confirmation",
    offers: "move cancel ics",
    says: /(?:not|n’t) certain until the business says yes.*Price From £55\.00 Payment Not paid yet/,
  },
  {
    key: "appointmentDeclined",
    headline: "This booking was declined",
    offers: "ics",
    says: /Would you like another time\?/,
  },
  {
    key: "appointmentCancelled",
    headline: "This booking is cancelled",
    offers: "ics",
    says: /cancelled on Mon 10 May, 09:00, but not from this page.*Payment Refunded/,
  },
  {
    key: "appointmentRunning",
    headline: "Happening now",
    offers: "",
    says: /has begun, so it can’t be moved or cancelled/,
  },
  {
    key: "appointmentServiceGone",
    headline: "You’re booked",
    offers: "ics",
    says: /Winter warmer.*The service is no longer offered/,
  },
  { key: "class", headline: "You’re booked", offers: "move cancel ics", says: /Evening yoga/ },
  {
    key: "classParty",
    headline: "You’re booked",
    offers: "move cancel ics",
    says: /For 3 people.*£14\.00 each/,
  },
  {
    key: "course",
    headline: "You’re booked on this course",
    offers: "cancel ics",
    says: /18:00 First session: .* Last session ends: .*A course can’t be moved: its sessions belong together\./,
  },
  {
    key: "courseStarted",
    headline: "The course is under way",
    offers: "",
    says: /A course can’t be moved.*can’t be cancelled online any more/,
  },
  {
    key: "waitingList",
    headline: "You’re on the waiting list",
    offers: "",
    says: /A place on the waiting list can’t be moved or cancelled here/,
  },
  {
    key: "packageFirst",
    headline: "You’re booked",
    offers: "cancel ics",
    says: /one part of a package.*part of a package, so it can’t be moved online by itself/,
  },
  {
    key: "appointmentFormerPolicy",
    headline: "You’re booked",
    offers: "move cancel ics",
    says: /you can move it until Tue 25 May, 22:00\. Under the booking policy, you can cancel it until Mon 24 May, 10:00\./,
  },
  {
    key: "created",
    headline: "This booking isn’t finished",
    offers: "move cancel",
    says: /may not be yours yet/,
  },
];

describe("a booking's page", () => {
  it.each(STATES)(
    "says how it stands and what can be done: $key",
    async ({ key, headline, offers, says }) => {
      const test = await createTestApp();
      const { path } = await test.mint(EXAMPLE_BOOKINGS[key]);

      const response = await test.app.request(path);

      const html = await response.text();
      expect(response.status).toBe(200);
      expect(titleOf(html)).toBe(`${headline} · Linden Studio`);
      expect(textOf(html)).toMatch(says);
      const found = linksOf(html, new RegExp(`^${path}/`)).map((href) =>
        href.replace(`${path}/`, "").replace("reschedule", "move").replace("calendar.ics", "ics"),
      );
      expect(found.sort()).toEqual(offers.split(" ").filter(Boolean).sort());
    },
  );

  it("says that a visit is over once it is", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    test.emulator.setNow(Date.UTC(2027, 4, 16, 10));

    const html = await (await test.app.request(path)).text();

    expect(titleOf(html)).toContain("This visit is over");
    expect(textOf(html)).toMatch(/Was something wrong\? Call Linden Studio/);
    expect(linksOf(html, /cancel|reschedule|ics/)).toEqual([]);
  });

  it("tells nobody who the customer is", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const contact = test.emulator
      .bookings()
      .find(({ id }) => id === EXAMPLE_BOOKINGS.appointment)?.contactDetails;
    const { firstName, lastName, email, phone } = contact as Record<string, string>;

    const html = await (await test.app.request(path)).text();

    expect(email).toContain("@");
    for (const personal of [firstName, lastName, email, phone]) expect(html).not.toContain(personal);
  });

  it("keeps everything about the booking out of its head, which previews show", async () => {
    const test = await createTestApp();
    const { path, code } = await test.mint(EXAMPLE_BOOKINGS.appointment);

    const html = await (await test.app.request(path)).text();

    const head = html.slice(0, html.indexOf("</head>"));
    expect(head).toContain('property="og:title" content="Your booking"');
    expect(head).not.toContain("massage");
    expect(head).not.toContain(code);
  });

  it("reads booking and service in one hop, and the business once", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const before = test.emulator.calls().length;

    await test.app.request(path);
    await test.app.request(path);

    const calls = test.emulator
      .calls()
      .slice(before)
      .map(({ call }) => call);
    expect(calls.sort()).toEqual([
      "getBookingAnonymously",
      "getBookingAnonymously",
      "getServiceAnonymously",
      "getServiceAnonymously",
    ]);
  });

  it("shows the same below Wix's own token, without a record", async () => {
    const test = await createTestApp();
    const token = await test.deps.bookings.mintToken(EXAMPLE_BOOKINGS.appointment);
    if (!token.ok) throw new Error("No token");
    const path = `/t/${token.value}`;

    const html = await (await test.app.request(path)).text();

    expect(titleOf(html)).toContain("You’re booked");
    expect(linksOf(html, /^\/t\//)).toEqual([`${path}/calendar.ics`, `${path}/reschedule`, `${path}/cancel`]);
  });

  it("is still shown when the service cannot be read", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    test.emulator.addFault({ call: "getServiceAnonymously", kind: "status", status: 500, times: 9 });

    const response = await test.app.request(path);

    expect(response.status).toBe(200);
    expect(linksOf(await response.text(), /\/(cancel|reschedule)$/)).toHaveLength(2);
  });
});
