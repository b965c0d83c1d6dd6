import { describe, expect, it } from "vitest";
import { composeSms } from "../../src/delivery/compose/compose-sms.ts";
import { measureSms } from "../../src/domain/text/segments.ts";
import { bareDescription, LINK_URL, sampleDescription } from "../support/sample-description.ts";

/** Ten in the morning, in London. */
const MAY_12 = Date.UTC(2027, 4, 12, 9);

const HOSTILE_NAMES = [
  "Йога для начинающих",
  "瑜伽",
  "Yoga 🧘‍♀️🧘‍♀️🧘‍♀️",
  "x".repeat(5_000),
  "€".repeat(100),
  "{[~]}".repeat(30),
  "\u202E\u0000\n\r\n",
  "Zoë’s “Flow” – très long, with many words that go on and on until nothing else has room left",
  "",
];

describe("the SMS with a link", () => {
  it.each(HOSTILE_NAMES)("is one GSM-7 part with service and business called %j", (name) => {
    const sizes = [true, false].map((online) =>
      measureSms(
        composeSms(
          sampleDescription({
            serviceName: name,
            businessName: name,
            firstName: name,
            businessPhone: name,
            online,
            status: "pending",
          }),
          LINK_URL,
        ),
      ),
    );

    expect(sizes).toMatchObject([
      { encoding: "gsm7", segments: 1 },
      { encoding: "gsm7", segments: 1 },
    ]);
  });

  it.each(HOSTILE_NAMES)("keeps time and address whole with names like %j", (name) => {
    const body = composeSms(sampleDescription({ serviceName: name, businessName: name }), LINK_URL);

    expect(body).toMatch(/Thu,? 13 May,? 10:00/);
    expect(body.split("\n").filter((line) => line.endsWith(` ${LINK_URL}`)).length).toBe(1);
  });

  it("carries nobody's first name that reads like an address", () => {
    expect(composeSms(sampleDescription({ firstName: "evil.example" }), LINK_URL)).not.toContain("evil");
  });

  it("holds no personal data but the first name", () => {
    const body = composeSms(
      sampleDescription({
        place: { kind: "customer", address: "7 Secret Lane" },
        serviceName: "Yoga",
      }),
      LINK_URL,
    );

    expect(body).toContain("Hi Ana! ");
    expect(body).not.toMatch(/Secret|Lindqvist/);
  });

  it("leaves a name out rather than half of it", () => {
    const body = composeSms(
      sampleDescription({ serviceName: "Йога для начинающих", firstName: "Анна" }),
      LINK_URL,
    );

    expect(body.split("\n")[0]).toMatch(/^Your booking at Linden Studio: Thu,? 13 May,? 10:00$/);
  });

  it("gives up the first name before the service's", () => {
    const body = composeSms(
      sampleDescription({ serviceName: "Deep tissue massage for two with tea and a hot bath" }),
      LINK_URL,
    );

    expect(body.split("\n")[0]).toMatch(
      /^Deep tissue massage for two with tea and a hot bath at Linden Studio: Thu,? 13 May,? 10:00$/,
    );
  });

  it("cuts a service's name that is too long at a word", () => {
    const body = composeSms(sampleDescription({ serviceName: "Massage and tea ".repeat(8) }), LINK_URL);

    expect(body.split("\n")[0]).toMatch(/^Massage and tea .*(Massage|and|tea)\.\. at Linden Studio: Thu/);
  });

  it("says which clock an online visit is on", () => {
    const body = composeSms(sampleDescription({ online: true, serviceName: "Call" }), LINK_URL);

    expect(body.split("\n")[0]).toMatch(/10:00 \(GMT\+1\)$/);
  });

  it("marks the clock of an online visit's deadline too", () => {
    const deadlines = { cancelMs: MAY_12, rescheduleMs: MAY_12 };
    const booking = sampleDescription({
      online: true,
      serviceName: "Call",
      businessName: "Linden",
      deadlines,
    });

    const body = composeSms(booking, LINK_URL);

    expect(body.split("\n")[1]).toMatch(/^Move or cancel until Wed,? 12 May,? 10:00 \(GMT\+1\): https:\S+$/);
    expect(measureSms(body).segments).toBe(1);
  });

  it("leaves that mark out where it has no room and the start's says the same", () => {
    const deadlines = { cancelMs: MAY_12, rescheduleMs: MAY_12 };
    const serviceName = "Deep consultation";
    const booking = sampleDescription({
      online: true,
      serviceName,
      businessName: "Linden Studio Ltd",
      deadlines,
    });

    const body = composeSms(booking, LINK_URL);

    expect(body.split("\n")[1]).toMatch(/^Move or cancel until Wed,? 12 May,? 10:00: https:\S+$/);
    expect(measureSms(body).segments).toBe(1);
  });

  it("leaves the deadline out where its mark has no room and the start's says another", () => {
    const deadlines = { cancelMs: Date.UTC(2027, 2, 27, 10), rescheduleMs: Date.UTC(2027, 2, 27, 10) };
    const booking = sampleDescription({
      online: true,
      // The clocks go forward in between.
      startsAtMs: Date.UTC(2027, 2, 28, 9),
      endsAtMs: Date.UTC(2027, 2, 28, 10),
      serviceName: "Deep consultation",
      businessName: "Linden Studio Ltd",
      deadlines,
    });

    expect(composeSms(booking, LINK_URL).split("\n")[1]).toBe(`Move or cancel: ${LINK_URL}`);
  });

  it("says of a booking that awaits the business's approval that it is not confirmed", () => {
    const lines = composeSms(sampleDescription({ status: "pending" }), LINK_URL).split("\n");

    expect(lines[0]).toMatch(
      /^Hi Ana! Deep tissue massage at Linden Studio: Thu,? 13 May,? 10:00, not yet confirmed$/,
    );
    expect(lines[1]).toBe(`Move or cancel: ${LINK_URL}`);
  });

  it("says nothing of a confirmation that nobody waits for", () => {
    expect(composeSms(sampleDescription(), LINK_URL)).not.toMatch(/confirm/i);
  });

  it.each([
    [{ cancel: true, reschedule: true }, "appointment", "Move or cancel:"],
    [{ cancel: true, reschedule: true }, "course", "View or cancel:"],
    [{ cancel: false, reschedule: true }, "class", "View or move:"],
    [{ cancel: false, reschedule: false }, "class", "View:"],
  ] as const)("offers only what %o allows for a %s", (allowed, kind, action) => {
    expect(composeSms(sampleDescription({ allowed, kind }), LINK_URL).split("\n")[1]).toBe(
      `${action} ${LINK_URL}`,
    );
  });

  it("says until when, where one time holds for all that can be done and there is room", () => {
    const bodies = [
      { deadlines: { cancelMs: MAY_12, rescheduleMs: MAY_12 }, serviceName: "Cut" },
      { deadlines: { cancelMs: MAY_12 }, allowed: { cancel: true, reschedule: false }, serviceName: "Cut" },
    ].map((changes) => composeSms(sampleDescription(changes), LINK_URL).split("\n")[1]);

    expect(bodies[0]).toMatch(/^Move or cancel until Wed,? 12 May,? 10:00: https:\S+$/);
    expect(bodies[1]).toMatch(/^View or cancel until Wed,? 12 May,? 10:00: https:\S+$/);
  });

  it.each([
    ["two that differ", { deadlines: { cancelMs: MAY_12, rescheduleMs: MAY_12 - 3_600_000 } }],
    ["one of two", { deadlines: { cancelMs: MAY_12 } }],
  ])("names no deadline where there is %s", (_, changes) => {
    const body = composeSms(sampleDescription(changes), LINK_URL);

    expect(body.split("\n")[1]).toBe(`Move or cancel: ${LINK_URL}`);
    expect(measureSms(body).segments).toBe(1);
  });

  it("cuts the service's name short before it does without the deadline", () => {
    const body = composeSms(
      sampleDescription({
        deadlines: { cancelMs: MAY_12, rescheduleMs: MAY_12 },
        serviceName: "Deep tissue massage for two with tea and a bath",
      }),
      LINK_URL,
    );

    expect(body).toMatch(/^Deep tissue massage for two\.\. at Linden Studio: /);
    expect(body.split("\n")[1]).toMatch(/^Move or cancel until Wed,? 12 May,? 10:00: https:\S+$/);
    expect(measureSms(body).segments).toBe(1);
  });

  it("names no deadline where there is no room for it, whatever else is left out", () => {
    const booking = sampleDescription({ deadlines: { cancelMs: MAY_12, rescheduleMs: MAY_12 } });
    const longUrl = `https://${"bookings.".repeat(7)}example.com/b/0ABCDEFGHJKMNPQRSTVWXYZ01234`;

    const body = composeSms(booking, longUrl);

    expect(body.split("\n")[1]).toBe(`Move or cancel: ${longUrl}`);
    expect(measureSms(body).segments).toBe(1);
  });

  it("names the business's number after the address where there is room", () => {
    const body = composeSms(sampleDescription({ serviceName: "Cut" }), LINK_URL);

    expect(body.split("\n").at(-1)).toBe("Questions? +44 20 7946 0000");
  });

  it("does without everything that may be missing", () => {
    const { serviceName: _, ...bare } = bareDescription();

    const body = composeSms(bare, LINK_URL);

    expect(body).toMatch(/^Your booking: Thu,? 13 May,? 10:00\nMove or cancel: \S+$/);
  });

  it("is more than one part only for a base address that leaves no room, and still GSM-7", () => {
    const url = `https://b.example.com/${"x".repeat(160)}`;

    expect(measureSms(composeSms(sampleDescription(), url))).toMatchObject({ encoding: "gsm7", segments: 2 });
  });
});
