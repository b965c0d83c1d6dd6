import type { ActionAnswer } from "../../src/domain/booking/action-answer.ts";
import type { AllowedActions, Place } from "../../src/domain/booking/booking.ts";
import { bookingState } from "../../src/domain/booking/booking-state.ts";
import type { BookingDescription } from "../../src/domain/booking/description.ts";
import { describeWhere } from "../../src/domain/booking/where.ts";
import { wordsFor } from "../../views/words/words.ts";

/** A link as long as a usual one: 52 characters. */
export const LINK_URL = "https://b.example.com/b/0ABCDEFGHJKMNPQRSTVWXYZ01234";

type Described = Omit<BookingDescription, "state" | "clock" | "where" | "actions" | "business">;

/** What a test says of a booking; the description follows from it. */
export interface SampleChanges extends Partial<Described> {
  readonly timeZone?: string;
  readonly venueZone?: string;
  /** BCP 47. */
  readonly locale?: string;
  readonly online?: boolean;
  readonly place?: Place;
  readonly allowed?: AllowedActions;
  /** Until when the policy allows what is allowed, epoch milliseconds. */
  readonly deadlines?: { readonly cancelMs?: number; readonly rescheduleMs?: number };
  readonly businessName?: string;
  readonly businessEmail?: string;
  readonly businessPhone?: string;
}

/** An appointment on Thursday 13 May 2027, 10:00 to 11:30 in London, with everything there is to tell. */
export function sampleDescription(changes: SampleChanges = {}): BookingDescription {
  const {
    timeZone = "Europe/London",
    venueZone,
    locale = "en-GB",
    online = false,
    place = { kind: "business", name: "Main studio", address: "1 High Street, London" },
    allowed = { cancel: true, reschedule: true },
    deadlines = {},
    businessName = "Linden Studio",
    businessEmail = "hello@linden.example",
    businessPhone = "+44 20 7946 0000",
    ...rest
  } = changes;
  const where = describeWhere(place, online);
  const described: Described = {
    id: "1b0c5a2e-0000-4000-8000-000000000001",
    revision: "3",
    asOfMs: Date.UTC(2027, 4, 1),
    serviceName: "Deep tissue massage",
    kind: "appointment",
    status: "confirmed",
    startsAtMs: Date.UTC(2027, 4, 13, 9, 0),
    endsAtMs: Date.UTC(2027, 4, 13, 10, 30),
    clockIsGuess: false,
    staffName: "Žofia Lindqvist",
    participants: 1,
    firstName: "Ana",
    ...rest,
  };
  const canMove = allowed.reschedule && described.kind !== "course";
  return {
    ...described,
    state: bookingState(described, described.asOfMs),
    clock: { timeZone, locale: wordsFor(locale).locale, ...(venueZone !== undefined && { venueZone }) },
    ...(where !== undefined && { where }),
    actions: {
      cancel: answerOf(allowed.cancel, deadlines.cancelMs),
      reschedule: answerOf(canMove, deadlines.rescheduleMs),
    },
    business: { name: businessName, email: businessEmail, phone: businessPhone },
  };
}

function answerOf(allowed: boolean, untilMs: number | undefined): ActionAnswer {
  if (!allowed) return { allowed, why: "unexplained" };
  return { allowed, ...(untilMs !== undefined && { untilMs, limit: "policy" }) };
}

/** The same with nothing that may be missing. */
export function bareDescription(): BookingDescription {
  const { firstName: _, staffName: __, where: ___, ...rest } = sampleDescription();
  return { ...rest, business: {} };
}
