import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/config.ts";
import { composeEmail } from "../../src/delivery/compose/compose-email.ts";
import { dispatchMessages } from "../../src/delivery/dispatch.ts";
import { readEnvelope } from "../../src/delivery/envelope.ts";
import { messageDeadline, messageIdHeader } from "../../src/delivery/message-life.ts";
import { listMessages, newMessage, revokeMessages } from "../../src/delivery/outbox.ts";
import { TEST_CALENDAR } from "../support/mails.ts";
import { LINK_URL, sampleDescription } from "../support/sample-description.ts";
import { createTestOutbox, LINK_ID, RECIPIENTS } from "../support/test-outbox.ts";

const NOW_MS = Date.UTC(2027, 4, 11, 8, 0);
const HOUR_MS = 3_600_000;

describe("the outbox", () => {
  it("stores nothing of recipient, name, link or content in clear", async () => {
    const outbox = await createTestOutbox();
    const ids = [await outbox.add("email"), await outbox.add("sms")];

    const stored = JSON.stringify(await Promise.all(ids.map(outbox.row)));

    const secrets = [
      ...Object.values(RECIPIENTS),
      // Longer than what letters of a seal spell by chance.
      "Ana Žižka",
      "Žižka",
      LINK_URL,
      LINK_URL.slice(-28),
      "massage",
      "Linden",
    ];
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
  });

  it("seals a message so that another row's seal does not open it", async () => {
    const outbox = await createTestOutbox();
    const [one, other] = [await outbox.add(), await outbox.add()];
    const { sealed } = await outbox.row(one);

    const opened = await Promise.all(
      [one, other].map((id) => outbox.deps.keyring.open("message", id, String(sealed))),
    );

    expect(opened.map((text) => text !== undefined)).toEqual([true, false]);
  });

  it.each([
    ["an email", { channel: "email", address: RECIPIENTS.email }],
    [
      "the email that stands in for a text, and not with the text",
      { channel: "sms", address: RECIPIENTS.sms },
    ],
  ] as const)("keeps a calendar entry with %s", async (_, to) => {
    const outbox = await createTestOutbox();
    const content = composeEmail(sampleDescription(), LINK_URL);
    const { summary, statement } = await newMessage(outbox.deps, {
      kind: "link",
      linkId: LINK_ID,
      bookingId: "booking",
      to,
      content: to.channel === "email" ? content : { body: "A text" },
      calendar: TEST_CALENDAR,
      deadlineMs: NOW_MS + HOUR_MS,
      ...(to.channel === "sms" && {
        substitute: { to: { address: RECIPIENTS.email }, content, deadlineMs: NOW_MS + HOUR_MS },
      }),
    });
    await outbox.deps.db.run(statement);

    const { sealed } = await outbox.row(summary.id);
    const opened = await outbox.deps.keyring.open("message", summary.id, String(sealed));

    const envelope = readEnvelope(opened ?? "");
    const mail = envelope.channel === "email" ? envelope.mail : envelope.substitute?.mail;
    const { substitute: __, ...text } = { substitute: undefined, ...envelope };
    expect(mail?.calendar).toEqual(TEST_CALENDAR);
    expect(JSON.stringify(text).includes("VCALENDAR")).toBe(to.channel === "email");
  });

  it("makes no text over the day's number, whenever each was prepared, and a mail in its stead", async () => {
    const outbox = await createTestOutbox();
    const config = parseConfig({ SMS_PER_DAY: "3" }, () => "a secret of the tests, 32 or longer");
    const content = composeEmail(sampleDescription(), LINK_URL);
    const about = {
      kind: "link",
      linkId: LINK_ID,
      bookingId: "booking",
      deadlineMs: NOW_MS + HOUR_MS,
    } as const;
    const prepare = () =>
      newMessage(
        { ...outbox.deps, config },
        {
          ...about,
          to: { channel: "sms", address: RECIPIENTS.sms },
          content: { body: "A text" },
          sender: "desk",
          instead: { ...about, to: { channel: "email", address: RECIPIENTS.email }, content },
        },
      );
    const prepared = await Promise.all(Array.from({ length: 8 }, prepare));

    await Promise.all(
      prepared.map(({ statement, instead }) =>
        outbox.deps.db.batch([statement, ...(instead === undefined ? [] : [instead.statement])]),
      ),
    );

    const { rows } = await outbox.deps.db.run({
      sql: `SELECT channel, state, failure_reason, sealed IS NULL AS erased, count(*) AS messages FROM messages
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2`,
      params: [],
    });
    expect(rows).toEqual([
      { channel: "email", state: "queued", failure_reason: null, erased: 0, messages: 5 },
      { channel: "sms", state: "failed", failure_reason: "over_budget", erased: 1, messages: 5 },
      { channel: "sms", state: "queued", failure_reason: null, erased: 0, messages: 3 },
    ]);
  });

  it("lists each link's messages, oldest first, and no link that has none", async () => {
    const outbox = await createTestOutbox();
    const first = await outbox.add("email");
    outbox.nowMs += 1;
    const second = await outbox.add("sms");

    const listed = await listMessages(outbox.deps.db, [LINK_ID, "lnk_none"]);

    expect([...listed.keys()]).toEqual([LINK_ID]);
    expect(listed.get(LINK_ID)).toEqual([
      {
        id: first,
        kind: "link",
        channel: "email",
        state: "queued",
        attempts: 0,
        nextAttemptAtMs: NOW_MS,
        createdAtMs: NOW_MS,
        updatedAtMs: NOW_MS,
      },
      {
        id: second,
        kind: "link",
        channel: "sms",
        state: "queued",
        attempts: 0,
        nextAttemptAtMs: NOW_MS + 1,
        createdAtMs: NOW_MS + 1,
        updatedAtMs: NOW_MS + 1,
      },
    ]);
  });

  it("lists the messages of more links than a statement has parameters", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    const linkIds = [...Array.from({ length: 250 }, (_, index) => `lnk_${index}`), LINK_ID];

    const listed = await listMessages(outbox.deps.db, linkIds);

    expect(listed.get(LINK_ID)?.map((message) => message.id)).toEqual([id]);
  });

  it("lists nothing for no links", async () => {
    const outbox = await createTestOutbox();

    expect(await listMessages(outbox.deps.db, [])).toEqual(new Map());
  });

  it("revokes and erases what has not gone out, and leaves what has as it is", async () => {
    const outbox = await createTestOutbox();
    const gone = await outbox.add();
    await dispatchMessages(outbox.deps, [gone]);
    outbox.answer({ kind: "unreachable", code: "ECONNREFUSED", answered: false });
    const failing = await outbox.add();
    await dispatchMessages(outbox.deps, [failing]);
    const waiting = await outbox.add("sms");

    await outbox.deps.db.batch([revokeMessages(LINK_ID, NOW_MS + 5)]);

    expect(await Promise.all([gone, failing, waiting].map(outbox.row))).toMatchObject([
      { state: "accepted", updated_ms: NOW_MS },
      { state: "revoked", sealed: null, updated_ms: NOW_MS + 5 },
      { state: "revoked", sealed: null, updated_ms: NOW_MS + 5 },
    ]);
  });
});

describe("a message's deadline", () => {
  const later = NOW_MS + 1_000 * HOUR_MS;

  it.each([
    ["a day for an email", "email", later, later, NOW_MS + 24 * HOUR_MS],
    ["four hours for an SMS", "sms", later, later, NOW_MS + 4 * HOUR_MS],
    ["the link's end before that", "email", later, NOW_MS + HOUR_MS, NOW_MS + HOUR_MS],
    ["the booking's start before that", "sms", NOW_MS + HOUR_MS, later, NOW_MS + HOUR_MS],
    ["not a start that had passed", "sms", NOW_MS - HOUR_MS, later, NOW_MS + 4 * HOUR_MS],
  ] as const)("is %s", (_, channel, startsAtMs, linkExpiresAtMs, deadlineMs) => {
    expect(messageDeadline(channel, sampleDescription({ startsAtMs }), linkExpiresAtMs, NOW_MS)).toBe(
      deadlineMs,
    );
  });
});

describe("a Message-ID", () => {
  const liveConfig = (from: string) =>
    parseConfig(
      {
        WIX_API_KEY: "key",
        WIX_SITE_ID: "517e0000-0000-4000-8000-000000000001",
        BASE_URL: "https://b.example.com",
        LINK_SECRET: "s".repeat(32),
        STAFF_API_KEYS: `desk=${"k".repeat(32)}`,
        SMTP_URL: "smtp://127.0.0.1",
        MAIL_FROM: from,
      },
      () => "",
    );

  it("is at the sender's domain", () => {
    expect(messageIdHeader(liveConfig("Linden <hi@Mail.Linden.example>"), "msg_1")).toBe(
      "<msg_1@mail.linden.example>",
    );
    expect(messageIdHeader(liveConfig("hi@linden.example"), "msg_1")).toBe("<msg_1@linden.example>");
  });

  it("is at the site's own host in the demo", () => {
    expect(
      messageIdHeader(
        parseConfig({ BASE_URL: "http://demo.example:3000" }, () => "s".repeat(32)),
        "m",
      ),
    ).toBe("<m@demo.example>");
  });
});
