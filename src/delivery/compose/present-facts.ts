import type { BookingFacts, UntilText } from "../../../views/messages/message-props.ts";
import type { Words } from "../../../views/words/words.ts";
import { abilityOf } from "../../domain/booking/ability.ts";
import { policyLimitMs } from "../../domain/booking/action-answer.ts";
import type { BookingDescription } from "../../domain/booking/description.ts";
import type { Where } from "../../domain/booking/where.ts";
import { toGreetingName, toPlainLine } from "../../domain/text/plain-text.ts";
import { messageInstant, messageWhen } from "./message-times.ts";
import { standingOf } from "./standing.ts";

/** In characters. A name stands up to nine times in a mail, and the mail is to stay under 20 KB as it is sent. */
const MAX_NAME = 60;
const MAX_SERVICE_NAME = 80;
const MAX_PLACE = 100;
/** Scripts that take more bytes say more in fewer characters. */
const MAX_BYTES_PER_CHARACTER = 2;

/** What a mail shows of a booking: plain lines that are ready to show, and nothing that is empty. */
export function presentFacts(booking: BookingDescription, words: Words): BookingFacts {
  const { business } = booking;
  const greetingName = toGreetingName(booking.firstName);
  const where = booking.where && presentWhere(booking.where);
  return {
    serviceName: toMailLine(booking.serviceName ?? "", MAX_SERVICE_NAME) || words.t("card.your_visit"),
    when: messageWhen(booking),
    course: booking.kind === "course",
    standing: standingOf(booking),
    people: booking.participants,
    ability: abilityOf(booking),
    until: untilOf(booking),
    ...(where !== undefined && { where }),
    ...(greetingName !== undefined && { greetingName }),
    ...named("staffName", booking.staffName),
    ...named("businessName", business.name),
    ...named("businessEmail", business.email),
    ...named("businessPhone", business.phone),
  };
}

/** One property where there is something to show, none where there is not. */
export function named<Name extends string>(
  name: Name,
  text: string | undefined,
  maxLength = MAX_NAME,
): Partial<Record<Name, string>> {
  const plain = toMailLine(text ?? "", maxLength);
  return plain === "" ? {} : ({ [name]: plain } as Record<Name, string>);
}

function toMailLine(text: string, maxLength: number): string {
  const line = toPlainLine(text, maxLength);
  const room = (maxLength * MAX_BYTES_PER_CHARACTER) / new TextEncoder().encode(line).length;
  return room >= 1 ? line : toPlainLine(line, Math.floor(Array.from(line).length * room));
}

/** Until when what is allowed stays so, as far as the policy names a limit. */
function untilOf(booking: BookingDescription): UntilText {
  const cancelMs = policyLimitMs(booking.actions.cancel);
  const moveMs = policyLimitMs(booking.actions.reschedule);
  return {
    ...(cancelMs !== undefined && { cancel: messageInstant(cancelMs, booking) }),
    ...(moveMs !== undefined && { move: messageInstant(moveMs, booking) }),
  };
}

const presentWhere = (where: Where): Where =>
  where.kind === "place"
    ? {
        kind: "place",
        ...named("name", where.name, MAX_PLACE),
        ...named("address", where.address, MAX_PLACE),
      }
    : where;
