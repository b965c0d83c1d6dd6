import { describe, expect, it } from "vitest";
import { composeAnswer } from "../../src/delivery/compose/compose-answer.ts";
import {
  composeConfirmationEmail,
  composeConfirmationSms,
} from "../../src/delivery/compose/compose-confirmation.ts";
import { composeEmail } from "../../src/delivery/compose/compose-email.ts";
import { composeReplyNotice } from "../../src/delivery/compose/compose-reply-notice.ts";
import { composeSms } from "../../src/delivery/compose/compose-sms.ts";
import { messageWhen } from "../../src/delivery/compose/message-times.ts";
import { smsWriting } from "../../src/delivery/compose/sms-writing.ts";
import { type BookingDescription, isOnline } from "../../src/domain/booking/description.ts";
import { toGsmText } from "../../src/domain/text/gsm-text.ts";
import { measureSms } from "../../src/domain/text/segments.ts";
import { LANGUAGES, type Language } from "../../views/words/languages.ts";
import { CATALOGUES, wordsFor } from "../../views/words/words.ts";
import { LINK_URL, sampleDescription } from "../support/sample-description.ts";

const ALL = Object.keys(LANGUAGES) as readonly Language[];
const BEYOND_GSM: readonly Language[] = ["ja", "he", "ar", "uk"];
const RIGHT_TO_LEFT = ["he", "ar"] as const;

const NAMES = [
  "Massage",
  "Deep tissue massage for two with tea, a bath and whatever else there may be",
  "Zażółć gęślą jaźń – « très long » ".repeat(4),
  "Йога для начинающих и тех, кто давно не занимался".repeat(3),
  "深部組織マッサージと温泉とお茶の長いコース".repeat(4),
  "עיסוי רקמות עמוק וארוך במיוחד".repeat(4),
  "🧘‍♀️".repeat(40),
  "€[]".repeat(60),
  "x".repeat(5_000),
  "",
];
const STATUSES = ["confirmed", "pending", "waiting_list", "created", "canceled"] as const;
const MOVED = { kind: "moved", fromMs: Date.UTC(2027, 4, 12, 13) } as const;
const WITH_FEE = {
  kind: "cancelled",
  cost: { fee: { value: "1250.50", currency: "PLN" }, payment: "paid" },
} as const;
const DEADLINE_MS = Date.UTC(2027, 4, 12, 9);

/** A booking with one name everywhere, online and not, however it stands, with a deadline and a party. */
const bookingsCalled = (name: string, locale: string): readonly BookingDescription[] =>
  STATUSES.flatMap((status) =>
    [true, false].map((online) =>
      sampleDescription({
        locale,
        serviceName: name,
        businessName: name,
        firstName: name,
        status,
        online,
        participants: 3,
        deadlines: { cancelMs: DEADLINE_MS, rescheduleMs: DEADLINE_MS },
      }),
    ),
  );

const textsAbout = (booking: BookingDescription) => [
  composeSms(booking, LINK_URL),
  composeConfirmationSms(booking, MOVED, LINK_URL),
  composeConfirmationSms(booking, { kind: "cancelled" }, LINK_URL),
  composeConfirmationSms(booking, WITH_FEE, LINK_URL),
];

interface Written {
  readonly booking: BookingDescription;
  readonly texts: readonly string[];
}

const written = new Map<string, readonly Written[]>();

/** What is written about the bookings of one name in one language; once for all that is asked about it. */
function writtenAbout(name: string, language: Language): readonly Written[] {
  const key = `${language} ${name}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const made = bookingsCalled(name, language).map((booking) => ({ booking, texts: textsAbout(booking) }));
  written.set(key, made);
  return made;
}

describe.each(ALL)("a text message in %s", (language) => {
  const isBeyondGsm = BEYOND_GSM.includes(language);
  const encoding = isBeyondGsm ? "ucs2" : "gsm7";

  it.each(NAMES)("takes no more parts than its letters need with names like %j", (name) => {
    const sizes = writtenAbout(name, language).flatMap(({ texts }) => texts.map(measureSms));

    expect(sizes.filter((size) => size.segments > (isBeyondGsm ? 2 : 1))).toEqual([]);
    expect(new Set(sizes.map((size) => size.encoding))).toEqual(new Set([encoding]));
  });

  it.each(NAMES)("keeps time, clock and address with names like %j", (name) => {
    const { spell } = smsWriting(wordsFor(language));
    const incomplete = writtenAbout(name, language).flatMap(({ booking, texts }) => {
      const { shortDay, startTime, clock } = messageWhen(booking);
      const kept = [shortDay, startTime, ...(isOnline(booking) ? [clock.offset] : [])].map(spell);
      return texts.filter(
        (text) =>
          !kept.every((part) => part !== undefined && text.includes(part)) ||
          text.split("\n").filter((line) => line.split(" ").at(-1) === LINK_URL).length !== 1,
      );
    });

    expect(incomplete).toEqual([]);
  });
});

describe("the words of a text message", () => {
  it("lose nothing in GSM-7 in the languages that are written in it", () => {
    const unspeakable = ALL.filter((language) => !BEYOND_GSM.includes(language)).flatMap((language) =>
      Object.entries(CATALOGUES[language] ?? {}).filter(
        ([key, message]) => key.startsWith("sms.") && toGsmText(message) === undefined,
      ),
    );

    expect(unspeakable).toEqual([]);
  });
});

describe("a text message about a fee", () => {
  const called = { serviceName: "Cut", businessName: "Hair", status: "canceled" } as const;
  const nothing = { cancel: false, reschedule: false };

  it.each(ALL.filter((language) => language !== "he" && language !== "ar"))(
    "says the amount where there is room, in letters that it has, in %s",
    (locale) => {
      const booking = sampleDescription({ locale, ...called, allowed: nothing });
      const change = { ...WITH_FEE, cost: { ...WITH_FEE.cost, fee: { value: "10.00", currency: "GBP" } } };

      const [line] = composeConfirmationSms(booking, change, LINK_URL).split("\n");

      expect(line).toMatch(/10[.,]00/);
    },
  );

  it("names the currency by its code where its sign cannot be spelled", () => {
    const booking = sampleDescription({ locale: "en", ...called, allowed: nothing });
    const change = { ...WITH_FEE, cost: { ...WITH_FEE.cost, fee: { value: "10.00", currency: "ILS" } } };

    const [line] = composeConfirmationSms(booking, change, LINK_URL).split("\n");

    expect(line).toMatch(/, fee 10\.00 ILS$/);
  });
});

describe("a text message of few words", () => {
  it("says for how many it is where there is room", () => {
    const booking = sampleDescription({ serviceName: "Cut", participants: 3 });

    expect(composeSms(booking, LINK_URL).split("\n")[0]).toMatch(/10:00, 3 people$/);
  });

  it("keeps a name in its own letters where its language needs them anyway", () => {
    const text = composeSms(sampleDescription({ locale: "ja", serviceName: "温泉" }), LINK_URL);

    expect(text).toContain("温泉");
  });

  it.each(RIGHT_TO_LEFT)("holds foreign names and numbers together in %s", (locale) => {
    const text = composeSms(
      sampleDescription({ locale, serviceName: "Cut (2)", businessName: "סטודיו", firstName: "Ana" }),
      LINK_URL,
    );

    expect(text).toContain("\u2068Cut (2)\u2069");
    expect(text).toContain("\u2068Ana\u2069");
    expect(text).not.toContain("\u2068סטודיו");
  });
});

describe.each(ALL)("what is told of a text message in %s", (locale) => {
  const booking = sampleDescription({ locale });
  const written = { body: "CANCEL", isCancel: true };
  const answer = composeAnswer(booking, written, LINK_URL);
  const notice = composeReplyNotice(
    {
      ...written,
      phone: "+447700900123",
      hasMedia: true,
      booking,
      bookingId: "b",
      linkId: "lnk_1",
      customerName: "Ana",
      isBeingCancelled: false,
      answer: "unreachable",
      mayReply: true,
    },
    { locale },
  );

  it("has every sentence in text and HTML alike", () => {
    const words = wordsFor(locale);
    const plain = (text: string) => text.replace(/[\s\u2066-\u2069]+/g, " ");
    const expected = [
      [answer, words.t("mail.answer.stands")],
      [answer, words.t("mail.answer.opted_out")],
      [notice, words.t("notice.text.intro_cancel")],
      [notice, words.t("notice.text.believes")],
      [notice, words.t("notice.text.unreachable")],
    ] as const;

    for (const [mail, sentence] of expected) {
      expect(plain(mail.text)).toContain(plain(sentence));
      expect(plain(mail.html)).toContain(plain(sentence));
    }
  });

  it("quotes what was written", () => {
    for (const mail of [answer, notice]) expect(mail.text).toContain("CANCEL");
  });
});

describe.each(RIGHT_TO_LEFT)("a mail in %s", (locale) => {
  const { html, text, subject } = composeEmail(sampleDescription({ locale }), LINK_URL, "Bring a towel");

  it("says its language and direction where mail clients keep them", () => {
    expect(html).toContain(`<html lang="${locale}" dir="rtl">`);
    expect(html).toMatch(new RegExp(`<div class="page" lang="${locale}" dir="rtl" `));
  });

  it("draws the edge of a note where its lines begin", () => {
    expect(html).toMatch(/class="note" style="[^"]*border-right:4px/);
    expect(html).not.toContain("border-left:");
  });

  it("holds foreign names and numbers together, and leaves the subject bare", () => {
    expect(html).toContain("<bdi>Linden Studio</bdi>");
    expect(html).toContain('<bdi dir="ltr">+44 20 7946 0000</bdi>');
    expect(text).toContain("\u2068Linden Studio\u2069");
    expect(text).toContain("\u2068+44 20 7946 0000\u2069");
    expect(subject).not.toMatch(/[\u2066-\u2069]/);
  });

  it("never breaks a line inside what it holds together", () => {
    const businessName = "Linden Studio of Deep Tissue and Other Massage and Tea";
    const wrapped = composeEmail(
      sampleDescription({ locale, businessName, serviceName: businessName }),
      LINK_URL,
    );

    const torn = wrapped.text.split("\n").filter((line) => count(line, "\u2068") !== count(line, "\u2069"));

    expect(torn).toEqual([]);
  });
});

const count = (text: string, part: string) => text.split(part).length - 1;

describe("a mail in Japanese", () => {
  it("joins what may be amiss and whom to tell into one sentence, without a space", () => {
    const { text, html } = composeConfirmationEmail(sampleDescription({ locale: "ja" }), MOVED, LINK_URL);

    for (const part of [text.replace(/\n/g, " "), html])
      expect(part).toContain("ご質問がある場合は、このメールに");
  });
});

describe("a mail that is read from left to right", () => {
  it("has no invisible marks", () => {
    const { text } = composeConfirmationEmail(sampleDescription({ serviceName: "עיסוי" }), MOVED, LINK_URL);

    expect(text).not.toMatch(/[\u2066-\u2069]/);
  });

  it("draws the edge of a note where its lines begin", () => {
    const { html } = composeEmail(sampleDescription(), LINK_URL, "Bring a towel");

    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toMatch(/class="note" style="[^"]*border-left:4px/);
  });
});
