import { bookingSms } from "../../views/messages/booking-sms.ts";
import type { BookingSmsProps, Moment } from "../../views/messages/message-props.ts";
import { ENGLISH } from "../../views/messages/words.ts";
import { curtailGsmText, toGsmText } from "../domain/gsm-text.ts";
import { toGreetingName, toPlainLine } from "../domain/plain-text.ts";
import { measureSms } from "../domain/segments.ts";
import { abilityOf } from "./ability.ts";
import type { MessageFacts } from "./message-facts.ts";
import { describeMoment } from "./moment.ts";

const MAX_NAME = 120;
const MAX_PHONE = 20;
/** A name cut to less than this says nothing. */
const MIN_CURTAILED = 8;

/**
 * Writes the SMS that carries a link: one GSM-7 part, whatever the names are. Names that GSM-7 cannot write are left
 * out; then, until it fits: the phone number, the first name, the end of the service's name, all of it, and the same
 * for the business's. Never the time, the zone or the address. A base URL that alone is too long makes it more parts.
 */
export function composeSms(facts: MessageFacts, linkUrl: string): string {
  const always = { moment: gsmMoment(describeMoment(facts)), ability: abilityOf(facts), linkUrl };
  const greetingName = gsmName(toGreetingName(facts.firstName));
  const serviceName = gsmName(facts.serviceName);
  const businessName = gsmName(facts.businessName);
  const phone = gsmName(facts.businessPhone);
  const service = serviceName === undefined ? {} : { serviceName };
  const business = businessName === undefined ? {} : { businessName };
  const named = greetingName === undefined ? {} : { greetingName };
  const call = phone === undefined || phone.length > MAX_PHONE ? {} : { businessPhone: phone };
  const forms: readonly (() => BookingSmsProps)[] = [
    () => ({ ...always, ...named, ...service, ...business, ...call }),
    () => ({ ...always, ...named, ...service, ...business }),
    () => ({ ...always, ...service, ...business }),
    () => curtail({ ...always, ...service, ...business }, "serviceName"),
    () => ({ ...always, ...business }),
    () => curtail({ ...always, ...business }, "businessName"),
    () => always,
  ];
  const bodies = forms.map((form) => bookingSms(form(), ENGLISH));
  return bodies.find(fitsOnePart) ?? bookingSms(always, ENGLISH);
}

const ONE_PART = 160;

const fitsOnePart = (body: string) => measureSms(body).segments === 1;

/** The same with one name shortened by what the whole is too long; without it when too little would be left. */
function curtail(props: BookingSmsProps, which: "serviceName" | "businessName"): BookingSmsProps {
  const { [which]: name, ...rest } = props;
  if (name === undefined) return props;
  const room = measureSms(name).units - (measureSms(bookingSms(props, ENGLISH)).units - ONE_PART);
  return room < MIN_CURTAILED ? rest : { ...rest, [which]: curtailGsmText(name, room) };
}

function gsmName(text: string | undefined): string | undefined {
  const written = toGsmText(toPlainLine(text ?? "", MAX_NAME));
  return written === "" ? undefined : written;
}

/** A locale may write a day with characters that an SMS does not have; the digits and letters of English it has. */
function gsmMoment(moment: Moment): Moment {
  const gsm = (text: string) => toGsmText(text) ?? text;
  const { zone } = moment;
  return {
    ...moment,
    shortDay: gsm(moment.shortDay),
    startTime: gsm(moment.startTime),
    ...(zone !== undefined && { zone: { city: gsm(zone.city), offset: gsm(zone.offset) } }),
  };
}
