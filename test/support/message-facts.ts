import type { MessageFacts } from "../../src/delivery/message-facts.ts";

/** A link as long as a usual one: 52 characters. */
export const LINK_URL = "https://b.example.com/b/0ABCDEFGHJKMNPQRSTVWXYZ01234";

/** An appointment on Thursday 13 May 2027, 10:00 to 11:30 in London, with everything there is to tell. */
export function messageFacts(changes: Partial<MessageFacts> = {}): MessageFacts {
  return {
    bookingId: "1b0c5a2e-0000-4000-8000-000000000001",
    asOfMs: Date.UTC(2027, 4, 1),
    serviceName: "Deep tissue massage",
    startsAtMs: Date.UTC(2027, 4, 13, 9, 0),
    endsAtMs: Date.UTC(2027, 4, 13, 10, 30),
    timeZone: "Europe/London",
    kind: "appointment",
    standing: "confirmed",
    participants: 1,
    online: false,
    firstName: "Ana",
    staffName: "Žofia Lindqvist",
    place: { kind: "business", name: "Main studio", address: "1 High Street, London" },
    businessName: "Linden Studio",
    businessEmail: "hello@linden.example",
    businessPhone: "+44 20 7946 0000",
    allowed: { cancel: true, reschedule: true },
    deadlines: {},
    locale: "en-GB",
    ...changes,
  };
}

/** The facts without some of what may be missing. */
export function factsWithout(...missing: readonly (keyof MessageFacts)[]): MessageFacts {
  const facts = messageFacts();
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => !missing.includes(name as keyof MessageFacts)),
  ) as unknown as MessageFacts;
}
