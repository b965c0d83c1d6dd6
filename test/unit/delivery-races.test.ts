import { describe, expect, it } from "vitest";
import { dispatchDue, dispatchMessages } from "../../src/delivery/dispatch.ts";
import { revokeMessages } from "../../src/delivery/outbox.ts";
import { receiveReceipt } from "../../src/delivery/receipts.ts";
import { receiveWish } from "../../src/delivery/suppression.ts";
import { LEASE_MS } from "../../src/delivery/transitions.ts";
import type { TextReceipt } from "../../src/ports/messages.ts";
import type { Database } from "../../src/ports/storage.ts";
import { ok } from "../../src/result.ts";
import { forgetUnansweredMessages } from "../../src/store/message-sweeps.ts";
import { findMessages, leaseMessage, writeStep } from "../../src/store/messages.ts";
import { createTestOutbox, LINK_ID, RECIPIENTS, type TestOutbox } from "../support/test-outbox.ts";

const HOUR_MS = 3_600_000;
const STEP_MS = HOUR_MS / 4;

const NOT_REACHED: TextReceipt = {
  providerId: "SM1",
  status: "undelivered",
  outcome: { kind: "undelivered", code: "30003", cause: "handset_away" },
};
const SUBSTITUTE = {
  to: { address: RECIPIENTS.email },
  content: { subject: "s", text: "t", html: "<p>h</p>" },
  deadlineMs: Number.MAX_SAFE_INTEGER,
};

/** A text that the provider has taken as SM1, with an address for when no handset takes it. */
async function takenText(outbox: TestOutbox): Promise<string> {
  const id = await outbox.add("sms", { substitute: SUBSTITUTE });
  outbox.answer(async () => ok({ providerId: "SM1" }));
  await dispatchMessages(outbox.deps, [id]);
  return id;
}

async function countMessages({ deps }: TestOutbox): Promise<unknown> {
  const { rows } = await deps.db.run({ sql: "SELECT count(*) AS messages FROM messages", params: [] });
  return rows[0]?.messages;
}

describe("a link that is revoked after its text was taken", () => {
  it("is not sent again when no handset takes the text, and not by email either", async () => {
    const outbox = await createTestOutbox();
    const id = await takenText(outbox);
    await outbox.deps.db.run(revokeMessages(LINK_ID, outbox.nowMs));

    await receiveReceipt(outbox.deps, id, NOT_REACHED);
    outbox.nowMs += HOUR_MS;
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(outbox.attempts).toHaveLength(1);
    expect(await outbox.row(id)).toMatchObject({ state: "undelivered", sealed: null });
    expect(await countMessages(outbox)).toBe(1);
  });

  it("leaves nothing behind that waits for ever, when the receipt comes in the same moment", async () => {
    const outbox = await createTestOutbox();
    const id = await takenText(outbox);
    const db: Database = {
      run: outbox.deps.db.run,
      batch: async (statements) => {
        const results = await outbox.deps.db.batch(statements);
        // The receipt has been read against the row as it was; now the link is revoked.
        if (statements[0]?.sql.startsWith("SELECT")) {
          await outbox.deps.db.run(revokeMessages(LINK_ID, outbox.nowMs));
        }
        return results;
      },
    };

    await receiveReceipt({ ...outbox.deps, db }, id, NOT_REACHED);

    expect(await outbox.row(id)).toMatchObject({ state: "undelivered", sealed: null });
  });
});

describe("a step over a row whose content was erased meanwhile", () => {
  it("counts as overtaken", async () => {
    const outbox = await createTestOutbox();
    const id = await takenText(outbox);
    const [before] = await findMessages(outbox.deps.db, [id]);
    if (before === undefined) throw new Error("The message is gone");
    await outbox.deps.db.run(forgetUnansweredMessages(Number.MAX_SAFE_INTEGER));

    const step = { ...before, state: "retry_wait", hasContent: true } as const;
    const written = await writeStep(outbox.deps.db, before, step, outbox.nowMs);

    expect(written).toBe(false);
    expect(await outbox.row(id)).toMatchObject({ state: "accepted", sealed: null });
  });
});

describe("a recipient who opts out while a sender that dies has their message", () => {
  it("ends it when the lease has run out, so that it keeps no other message from its turn", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("sms");
    await leaseMessage(outbox.deps.db, id, { nowMs: outbox.nowMs, leaseMs: LEASE_MS, probe: false });
    await receiveWish(outbox.deps, RECIPIENTS.sms, "stop");
    const held = await outbox.row(id);
    outbox.nowMs += LEASE_MS;
    const next = await outbox.add("email");

    await dispatchDue(outbox.deps, { limit: 1 });

    expect(held).toMatchObject({ state: "leased" });
    expect(await outbox.row(id)).toMatchObject({
      state: "suppressed",
      failure_reason: "opted_out",
      sealed: null,
    });
    expect(await outbox.row(next)).toMatchObject({ state: "accepted" });
  });
});

describe("a message that was handed over", () => {
  it("counts so although the channel's health cannot be written down", async () => {
    const outbox = await createTestOutbox();
    const [first, second] = [await outbox.add(), await outbox.add()];
    outbox.answer({ kind: "unreachable", code: "ECONNREFUSED", answered: false });
    await dispatchMessages(outbox.deps, [first]);
    const { db } = outbox.deps;
    const refuse = () => Promise.reject(new Error("database is locked"));
    const isHealth = ({ sql }: { readonly sql: string }) => /^UPDATE channel_troubles/.test(sql);
    const faulty: Database = {
      run: (statement) => (isHealth(statement) ? refuse() : db.run(statement)),
      batch: (statements) => (statements.some(isHealth) ? refuse() : db.batch(statements)),
    };

    await dispatchMessages({ ...outbox.deps, db: faulty }, [second]).catch(() => undefined);

    expect(await outbox.row(second)).toMatchObject({ state: "accepted" });
  });
});

describe("a message that tries a paused channel", () => {
  it("loses no try while nobody answers there", async () => {
    const outbox = await createTestOutbox();
    for (let count = 0; count < 5; count += 1) await outbox.add();
    outbox.answer(
      ...Array.from(
        { length: 500 },
        () => ({ kind: "unreachable", code: "ECONNREFUSED", answered: false }) as const,
      ),
    );
    const endMs = outbox.nowMs + 20 * HOUR_MS;
    for (; outbox.nowMs < endMs; outbox.nowMs += STEP_MS) await dispatchDue(outbox.deps, { limit: 10 });
    outbox.answer();
    for (const stopMs = endMs + 3 * HOUR_MS; outbox.nowMs < stopMs; outbox.nowMs += STEP_MS) {
      await dispatchDue(outbox.deps, { limit: 10 });
    }

    const { rows } = await outbox.deps.db.run({ sql: "SELECT DISTINCT state FROM messages", params: [] });
    expect(rows).toEqual([{ state: "accepted" }]);
  });
});
