import { describe, expect, it } from "vitest";
import { dispatchDue, dispatchMessages } from "../../src/delivery/dispatch.ts";
import { revokeMessages } from "../../src/delivery/outbox.ts";
import { receiveReceipt } from "../../src/delivery/receipts.ts";
import { receiveWish } from "../../src/delivery/suppression.ts";
import { isUnsent, type MessageState } from "../../src/domain/message/message-state.ts";
import type { ReceiptOutcome } from "../../src/ports/messages.ts";
import type { Database } from "../../src/ports/storage.ts";
import { err, ok } from "../../src/result.ts";
import { createTestOutbox, LINK_ID, RECIPIENTS, type TestOutbox } from "../support/test-outbox.ts";

const HOUR_MS = 3_600_000;

/** Something that happens between two queries of a sender. */
type Incident = (outbox: TestOutbox, id: string) => Promise<unknown>;

const receipt = (outcome: ReceiptOutcome) => ({ providerId: "SM1", status: outcome.kind, outcome });
const AWAY = receipt({ kind: "undelivered", code: "30003", cause: "handset_away" });

const INCIDENTS: Readonly<Record<string, Incident>> = {
  "its link is revoked": (outbox) => outbox.deps.db.run(revokeMessages(LINK_ID, outbox.nowMs)),
  "its recipient opts out": (outbox) => receiveWish(outbox.deps, RECIPIENTS.sms, "stop"),
  "its recipient opts out and in again": async (outbox) => {
    await receiveWish(outbox.deps, RECIPIENTS.sms, "stop");
    await receiveWish(outbox.deps, RECIPIENTS.sms, "start");
  },
  "its deadline passes": async (outbox) => {
    outbox.nowMs += 5 * HOUR_MS;
  },
  "its lease runs out and another sender takes it": async (outbox, id) => {
    outbox.nowMs += 100_000;
    await dispatchMessages(outbox.deps, [id]);
  },
  "another sender looks": (outbox) => dispatchDue(outbox.deps, { limit: 10 }),
  "a receipt says that it is on its way": (outbox, id) =>
    receiveReceipt(outbox.deps, id, receipt({ kind: "progress", rank: 3 })),
  "a receipt says that it was delivered": (outbox, id) =>
    receiveReceipt(outbox.deps, id, receipt({ kind: "delivered" })),
  "a receipt says that no handset took it": (outbox, id) => receiveReceipt(outbox.deps, id, AWAY),
};

/** The outbox's database, which lets something happen before its query of that number. */
function interrupted(outbox: TestOutbox, at: number, happen: () => Promise<unknown>): Database {
  const { db } = outbox.deps;
  let queries = 0;
  const count = async () => {
    queries += 1;
    if (queries === at) await happen();
  };
  return {
    async run(statement) {
      await count();
      return db.run(statement);
    },
    async batch(statements) {
      await count();
      return db.batch(statements);
    },
  };
}

/** As many as a tick with one message makes at least. */
const QUERIES = 7;

describe.each(Object.entries(INCIDENTS))(
  "a text, when %s between any two queries of its sender",
  (name, happen) => {
    it.each(Array.from({ length: QUERIES }, (_, index) => index + 1))("before the %dth", async (at) => {
      const outbox = await createTestOutbox();
      const id = await outbox.add("sms");
      let copies = 0;
      let lost = at % 2 === 0;
      const take = async () => {
        copies += 1;
        const isLost = lost;
        lost = false;
        return isLost
          ? err({ kind: "unknown", code: "timeout" } as const)
          : ok({ providerId: `SM${copies}` });
      };
      outbox.answer(...Array.from({ length: 20 }, () => take));
      outbox.find = () =>
        copies === 0
          ? ok(undefined)
          : ok({ providerId: `SM${copies}`, status: "sent", outcome: { kind: "progress", rank: 3 } });
      let happened = false;
      const db = interrupted(outbox, at, async () => {
        happened = true;
        await happen(outbox, id);
      });

      await dispatchDue({ ...outbox.deps, db }, { limit: 10 });
      const copiesAtOnce = copies;
      for (let hour = 0; hour < 7; hour += 1) {
        outbox.nowMs += HOUR_MS;
        await dispatchDue(outbox.deps, { limit: 10 });
      }

      const { state, sealed } = await outbox.row(id);
      const isResent = name === "a receipt says that no handset took it";
      expect(happened).toBe(true);
      expect(isUnsent(state as MessageState)).toBe(false);
      expect(sealed).toBeNull();
      expect(copies).toBeLessThanOrEqual(isResent ? 2 : 1);
      if (name === "its link is revoked" || name === "its recipient opts out")
        expect(copies).toBe(copiesAtOnce);
    });
  },
);
