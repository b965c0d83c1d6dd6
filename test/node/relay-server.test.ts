import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { createMailer } from "../../src/adapters/smtp.ts";
import type { FaultyRelay, FaultyRelayControl, TakenMail } from "../support/faulty-relay.ts";
import { testMail } from "../support/mails.ts";

const SCRIPT = fileURLToPath(new URL("../support/relay-server.ts", import.meta.url));

function run(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

async function startRelay() {
  const { stdout } = run([SCRIPT]);
  if (stdout === null) throw new Error("The relay has no output");
  const [line] = (await once(stdout, "data")) as [Buffer];
  const { port, controlPort } = JSON.parse(line.toString()) as { port: number; controlPort: number };
  const ask = async (path: string, init?: RequestInit) =>
    (await fetch(`http://127.0.0.1:${controlPort}${path}`, init)).json();
  const mailer = createMailer(
    { smtpUrl: `smtp://127.0.0.1:${port}`, from: "bookings@example.com" },
    { pooled: true, deadlineMs: 5_000 },
  );
  onTestFinished(() => mailer.close?.());
  return {
    sendMany: (count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          mailer.send(testMail({ messageId: `<msg_${index}@example.com>` })),
        ),
      ),
    control: (change: FaultyRelayControl) =>
      ask("/control", { method: "POST", body: JSON.stringify(change) }),
    forget: () => ask("/mails", { method: "DELETE" }),
    readMails: () => ask("/mails") as Promise<readonly TakenMail[]>,
    readCounts: () => ask("/counts") as Promise<FaultyRelay["counts"]>,
  };
}

describe("the relay in a process of its own", () => {
  it("keeps nothing of what it refused or broke off before the message", async () => {
    const relay = await startRelay();
    await relay.control({ fail: { refuse4xx: 0.5, dropBefore: 0.5 } });

    const sent = await relay.sendMany(20);

    const { refuse4xx, dropBefore } = await relay.readCounts();
    expect(sent.map((result) => !result.ok && result.error.kind)).toEqual(Array(20).fill("unreachable"));
    expect(refuse4xx).toBeGreaterThan(0);
    expect(dropBefore).toBeGreaterThan(0);
    expect(await relay.readMails()).toEqual([]);
  });

  it("keeps nothing of what it refused for good or broke off on its way", async () => {
    const relay = await startRelay();
    await relay.control({ fail: { refuse5xx: 0.5, dropDuring: 0.5 } });

    const sent = await relay.sendMany(20);

    const { refuse5xx, dropDuring } = await relay.readCounts();
    expect(sent.filter((result) => !result.ok && result.error.kind === "rejected").length).toBe(refuse5xx);
    expect(dropDuring).toBeGreaterThan(0);
    expect(sent.filter(({ ok }) => ok)).toEqual([]);
    expect(await relay.readMails()).toEqual([]);
  });

  it("has what it took before it broke off, and knows that it did not say so", async () => {
    const relay = await startRelay();
    await relay.control({ fail: { dropAfterAccept: 1 } });

    const sent = await relay.sendMany(3);

    const mails = await relay.readMails();
    expect(sent.map((result) => !result.ok && result.error.kind)).toEqual(["unknown", "unknown", "unknown"]);
    expect(mails.map(({ acknowledged }) => acknowledged)).toEqual([false, false, false]);
  });

  it("takes late what it stalls for a while", async () => {
    const relay = await startRelay();
    await relay.control({ fail: { stall: 0.5, stallAfterAccept: 0.5 }, stallMs: 20 });

    const sent = await relay.sendMany(10);

    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect((await relay.readMails()).map(({ acknowledged }) => acknowledged)).toEqual(Array(10).fill(true));
  });

  it("fails the same number of mails for the same seed", async () => {
    const relay = await startRelay();
    const failures = async () => {
      await relay.control({ seed: "again", fail: { refuse4xx: 0.2, dropAfterAccept: 0.1 } });
      const sent = await relay.sendMany(50);
      return sent.filter(({ ok }) => !ok).length;
    };

    const first = await failures();
    await relay.forget();
    const second = await failures();

    expect(first).toBeGreaterThan(5);
    expect(second).toBe(first);
  });

  it.each([
    ["greeting", 0],
    ["rcpt", 0],
    ["accepted", 1],
    ["answered", 1],
  ] as const)("kills another process at %s, once", async (killAt, taken) => {
    const relay = await startRelay();
    const victim = run(["-e", "setInterval(() => {}, 1000)"]);
    const end = once(victim, "exit");
    await once(victim, "spawn");
    await relay.control({
      killPid: victim.pid ?? 0,
      killAt,
      ...(taken === 0 && { fail: { dropBefore: 1 } }),
    });

    await relay.sendMany(1);
    await relay.sendMany(1);

    expect(await end).toEqual([null, "SIGKILL"]);
    expect((await relay.readCounts()).kill).toBe(1);
    expect((await relay.readMails()).length).toBe(taken * 2);
  });

  it("goes on when whom it was to kill has already ended", async () => {
    const relay = await startRelay();
    const victim = run(["-e", ""]);
    await once(victim, "exit");
    await relay.control({ killPid: victim.pid ?? 0, killAt: "greeting" });

    const [sent] = await relay.sendMany(1);

    expect(sent?.ok).toBe(true);
    expect((await relay.readCounts()).kill).toBe(0);
  });

  it("lists what it took: recipient, subject, id and links", async () => {
    const relay = await startRelay();

    await relay.sendMany(1);

    expect(await relay.readMails()).toEqual([
      {
        messageId: "<msg_0@example.com>",
        to: "ana@example.com",
        subject: testMail().subject,
        links: ["https://b.example.com/b/0ABC"],
        atMs: expect.any(Number),
        acknowledged: true,
      },
    ]);
  });
});
