import type { Moment, SmsExtras } from "../../views/messages/message-props.ts";
import { curtailGsmText, toGsmText } from "../domain/gsm-text.ts";
import { toGreetingName, toPlainLine } from "../domain/plain-text.ts";
import { measureSms } from "../domain/segments.ts";
import type { MessageFacts } from "./message-facts.ts";
import { describeInstant, describeMoment, type MessageClock, offsetOf } from "./moment.ts";

const MAX_NAME = 120;
const MAX_PHONE = 20;
/** A name cut to less than this says nothing. */
const MIN_CURTAILED = 8;
const ONE_PART = 160;

/** Whether a text is carried as one message alone. */
export const fitsOnePart = (body: string): boolean => measureSms(body).segments === 1;

type Name = "serviceName" | "businessName";

/**
 * The most of `extras` with which the text is one part: it does without the phone number, then the first name, then the
 * marks of further clocks, then the deadline and, should it still be too long, the end of one of the names, all of it,
 * and the same for the other; with the names whole again it does without the time before a move. `[first, last]` says
 * which of the two names gives way first.
 */
export function fitOnePart(
  { marked, bare }: FittingExtras,
  write: (extras: SmsExtras) => string,
  [first, last]: readonly [Name, Name] = ["serviceName", "businessName"],
): string {
  const undated = withoutDeadline(bare);
  const timeless = withoutFrom(undated);
  const candidates = [
    ...[marked, bare, withoutDeadline(marked), undated].flatMap((all) => [
      all,
      withoutPhone(all),
      withoutPhoneAndName(all),
    ]),
    ...[undated, timeless].map(withoutPhoneAndName).flatMap((names) => {
      const { [first]: _, ...lastOnly } = names;
      return [names, curtail(names, first, write), lastOnly, curtail(lastOnly, last, write)];
    }),
  ];
  return candidates.map(write).find(fitsOnePart) ?? write({});
}

const withoutDeadline = ({ deadline: _, ...rest }: SmsExtras): SmsExtras => rest;
const withoutFrom = ({ from: _, ...rest }: SmsExtras): SmsExtras => rest;
const withoutPhone = ({ businessPhone: _, ...rest }: SmsExtras): SmsExtras => rest;
const withoutPhoneAndName = ({ businessPhone: _, greetingName: __, ...rest }: SmsExtras): SmsExtras => rest;

/** The same with one name shortened by what the whole is too long; without it when too little would be left. */
function curtail(extras: SmsExtras, which: Name, write: (extras: SmsExtras) => string): SmsExtras {
  const { [which]: name, ...rest } = extras;
  if (name === undefined) return extras;
  const room = measureSms(name).units - (measureSms(write(extras)).units - ONE_PART);
  return room < MIN_CURTAILED ? rest : { ...rest, [which]: curtailGsmText(name, room) };
}

/** Extras whose times are marked with their clock where an online visit needs that, and the same without the marks. */
export interface FittingExtras {
  readonly marked: SmsExtras;
  /** Without the times, too, for which the mark of the visit's own start would be wrong. */
  readonly bare: SmsExtras;
}

/**
 * What may stand in an SMS about a booking, written in GSM-7; a name that it cannot write is left out. `fromMs` is the
 * start before a move, epoch milliseconds.
 */
export function smsExtras(facts: MessageFacts, fromMs?: number): FittingExtras {
  const names = smsNames(facts);
  const times = { from: fromMs, deadline: deadlineOf(facts) };
  return {
    marked: { ...names, ...writeTimes(times, (atMs) => gsmInstant(atMs, facts)) },
    bare: { ...names, ...writeTimes(times, (atMs) => unmarkedInstant(atMs, facts)) },
  };
}

function smsNames(facts: MessageFacts): SmsExtras {
  const greetingName = gsmName(toGreetingName(facts.firstName));
  const serviceName = gsmName(facts.serviceName);
  const businessName = gsmName(facts.businessName);
  const businessPhone = gsmName(facts.businessPhone);
  return {
    ...(greetingName !== undefined && { greetingName }),
    ...(serviceName !== undefined && { serviceName }),
    ...(businessName !== undefined && { businessName }),
    ...(businessPhone !== undefined && businessPhone.length <= MAX_PHONE && { businessPhone }),
  };
}

function writeTimes(
  times: { readonly from: number | undefined; readonly deadline: number | undefined },
  write: (atMs: number) => string | undefined,
): SmsExtras {
  const from = times.from === undefined ? undefined : write(times.from);
  const deadline = times.deadline === undefined ? undefined : write(times.deadline);
  return { ...(from !== undefined && { from }), ...(deadline !== undefined && { deadline }) };
}

function gsmName(text: string | undefined): string | undefined {
  const written = toGsmText(toPlainLine(text ?? "", MAX_NAME));
  return written === "" ? undefined : written;
}

/** One time for all that may be done; two would take more room than they are worth. */
function deadlineOf({ allowed, kind, deadlines }: MessageFacts): number | undefined {
  const ends = [
    ...(allowed.cancel ? [deadlines.cancelMs] : []),
    ...(allowed.reschedule && kind !== "course" ? [deadlines.rescheduleMs] : []),
  ];
  const [endMs] = ends;
  return ends.every((other) => other === endMs) ? endMs : undefined;
}

/** An instant on the booking's clock whose mark at the start says the same of it; undefined where it does not. */
function unmarkedInstant(atMs: number, facts: MessageFacts): string | undefined {
  const { timeZone, startsAtMs, online } = facts;
  const isSame = !online || offsetOf(atMs, timeZone) === offsetOf(startsAtMs, timeZone);
  return isSame ? gsmInstant(atMs, { ...facts, online: false }) : undefined;
}

function gsmInstant(atMs: number, clock: MessageClock): string {
  const text = describeInstant(atMs, clock, " ");
  return toGsmText(text) ?? text;
}

/**
 * A booking's time in an SMS. A locale may write a day with characters that an SMS does not have; the digits and letters
 * of English it has.
 */
export function gsmMoment(facts: MessageFacts): Moment {
  const gsm = (text: string) => toGsmText(text) ?? text;
  const moment = describeMoment(facts);
  const { zone } = moment;
  return {
    ...moment,
    shortDay: gsm(moment.shortDay),
    startTime: gsm(moment.startTime),
    ...(zone !== undefined && { zone: { city: gsm(zone.city), offset: gsm(zone.offset) } }),
  };
}
