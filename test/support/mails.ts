import type { Mail } from "../../src/ports.ts";

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
