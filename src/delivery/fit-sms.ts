import type { Moment, SmsExtras } from "../../views/messages/message-props.ts";
import { curtailGsmText, toGsmText } from "../domain/gsm-text.ts";
import { toGreetingName, toPlainLine } from "../domain/plain-text.ts";
import { measureSms } from "../domain/segments.ts";
import type { MessageFacts } from "./message-facts.ts";
import { describeInstant, describeMoment } from "./moment.ts";

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
 * deadline and, should it still be too long, the end of one of the names, all of it, and the same for the other.
 * `[first, last]` says which of the two gives way first.
 */
export function fitOnePart(
  extras: SmsExtras,
  write: (extras: SmsExtras) => string,
  [first, last]: readonly [Name, Name] = ["serviceName", "businessName"],
): string {
  const { deadline: _, ...undated } = extras;
  const names = withoutPhoneAndName(undated);
  const { [first]: __, ...lastOnly } = names;
  const forms: readonly (() => SmsExtras)[] = [
    ...[extras, undated].flatMap((all) => [
      () => all,
      () => withoutPhone(all),
      () => withoutPhoneAndName(all),
    ]),
    () => curtail(names, first, write),
    () => lastOnly,
    () => curtail(lastOnly, last, write),
  ];
  const bodies = forms.map((form) => write(form()));
  return bodies.find(fitsOnePart) ?? write({});
}

const withoutPhone = ({ businessPhone: _, ...rest }: SmsExtras): SmsExtras => rest;
const withoutPhoneAndName = ({ businessPhone: _, greetingName: __, ...rest }: SmsExtras): SmsExtras => rest;

/** The same with one name shortened by what the whole is too long; without it when too little would be left. */
function curtail(extras: SmsExtras, which: Name, write: (extras: SmsExtras) => string): SmsExtras {
  const { [which]: name, ...rest } = extras;
  if (name === undefined) return extras;
  const room = measureSms(name).units - (measureSms(write(extras)).units - ONE_PART);
  return room < MIN_CURTAILED ? rest : { ...rest, [which]: curtailGsmText(name, room) };
}

/** What may stand in an SMS about a booking, written in GSM-7; a name that it cannot write is left out. */
export function smsExtras(facts: MessageFacts): SmsExtras {
  const greetingName = gsmName(toGreetingName(facts.firstName));
  const serviceName = gsmName(facts.serviceName);
  const businessName = gsmName(facts.businessName);
  const businessPhone = gsmName(facts.businessPhone);
  const deadline = deadlineOf(facts);
  return {
    ...(greetingName !== undefined && { greetingName }),
    ...(serviceName !== undefined && { serviceName }),
    ...(businessName !== undefined && { businessName }),
    ...(businessPhone !== undefined && businessPhone.length <= MAX_PHONE && { businessPhone }),
    ...(deadline !== undefined && { deadline }),
  };
}

function gsmName(text: string | undefined): string | undefined {
  const written = toGsmText(toPlainLine(text ?? "", MAX_NAME));
  return written === "" ? undefined : written;
}

/** One time for all that may be done; two would take more room than they are worth. */
function deadlineOf({ allowed, kind, deadlines, ...clock }: MessageFacts): string | undefined {
  const ends = [
    ...(allowed.cancel ? [deadlines.cancelMs] : []),
    ...(allowed.reschedule && kind !== "course" ? [deadlines.rescheduleMs] : []),
  ];
  const [endMs] = ends;
  const isOne = endMs !== undefined && ends.every((other) => other === endMs);
  return isOne ? gsmInstant(endMs, clock) : undefined;
}

/** An instant in an SMS, on the booking's clock. */
export function gsmInstant(atMs: number, clock: Pick<MessageFacts, "timeZone" | "locale">): string {
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
