import { describe, expect, it, onTestFinished } from "vitest";
import { createMailer } from "../../src/adapters/smtp.ts";
import { testMail } from "../support/mails.ts";
import { type Move, type ScriptedRelay, type Step, startScriptedRelay } from "../support/scripted-relay.ts";

async function relayThat(script: Partial<Record<Step, Move>>): Promise<ScriptedRelay> {
  const relay = await startScriptedRelay(script);
  onTestFinished(() => relay.close());
  return relay;
}

function mailerTo(port: number, { pooled = false, deadlineMs = 4_000 } = {}) {
  const config = { smtpUrl: `smtp://127.0.0.1:${port}`, from: "bookings@example.com" };
  const mailer = createMailer(config, { pooled, deadlineMs });
  onTestFinished(() => mailer.close?.());
  return mailer;
}

const SHORT = { deadlineMs: 150 };

describe("a relay that fails before it has the message", () => {
  const dialogues: readonly (readonly [Step, Move, string, string])[] = [
    ["greeting", "close", "unreachable", "ECONNECTION"],
    ["greeting", "reset", "unreachable", "ECONNRESET"],
    ["greeting", "421 4.3.2 Too busy", "unreachable", "421 4.3.2"],
    ["greeting", "554 5.7.1 Not from there", "channel_fault", "554 5.7.1"],
    ["EHLO", "close", "unreachable", "ECONNECTION"],
    ["EHLO", "421 4.3.2 Too busy", "unreachable", "421 4.3.2"],
    ["MAIL", "close", "unreachable", "ECONNECTION"],
    ["MAIL", "451 4.3.0 Later", "unreachable", "451 4.3.0"],
    ["MAIL", "550 5.7.1 Sender not allowed", "channel_fault", "550 5.7.1"],
    ["RCPT", "450 4.2.0 Greylisted", "unreachable", "450 4.2.0"],
    ["RCPT", "452 4.2.2 Mailbox full", "recipient_busy", "452 4.2.2"],
    ["RCPT", "550 5.1.1 No such user", "rejected", "550 5.1.1"],
    ["RCPT", "553 5.1.3 Bad address", "rejected", "553 5.1.3"],
    ["RCPT", "reset", "unreachable", "ECONNRESET"],
    ["DATA", "close", "unreachable", "ECONNECTION"],
    ["DATA", "451 4.3.0 Later", "unreachable", "451 4.3.0"],
    ["DATA", "554 5.5.1 No valid recipients", "rejected", "554 5.5.1"],
  ];
  it.each(dialogues)("at %s with %j is %s (%s)", async (step, move, kind, code) => {
    const relay = await relayThat({ [step]: move });

    const sent = await mailerTo(relay.port).send(testMail());

    expect(sent).toEqual({ ok: false, error: { kind, code } });
    expect(relay.bodies).toEqual([]);
  });

  it.each(["greeting", "EHLO", "MAIL", "RCPT", "DATA"] as const)(
    "by silence at %s is given up at the deadline",
    async (step) => {
      const relay = await relayThat({ [step]: "hang" });

      const sent = await mailerTo(relay.port, SHORT).send(testMail());

      expect(sent).toEqual({ ok: false, error: { kind: "unreachable", code: "ETIMEDOUT" } });
    },
  );

  it("by a reply that drips without end is given up at the deadline", async () => {
    const relay = await relayThat({ EHLO: "drip" });

    const sent = await mailerTo(relay.port, SHORT).send(testMail());

    expect(sent).toEqual({ ok: false, error: { kind: "unreachable", code: "ETIMEDOUT" } });
  });

  it.each([
    [{ MAIL: "550 5.7.1 Sender not allowed", DATA: "354 Go ahead" }, "channel_fault", "550 5.7.1"],
    [{ RCPT: "550 5.1.1 No such user", DATA: "354 Go ahead" }, "rejected", "550 5.1.1"],
  ] as const)(
    "and takes the message all the same, by %o, is believed in its refusal",
    async (script, kind, code) => {
      const relay = await relayThat(script);

      const sent = await mailerTo(relay.port).send(testMail());

      expect(sent).toEqual({ ok: false, error: { kind, code } });
      expect(relay.bodies.join("")).toBe("");
    },
  );

  it("because nobody listens is tried again later", async () => {
    const relay = await startScriptedRelay();
    await relay.close();

    const sent = await mailerTo(relay.port).send(testMail());

    expect(sent).toEqual({ ok: false, error: { kind: "unreachable", code: "ECONNREFUSED" } });
  });

  it("because its name does not exist is tried again later", async () => {
    const config = { smtpUrl: "smtp://relay.invalid", from: "bookings@example.com" };

    const sent = await createMailer(config, { pooled: false, deadlineMs: 2_000 }).send(testMail());

    expect(sent).toMatchObject({ ok: false, error: { kind: "unreachable" } });
  });
});

describe("a relay that has the message", () => {
  it.each([
    ["hang", "ETIMEDOUT"],
    ["close", "ECONNECTION"],
    ["reset", "ECONNRESET"],
    ["drip", "ETIMEDOUT"],
  ] as const)("and then does %s may have sent it", async (move, code) => {
    const relay = await relayThat({ body: move });

    const sent = await mailerTo(relay.port, { deadlineMs: 1_500 }).send(testMail());

    expect(sent).toEqual({ ok: false, error: { kind: "unknown", code } });
    expect(relay.bodies.length).toBe(1);
  });

  it.each([
    ["421 4.3.2 Shutting down", "unreachable", "421 4.3.2"],
    ["451 4.3.0 Later", "unreachable", "451 4.3.0"],
    ["552 5.2.2 Mailbox full", "recipient_busy", "552 5.2.2"],
    ["554 5.7.1 Spam", "rejected", "554 5.7.1"],
  ])("and answers %j has not sent it", async (reply, kind, code) => {
    const relay = await relayThat({ body: reply });

    const sent = await mailerTo(relay.port).send(testMail());

    expect(sent).toEqual({ ok: false, error: { kind, code } });
  });

  it("and takes it has been sent the whole of it, dots and all, to the one recipient", async () => {
    const relay = await relayThat({});

    const sent = await mailerTo(relay.port).send(testMail());

    expect(sent).toEqual({ ok: true, value: {} });
    expect(relay.commands.filter((command) => /^(MAIL|RCPT)/.test(command))).toEqual([
      "MAIL FROM:<bookings@example.com>",
      "RCPT TO:<ana@example.com>",
    ]);
    expect(relay.bodies[0]).toContain("Message-ID: <msg_1@example.com>");
  });
});

describe("connections to a relay", () => {
  it("that ended while they rested are replaced without a failure", async () => {
    const relay = await relayThat({});
    const mailer = mailerTo(relay.port, { pooled: true });
    await mailer.send(testMail());

    relay.dropConnections();
    const sent = await mailer.send(testMail());

    expect(sent.ok).toBe(true);
    expect([relay.connections, relay.bodies.length]).toEqual([2, 2]);
  });

  it("that fail anew are not replaced over and over", async () => {
    const relay = await relayThat({ MAIL: "close" });

    const sent = await mailerTo(relay.port, { pooled: true }).send(testMail());

    expect(sent).toMatchObject({ ok: false, error: { kind: "unreachable" } });
    expect(relay.connections).toBe(1);
  });

  it("are used again on Node", async () => {
    const relay = await relayThat({});
    const mailer = mailerTo(relay.port, { pooled: true });

    for (let count = 0; count < 5; count += 1) await mailer.send(testMail());

    expect([relay.connections, relay.bodies.length]).toEqual([1, 5]);
  });

  it("are not kept where sockets end with the request", async () => {
    const relay = await relayThat({});
    const mailer = mailerTo(relay.port);

    for (let count = 0; count < 3; count += 1) await mailer.send(testMail());

    expect([relay.connections, relay.bodies.length]).toEqual([3, 3]);
  });

  it("are never more than five at once, however many mails there are", async () => {
    const relay = await relayThat({});
    const mailer = mailerTo(relay.port, { pooled: true });

    const sent = await Promise.all(Array.from({ length: 40 }, () => mailer.send(testMail())));

    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(relay.bodies.length).toBe(40);
    expect(relay.connections).toBeLessThanOrEqual(5);
  });

  it("are ended and not kept once the mailer is closed, also those that were under way", async () => {
    const relay = await relayThat({});
    const mailer = mailerTo(relay.port, { pooled: true });
    await mailer.send(testMail());
    const underWay = mailer.send(testMail());

    mailer.close?.();
    const sent = await underWay;

    await expect.poll(() => relay.commands.filter((command) => command === "QUIT").length).toBe(1);
    expect(sent.ok).toBe(true);
  });

  it("that are all busy let a mail wait only until its deadline", async () => {
    const relay = await relayThat({ DATA: "hang" });
    const mailer = mailerTo(relay.port, { pooled: true, deadlineMs: 200 });

    const sent = await Promise.all(Array.from({ length: 8 }, () => mailer.send(testMail())));

    expect(sent).toEqual(
      Array.from({ length: 8 }, () => ({ ok: false, error: { kind: "unreachable", code: "ETIMEDOUT" } })),
    );
  });
});
