import type { BookingFacts, UntilText } from "../../views/messages/message-props.ts";
import type { Words } from "../../views/words/words.ts";
import type { Place } from "../domain/booking/booking.ts";
import { toGreetingName, toPlainLine } from "../domain/text/plain-text.ts";
import { abilityOf } from "./ability.ts";
import type { MessageFacts } from "./message-facts.ts";
import { messageInstant, messageWhen } from "./message-times.ts";

/** In characters. A name stands up to nine times in a mail, and the mail is to stay under 20 KB as it is sent. */
const MAX_NAME = 60;
const MAX_SERVICE_NAME = 80;
const MAX_PLACE = 100;
/** Scripts that take more bytes say more in fewer characters. */
const MAX_BYTES_PER_CHARACTER = 2;

/** What a mail shows of a booking: plain lines that are ready to show, and nothing that is empty. */
export function presentFacts(facts: MessageFacts, words: Words): BookingFacts {
  const greetingName = toGreetingName(facts.firstName);
  const where = whereOf(facts);
  return {
    serviceName: toMailLine(facts.serviceName, MAX_SERVICE_NAME) || words.t("card.your_visit"),
    when: messageWhen(facts),
    course: facts.kind === "course",
    standing: facts.standing,
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
  const plain = toMailLine(text ?? "", MAX_NAME);
  return plain === "" ? {} : ({ [name]: plain } as Record<Name, string>);
}

function toMailLine(text: string, maxLength: number): string {
  const line = toPlainLine(text, maxLength);
  const room = (maxLength * MAX_BYTES_PER_CHARACTER) / new TextEncoder().encode(line).length;
  return room >= 1 ? line : toPlainLine(line, Math.floor(Array.from(line).length * room));
}

/** A limit of what cannot be done at all would only raise hopes. */
function untilOf(facts: MessageFacts): UntilText {
  const { allowed, kind, deadlines } = facts;
  const cancelMs = allowed.cancel ? deadlines.cancelMs : undefined;
  const moveMs = allowed.reschedule && kind !== "course" ? deadlines.rescheduleMs : undefined;
  return {
    ...(cancelMs !== undefined && { cancel: messageInstant(cancelMs, facts) }),
    ...(moveMs !== undefined && { move: messageInstant(moveMs, facts) }),
  };
}

function whereOf({ online, place }: MessageFacts): BookingFacts["where"] {
  if (online) return { kind: "online" };
  if (place === undefined) return undefined;
  // The customer's own address is theirs to know and nobody else's to read over a shoulder.
  if (place.kind === "customer") return { kind: "customer" };
  const { name, address } = placeLines(place);
  const text = [name, address].filter((part) => part !== "").join(", ");
  return text === "" ? undefined : { kind: "place", text };
}

/** What a place is called and where it is, as a mail shows it; empty where that is not known. */
export const placeLines = ({ name = "", address = "" }: Place) => ({
  name: toMailLine(name, MAX_PLACE),
  address: toMailLine(address, MAX_PLACE),
});
