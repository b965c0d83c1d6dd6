import type { BookingFacts, UntilText } from "../../views/messages/message-props.ts";
import { ENGLISH } from "../../views/messages/words.ts";
import { toGreetingName, toPlainLine } from "../domain/plain-text.ts";
import { abilityOf } from "./ability.ts";
import type { MessageFacts } from "./message-facts.ts";
import { describeInstant, describeMoment } from "./moment.ts";

/** A name stands up to nine times in a mail, and in any script the mail is to stay under 20 KB as it is sent. */
const MAX_NAME = 60;
const MAX_SERVICE_NAME = 80;
const MAX_PLACE = 100;

/** What a mail shows of a booking: plain lines that are ready to show, and nothing that is empty. */
export function presentFacts(facts: MessageFacts): BookingFacts {
  const greetingName = toGreetingName(facts.firstName);
  const where = whereOf(facts);
  return {
    serviceName: toPlainLine(facts.serviceName, MAX_SERVICE_NAME) || ENGLISH.unnamed,
    moment: describeMoment(facts),
    course: facts.kind === "course",
    pending: facts.pending,
    people: facts.participants,
    ability: abilityOf(facts),
    until: untilOf(facts),
    ...(where !== undefined && { where }),
    ...(greetingName !== undefined && { greetingName }),
    ...named("staffName", facts.staffName),
    ...named("businessName", facts.businessName),
    ...named("businessEmail", facts.businessEmail),
    ...named("businessPhone", facts.businessPhone),
  };
}

/** One property where there is something to show, none where there is not. */
export function named<Name extends string>(
  name: Name,
  text: string | undefined,
): Partial<Record<Name, string>> {
  const plain = toPlainLine(text ?? "", MAX_NAME);
  return plain === "" ? {} : ({ [name]: plain } as Record<Name, string>);
}

function untilOf({ deadlines: { cancelMs, rescheduleMs }, ...clock }: MessageFacts): UntilText {
  return {
    ...(cancelMs !== undefined && { cancel: describeInstant(cancelMs, clock) }),
    ...(rescheduleMs !== undefined && { move: describeInstant(rescheduleMs, clock) }),
  };
}

function whereOf({ online, place }: MessageFacts): BookingFacts["where"] {
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
