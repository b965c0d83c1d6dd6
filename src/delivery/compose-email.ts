import { bookingEmailHtml } from "../../views/messages/booking-email-html.ts";
import { bookingEmailText } from "../../views/messages/booking-email-text.ts";
import type { BookingMessageProps } from "../../views/messages/message-props.ts";
import { ENGLISH } from "../../views/messages/words.ts";
import { toGreetingName, toPlainLine, toPlainLines } from "../domain/plain-text.ts";
import { abilityOf } from "./ability.ts";
import type { MessageFacts } from "./message-facts.ts";
import { describeMoment } from "./moment.ts";
import { wrapLine } from "./wrap-line.ts";

const MAX_NAME = 120;
const MAX_PLACE = 200;
const MAX_NOTE = 1_000;
/** Longer subjects are cut by every client; the service's name is what gives way. */
const MAX_SUBJECT_SERVICE = 60;

export interface ComposedEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes the email that carries a link: subject, text and HTML from the same props. */
export function composeEmail(facts: MessageFacts, linkUrl: string): ComposedEmail {
  const props = toProps(facts, linkUrl);
  const subject = ENGLISH.subject(toPlainLine(props.serviceName, MAX_SUBJECT_SERVICE), props.moment);
  return {
    subject,
    text: `${bookingEmailText(props, ENGLISH)
      .map((paragraph) => paragraph.flatMap(wrapLine).join("\n"))
      .join("\n\n")}\n`,
    html: bookingEmailHtml(props, ENGLISH, subject).toString(),
  };
}

function toProps(facts: MessageFacts, linkUrl: string): BookingMessageProps {
  const greetingName = toGreetingName(facts.firstName);
  const where = whereOf(facts);
  return {
    serviceName: toPlainLine(facts.serviceName, MAX_NAME) || ENGLISH.unnamed,
    moment: describeMoment(facts),
    course: facts.kind === "course",
    ability: abilityOf(facts),
    noteLines: toPlainLines(facts.note ?? "", MAX_NOTE),
    linkUrl,
    ...(where !== undefined && { where }),
    ...(greetingName !== undefined && { greetingName }),
    ...named("staffName", facts.staffName),
    ...named("businessName", facts.businessName),
    ...named("businessEmail", facts.businessEmail),
    ...named("businessPhone", facts.businessPhone),
  };
}

/** One property where there is something to show, none where there is not. */
function named<Name extends string>(name: Name, text: string | undefined): Partial<Record<Name, string>> {
  const plain = toPlainLine(text ?? "", MAX_NAME);
  return plain === "" ? {} : ({ [name]: plain } as Record<Name, string>);
}

function whereOf({ online, place }: MessageFacts): BookingMessageProps["where"] {
  if (online) return { kind: "online" };
  if (place === undefined) return undefined;
  // The customer's own address is theirs to know and nobody else's to read over a shoulder.
  if (place.kind === "customer") return { kind: "customer" };
  const text = [place.name, place.address]
    .map((part) => toPlainLine(part ?? "", MAX_PLACE))
    .filter((part) => part !== "")
    .join(", ");
  return text === "" ? undefined : { kind: "place", text };
}
