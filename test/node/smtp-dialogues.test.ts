import { describe, expect, it, onTestFinished } from "vitest";
import { createMailer } from "../../src/adapters/smtp.ts";
import { testMail } from "../support/mails.ts";
import { type Script, type ScriptedRelay, startScriptedRelay } from "../support/scripted-relay.ts";
import { smtpSuite } from "../support/smtp-suite.ts";

smtpSuite("Node", async (script, options) => {
  const relay = await startScriptedRelay(script, options);
  return { port: relay.port, read: async () => relay, close: () => relay.close() };
});

async function relayThat(script: Script): Promise<ScriptedRelay> {
  const relay = await startScriptedRelay(script);
  onTestFinished(() => relay.close());
  return relay;
}

function pooledMailerTo(port: number, deadlineMs = 4_000) {
  const config = { smtpUrl: `smtp://127.0.0.1:${port}`, from: "bookings@example.com" };
  const mailer = createMailer(config, { pooled: true, deadlineMs });
  onTestFinished(() => mailer.close?.());
  return mailer;
}

describe("connections of a pool", () => {
  it("that ended while they rested are replaced without a failure", async () => {
    const relay = await relayThat({});
    const mailer = pooledMailerTo(relay.port);
    await mailer.send(testMail());

    relay.dropConnections();
    const sent = await mailer.send(testMail());

    expect(sent.ok).toBe(true);
    expect([relay.connections, relay.bodies.length]).toEqual([2, 2]);
  });

  it("that fail anew are not replaced over and over", async () => {
    const relay = await relayThat({ MAIL: "close" });

    const sent = await pooledMailerTo(relay.port).send(testMail());

    expect(sent).toMatchObject({ ok: false, error: { kind: "unreachable" } });
    expect(relay.connections).toBe(1);
  });

  it("are used again on Node", async () => {
    const relay = await relayThat({});
    const mailer = pooledMailerTo(relay.port);

    for (let count = 0; count < 5; count += 1) await mailer.send(testMail());

    expect([relay.connections, relay.bodies.length]).toEqual([1, 5]);
  });

  it("outlast a batch, which uses them too", async () => {
    const relay = await relayThat({});
    const mailer = pooledMailerTo(relay.port);

    for (let count = 0; count < 2; count += 1) {
      const batch = mailer.batch();
      await batch.send(testMail());
      batch.close();
    }

    expect([relay.connections, relay.bodies.length]).toEqual([1, 2]);
    expect(relay.commands).not.toContain("QUIT");
  });

  it("are never more than five at once, however many mails there are", async () => {
    const relay = await relayThat({});
    const mailer = pooledMailerTo(relay.port);

    const sent = await Promise.all(Array.from({ length: 40 }, () => mailer.send(testMail())));

    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(relay.bodies.length).toBe(40);
    expect(relay.connections).toBeLessThanOrEqual(5);
  });

  it("are ended and not kept once the mailer is closed, also those that were under way", async () => {
    const relay = await relayThat({});
    const mailer = pooledMailerTo(relay.port);
    await mailer.send(testMail());
    const underWay = mailer.send(testMail());

    mailer.close?.();
    const sent = await underWay;

    await expect.poll(() => relay.commands.filter((command) => command === "QUIT").length).toBe(1);
    expect(sent.ok).toBe(true);
  });

  it("that are all busy let a mail wait only until its deadline", async () => {
    const relay = await relayThat({ DATA: "hang" });
    const mailer = pooledMailerTo(relay.port, 200);

    const sent = await Promise.all(Array.from({ length: 8 }, () => mailer.send(testMail())));

    expect(sent).toEqual(
      Array.from({ length: 8 }, () => ({
        ok: false,
        error: { kind: "unreachable", code: "ETIMEDOUT", answered: false },
      })),
    );
  });
});
