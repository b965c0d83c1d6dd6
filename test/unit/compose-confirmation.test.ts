import { describe, expect, it } from "vitest";
import {
  type Change,
  composeConfirmationEmail,
  composeConfirmationSms,
} from "../../src/delivery/compose/compose-confirmation.ts";
import { composeNotice } from "../../src/delivery/compose/compose-notice.ts";
import { measureSms } from "../../src/domain/text/segments.ts";
import { withoutData } from "../support/mail-data.ts";
import { bareDescription, LINK_URL, sampleDescription } from "../support/sample-description.ts";

const CANCELLED: Change = { kind: "cancelled" };
/** Wednesday 12 May 2027, 14:00 in London. */
const MOVED: Change = { kind: "moved", fromMs: Date.UTC(2027, 4, 12, 13) };
const NOTHING = { cancel: false, reschedule: false };
const WIX_URL = `https://b.example.com/t/${"t".repeat(300)}`;

const joined = (text: string) => text.replace(/\n/g, " ");

/** An online visit just after the clocks go forward, and a start just before that. */
const ACROSS_SPRING = {
  online: true,
  startsAtMs: Date.UTC(2027, 2, 28, 9),
  endsAtMs: Date.UTC(2027, 2, 28, 10),
} as const;
const SATURDAY: Change = { kind: "moved", fromMs: Date.UTC(2027, 2, 27, 10) };

const HOSTILE_NAMES = ["Йога для начинающих", "x".repeat(5_000), "€".repeat(100), "\u202E\u0000\n\r\n", ""];

describe("the email that confirms an action", () => {
  it("promises neither a fee nor money back", () => {
    const { text } = composeConfirmationEmail(sampleDescription({ allowed: NOTHING }), CANCELLED, LINK_URL);

    expect(joined(text)).toContain("The business’s own terms decide about payments and fees.");
    expect(text).not.toMatch(/refund|free of charge|no fee/i);
  });

  it("offers nothing that cannot be done any more", () => {
    const { text, html } = composeConfirmationEmail(
      sampleDescription({ allowed: NOTHING }),
      CANCELLED,
      LINK_URL,
    );

    expect(text.split("\n")).toContain("View booking:");
    expect(`${text}${html}`).not.toMatch(/Move or cancel|You can (move|cancel)/);
  });

  it("shows markup in names as text and never as markup", () => {
    const hostile = `<img src=x onerror=alert(1)>"'&`;
    const booking = sampleDescription({ serviceName: hostile, staffName: hostile, businessName: hostile });

    const { html } = composeConfirmationEmail(booking, MOVED, LINK_URL);

    expect(html).not.toContain("<img");
  });

  it("says what to do for somebody who did not do it", () => {
    const { text } = composeConfirmationEmail(sampleDescription({ allowed: NOTHING }), CANCELLED, LINK_URL);

    expect(joined(text)).toContain(
      "Was this not you, or do you have a question? Please reply to this message or call +44 20 7946 0000.",
    );
  });

  it("tells old and new time, place, staff and deadline of a move", () => {
    const deadlines = { cancelMs: Date.UTC(2027, 4, 12, 9), rescheduleMs: Date.UTC(2027, 4, 12, 9) };

    const { subject, text } = composeConfirmationEmail(sampleDescription({ deadlines }), MOVED, LINK_URL);

    expect(subject).toMatch(/^Moved: Deep tissue massage, now Thu,? 13 May at 10:00$/);
    expect(text).toMatch(/\nWas: Wed,? 12 May, 14:00\nNow: Thursday,? 13 May 2027, 10:00/);
    expect(text).toContain("\nWhere: Main studio, 1 High Street, London\nWith: Žofia Lindqvist\n");
    expect(joined(text)).toMatch(/You can move or cancel until Wed,? 12 May, 10:00\./);
  });

  it("says of a move that awaits the business's approval that it is asked for, not made", () => {
    const { subject, text, html } = composeConfirmationEmail(
      sampleDescription({ status: "pending" }),
      MOVED,
      LINK_URL,
    );

    expect(subject).toMatch(/^Move requested: Deep tissue massage, to Thu,? 13 May at 10:00$/);
    expect(text).toMatch(/\nWas: Wed,? 12 May, 14:00\nRequested: Thursday,? 13 May 2027, 10:00/);
    for (const part of [joined(text), html])
      expect(part).toContain("It isn’t certain until the business says yes.");
    expect(`${subject}${text}${html}`).not.toMatch(/Moved|has a new time|\bNow\b/);
  });

  it("asks for no approval of a cancellation", () => {
    const booking = sampleDescription({ status: "pending", allowed: NOTHING });

    const { subject, text } = composeConfirmationEmail(booking, CANCELLED, LINK_URL);

    expect(subject).toMatch(/^Cancelled: /);
    expect(text).not.toMatch(/confirm|certain|request/i);
  });

  it("marks the clock of every time of an online visit, summer's or winter's", () => {
    const { subject, text } = composeConfirmationEmail(sampleDescription(ACROSS_SPRING), SATURDAY, LINK_URL);

    expect(subject).toMatch(/now Sun,? 28 Mar at 10:00 \(GMT\+1\)$/);
    expect(text).toMatch(/\nWas: Sat,? 27 Mar, 10:00 \(GMT(\+0)?\)\n/);
  });

  it("tells for how many people it is where it is more than one", () => {
    const { text } = composeConfirmationEmail(sampleDescription({ participants: 3 }), MOVED, LINK_URL);

    expect(text).toContain("\nFor: 3 people\n");
  });

  it("has the address on a line of its own", () => {
    const { text } = composeConfirmationEmail(sampleDescription(), MOVED, LINK_URL);

    expect(text.split("\n")).toContain(LINK_URL);
  });

  it("makes no request when it is opened", () => {
    const html = withoutData(composeConfirmationEmail(sampleDescription(), MOVED, LINK_URL).html);

    expect(html).not.toMatch(/<(img|link|script|iframe|form)\b|url\(|@import|\bsrc=/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([LINK_URL, LINK_URL]);
  });

  it("does without everything that may be missing", () => {
    const { text, html } = composeConfirmationEmail(bareDescription(), CANCELLED, LINK_URL);

    expect(text).toContain("Hello,\n\nYour booking is cancelled.\n");
    expect(joined(text)).toContain("Please contact the business where you booked.");
    expect(`${text}${html}`).not.toMatch(/undefined|null|NaN/);
  });
});

describe("the SMS that confirms an action", () => {
  it.each(HOSTILE_NAMES)("is one GSM-7 part with service and business called %j", (name) => {
    const booking = sampleDescription({ serviceName: name, businessName: name, online: true });

    const bodies = [
      composeConfirmationSms(booking, CANCELLED, LINK_URL),
      composeConfirmationSms(booking, MOVED, LINK_URL),
      composeConfirmationSms({ ...booking, status: "pending" }, MOVED, LINK_URL),
    ];

    expect(bodies.map(measureSms)).toMatchObject(bodies.map(() => ({ encoding: "gsm7", segments: 1 })));
    expect(bodies.map((body) => body.split("\n")[1]?.endsWith(` ${LINK_URL}`))).toEqual([true, true, true]);
  });

  it("is one part without the address where that is as long as Wix's own", () => {
    const body = composeConfirmationSms(sampleDescription(), MOVED, WIX_URL);

    expect(measureSms(body).segments).toBe(1);
    expect(body).not.toContain("http");
    expect(body).toMatch(/to Thu,? 13 May,? 10:00/);
  });

  it("ends the line of the address with the address", () => {
    const body = composeConfirmationSms(sampleDescription({ allowed: NOTHING }), CANCELLED, LINK_URL);

    expect(body.split("\n")[1]).toBe(`View: ${LINK_URL}`);
  });

  it("says what was cancelled, and whom to ask", () => {
    const booking = sampleDescription({ allowed: NOTHING, serviceName: "Massage" });

    const lines = composeConfirmationSms(booking, CANCELLED, LINK_URL).split("\n");

    expect(lines[0]).toMatch(/^Cancelled: Massage at Linden Studio, Thu,? 13 May,? 10:00$/);
    expect(lines[2]).toBe("Not you? +44 20 7946 0000");
  });

  it("says from when to when a booking of an ordinary name was moved, with the address", () => {
    const lines = composeConfirmationSms(sampleDescription(), MOVED, LINK_URL).split("\n");

    expect(lines[0]).toMatch(
      /^Moved: Deep tissue massage from Wed,? 12 May,? 14:00 to Thu,? 13 May,? 10:00$/,
    );
    expect(lines[1]).toBe(`Move or cancel: ${LINK_URL}`);
    expect(lines[2]).toBe("Not you? Contact us.");
  });
});

describe("the SMS about a move that awaits the business's approval", () => {
  it("says that it is not confirmed, of what and to when, with the address", () => {
    const lines = composeConfirmationSms(sampleDescription({ status: "pending" }), MOVED, LINK_URL).split(
      "\n",
    );

    expect(lines[0]).toMatch(/^Move not yet confirmed: Deep tissue massage to Thu,? 13 May,? 10:00$/);
    expect(lines[1]).toBe(`Move or cancel: ${LINK_URL}`);
    expect(lines[2]).toBe("Not you? Contact us.");
  });

  it("says from when too where there is room", () => {
    const body = composeConfirmationSms(sampleDescription({ status: "pending" }), MOVED, WIX_URL);

    expect(body).toMatch(
      /^Move not yet confirmed: Deep tissue massage at Linden Studio from Wed,? 12 May,? 14:00 to Thu,? 13 May,? 10:00\n/,
    );
  });
});

describe("the SMS about a move of an online visit", () => {
  it("marks both clocks where there is room", () => {
    const body = composeConfirmationSms(sampleDescription(ACROSS_SPRING), SATURDAY, WIX_URL);

    expect(body).toMatch(/ from Sat,? 27 Mar,? 10:00 \(GMT(\+0)?\) to Sun,? 28 Mar,? 10:00 \(GMT\+1\)\n/);
  });

  it("marks the later one alone where there is no room and it says the same of both", () => {
    const booking = sampleDescription({ online: true, serviceName: "Deep call" });

    const body = composeConfirmationSms(booking, MOVED, LINK_URL);

    expect(body).toMatch(/^Moved: Deep call from Wed,? 12 May,? 14:00 to Thu,? 13 May,? 10:00 \(GMT\+1\)\n/);
  });

  it("leaves the earlier one out where there is no room and the mark would be wrong for it", () => {
    const body = composeConfirmationSms(sampleDescription(ACROSS_SPRING), SATURDAY, LINK_URL);

    expect(body).toMatch(/^Moved: Deep tissue massage.* to Sun,? 28 Mar,? 10:00 \(GMT\+1\)\n/);
    expect(body).not.toContain(" from ");
  });
});

describe("the notice to the business", () => {
  it("asks for the approval that a move still needs, and claims nothing done", () => {
    const { subject, text, html } = composeNotice(sampleDescription({ status: "pending" }), MOVED, {
      customerName: "Ana",
      mayReply: true,
    });

    expect(subject).toMatch(/^Move requested: Deep tissue massage, to Thu,? 13 May at 10:00$/);
    for (const part of [joined(text), html])
      expect(part).toContain(
        "A customer has asked to move a booking. Please approve or decline it in your Wix calendar.",
      );
    expect(text).toMatch(/\nWas: Wed,? 12 May, 14:00\nRequested: Thursday,? 13 May 2027, 10:00/);
    expect(`${subject}${text}${html}`).not.toMatch(/Moved|has moved|shows it already|Done/);
  });

  it("asks for no approval of a move that is made", () => {
    const { text } = composeNotice(sampleDescription(), MOVED, { mayReply: true });

    expect(joined(text)).toContain("Your Wix calendar shows it already.");
    expect(text).not.toMatch(/approve/i);
  });

  it("tells for how many people it is where it is more than one", () => {
    const texts = [3, 1].map(
      (participants) =>
        composeNotice(sampleDescription({ participants }), CANCELLED, { mayReply: true }).text,
    );

    expect(texts.map((text) => /\nFor: (\d+) people\n/.exec(text)?.[1])).toEqual(["3", undefined]);
  });

  it("marks the clock of an online visit's earlier time too", () => {
    const { text } = composeNotice(sampleDescription(ACROSS_SPRING), SATURDAY, { mayReply: true });

    expect(text).toMatch(/\nWas: Sat,? 27 Mar, 10:00 \(GMT(\+0)?\)\n/);
  });

  it("has a subject of one line whatever the customer is called", () => {
    const name = "Ana\r\nBcc: victim@example.com";

    const { subject, text } = composeNotice(sampleDescription(), CANCELLED, {
      customerName: name,
      mayReply: true,
    });

    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).toContain("Customer: Ana Bcc: victim@example.com\n");
  });

  it("says that an answer reaches the customer only where it does", () => {
    const texts = [true, false].map(
      (mayReply) => composeNotice(sampleDescription(), CANCELLED, { mayReply }).text,
    );

    expect(texts.map((text) => text.includes("go to the customer"))).toEqual([true, false]);
  });

  it("names no customer where there is no name", () => {
    const { text } = composeNotice(sampleDescription(), MOVED, { customerName: " ", mayReply: false });

    expect(text).toMatch(/^A customer has moved a booking online\.\n/);
    expect(text).not.toContain("Customer:");
  });

  it("does not call the customer's address the reader's", () => {
    const booking = sampleDescription({ place: { kind: "customer", address: "7 Secret Lane" } });

    const { text } = composeNotice(booking, CANCELLED, { mayReply: false });

    expect(text).toContain("\nWhere: At the customer’s address\n");
  });

  it("tells the reason that the customer gave, and none where they gave none", () => {
    const texts = [{ reason: "too_expensive" } as const, {}].map(
      (reason) => composeNotice(sampleDescription(), CANCELLED, { ...reason, mayReply: true }).text,
    );

    expect(texts.map((text) => /\nReason: (.*)\n/.exec(text)?.[1])).toEqual(["Too expensive", undefined]);
  });

  it("leads nowhere", () => {
    const { text, html } = composeNotice(sampleDescription(), MOVED, { linkId: "lnk_1", mayReply: true });

    expect(`${text}${html}`).not.toMatch(/https?:/);
    expect(text).toContain("Link: lnk_1\n");
  });
});
