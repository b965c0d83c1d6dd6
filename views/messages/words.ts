import type {
  Ability,
  BookingFacts,
  BookingMessageProps,
  ChangeText,
  Moment,
  SmsExtras,
  Ways,
} from "./message-props.ts";

/** How a change is told to the customer. */
interface ChangeNews {
  readonly preheader: string;
  readonly intro: (businessName: string | undefined) => string;
}

/** How a change is told to the business. */
interface NoticeNews {
  readonly preheader: string;
  readonly intro: (customerName: string | undefined) => string;
  /** Paragraphs below the facts. */
  readonly after: readonly string[];
}

/** Every word that a message says of its own. Another language is another value of this type. */
export interface MessageWords {
  /** BCP 47, for the `lang` of the mail. */
  readonly language: string;
  /** For a service without a name. */
  readonly unnamed: string;
  subject(serviceName: string, moment: Moment): string;
  /** Of a booking that the business has yet to approve. */
  requestSubject(serviceName: string, moment: Moment): string;
  greeting(name: string | undefined): string;
  intro(businessName: string | undefined): string;
  readonly requestIntro: string;
  /** What the business has yet to approve is not certain. */
  waiting(businessName: string | undefined): string;
  readonly pendingPreheader: string;
  readonly preheader: Readonly<Record<Ability, string>>;
  readonly abilities: Readonly<Record<Ability, string>>;
  readonly button: Readonly<Record<Ability, string>>;
  readonly labels: Readonly<
    Record<
      | "when"
      | "was"
      | "now"
      | "requested"
      | "ends"
      | "length"
      | "people"
      | "where"
      | "staff"
      | "who"
      | "link",
      string
    >
  >;
  /** Until when the customer may act; undefined where nothing limits it. */
  deadline(facts: Pick<BookingFacts, "until" | "course">): string | undefined;
  when(moment: Moment, course: boolean): string;
  length(minutes: number): string;
  where(where: NonNullable<BookingMessageProps["where"]>): string;
  note(businessName: string | undefined): string;
  readonly urlHint: string;
  why(businessName: string | undefined): string;
  readonly personal: string;
  contact(ways: Ways): string;
  /** In case somebody else did it. */
  notYou(ways: Ways): string;
  changeSubject(change: ChangeText, serviceName: string, moment: Moment): string;
  readonly confirmation: {
    readonly cancelled: ChangeNews & { readonly after: string };
    readonly moved: ChangeNews;
    readonly move_requested: ChangeNews;
  };
  readonly notice: Readonly<Record<ChangeText["kind"], NoticeNews>> & {
    readonly ownLink: string;
    readonly customersPlace: string;
    readonly reply: string;
    readonly why: string;
  };
  smsWhen(moment: Moment): string;
  smsHead(names: {
    readonly greetingName?: string;
    readonly serviceName?: string;
    readonly businessName?: string;
    readonly when: string;
    readonly pending: boolean;
  }): string;
  smsAction(ability: Ability, deadline: string | undefined): string;
  smsChange(names: SmsExtras & { readonly moment: Moment }, change: ChangeText["kind"]): string;
  smsNotYou(phone: string | undefined): string;
  smsPhone(phone: string): string;
}

/** Keeps a span of time on one line. */
const NBSP = "\u00A0";

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;

const zoneWords = ({ city, offset }: NonNullable<Moment["zone"]>) =>
  city === offset ? city : `${city} time, ${offset}`;

const offsetMark = ({ zone }: Moment) => (zone === undefined ? "" : ` (${zone.offset})`);

const subjectWhen = (moment: Moment) => `${moment.shortDay} at ${moment.startTime}${offsetMark(moment)}`;

const smsWhen = (moment: Moment) => `${moment.shortDay} ${moment.startTime}${offsetMark(moment)}`;

const withBusiness = (name: string | undefined) => (name === undefined ? "" : ` with ${name}`);

function reach({ phone, mayReply }: Ways): string {
  const ways = [
    ...(mayReply ? ["reply to this message"] : []),
    ...(phone === undefined ? [] : [`call ${phone}`]),
  ];
  return ways.length === 0 ? "contact the business where you booked" : ways.join(" or ");
}

const DONE_ONLINE = {
  preheader: "Done online by the customer.",
  after: ["Your Wix calendar shows it already."],
} as const;

const SMS_ACTIONS: Readonly<Record<Ability, string>> = {
  cancel_and_move: "Move or cancel",
  cancel: "View or cancel",
  cancel_course: "View or cancel",
  move: "View or move",
  look: "View",
};

export const ENGLISH: MessageWords = {
  language: "en",
  unnamed: "Booking",
  subject: (serviceName, moment) => `Your booking: ${serviceName}, ${subjectWhen(moment)}`,
  requestSubject: (serviceName, moment) => `Your booking request: ${serviceName}, ${subjectWhen(moment)}`,
  greeting: (name) => (name === undefined ? "Hello," : `Hi ${name},`),
  intro: (businessName) => `Here is your booking${withBusiness(businessName)}.`,
  requestIntro: "Here is your booking request.",
  waiting: (businessName) =>
    `Waiting for confirmation: it is not certain until ${businessName ?? "the business"} says yes.`,
  pendingPreheader: "Waiting for confirmation. You can see online how it stands.",
  preheader: {
    cancel_and_move: "See it, move it or cancel it online. No account needed.",
    cancel: "See it or cancel it online. No account needed.",
    cancel_course: "See it or give up your place online. No account needed.",
    move: "See it or move it online. No account needed.",
    look: "See it online. No account needed.",
  },
  abilities: {
    cancel_and_move: "Can't make it? You can move it to another time or cancel it online.",
    cancel: "Can't make it? You can cancel it online. To find another time, please contact us.",
    cancel_course:
      "Can't take part? You can cancel your place online. A course cannot be moved to other dates.",
    move: "Can't make it? You can move it to another time online. To cancel, please contact us.",
    look: "You can look at it online at any time. To change it, please contact us.",
  },
  button: {
    cancel_and_move: "Move or cancel",
    cancel: "View or cancel",
    cancel_course: "View or cancel",
    move: "View or move",
    look: "View booking",
  },
  labels: {
    when: "When",
    was: "Was",
    now: "Now",
    requested: "Requested",
    ends: "Last session",
    length: "Length",
    people: "People",
    where: "Where",
    staff: "With",
    who: "Customer",
    link: "Link",
  },
  deadline({ until: { cancel, move }, course }) {
    if (cancel !== undefined && cancel === move) return `You can move or cancel until ${cancel}.`;
    const parts = [
      ...(move === undefined ? [] : [`move it until ${move}`]),
      ...(cancel === undefined ? [] : [`cancel ${course ? "your place" : "it"} until ${cancel}`]),
    ];
    return parts.length === 0 ? undefined : `You can ${parts.join(", and ")}.`;
  },
  when({ day, startTime, endTime, endDay, zone }, course) {
    const clock = zone === undefined ? "" : ` (${zoneWords(zone)})`;
    if (course) return `Starts ${day}, ${startTime}${clock}`;
    const end = endDay === undefined ? endTime : `${endDay}, ${endTime}`;
    return `${day}, ${startTime}${NBSP}–${NBSP}${end}${clock}`;
  },
  length(minutes) {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    if (hours === 0) return plural(minutes, "minute");
    return rest === 0 ? plural(hours, "hour") : `${plural(hours, "hour")} ${plural(rest, "minute")}`;
  },
  where(where) {
    switch (where.kind) {
      case "online":
        return "Online";
      case "customer":
        return "At your address";
      case "place":
        return where.text;
    }
  },
  note: (businessName) => (businessName === undefined ? "A note for you" : `A note from ${businessName}`),
  urlHint: "If the button does not work, open this address:",
  why: (businessName) =>
    businessName === undefined
      ? "You get this message because of a booking."
      : `You get this message because of a booking with ${businessName}.`,
  personal: "The link is personal: please do not pass it on.",
  contact: (ways) => `Questions? Please ${reach(ways)}.`,
  notYou: (ways) => `If this was not you, or for any question, please ${reach(ways)}.`,
  changeSubject({ kind }, serviceName, moment) {
    const when = subjectWhen(moment);
    switch (kind) {
      case "cancelled":
        return `Cancelled: ${serviceName}, ${when}`;
      case "moved":
        return `Moved: ${serviceName}, now ${when}`;
      case "move_requested":
        return `Move requested: ${serviceName}, to ${when}`;
    }
  },
  confirmation: {
    cancelled: {
      preheader: "Your booking is cancelled.",
      intro: (businessName) => `Your booking${withBusiness(businessName)} is cancelled.`,
      after:
        "The business's own terms decide about payments and fees. To ask about them, or to book again, please contact us.",
    },
    moved: {
      preheader: "Your booking has a new time.",
      intro: (businessName) => `Your booking${withBusiness(businessName)} has a new time.`,
    },
    move_requested: {
      preheader: "You asked for a new time. It is not confirmed yet.",
      intro: () => "You asked to move your booking.",
    },
  },
  notice: {
    cancelled: {
      ...DONE_ONLINE,
      intro: (customerName) => `${customerName ?? "A customer"} has cancelled a booking online.`,
    },
    moved: {
      ...DONE_ONLINE,
      intro: (customerName) => `${customerName ?? "A customer"} has moved a booking online.`,
    },
    move_requested: {
      preheader: "It needs your approval: the customer is waiting for your answer.",
      intro: (customerName) =>
        `${customerName ?? "A customer"} has asked to move a booking. Please approve or decline it in your Wix calendar.`,
      after: [],
    },
    customersPlace: "At the customer's address",
    ownLink: "the booking's own link from Wix",
    reply: "An answer to this message goes to the customer.",
    why: "You get this message because customers can manage their bookings online.",
  },
  smsWhen,
  smsHead({ greetingName, serviceName, businessName, when, pending }) {
    const greeting = greetingName === undefined ? "" : `Hi ${greetingName}, `;
    const at = businessName === undefined ? "" : ` at ${businessName}`;
    const what = serviceName ?? (greeting === "" ? "Your booking" : "your booking");
    return `${greeting}${what}${at}: ${when}${pending ? ", not yet confirmed" : ""}`;
  },
  smsAction: (ability, deadline) =>
    `${SMS_ACTIONS[ability]}${deadline === undefined ? "" : ` until ${deadline}`}:`,
  smsChange({ serviceName = "your booking", businessName, moment, from }, change) {
    const what = `${serviceName}${businessName === undefined ? "" : ` at ${businessName}`}`;
    if (change === "cancelled") return `Cancelled: ${what}, ${smsWhen(moment)}`;
    const head = change === "moved" ? "Moved" : "Move not yet confirmed";
    return `${head}: ${what}${from === undefined ? "" : ` from ${from}`} to ${smsWhen(moment)}`;
  },
  smsNotYou: (phone) => `Not you? ${phone ?? "Contact us."}`,
  smsPhone: (phone) => `Questions? ${phone}`,
};
