import type { Ability, BookingMessageProps, Moment } from "./message-props.ts";

/** Every word that a message says of its own. Another language is another value of this type. */
export interface MessageWords {
  /** BCP 47, for the `lang` of the mail. */
  readonly language: string;
  /** For a service without a name. */
  readonly unnamed: string;
  subject(serviceName: string, moment: Moment): string;
  greeting(name: string | undefined): string;
  intro(businessName: string | undefined): string;
  readonly preheader: Readonly<Record<Ability, string>>;
  readonly abilities: Readonly<Record<Ability, string>>;
  readonly button: Readonly<Record<Ability, string>>;
  readonly labels: Readonly<Record<"when" | "ends" | "length" | "where" | "staff", string>>;
  when(moment: Moment, course: boolean): string;
  length(minutes: number): string;
  where(where: NonNullable<BookingMessageProps["where"]>): string;
  note(businessName: string | undefined): string;
  readonly urlHint: string;
  why(businessName: string | undefined): string;
  readonly personal: string;
  contact(way: { readonly phone?: string; readonly mayReply: boolean }): string;
  smsWhen(moment: Moment): string;
  smsHead(names: {
    readonly greetingName?: string;
    readonly serviceName?: string;
    readonly businessName?: string;
    readonly when: string;
  }): string;
  readonly smsAction: Readonly<Record<Ability, string>>;
  smsPhone(phone: string): string;
}

/** Keeps a span of time on one line. */
const NBSP = "\u00A0";

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;

const zoneWords = ({ city, offset }: NonNullable<Moment["zone"]>) =>
  city === offset ? city : `${city} time, ${offset}`;

export const ENGLISH: MessageWords = {
  language: "en",
  unnamed: "Booking",
  subject: (serviceName, { shortDay, startTime }) =>
    `Your booking: ${serviceName}, ${shortDay} at ${startTime}`,
  greeting: (name) => (name === undefined ? "Hello," : `Hi ${name},`),
  intro: (businessName) =>
    businessName === undefined ? "Here is your booking." : `Here is your booking with ${businessName}.`,
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
  labels: { when: "When", ends: "Last session", length: "Length", where: "Where", staff: "With" },
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
  contact({ phone, mayReply }) {
    const ways = [
      ...(mayReply ? ["reply to this message"] : []),
      ...(phone === undefined ? [] : [`call ${phone}`]),
    ];
    return ways.length === 0
      ? "Questions? Please contact the business where you booked."
      : `Questions? Please ${ways.join(" or ")}.`;
  },
  smsWhen: ({ shortDay, startTime, zone }) =>
    `${shortDay} ${startTime}${zone === undefined ? "" : ` (${zone.offset})`}`,
  smsHead({ greetingName, serviceName, businessName, when }) {
    const greeting = greetingName === undefined ? "" : `Hi ${greetingName}, `;
    const at = businessName === undefined ? "" : ` at ${businessName}`;
    const what = serviceName ?? (greeting === "" ? "Your booking" : "your booking");
    return `${greeting}${what}${at}: ${when}`;
  },
  smsAction: {
    cancel_and_move: "Move or cancel:",
    cancel: "View or cancel:",
    cancel_course: "View or cancel:",
    move: "View or move:",
    look: "View:",
  },
  smsPhone: (phone) => `Questions? ${phone}`,
};
