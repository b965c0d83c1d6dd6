import { describe, expect, it } from "vitest";
import { buildMime } from "../../src/adapters/mime.ts";
import { readMime } from "../../src/adapters/mime-reader.ts";
import { composeConfirmationEmail } from "../../src/delivery/compose/compose-confirmation.ts";
import { composeEmail } from "../../src/delivery/compose/compose-email.ts";
import { composeNotice } from "../../src/delivery/compose/compose-notice.ts";
import type { ComposedEmail } from "../../src/delivery/compose/write-letter.ts";
import type { BookingDescription } from "../../src/domain/booking/description.ts";
import { brandColours } from "../../src/domain/brand-colours.ts";
import { contrastOf, readMailColours } from "../support/mail-colours.ts";
import { withoutData } from "../support/mail-data.ts";
import { LINK_URL, sampleDescription } from "../support/sample-description.ts";

const MAX_BYTES = 20_000;
/** As the API takes a note, in UTF-16 units. */
const MAX_NOTE = 500;
const MOVED = { kind: "moved", fromMs: Date.UTC(2027, 4, 12, 9) } as const;

/** RFC 5321 4.5.3.1: the longest address there can be, in the envelope and in two headers. */
const LONGEST_ADDRESS = `${"a".repeat(64)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.example`;
const LONG_URL = `https://${"b".repeat(60)}.${"c".repeat(60)}.example/b/0ABCDEFGHJKMNPQRSTVWXYZ01234`;

const noteOf = (text: string) => text.repeat(2_000).slice(0, MAX_NOTE);

/** A booking with as much of one text as Wix and the API let through, and more, wherever a text can stand. */
function fullOf(text: string): BookingDescription {
  const long = text.repeat(2_000);
  return sampleDescription({
    serviceName: long,
    staffName: long,
    businessName: long,
    businessPhone: long,
    place: { kind: "business", name: long, address: `${text} ${long}` },
    firstName: long,
    status: "pending",
    participants: 1_000,
    deadlines: { cancelMs: Date.UTC(2027, 4, 11), rescheduleMs: Date.UTC(2027, 4, 12) },
  });
}

async function sourceOf({ subject, text, html }: ComposedEmail): Promise<string> {
  const mail = {
    to: { address: LONGEST_ADDRESS },
    replyTo: LONGEST_ADDRESS,
    subject,
    text,
    html,
    messageId: "<msg_1@example.com>",
    dateMs: 0,
  };
  return new TextDecoder().decode(await buildMime(mail, `Linden Studio <${LONGEST_ADDRESS}>`).build());
}

interface Sent {
  readonly url?: string;
  readonly note: string;
}

/** All three kinds of mail, about the same booking. */
const mailsAbout = (
  booking: BookingDescription,
  { url = LINK_URL, note }: Sent,
): readonly (readonly [string, ComposedEmail])[] => [
  ["link", composeEmail(booking, url, note)],
  ["confirmation", composeConfirmationEmail(booking, MOVED, url)],
  [
    "notice",
    composeNotice(booking, MOVED, { customerName: booking.firstName ?? "", linkId: "lnk_1", mayReply: true }),
  ],
];

describe("a mail as it is sent", () => {
  it.each(["a", "&", '"', "=", "ž", "字", "🧘", "👨‍👩‍👧‍👦", "e\u0301", "Ünï çødé ", "a\n"])(
    "stays under 20 KB with %j wherever a text can stand",
    async (text) => {
      const mails = mailsAbout(fullOf(text), { url: LONG_URL, note: noteOf(text) });

      const sources = await Promise.all(mails.map(([, mail]) => sourceOf(mail)));

      expect(Math.max(...sources.map(({ length }) => length))).toBeLessThan(MAX_BYTES);
    },
  );

  it.each(["&", "ž", "字", "🧘"])("arrives whole, however %j has to be encoded", async (text) => {
    const mail = composeEmail(fullOf(text), LINK_URL, noteOf(text));

    const { parts } = readMime(await sourceOf(mail));

    expect(parts.map(({ type, text: content }) => [type, content.trimEnd()])).toEqual([
      ["text/plain", mail.text.trimEnd()],
      ["text/html", mail.html.trimEnd()],
    ]);
  });

  it("takes no more room for a script than for its own bytes and a third", async () => {
    const mail = composeEmail(sampleDescription(), LINK_URL, "字".repeat(MAX_NOTE));
    const bytes = new TextEncoder().encode(`${mail.text}${mail.html}`).length;

    const source = await sourceOf(mail);

    expect(source.length).toBeLessThan(bytes * 1.4 + 1_500);
  });
});

/** WCAG 2.2 AA for text of this size. */
const MIN_CONTRAST = 4.5;

const NOTED = { note: "See https://example.com" };

describe.each([
  ...mailsAbout(sampleDescription(), NOTED),
  ...mailsAbout(sampleDescription({ status: "pending" }), NOTED).map(
    ([kind, mail]) => [`pending ${kind}`, mail] as const,
  ),
])("the mail of a %s", (kind, mail) => {
  const links = kind.endsWith("notice") ? [] : [LINK_URL];

  it("asks for nothing from anywhere when it is opened", () => {
    expect(withoutData(mail.html)).not.toMatch(
      /<(img|link|script|iframe|object|embed|video|audio|svg|form|input|base)\b|url\(|@import|@font-face|\b(src|srcset|background|action)=|http-equiv/i,
    );
  });

  it("has one button at most, and its plain address under it and on a line of the text", () => {
    const anchors = [...mail.html.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)];

    expect(anchors.map(([, href]) => href)).toEqual(links.flatMap((link) => [link, link]));
    expect(mail.html.split('class="button"').length - 1).toBe(links.length);
    expect(anchors.slice(1).map(([, , label]) => label)).toEqual(links);
    expect(mail.text.split("\n").filter((line) => /^https?:/.test(line))).toEqual(links);
  });

  it("begins with a preheader that adds to the subject", () => {
    const preheader =
      /<body[^>]*>\s*<div style="display:none[^"]*">([^<]+)<\/div>/.exec(mail.html)?.[1] ?? "";

    expect(preheader.length).toBeGreaterThan(20);
    expect(mail.subject).not.toContain(preheader);
  });
});

describe("the colours of a mail", () => {
  const { light, dark } = readMailColours(composeEmail(sampleDescription(), LINK_URL, "A note").html);

  it.each([
    ["light", light],
    ["dark", dark],
  ] as const)("are legible in %s mode on every surface", (_, colours) => {
    const pairs = [
      ...(["page", "card", "note"] as const).flatMap((ground) => [
        ["ink", ground, contrastOf(colours.ink, colours[ground])] as const,
        ["soft", ground, contrastOf(colours.soft, colours[ground])] as const,
      ]),
      ["buttonText", "button", contrastOf(colours.buttonText, colours.button)] as const,
    ];

    const faint = pairs.filter(([, , contrast]) => !(contrast >= MIN_CONTRAST));

    expect(faint).toEqual([]);
  });

  it("are the mail's own in dark mode too, which it says it knows, so that no client inverts them", () => {
    const { html } = composeEmail(sampleDescription(), LINK_URL);

    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('<meta name="supported-color-schemes" content="light dark">');
    expect(html).toMatch(/:root \{ color-scheme: light dark;/);
  });
});

describe("a mail of a business with colours and a logo of its own", () => {
  const colour = "#7a1f5c";
  const business = { name: "Linden Studio", colour, logoUrl: "https://linden.example/logo.png" };
  const { html } = composeEmail({ ...sampleDescription(), business }, LINK_URL, "A note");

  it("has its button and note in them, in dark mode too", () => {
    const wanted = brandColours(colour);

    const { light, dark } = readMailColours(html);

    expect(light.button).toBe(colour);
    expect([light, dark].map(({ button, buttonText, note }) => [button, buttonText, note])).toEqual(
      [wanted.light, wanted.dark].map(({ accent, onAccent, tint }) => [accent, onAccent, tint]),
    );
  });

  it("shows the logo by the business's name, and asks for nothing else", () => {
    expect(html).toContain('<img class="logo" src="https://linden.example/logo.png" alt="" height="40"');
    expect(html.split(/<img|url\(|srcset/)).toHaveLength(2);
  });
});
