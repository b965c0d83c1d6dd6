import { describe, expect, it, onTestFinished } from "vitest";
import { readMime } from "../../src/adapters/mime-reader.ts";
import { createMailer } from "../../src/adapters/smtp.ts";
import { TEST_CALENDAR, testMail } from "../support/mails.ts";
import {
  SINK_PASSWORD,
  SINK_USER,
  type SinkKind,
  type SinkOptions,
  type SmtpSink,
  startSmtpSink,
} from "../support/smtp-sink.ts";

// The test relays' certificate is trusted by the whole run: see vitest.config.ts.
const LOGIN = `${encodeURIComponent(SINK_USER)}:${encodeURIComponent(SINK_PASSWORD)}`;

async function sinkFor(kind: SinkKind, options: SinkOptions = {}): Promise<SmtpSink> {
  const sink = await startSmtpSink(kind, options);
  onTestFinished(() => sink.close());
  return sink;
}

function send(smtpUrl: string) {
  const config = { smtpUrl, from: "Linden Studio <bookings@example.com>" };
  return createMailer(config, { pooled: false, deadlineMs: 5_000 }).send(testMail());
}

describe("mail to a real relay", () => {
  it.each([
    ["starttls", `smtp://${LOGIN}@`],
    ["starttls", "smtp://"],
    ["tls", `smtps://${LOGIN}@`],
  ] as const)(
    "that shows a certificate nobody vouches for (%s) is not handed over by %s",
    async (kind, address) => {
      const sink = await sinkFor(kind, { auth: address !== "smtp://", certificate: "stranger" });

      const sent = await send(`${address}localhost:${sink.port}`);

      expect(sent).toMatchObject({ ok: false, error: { kind: "channel_fault" } });
      expect(sink.mails).toEqual([]);
    },
  );

  it.each([
    ["starttls", `smtp://${LOGIN}@`],
    ["tls", `smtps://${LOGIN}@`],
  ] as const)("whose certificate is for another host (%s) is not handed over", async (kind, address) => {
    const sink = await sinkFor(kind, { auth: true, certificate: "misnamed" });

    const sent = await send(`${address}localhost:${sink.port}`);

    expect(sent).toEqual({
      ok: false,
      error: { kind: "channel_fault", code: "ERR_TLS_CERT_ALTNAME_INVALID" },
    });
    expect(sink.mails).toEqual([]);
  });

  it("that offers no encryption is given no password", async () => {
    const sink = await sinkFor("plain", { auth: true });

    const sent = await send(`smtp://${LOGIN}@localhost:${sink.port}`);

    expect(sent).toMatchObject({ ok: false, error: { kind: "channel_fault" } });
    expect(sink.mails).toEqual([]);
  });

  it("that refuses the password is the operator's to mend", async () => {
    const sink = await sinkFor("tls", { auth: true });

    const sent = await send(`smtps://${encodeURIComponent(SINK_USER)}:wrong@localhost:${sink.port}`);

    expect(sent).toEqual({ ok: false, error: { kind: "channel_fault", code: "535" } });
  });

  it("that wants a login gets no mail without one", async () => {
    const sink = await sinkFor("starttls", { auth: true });

    const sent = await send(`smtp://localhost:${sink.port}`);

    expect(sent).toEqual({ ok: false, error: { kind: "channel_fault", code: "530" } });
  });

  it("goes in clear past a certificate nobody vouches for only when told to", async () => {
    const sink = await sinkFor("starttls", { certificate: "stranger" });

    const sent = await send(`smtp://localhost:${sink.port}?ignoreTLS=true`);

    expect(sent.ok).toBe(true);
    expect(sink.mails).toMatchObject([{ encrypted: false }]);
  });

  it.each([
    ["plain", false, "smtp://", false],
    ["starttls", false, "smtp://", true],
    ["starttls", true, `smtp://${LOGIN}@`, true],
    ["tls", true, `smtps://${LOGIN}@`, true],
  ] as const)("over %s (login: %s) arrives as it was written", async (kind, auth, address, encrypted) => {
    const sink = await sinkFor(kind, { auth });

    const sent = await send(`${address}localhost:${sink.port}`);

    const [mail] = sink.mails;
    expect(sent).toEqual({ ok: true, value: {} });
    expect(mail).toMatchObject({
      from: "bookings@example.com",
      to: ["ana@example.com"],
      encrypted,
      ...(auth && { user: SINK_USER }),
    });
    expect(readMime(mail?.source ?? "").parts.map(({ text }) => text.trimEnd())).toEqual([
      testMail().text.trimEnd(),
      testMail().html,
    ]);
  });

  it("arrives with its calendar entry, the same in every attempt", async () => {
    const sink = await sinkFor("plain");
    const config = { smtpUrl: `smtp://localhost:${sink.port}`, from: "Linden Studio <bookings@example.com>" };
    const mail = testMail({ calendar: TEST_CALENDAR });

    for (let attempt = 0; attempt < 2; attempt += 1) {
      await createMailer(config, { pooled: false, deadlineMs: 5_000 }).send(mail);
    }

    const [first, second] = sink.mails.map(({ source }) => source);
    const { headers, parts } = readMime(first ?? "");
    expect(headers.get("content-type")).toMatch(/^multipart\/mixed;/);
    expect(parts.map(({ type, filename }) => [type, filename])).toEqual([
      ["text/plain", undefined],
      ["text/html", undefined],
      ["text/calendar", undefined],
      ["text/calendar", "booking.ics"],
    ]);
    expect(parts.slice(2).map(({ text }) => text.trimEnd().replace(/\r\n/g, "\n"))).toEqual(
      Array(2).fill(TEST_CALENDAR.content.replaceAll("\r\n", "\n")),
    );
    expect(second).toBe(first);
  });
});
