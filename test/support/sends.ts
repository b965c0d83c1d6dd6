import type { Database } from "../../src/ports/storage.ts";
import type { SendBody } from "../../src/routes/api/send-schemas.ts";
import { createSend } from "../../src/sends/create.ts";
import type { SendRequest } from "../../src/sends/send-request.ts";
import { type ApiCall, callApi } from "./api.ts";
import type { TestApp } from "./app.ts";

/** Makes a send; the answer, and the send as it is once nothing is under way any more, however slow the machine. */
export async function postSend(test: TestApp, json: object, call: ApiCall = {}) {
  const answer = await callApi(test, "POST /api/sends", { json, ...call });
  const { id } = answer.body;
  if (answer.status === 202) await settleAll(test);
  return { ...answer, send: answer.status === 202 ? await readSend(test, id) : ({} as SendBody) };
}

export async function readSend(test: TestApp, id: string): Promise<SendBody> {
  return (await callApi(test, `GET /api/sends/${id}`)).body as unknown as SendBody;
}

/** What became of each booking, as far as a dry run and a real one say the same. */
export const outcomesOf = ({ items = [] }: SendBody) =>
  items.map(({ bookingId, outcome, channels, reason }) => ({
    bookingId,
    outcome: outcome === "sent" ? "will_send" : outcome,
    channels,
    reason,
  }));

/** Waits for what is under way, and for what that has begun. */
export async function settleAll(test: TestApp): Promise<void> {
  for (let round = 0; round < 5; round += 1) await test.settled();
}

/** How many links and messages each booking has that has any. */
export async function countLinks(db: Database): Promise<ReadonlyMap<string, readonly [number, number]>> {
  const { rows } = await db.run({
    sql: `SELECT links.booking_id, count(DISTINCT links.id) AS links, count(messages.id) AS messages
      FROM links LEFT JOIN messages ON link_id = links.id GROUP BY links.booking_id`,
    params: [],
  });
  return new Map(
    rows.map(({ booking_id, links, messages }) => [String(booking_id), [Number(links), Number(messages)]]),
  );
}

/** Records a send without beginning it. */
export const recordSend = (
  test: TestApp,
  bookingIds: readonly string[],
  { dryRun = false, again = false, channels = "default" as SendRequest["channels"] } = {},
): Promise<string> =>
  createSend(
    test.deps,
    { bookingIds, dryRun, channels, locale: "en-GB", force: false, again, createdBy: "tests" },
    async () => [],
  );

export const passTime = (test: TestApp, ms: number): void => test.emulator.setNow(test.emulator.now() + ms);
