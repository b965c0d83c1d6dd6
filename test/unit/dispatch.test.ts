import { describe, expect, it, vi } from "vitest";
import { dispatchDue, dispatchMessages } from "../../src/delivery/dispatch.ts";
import { revokeMessages } from "../../src/delivery/outbox.ts";
import { LEASE_MS } from "../../src/delivery/transitions.ts";
import { createKeyring } from "../../src/keys/keyring.ts";
import type { SendFailure } from "../../src/ports/messages.ts";
import { ok } from "../../src/result.ts";
import { leaseMessage } from "../../src/store/messages.ts";
import { LINK_URL } from "../support/sample-description.ts";
import { accepted, createTestOutbox, LINK_ID, RECIPIENTS, type TestOutbox } from "../support/test-outbox.ts";

const HOUR_MS = 3_600_000;
const UNREACHABLE: SendFailure = { kind: "unreachable", code: "ECONNREFUSED", answered: false };
const LOST: SendFailure = { kind: "unknown", code: "ECONNECTION" };

describe("dispatching messages", () => {
  it("ends one that is refused, erases it and says why", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    outbox.answer({ kind: "rejected", code: "550 5.1.1", refusal: "other" });

    const summaries = await dispatchMessages(outbox.deps, [id]);

    expect(summaries).toMatchObject([{ id, state: "failed", attempts: 1, failureCode: "550 5.1.1" }]);
    expect(await outbox.row(id)).toMatchObject({ sealed: null, lease_until_ms: null });
  });

  it("keeps one that could not be handed over, for later and not for now", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    outbox.answer(UNREACHABLE);
    await dispatchMessages(outbox.deps, [id]);

    const [summary] = await dispatchMessages(outbox.deps, [id]);

    expect(summary).toMatchObject({ state: "retry_wait", attempts: 1, failureCode: "ECONNREFUSED" });
    expect(outbox.attempts.length).toBe(1);
  });

  it("does not try one that is past its deadline, and says so", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("sms");
    outbox.nowMs += 4 * HOUR_MS;

    const [summary] = await dispatchMessages(outbox.deps, [id]);

    expect(summary).toMatchObject({ state: "expired", failureCode: "deadline" });
    expect(outbox.attempts).toEqual([]);
    expect((await outbox.row(id)).sealed).toBeNull();
  });

  it("ends one that no secret opens any more", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    const keyring = createKeyring([{ epoch: "0", secret: "another secret than it was sealed under" }]);

    const [summary] = await dispatchMessages({ ...outbox.deps, keyring }, [id]);

    expect(summary).toMatchObject({ state: "failed", failureCode: "unreadable" });
    expect(outbox.attempts).toEqual([]);
  });

  it("keeps one whose channel the deployment has lost, and spends none of its tries", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    const { mailer: _, ...withoutMail } = outbox.deps;

    const [summary] = await dispatchMessages(withoutMail, [id]);

    expect(summary).toMatchObject({ state: "retry_wait", failureCode: "not_configured" });
    expect(await outbox.row(id)).toMatchObject({ attempt: 1, tries: 0 });
  });

  it("lets one that breaks its sender wait for its lease, and goes on with the others", async () => {
    const outbox = await createTestOutbox();
    const ids = [await outbox.add("email"), await outbox.add("sms")];
    const send = () => Promise.reject(new TypeError("a bug"));
    const mailer = { send, batch: () => ({ send, close() {} }) };

    const summaries = await dispatchMessages({ ...outbox.deps, mailer }, ids);

    expect(summaries.map(({ state }) => state)).toEqual(["leased", "accepted"]);
  });

  it("gives up one whose senders died every time, unread", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    for (let death = 0; death < 11; death += 1) {
      await leaseMessage(outbox.deps.db, id, { nowMs: outbox.nowMs, leaseMs: LEASE_MS, probe: false });
      outbox.nowMs += LEASE_MS;
    }

    const [summary] = await dispatchMessages(outbox.deps, [id]);

    expect(summary).toMatchObject({ state: "failed", failureCode: "tries_exhausted" });
    expect(outbox.attempts).toEqual([]);
  });

  it("does not resurrect one that was revoked while it was being sent", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    outbox.answer(async () => {
      await outbox.deps.db.run(revokeMessages(LINK_ID, outbox.nowMs));
      return accepted();
    });

    const [summary] = await dispatchMessages(outbox.deps, [id]);

    expect(summary).toMatchObject({ state: "revoked" });
    expect((await outbox.row(id)).sealed).toBeNull();
  });

  it("does not let an attempt that was overtaken write over the one that overtook it", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    outbox.answer(async () => {
      outbox.nowMs += LEASE_MS;
      await dispatchMessages(outbox.deps, [id]);
      return { ok: false, error: { kind: "rejected", code: "late", refusal: "other" } };
    });

    const [summary] = await dispatchMessages(outbox.deps, [id]);

    expect(summary).toMatchObject({ state: "accepted", attempts: 2 });
    expect(outbox.captured.messages().length).toBe(1);
  });

  it("sends each once when two dispatch the same messages at once", async () => {
    const outbox = await createTestOutbox();
    const ids = await Promise.all(Array.from({ length: 12 }, () => outbox.add()));

    await Promise.all([
      dispatchMessages(outbox.deps, ids),
      dispatchMessages(outbox.deps, ids.toReversed()),
      dispatchDue(outbox.deps, { limit: 100 }),
    ]);

    expect(
      outbox.captured
        .messages()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids.toSorted());
  });

  it("finishes what is under way when its host is about to end, and takes nothing more", async () => {
    const outbox = await createTestOutbox();
    const ids = await Promise.all(Array.from({ length: 9 }, () => outbox.add()));
    const host = new AbortController();
    outbox.answer(async () => {
      host.abort();
      return accepted();
    });

    const summaries = await dispatchMessages({ ...outbox.deps, stopping: host.signal }, ids);

    const begun = summaries.filter(({ state }) => state === "accepted").length;
    expect(begun).toBeGreaterThanOrEqual(1);
    expect(begun).toBeLessThanOrEqual(4);
    expect(summaries.filter(({ state }) => state === "queued")).toHaveLength(9 - begun);
  });

  it("tells how all of them stand, in the order asked for, and leaves out unknown ids", async () => {
    const outbox = await createTestOutbox();
    const [first, second] = [await outbox.add(), await outbox.add("sms")];

    const summaries = await dispatchMessages(outbox.deps, [second, "msg_unknown", first]);

    expect(summaries.map(({ id, state }) => [id, state])).toEqual([
      [second, "accepted"],
      [first, "accepted"],
    ]);
  });

  it("erases a mail that was accepted", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();

    await dispatchMessages(outbox.deps, [id]);

    expect(await outbox.row(id)).toMatchObject({ state: "accepted", sealed: null, failure_code: null });
  });

  it("keeps a text that was accepted until its carrier has said its last word, and the provider's id for it", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("sms");
    outbox.answer(async () => ok({ providerId: "SM1" }));

    await dispatchMessages(outbox.deps, [id]);

    const row = await outbox.row(id);
    expect(row).toMatchObject({ state: "accepted", provider_id: "SM1", failure_code: null });
    expect(row.sealed).not.toBeNull();
  });

  it("tells the provider how long a text is worth delivering", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("sms");
    outbox.nowMs += HOUR_MS;

    await dispatchMessages(outbox.deps, [id]);

    expect(outbox.attempts).toMatchObject([
      { to: RECIPIENTS.sms, reference: id, validForSeconds: 3 * 3_600 },
    ]);
  });

  it("logs nothing of recipient, link or content, however it ends", async () => {
    const outbox = await createTestOutbox();
    const ids = await Promise.all([outbox.add(), outbox.add("sms"), outbox.add(), outbox.add()]);
    outbox.answer(UNREACHABLE, { kind: "rejected", code: "550", refusal: "other" }, LOST);

    await dispatchMessages(outbox.deps, ids);

    const log = outbox.logged.join("\n");
    const secrets = [...Object.values(RECIPIENTS), "Ana", LINK_URL.slice(-28), "massage"];
    expect(outbox.logged.length).toBe(4);
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  });
});

describe("the outbox's timer", () => {
  it("ends what nobody could send before its deadline, and erases it", async () => {
    const outbox = await createTestOutbox();
    const [late, inTime] = [await outbox.add("sms"), await outbox.add("email")];
    outbox.nowMs += 5 * HOUR_MS;

    const { attempted } = await dispatchDue(outbox.deps, { limit: 10 });

    expect(attempted).toBe(1);
    expect(await outbox.row(late)).toMatchObject({
      state: "expired",
      failure_code: "deadline",
      sealed: null,
    });
    expect(await outbox.row(inTime)).toMatchObject({ state: "accepted" });
  });

  it("leaves alone what another sender holds, until the lease runs out", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    await leaseMessage(outbox.deps.db, id, { nowMs: outbox.nowMs, leaseMs: LEASE_MS, probe: false });

    outbox.nowMs += LEASE_MS - 1;
    const early = await dispatchDue(outbox.deps, { limit: 10 });
    outbox.nowMs += 1;
    const later = await dispatchDue(outbox.deps, { limit: 10 });

    expect([early.attempted, later.attempted]).toEqual([0, 1]);
    expect(await outbox.row(id)).toMatchObject({ state: "accepted", attempt: 2 });
  });

  it("attempts no more than its limit, the longest due first", async () => {
    const outbox = await createTestOutbox();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      ids.push(await outbox.add());
      outbox.nowMs += 1;
    }

    const { attempted } = await dispatchDue(outbox.deps, { limit: 3 });

    expect(attempted).toBe(3);
    expect(
      outbox.captured
        .messages()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids.slice(0, 3).sort());
  });

  it("sends texts while every mail stalls", async () => {
    const outbox = await createTestOutbox();
    const mails: string[] = [];
    for (let count = 0; count < 20; count += 1) mails.push(await outbox.add());
    outbox.nowMs += 1;
    const texts = [await outbox.add("sms"), await outbox.add("sms")];
    const { promise: relay, resolve: endStall } = Promise.withResolvers<void>();
    const send = () => relay.then(() => ok({}));
    const mailer = { send, batch: () => ({ send, close() {} }) };

    const ticking = dispatchDue({ ...outbox.deps, mailer }, { limit: 10 });
    await vi.waitUntil(() => outbox.attempts.length === 2, { timeout: 20_000 });
    endStall();
    const { attempted } = await ticking;

    expect(attempted).toBe(10);
    expect(await outbox.row(texts[1] ?? "")).toMatchObject({ state: "accepted" });
    const states = await Promise.all(mails.map(async (id) => (await outbox.row(id)).state));
    expect(states.filter((state) => state === "accepted")).toHaveLength(8);
  });

  it("brings a message through an outage within its schedule", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    const startedMs = outbox.nowMs;
    outbox.answer(...Array.from({ length: 6 }, () => UNREACHABLE));

    await tickUntilFinal(outbox, id);

    // Six waits of the schedule make 52 minutes and 40 seconds, give or take a fifth.
    const seconds = (outbox.nowMs - startedMs) / 1_000;
    expect(await outbox.row(id)).toMatchObject({ state: "accepted", attempt: 7, tries: 7 });
    expect(seconds).toBeGreaterThanOrEqual(3_160 * 0.8);
    expect(seconds).toBeLessThanOrEqual(3_160 * 1.2);
  });

  it("sends a second copy once, under the same Message-ID, when an answer was lost", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    outbox.answer(LOST, LOST, LOST);

    await tickUntilFinal(outbox, id);

    const messageIds = outbox.attempts.map((mail) => ("messageId" in mail ? mail.messageId : ""));
    expect(messageIds).toEqual([`<${id}@localhost>`, `<${id}@localhost>`]);
    expect(await outbox.row(id)).toMatchObject({
      state: "failed",
      failure_code: "ECONNECTION",
      sealed: null,
    });
  });

  it("outlasts a fault of the channel for longer than a message has tries", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    outbox.answer(...Array.from({ length: 15 }, () => ({ kind: "channel_fault", code: "535" }) as const));

    await tickUntilFinal(outbox, id);

    expect(await outbox.row(id)).toMatchObject({ state: "accepted", attempt: 16, tries: 1 });
  });
});

/** Runs the timer each time that the message falls due, until it has ended or that has gone on for too long. */
async function tickUntilFinal(outbox: TestOutbox, id: string): Promise<void> {
  for (let tick = 0; tick < 500; tick += 1) {
    await dispatchDue(outbox.deps, { limit: 10 });
    const { sealed, due_ms: dueMs } = await outbox.row(id);
    if (sealed === null) return;
    // It may be due while its channel is paused.
    outbox.nowMs = Math.max(Number(dueMs), outbox.nowMs + 15_000);
  }
}
