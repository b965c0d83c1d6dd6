import { describe, expect, it } from "vitest";
import {
  type Change,
  composeConfirmationEmail,
  composeConfirmationSms,
} from "../../src/delivery/compose-confirmation.ts";
import { composeNotice } from "../../src/delivery/compose-notice.ts";
import { measureSms } from "../../src/domain/segments.ts";
import { factsWithout, LINK_URL, messageFacts } from "../support/message-facts.ts";

const CANCELLED: Change = { kind: "cancelled" };
/** Wednesday 12 May 2027, 14:00 in London. */
const MOVED: Change = { kind: "moved", fromMs: Date.UTC(2027, 4, 12, 13) };
const NOTHING = { cancel: false, reschedule: false };
const WIX_URL = `https://b.example.com/t/${"t".repeat(300)}`;

const joined = (text: string) => text.replace(/\n/g, " ");

const HOSTILE_NAMES = ["Йога для начинающих", "x".repeat(5_000), "€".repeat(100), "\u202E\u0000\n\r\n", ""];

describe("the email that confirms an action", () => {
  it("promises neither a fee nor money back", () => {
    const { text } = composeConfirmationEmail(messageFacts({ allowed: NOTHING }), CANCELLED, LINK_URL);

    expect(joined(text)).toContain("The business's own terms decide about payments and fees.");
    expect(text).not.toMatch(/refund|free of charge|no fee/i);
  });

  it("offers nothing that cannot be done any more", () => {
    const { text, html } = composeConfirmationEmail(messageFacts({ allowed: NOTHING }), CANCELLED, LINK_URL);

    expect(text.split("\n")).toContain("View booking:");
    expect(`${text}${html}`).not.toMatch(/Move or cancel|You can (move|cancel)/);
  });

  it("shows markup in names as text and never as markup", () => {
    const hostile = `<img src=x onerror=alert(1)>"'&`;
    const facts = messageFacts({ serviceName: hostile, staffName: hostile, businessName: hostile });

    const { html } = composeConfirmationEmail(facts, MOVED, LINK_URL);

    expect(html).not.toContain("<img");
  });

  it("says what to do for somebody who did not do it", () => {
    const { text } = composeConfirmationEmail(messageFacts({ allowed: NOTHING }), CANCELLED, LINK_URL);

    expect(joined(text)).toContain(
      "If this was not you, or for any question, please reply to this message or call +44 20 7946 0000.",
    );
  });

  it("tells old and new time, place, staff and deadline of a move", () => {
    const deadlines = { cancelMs: Date.UTC(2027, 4, 12, 9), rescheduleMs: Date.UTC(2027, 4, 12, 9) };

    const { subject, text } = composeConfirmationEmail(messageFacts({ deadlines }), MOVED, LINK_URL);

    expect(subject).toMatch(/^Moved: Deep tissue massage, now Thu,? 13 May at 10:00$/);
    expect(text).toMatch(/\nWas: Wed,? 12 May, 14:00\nNow: Thursday,? 13 May 2027, 10:00/);
    expect(text).toContain("\nWhere: Main studio, 1 High Street, London\nWith: Žofia Lindqvist\n");
    expect(joined(text)).toMatch(/You can move or cancel until Wed,? 12 May, 10:00\./);
  });

  it("has the address on a line of its own", () => {
    const { text } = composeConfirmationEmail(messageFacts(), MOVED, LINK_URL);

    expect(text.split("\n")).toContain(LINK_URL);
  });

  it("makes no request when it is opened", () => {
    const { html } = composeConfirmationEmail(messageFacts(), MOVED, LINK_URL);

    expect(html).not.toMatch(/<(img|link|script|iframe|form)\b|url\(|@import|\bsrc=/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([LINK_URL, LINK_URL]);
  });

  it("does without everything that may be missing", () => {
    const facts = {
      ...factsWithout("firstName", "staffName", "place", "businessEmail", "businessPhone"),
      businessName: "",
    };

    const { text, html } = composeConfirmationEmail(facts, CANCELLED, LINK_URL);

    expect(text).toContain("Hello,\n\nYour booking is cancelled.\n");
    expect(joined(text)).toContain("please contact the business where you booked.");
    expect(`${text}${html}`).not.toMatch(/undefined|null|NaN/);
  });
});

describe("the SMS that confirms an action", () => {
  it.each(HOSTILE_NAMES)("is one GSM-7 part with service and business called %j", (name) => {
    const facts = messageFacts({ serviceName: name, businessName: name, online: true });

    const sizes = [CANCELLED, MOVED].map((change) =>
      measureSms(composeConfirmationSms(facts, change, LINK_URL)),
    );

    expect(sizes).toMatchObject([
      { encoding: "gsm7", segments: 1 },
      { encoding: "gsm7", segments: 1 },
    ]);
  });

  it("is one part without the address where that is as long as Wix's own", () => {
    const body = composeConfirmationSms(messageFacts(), MOVED, WIX_URL);

    expect(measureSms(body).segments).toBe(1);
    expect(body).not.toContain("http");
    expect(body).toMatch(/to Thu,? 13 May,? 10:00/);
  });

  it("ends the line of the address with the address", () => {
    const body = composeConfirmationSms(messageFacts({ allowed: NOTHING }), CANCELLED, LINK_URL);

    expect(body.split("\n")[1]).toBe(`View: ${LINK_URL}`);
  });

  it("says what was cancelled, and whom to ask", () => {
    const facts = messageFacts({ allowed: NOTHING, serviceName: "Massage" });

    const lines = composeConfirmationSms(facts, CANCELLED, LINK_URL).split("\n");

    expect(lines[0]).toMatch(/^Cancelled: Massage at Linden Studio, Thu,? 13 May,? 10:00$/);
    expect(lines[2]).toBe("Not you? +44 20 7946 0000");
  });

  it("says from when to when a booking of an ordinary name was moved, with the address", () => {
    const lines = composeConfirmationSms(messageFacts(), MOVED, LINK_URL).split("\n");

    expect(lines[0]).toMatch(
      /^Moved: Deep tissue massage from Wed,? 12 May,? 14:00 to Thu,? 13 May,? 10:00$/,
    );
    expect(lines[1]).toBe(`Move or cancel: ${LINK_URL}`);
    expect(lines[2]).toBe("Not you? Contact us.");
  });
});

describe("the notice to the business", () => {
  it("has a subject of one line whatever the customer is called", () => {
    const name = "Ana\r\nBcc: victim@example.com";

    const { subject, text } = composeNotice(messageFacts(), CANCELLED, {
      customerName: name,
      mayReply: true,
    });

    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).toContain("Customer: Ana Bcc: victim@example.com\n");
  });

  it("says that an answer reaches the customer only where it does", () => {
    const texts = [true, false].map(
      (mayReply) => composeNotice(messageFacts(), CANCELLED, { mayReply }).text,
    );

    expect(texts.map((text) => text.includes("goes to the customer"))).toEqual([true, false]);
  });

  it("names no customer where there is no name", () => {
    const { text } = composeNotice(messageFacts(), MOVED, { customerName: " ", mayReply: false });

    expect(text).toMatch(/^A customer has moved a booking online\.\n/);
    expect(text).not.toContain("Customer:");
  });

  it("does not call the customer's address the reader's", () => {
    const facts = messageFacts({ place: { kind: "customer", address: "7 Secret Lane" } });

    const { text } = composeNotice(facts, CANCELLED, { mayReply: false });

    expect(text).toContain("\nWhere: At the customer's address\n");
  });

  it("leads nowhere", () => {
    const { text, html } = composeNotice(messageFacts(), MOVED, { linkId: "lnk_1", mayReply: true });

    expect(`${text}${html}`).not.toMatch(/https?:/);
    expect(text).toContain("Link: lnk_1\n");
  });
});
