import { describe, expect, it } from "vitest";
import { buildMime } from "../../src/adapters/mime.ts";
import { readMime } from "../../src/adapters/mime-reader.ts";
import type { Mail } from "../../src/ports/messages.ts";
import { TEST_CALENDAR, testMail } from "../support/mails.ts";

const FROM = "Linden Studio <bookings@example.com>";

async function sourceOf(changes: Partial<Mail> = {}, from = FROM): Promise<string> {
  return new TextDecoder().decode(await buildMime(testMail(changes), from).build());
}

/** The reader gives text with the line ends of this runtime. */
const LINED = TEST_CALENDAR.content.replaceAll("\r\n", "\n");

const headerNames = (source: string) =>
  source
    .slice(0, source.indexOf("\r\n\r\n"))
    .split("\r\n")
    .filter((line) => /^\S/.test(line))
    .map((line) => line.slice(0, line.indexOf(":")).toLowerCase())
    .sort();

const HEADERS = [
  "auto-submitted",
  "content-type",
  "date",
  "from",
  "message-id",
  "mime-version",
  "reply-to",
  "subject",
  "to",
];

describe("a mail as it travels", () => {
  it.each(["\r\n", "\n", "\r", "\u0000", "\u2028", "\u0085", "=0D=0A", "\r\n\r\n"])(
    "gains no header or recipient from %j in any of its fields",
    async (separator) => {
      const evil = `x${separator}Bcc: victim@example.com`;
      const source = await sourceOf({
        to: { address: "ana@example.com", name: evil },
        replyTo: `a@b.example${separator}Bcc: victim@example.com`,
        subject: evil,
        messageId: `<m@x>${separator}Bcc: victim@example.com`,
      });

      expect(headerNames(source)).toEqual(HEADERS);
    },
  );

  it.each(['"<victim@example.com>" <b@c.example>', "a, victim@example.com", "Group: victim@example.com;"])(
    "goes to its one recipient, even one who is called %j",
    (name) => {
      const tree = buildMime(testMail({ to: { address: "ana@example.com", name } }), FROM);

      expect(tree.getEnvelope()).toMatchObject({ from: "bookings@example.com", to: ["ana@example.com"] });
    },
  );

  it("says who, when and what, and that no one need answer by machine", async () => {
    const { headers } = readMime(await sourceOf());

    expect(Object.fromEntries(headers)).toMatchObject({
      from: "Linden Studio <bookings@example.com>",
      to: "Ana Žižka <ana@example.com>",
      "reply-to": "hello@linden.example",
      subject: "Your booking: Massage, Thu 14 May at 10:00",
      "message-id": "<msg_1@example.com>",
      date: "Tue, 11 May 2027 08:00:00 +0000",
      "auto-submitted": "auto-generated",
    });
  });

  it("has text first and HTML second, each in UTF-8 and whole", async () => {
    const source = await sourceOf();
    const { headers, parts } = readMime(source);

    expect(headers.get("content-type")).toMatch(/^multipart\/alternative;/);
    expect(parts.map(({ type, text }) => [type, text.trimEnd()])).toEqual([
      ["text/plain", testMail().text.trimEnd()],
      ["text/html", testMail().html],
    ]);
    expect(source.match(/charset=utf-8/g)?.length).toBe(2);
  });

  it("carries a calendar entry among the alternatives, richest last, and once more as a file (RFC 6047)", async () => {
    const source = await sourceOf({ calendar: TEST_CALENDAR });
    const { headers, parts } = readMime(source);

    const structure = [...source.matchAll(/^Content-Type: ([a-z/]+)/gm)].map(([, type]) => type);
    const type = "text/calendar; charset=utf-8; method=REQUEST";
    expect(headers.get("content-type")).toMatch(/^multipart\/mixed;/);
    expect(structure).toEqual([
      "multipart/mixed",
      "multipart/alternative",
      "text/plain",
      "text/html",
      "text/calendar",
      "text/calendar",
    ]);
    expect(source.split(`Content-Type: ${type}`)).toHaveLength(3);
    expect(parts[2]).toEqual({ type: "text/calendar", text: LINED });
    expect(parts[3]).toEqual({
      type: "text/calendar",
      text: LINED,
      filename: "booking.ics",
      contentType: `${type}; name=booking.ics`,
    });
  });

  it("tells in the type when the entry is to be removed", async () => {
    const source = await sourceOf({ calendar: { ...TEST_CALENDAR, method: "CANCEL" } });

    expect(source.split("text/calendar; charset=utf-8; method=CANCEL")).toHaveLength(3);
  });

  it.each(["予約.ics", "Buchung – Žofia.ics", "a\r\nX-Evil: 1.ics"])(
    "names its file %j safely",
    async (filename) => {
      const source = await sourceOf({ calendar: { ...TEST_CALENDAR, filename } });

      const { parts } = readMime(source);
      expect(parts.at(-1)?.filename).toBe(filename.replace("\r\n", " "));
      expect(source).not.toMatch(/^X-Evil/m);
    },
  );

  it("has no line that a relay would have to break (RFC 5322 2.1.1)", async () => {
    const source = await sourceOf({ subject: "ž".repeat(300), html: `<p>${"ü".repeat(5_000)}</p>` });

    expect(source.split("\r\n").filter((line) => line.length > 78)).toEqual([]);
    expect(readMime(source).headers.get("subject")).toBe("ž".repeat(300));
  });

  it("is the same to the byte in every attempt", async () => {
    expect(await sourceOf()).toBe(await sourceOf());
    expect(await sourceOf({ calendar: TEST_CALENDAR })).toBe(await sourceOf({ calendar: TEST_CALENDAR }));
  });

  it("has no Reply-To where the business has no address", async () => {
    const { replyTo: _, ...mail } = testMail();
    const source = new TextDecoder().decode(await buildMime(mail, FROM).build());

    expect(headerNames(source)).not.toContain("reply-to");
  });
});

describe("the mail reader", () => {
  it("joins encoded words and unfolds headers (RFC 2047)", () => {
    const { headers } = readMime("Subject: =?UTF-8?Q?Caf=C3=A9_?=\r\n =?UTF-8?B?xb0=?= ok\r\n\r\nx");

    expect(headers.get("subject")).toBe("Café Ž ok");
  });

  it("finds attachments in a nested message", () => {
    const { parts } = readMime(
      [
        'Content-Type: multipart/mixed; boundary="o"',
        "",
        "--o",
        'Content-Type: multipart/alternative; boundary="i"',
        "",
        "--i",
        "Content-Type: text/plain",
        "",
        "hello",
        "--i--",
        "--o",
        "Content-Type: text/calendar",
        'Content-Disposition: attachment; filename="a.ics"',
        "Content-Transfer-Encoding: base64",
        "",
        "QkVHSU4=",
        "--o--",
      ].join("\r\n"),
    );

    expect(parts).toEqual([
      { type: "text/plain", text: "hello" },
      { type: "text/calendar", contentType: "text/calendar", filename: "a.ics", text: "BEGIN" },
    ]);
  });
});
