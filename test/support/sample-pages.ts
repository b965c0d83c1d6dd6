import type { BookingState } from "../../src/domain/booking/booking-state.ts";
import type { WhenText } from "../../src/domain/time/when-text.ts";
import type { BookingCardProps } from "../../views/fragments/booking-card.ts";
import type { OptionProps } from "../../views/fragments/change-options.ts";
import type { ContactProps } from "../../views/fragments/contact.ts";
import type { PageView } from "../../views/layout.ts";
import { type BookingPageProps, bookingPage } from "../../views/pages/booking.ts";
import { type CancelProps, cancelPage } from "../../views/pages/cancel.ts";
import { type ClockPageProps, clockPage } from "../../views/pages/clock.ts";
import { findPage, findSentPage } from "../../views/pages/find.ts";
import { type HeldProps, heldPage } from "../../views/pages/held.ts";
import { type OutcomeKind, outcomePage } from "../../views/pages/outcome.ts";
import { PROBLEMS, problemPage } from "../../views/pages/problem.ts";
import { refusalPage } from "../../views/pages/refusal.ts";
import { moveConfirmPage } from "../../views/pages/reschedule-confirm.ts";
import { stoppedPage } from "../../views/pages/stopped.ts";
import type { Words } from "../../views/words/words.ts";
import { pickerPages } from "./sample-picker.ts";

/** Text of the kind that owners and customers type, with all that markup must survive. */
export const NASTY = `<b onclick="x">O'Hara & "Söhne"</b></p><script>alert(1)</script>`;

const PATH = "/b/0ABC";
const CLOCK_PATH = `${PATH}/clock`;
export const CONTACT: ContactProps = {
  businessName: NASTY,
  phone: "+44 7700 900100",
  phoneUri: "+447700900100",
  email: "hello@lindenstudio.example.org",
};

const WHEN: WhenText = {
  weekday: "Sun",
  dayOfMonth: "16",
  month: "May",
  day: "Sunday 16 May 2027",
  shortDay: "Sun 16 May",
  startTime: "10:00",
  endTime: "11:15",
  span: "10:00 – 11:15",
  length: { hours: 1, minutes: 15 },
  iso: "2027-05-16T09:00:00.000Z",
  clock: { city: "London", offset: "GMT+1", yours: false },
};

const ONLINE_WHEN: WhenText = {
  ...WHEN,
  endDay: "Monday 17 May 2027",
  clock: { city: "New York", offset: "GMT-4", yours: true },
  venue: {
    startTime: "10:00",
    city: "London",
    offset: "GMT+1",
    otherDay: { day: "Monday 17 May", shortDay: "Mon 17 May" },
  },
  comesTwice: true,
};

/** Of readers and places that no city stands for. */
const UNNAMED_WHEN: WhenText = {
  ...ONLINE_WHEN,
  clock: { offset: "GMT-3", yours: true },
  venue: { startTime: "10:00", offset: "GMT" },
};

const CLOCK: ClockPageProps = {
  path: PATH,
  chosen: "America/New_York",
  venue: { timeZone: "Europe/London", city: "London", offset: "GMT+1" },
  regions: [
    { name: "Americas", zones: [{ timeZone: "America/New_York", city: "New York", offset: "GMT-4" }] },
    { name: "Asia", zones: [{ timeZone: "Asia/Calcutta", city: "Kolkata", offset: "GMT+5:30" }] },
  ],
  unknown: false,
};

const CARD: BookingCardProps = {
  serviceName: NASTY,
  state: "confirmed",
  course: false,
  when: WHEN,
  staffName: NASTY,
  where: { kind: "place", name: NASTY, address: NASTY },
  participants: 3,
  price: { kind: "fixed", amount: "£14.00", each: true },
  payment: "paid",
  calendar: {
    kind: "add",
    filePath: `${PATH}/calendar.ics`,
    googleUrl: "https://calendar.google.com/calendar/render?action=TEMPLATE&text=Massage",
    outlookUrl: "https://outlook.live.com/calendar/0/action/compose?rru=addevent&subject=Massage",
  },
};

const BARE: BookingCardProps = { state: "unknown", course: false, when: ONLINE_WHEN, clockHref: CLOCK_PATH };

const ALLOWED: OptionProps = {
  allowed: true,
  limit: { kind: "moment", moment: "Sat 15 May, 10:00" },
};
const REFUSED: OptionProps = { allowed: false, why: "too_late", ended: "Sat 15 May, 10:00" };

const BOOKING: BookingPageProps = {
  path: PATH,
  card: CARD,
  cancel: ALLOWED,
  move: ALLOWED,
  policyLines: [NASTY, "Later than that, please call."],
  siteLanguage: "pt-BR",
  packagePart: false,
  contact: CONTACT,
};

const CANCEL: CancelProps = {
  path: PATH,
  card: CARD,
  fee: { kind: "due", amount: "£40.00", description: NASTY },
  paid: true,
  policyLines: [NASTY],
  siteLanguage: "pt-BR",
  contact: CONTACT,
  formToken: "aaa.bbb.ccc",
  seen: "1810371600000",
  canMove: true,
};

const HELD: HeldProps = {
  path: PATH,
  card: CARD,
  until: { time: "10:02:30", secondsLeft: 30 },
  holdToken: "aaa.bbb.ccc",
};

const BRIEF = { serviceName: NASTY, moment: "Sun 16 May, 10:00", staffName: NASTY };

const STATES: readonly BookingState[] = [
  "confirmed",
  "unfinished",
  "pending",
  "waiting_list",
  "declined",
  "cancelled",
  "running",
  "past",
  "unknown",
];

const OUTCOMES: readonly OutcomeKind[] = [
  "in_progress",
  "unconfirmed",
  "unavailable",
  "throttled",
  "form_invalid",
];

const ALERT = { tone: "bad", text: NASTY } as const;

function bookingPages(words: Words): readonly [string, PageView][] {
  return [
    ...STATES.map((state): [string, PageView] => [
      `booking, ${state}`,
      bookingPage({ ...BOOKING, card: { ...CARD, state } }, words),
    ]),
    [
      "booking, refused",
      bookingPage({ ...BOOKING, cancel: REFUSED, move: { allowed: false, why: "course" } }, words),
    ],
    [
      "booking, both refused",
      bookingPage({ ...BOOKING, cancel: REFUSED, move: REFUSED, packagePart: true }, words),
    ],
    ["booking, bare", bookingPage({ ...BOOKING, card: BARE, policyLines: [], contact: {} }, words)],
    [
      "booking, online",
      bookingPage(
        {
          ...BOOKING,
          card: { ...CARD, when: ONLINE_WHEN, clockHref: CLOCK_PATH, where: { kind: "online" } },
        },
        words,
      ),
    ],
    [
      "booking, course",
      bookingPage({ ...BOOKING, card: { ...CARD, course: true, price: { kind: "free" } } }, words),
    ],
    ["booking, alert", bookingPage({ ...BOOKING, alert: ALERT }, words)],
    [
      "booking, moved",
      bookingPage(
        {
          ...BOOKING,
          card: { ...CARD, calendar: { kind: "moved", filePath: `${PATH}/calendar.ics` } },
          story: { kind: "moved_here", from: "Fri 14 May, 9:00", at: "Tue 11 May, 9:00" },
        },
        words,
      ),
    ],
    [
      "booking, moved by others",
      bookingPage(
        {
          ...BOOKING,
          cancel: { allowed: true, limit: { kind: "begin" } },
          story: { kind: "moved_elsewhere", from: "Fri 14 May, 9:00" },
        },
        words,
      ),
    ],
    [
      "booking, cancelled here",
      bookingPage(
        {
          ...BOOKING,
          card: {
            ...CARD,
            state: "cancelled",
            price: { kind: "custom", text: NASTY },
            calendar: { kind: "called_off", filePath: `${PATH}/calendar.ics` },
          },
          story: { kind: "cancelled_here", at: "Tue 11 May, 9:00", cost: { fee: "£10.00", paid: true } },
        },
        words,
      ),
    ],
    [
      "booking, cancelled elsewhere",
      bookingPage(
        {
          ...BOOKING,
          card: {
            ...CARD,
            state: "cancelled",
            price: { kind: "from", amount: "£5" },
            where: { kind: "customer" },
          },
          story: { kind: "cancelled_elsewhere" },
        },
        words,
      ),
    ],
  ];
}

function actionPages(words: Words): readonly [string, PageView][] {
  const side = { when: WHEN, staffName: NASTY, placeName: NASTY };
  const move = {
    path: PATH,
    serviceName: NASTY,
    from: side,
    to: { when: UNNAMED_WHEN },
    anyStaff: true,
    needsApproval: true,
    otherTimesHref: `${PATH}/reschedule?from=2027-05-20&staff=any`,
    formToken: "aaa.bbb.ccc",
    seen: "1810371600000",
  };
  const refusal = { path: PATH, why: "too_late", brief: BRIEF, contact: CONTACT } as const;
  return [
    ["cancel, unanswered", cancelPage({ ...CANCEL, card: BARE, choice: { unanswered: true } }, words)],
    [
      "cancel, asked",
      cancelPage({ ...CANCEL, choice: { chosen: "act" }, ask: "first", alert: ALERT }, words),
    ],
    ["cancel, answered wrongly", cancelPage({ ...CANCEL, choice: { chosen: "act" }, ask: "wrong" }, words)],
    ["cancel", cancelPage(CANCEL, words)],
    ["cancel, free", cancelPage({ ...CANCEL, fee: { kind: "none" }, paid: false, policyLines: [] }, words)],
    ["cancel, fee unknown", cancelPage({ ...CANCEL, fee: { kind: "unavailable" }, alert: ALERT }, words)],
    [
      "cancel, reason kept",
      cancelPage({ ...CANCEL, canMove: false, reason: "other", undo: "5 minutes" }, words),
    ],
    ["held", heldPage(HELD, words)],
    ["held, due", heldPage({ path: PATH, card: CARD, holdToken: "aaa.bbb.ccc" }, words)],
    ["held, asked", heldPage({ ...HELD, ask: { action: "keep", problem: "wrong" }, alert: ALERT }, words)],
    ["held, under way", heldPage({ path: PATH, card: CARD }, words)],
    [
      "refusal, cancel",
      refusalPage({ ...refusal, action: "cancel", ended: "Sat 15 May", other: "reschedule" }, words),
    ],
    ["refusal, move", refusalPage({ ...refusal, action: "reschedule", other: "cancel" }, words)],
    ...pickerPages({ path: PATH, nasty: NASTY, contact: CONTACT, clock: WHEN.clock }, words),
    ["move, confirm", moveConfirmPage(move, words)],
    ["move, unanswered", moveConfirmPage({ ...move, choice: { unanswered: true } }, words)],
    ["move, asked", moveConfirmPage({ ...move, choice: { chosen: "act" }, ask: "wrong" }, words)],
    ["stopped", stoppedPage({ path: PATH, contact: CONTACT }, words)],
    ["move, again", moveConfirmPage({ ...move, to: side, anyStaff: false, alert: ALERT }, words)],
    ["clock", clockPage(CLOCK, words)],
    [
      "clock, unknown, of no city",
      clockPage({ ...CLOCK, venue: { timeZone: "Etc/GMT+3", offset: "GMT-3" }, unknown: true }, words),
    ],
    ...OUTCOMES.flatMap((kind) =>
      (["cancel", "reschedule"] as const).map((action): [string, PageView] => [
        `outcome, ${kind}, ${action}`,
        outcomePage({ path: PATH, action, kind, contact: CONTACT }, words),
      ]),
    ),
    ...PROBLEMS.map((problem): [string, PageView] => [
      `problem, ${problem}`,
      problemPage({ problem, contact: CONTACT, backPath: PATH, retryPath: PATH, findPath: "/find" }, words),
    ]),
  ];
}

function findPages(words: Words): readonly [string, PageView][] {
  const empty = { email: "", phone: "" };
  const typed = { email: "ana@", phone: NASTY };
  return [
    ["find", findPage({ ways: "email_or_phone", values: empty, problems: [] }, words)],
    [
      "find, nothing typed",
      findPage({ ways: "email_or_phone", values: empty, problems: ["nothing"] }, words),
    ],
    [
      "find, both wrong",
      findPage({ ways: "email_or_phone", values: typed, problems: ["email", "phone"] }, words),
    ],
    ["find, by email", findPage({ ways: "email", values: empty, problems: ["nothing"] }, words)],
    ["find, by number", findPage({ ways: "phone", values: empty, problems: ["phone_country"] }, words)],
    ["find, sent", findSentPage({ contact: CONTACT }, words)],
  ];
}

/** Every page in every form that it can take, by name. */
export const samplePages = (words: Words): readonly [string, PageView][] => [
  ...bookingPages(words),
  ...actionPages(words),
  ...findPages(words),
];
