import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { composeAnswer } from "../../src/delivery/compose/compose-answer.ts";
import { composeConfirmationEmail } from "../../src/delivery/compose/compose-confirmation.ts";
import { composeEmail } from "../../src/delivery/compose/compose-email.ts";
import { composeNotice } from "../../src/delivery/compose/compose-notice.ts";
import { composeReplyNotice } from "../../src/delivery/compose/compose-reply-notice.ts";
import type { ComposedEmail } from "../../src/delivery/compose/write-letter.ts";
import type { BookingDescription } from "../../src/domain/booking/description.ts";
import { bareDescription, LINK_URL, sampleDescription } from "../support/sample-description.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Mail clients drop style sheets; inline styles are all that reaches most of them.
    "no-inline-style": "off",
    // The older of the two names is the one that all screen readers in mail clients know.
    "presentation-role-style": "off",
    // Length of a title matters to a page's tab; in a mail it repeats the subject.
    "long-title": "off",
  },
});

const NOTE = 'Line one\n\nLine <two> & "three"';

const VARIANTS: readonly (readonly [string, BookingDescription])[] = [
  ["everything in it", sampleDescription()],
  ["nothing that may be missing", bareDescription()],
  ["a course", sampleDescription({ kind: "course", endsAtMs: Date.UTC(2027, 6, 1) })],
  ["an online visit", sampleDescription({ online: true })],
  [
    "two deadlines",
    sampleDescription({
      deadlines: { cancelMs: Date.UTC(2027, 4, 11), rescheduleMs: Date.UTC(2027, 4, 12) },
    }),
  ],
  ["an approval to come", sampleDescription({ status: "pending", participants: 3 })],
  ["nothing that may be done", sampleDescription({ allowed: { cancel: false, reschedule: false } })],
];

const MOVED = { kind: "moved", fromMs: Date.UTC(2027, 4, 12, 9) } as const;
const WITH_FEE = {
  kind: "cancelled",
  cost: { fee: { value: "1250.50", currency: "EUR" }, payment: "paid" },
} as const;

const CHANGES: readonly (readonly [string, ComposedEmail])[] = [
  ["a cancellation", composeConfirmationEmail(sampleDescription(), { kind: "cancelled" }, LINK_URL)],
  ["a cancellation with a fee", composeConfirmationEmail(sampleDescription(), WITH_FEE, LINK_URL)],
  [
    "a cancellation with a fee, for the business",
    composeNotice(sampleDescription(), WITH_FEE, { customerName: "Ana <b>", mayReply: true }),
  ],
  [
    "a move",
    composeConfirmationEmail(sampleDescription({ deadlines: { cancelMs: MOVED.fromMs } }), MOVED, LINK_URL),
  ],
  [
    "a cancellation, for the business",
    composeNotice(sampleDescription(), { kind: "cancelled" }, { customerName: "Ana <b>", mayReply: true }),
  ],
  [
    "an answer to a text",
    composeAnswer(sampleDescription(), { body: "<i>No</i>", isCancel: true }, LINK_URL),
  ],
  [
    "a text, for the business",
    composeReplyNotice(
      {
        phone: "+447700900123",
        body: "<i>No</i>\n\nreally",
        isCancel: true,
        hasMedia: true,
        booking: sampleDescription(),
        bookingId: "b",
        linkId: "lnk_1",
        customerName: "Ana <b>",
        isBeingCancelled: false,
        answer: "answered",
        calendarUrl: "https://manage.wix.com/dashboard/site/bookings/calendar",
        mayReply: true,
      },
      { name: "Linden Studio", locale: "en-GB" },
    ),
  ],
  [
    "a text of a stranger, for the business",
    composeReplyNotice(
      {
        phone: "+447700900123",
        body: "",
        isCancel: false,
        hasMedia: false,
        isBeingCancelled: false,
        answer: "none",
        mayReply: false,
      },
      { locale: "ar" },
    ),
  ],
  [
    "a move to be approved",
    composeConfirmationEmail(sampleDescription({ status: "pending" }), MOVED, LINK_URL),
  ],
  [
    "a move, for the business",
    composeNotice(sampleDescription(), MOVED, { linkId: "lnk_1", mayReply: false }),
  ],
  [
    "a move to be approved, for the business",
    composeNotice(sampleDescription({ status: "pending", participants: 3 }), MOVED, { mayReply: false }),
  ],
];

const problemsOf = async (html: string) => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
};

describe("the HTML of a mail", () => {
  it.each(VARIANTS)("is valid with %s", async (_, booking) => {
    expect(await problemsOf(composeEmail(booking, LINK_URL, NOTE).html)).toEqual([]);
  });

  it.each(CHANGES)("is valid about %s", async (_, { html }) => {
    expect(await problemsOf(html)).toEqual([]);
  });
});
