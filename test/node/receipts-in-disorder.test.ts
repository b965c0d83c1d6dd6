import { describe, expect, it } from "vitest";
import { openSqlite } from "../../src/adapters/sqlite/sqlite.ts";
import { createTwilioWebhooks } from "../../src/adapters/twilio-webhook.ts";
import { receiveReceipt } from "../../src/delivery/receipts.ts";
import { createRandom } from "../../src/emulator/world/random.ts";
import { createKeyring } from "../../src/keys/keyring.ts";
import type { SqlValue } from "../../src/ports/storage.ts";
import { insertMessage } from "../../src/store/messages.ts";
import { TWILIO_TOKEN } from "../support/twilio-stand-in.ts";
import { type CallbackParams, receiptParams } from "../support/twilio-stand-in-callbacks.ts";

const NOW_MS = Date.UTC(2027, 4, 11, 8, 0, 0);
const TEXTS = 2_500;

/** How texts end: delivered, or not for every kind of reason. */
const ENDS: readonly (readonly [status: string, errorCode?: number])[] = [
  ["delivered"],
  ["undelivered", 30_003],
  ["undelivered", 30_004],
  ["undelivered", 30_005],
  ["failed", 30_007],
  ["failed", 30_008],
  ["undelivered", 30_036],
  ["failed", 31_337],
  ["sent"],
];

interface Callback {
  readonly messageId: string;
  readonly params: CallbackParams;
}

/** Every text's receipts, each twice, in the order in which Twilio's states follow one another. */
const SORTED: readonly Callback[] = Array.from({ length: TEXTS }, (_, index) => {
  const message = { sid: `SM${index}`, to: "+447700900123" };
  const [status = "", errorCode] = ENDS[index % ENDS.length] ?? [];
  return ["queued", "sending", "sent", status].flatMap((word) => {
    const params = receiptParams(message, word, word === status ? errorCode : undefined);
    return [params, params].map((each) => ({ messageId: `msg_${index}`, params: each }));
  });
}).flat();

function shuffled(seed: string): readonly Callback[] {
  const random = createRandom(seed);
  return SORTED.map((callback) => ({ callback, rank: random.below(1_000_000) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ callback }) => callback);
}

/** How all texts stand after these callbacks, half of them called for while their request was still under way. */
async function run(callbacks: readonly Callback[]): Promise<readonly Readonly<Record<string, SqlValue>>[]> {
  const db = openSqlite(":memory:");
  const deps = {
    db,
    clock: () => NOW_MS,
    keyring: createKeyring([{ epoch: "0", secret: "a secret of the tests and long enough" }]),
    log: { info: () => {}, error: () => {} },
  };
  await db.batch(
    Array.from({ length: TEXTS }, (_, index) =>
      insertMessage({
        id: `msg_${index}`,
        kind: "link",
        bookingId: "booking",
        channel: "sms",
        recipientRef: `recipient ${index}`,
        state: "queued",
        deadlineMs: NOW_MS + 4 * 3_600_000,
        sealed: "sealed",
        nowMs: NOW_MS,
      }),
    ),
  );
  const taken = (state: string, remainder: number) => ({
    sql: "UPDATE messages SET state = ?, attempt = 1, tries = 1 WHERE substr(id, 5) % 2 = ?",
    params: [state, remainder],
  });
  await db.batch([taken("accepted", 0), taken("leased", 1)]);
  const webhooks = createTwilioWebhooks({ authToken: TWILIO_TOKEN });
  for (const { messageId, params } of callbacks) {
    const receipt = webhooks.readReceipt(params);
    if (receipt !== undefined) await receiveReceipt(deps, messageId, receipt);
  }
  const { rows } = await db.run({
    sql: `SELECT messages.id, state, receipt_rank, redeliveries, failure_code, failure_reason, provider_id,
        sealed IS NULL AS erased, reason AS suppressed
      FROM messages LEFT JOIN suppressions USING (recipient_ref) ORDER BY messages.id`,
    params: [],
  });
  db.close();
  return rows;
}

describe("20,000 receipts", () => {
  it("end the same sorted as shuffled, each of them doubled", { timeout: 120_000 }, async () => {
    const inOrder = await run(SORTED);

    const inDisorder = await run(shuffled("disorder"));

    expect(SORTED.length).toBe(20_000);
    expect(inDisorder).toEqual(inOrder);
    expect(new Set(inOrder.map(({ state }) => state))).toEqual(
      new Set(["delivered", "undelivered", "retry_wait", "suppressed", "expired", "accepted"]),
    );
  });
});
