import type { Mail, MailCalendar } from "../../src/ports/messages.ts";

/** A calendar entry as a mail carries one, with letters beyond ASCII and a folded line. */
export const TEST_CALENDAR = {
  method: "REQUEST",
  filename: "booking.ics",
  content: [
    "BEGIN:VCALENDAR",
    "METHOD:REQUEST",
    "BEGIN:VEVENT",
    "SUMMARY:Massage · Žofia\\, 1 hour",
    "DESCRIPTION:https://b.example.com/b/0ABC is where you see\\, move or cancel t",
    " he booking",
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n"),
} as const satisfies MailCalendar;

/** A mail as the outbox makes one, for tests of what carries it. */
export function testMail(changes: Partial<Mail> = {}): Mail {
  return {
    to: { address: "ana@example.com", name: "Ana Žižka" },
    replyTo: "hello@linden.example",
    subject: "Your booking: Massage, Thu 14 May at 10:00",
    text: "Hi Ana,\n\nhttps://b.example.com/b/0ABC\n.\nCafé\n",
    html: '<!doctype html><p>Hi Ana, <a href="https://b.example.com/b/0ABC">Café</a></p>',
    messageId: "<msg_1@example.com>",
    dateMs: Date.UTC(2027, 4, 11, 8, 0, 0),
    ...changes,
  };
}
