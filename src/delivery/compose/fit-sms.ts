import type { SmsExtras } from "../../../views/messages/message-props.ts";
import { policyLimitMs } from "../../domain/booking/action-answer.ts";
import type { Amount } from "../../domain/booking/cancellation-fee.ts";
import { type BookingDescription, isOnline } from "../../domain/booking/description.ts";
import { moneyText } from "../../domain/booking/money-text.ts";
import { toGreetingName, toPlainLine } from "../../domain/text/plain-text.ts";
import { measureSms } from "../../domain/text/segments.ts";
import { momentText } from "../../domain/time/time-text.ts";
import { offsetText } from "../../domain/time/zone-text.ts";
import { messageInstant, messageWhen, startText } from "./message-times.ts";
import type { SmsWriting } from "./sms-writing.ts";

const MAX_NAME = 120;
const MAX_PHONE = 20;
/** A name cut to less than this says nothing. */
const MIN_CURTAILED = 8;

/** Whether a text is carried in as few parts as its language is to take: one of GSM-7, or two of UCS-2. */
export const fitsSms = (body: string, { maxParts }: SmsWriting): boolean =>
  measureSms(body).segments <= maxParts;

type Name = "serviceName" | "businessName";

/**
 * The most of `extras` with which the text fits: it does without the phone number, then the first name, then the marks
 * of further clocks, then the end of one of the names, all of it, and the same for the other. Only then does it do
 * without the deadline: until when something may be done is asked for more often than what it was called. With the names
 * whole again it does without that and then the number of people, the names once more, the time before a move or the fee of
 * a cancellation, and at last without anything but what happens when, and the address.
 * `[first, last]` says which of the two names gives way first.
 */
export function fitSms(
  writing: SmsWriting,
  { marked, bare }: FittingExtras,
  write: (extras: SmsExtras) => string,
  [first, last]: readonly [Name, Name] = ["serviceName", "businessName"],
): string {
  const undated = withoutDeadline(bare);
  const uncounted = withoutPeople(undated);
  const fits = (body: string) => fitsSms(body, writing);
  const withoutContact = (all: SmsExtras) => [all, withoutPhone(all), withoutPhoneAndName(all)];
  const cut = (extras: SmsExtras, which: Name) => curtail(extras, which, write, writing);
  const withLessOfNames = (all: SmsExtras) => {
    const names = withoutPhoneAndName(all);
    const { [first]: _, ...lastOnly } = names;
    return [names, cut(names, first), lastOnly, cut(lastOnly, last)];
  };
  const candidates = [
    ...[marked, bare].flatMap(withoutContact),
    ...(bare.deadline === undefined ? [] : [bare, withoutPeople(bare)].flatMap(withLessOfNames)),
    ...[withoutDeadline(marked), undated, uncounted].flatMap(withoutContact),
    ...[uncounted, withoutFromAndFee(uncounted)].flatMap(withLessOfNames),
    {},
    { terse: true },
  ];
  return candidates.map(write).find(fits) ?? write({});
}

const withoutDeadline = ({ deadline: _, ...rest }: SmsExtras): SmsExtras => rest;
const withoutPeople = ({ people: _, ...rest }: SmsExtras): SmsExtras => rest;
const withoutFromAndFee = ({ from: _, fee: __, ...rest }: SmsExtras): SmsExtras => rest;
const withoutPhone = ({ businessPhone: _, ...rest }: SmsExtras): SmsExtras => rest;
const withoutPhoneAndName = ({ businessPhone: _, greetingName: __, ...rest }: SmsExtras): SmsExtras => rest;

/** The same with one name shortened by what the whole is too long; without it when too little would be left. */
function curtail(
  extras: SmsExtras,
  which: Name,
  write: (extras: SmsExtras) => string,
  { maxUnits, curtail: shorten }: SmsWriting,
): SmsExtras {
  const { [which]: name, ...rest } = extras;
  if (name === undefined) return extras;
  // What stands around a name comes with it.
  const around = measureSms(write({ ...extras, [which]: "x" })).units - 1;
  const room = maxUnits - around;
  return room < MIN_CURTAILED ? rest : { ...rest, [which]: shorten(name, room) };
}

/** Extras whose times are marked with their clock where an online visit needs that, and the same without the marks. */
export interface FittingExtras {
  readonly marked: SmsExtras;
  /** Without the times, too, for which the mark of the visit's own start would be wrong. */
  readonly bare: SmsExtras;
}

/** What an SMS after an action tells beside the booking. */
export interface SmsChange {
  /** The start before a move, epoch milliseconds. */
  readonly fromMs?: number;
  /** What was accepted with a cancellation. */
  readonly fee?: Amount;
}

/** What may stand in an SMS about a booking; a name that its writing cannot spell is left out. */
export function smsExtras(
  booking: BookingDescription,
  { spell }: SmsWriting,
  { fromMs, fee }: SmsChange = {},
): FittingExtras {
  const names = {
    ...smsNames(booking, spell),
    ...(fee !== undefined && { fee: spellMoney(fee, booking.clock.locale, spell) }),
  };
  const times = { from: fromMs, deadline: deadlineOf(booking) };
  return {
    marked: { ...names, ...writeTimes(times, (atMs) => markedInstant(atMs, booking, spell)) },
    bare: { ...names, ...writeTimes(times, (atMs) => unmarkedInstant(atMs, booking, spell)) },
  };
}

type Spell = SmsWriting["spell"];

function smsNames(booking: BookingDescription, spell: Spell): SmsExtras {
  const { business, participants } = booking;
  const greetingName = spellName(toGreetingName(booking.firstName), spell);
  const serviceName = spellName(booking.serviceName, spell);
  const businessName = spellName(business.name, spell);
  const businessPhone = spellName(business.phone, spell);
  return {
    ...(greetingName !== undefined && { greetingName }),
    ...(serviceName !== undefined && { serviceName }),
    ...(businessName !== undefined && { businessName }),
    ...(businessPhone !== undefined && businessPhone.length <= MAX_PHONE && { businessPhone }),
    ...(participants > 1 && { people: participants }),
  };
}

function spellName(text: string | undefined, spell: Spell): string | undefined {
  const written = spell(toPlainLine(text ?? "", MAX_NAME));
  return written === "" ? undefined : written;
}

/** With the code of a currency whose sign the SMS does not have: an amount alone would be any money. */
function spellMoney(fee: Amount, locale: string, spell: Spell): string {
  const text = moneyText(fee, locale);
  const written = spell(text);
  const sign = /\p{Sc}/u.exec(text)?.[0] ?? "";
  return written?.includes(sign) ? written : `${fee.value} ${fee.currency}`;
}

function writeTimes(
  times: { readonly from: number | undefined; readonly deadline: number | undefined },
  write: (atMs: number) => string | undefined,
): SmsExtras {
  const from = times.from === undefined ? undefined : write(times.from);
  const deadline = times.deadline === undefined ? undefined : write(times.deadline);
  return { ...(from !== undefined && { from }), ...(deadline !== undefined && { deadline }) };
}

/** One time for all that may be done; two would take more room than they are worth. */
function deadlineOf({ actions }: BookingDescription): number | undefined {
  const ends = [actions.cancel, actions.reschedule].filter(({ allowed }) => allowed).map(policyLimitMs);
  const [endMs] = ends;
  return ends.every((other) => other === endMs) ? endMs : undefined;
}

/** An instant on the booking's clock whose mark at the start says the same of it; undefined where it does not. */
function unmarkedInstant(atMs: number, booking: BookingDescription, spell: Spell): string | undefined {
  const { clock, startsAtMs } = booking;
  const { timeZone } = clock;
  const isSame = !isOnline(booking) || offsetText(atMs, timeZone) === offsetText(startsAtMs, timeZone);
  return isSame ? spellTime(momentText(atMs, clock, " "), spell) : undefined;
}

const markedInstant = (atMs: number, booking: BookingDescription, spell: Spell): string =>
  spellTime(messageInstant(atMs, booking, " "), spell);

/** A locale may write times with characters that the SMS does not have. */
const spellTime = (text: string, spell: Spell): string => spell(text) ?? text;

/** When it is, as an SMS says it: `Thu 14 May 10:00`, online `… 10:00 (GMT+1)`. */
export function smsWhen(booking: BookingDescription, { spell }: SmsWriting): string {
  const when = messageWhen(booking);
  return [when.shortDay, startText(when, booking)].map((part) => spellTime(part, spell)).join(" ");
}
