import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { Database, Statement } from "../../src/ports/storage.ts";
import { tick } from "../../src/tick.ts";
import { cancelForm, newsIn, sendLink } from "../support/acting.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { submitForm } from "../support/forms.ts";
import { countLinks, passTime, settleAll } from "../support/sends.ts";

const MINUTE_MS = 60_000;
const isLease = ({ sql }: Statement) => /attempt = attempt \+ 1|lease = lease \+ 1/.test(sql);
const isWrite = (statement: Statement) => !/^\s*SELECT/i.test(statement.sql) && !isLease(statement);

/** True for the first of those statements only. */
function onlyFirst(matches: (statement: Statement) => boolean): (statement: Statement) => boolean {
  let seen = false;
  return (statement) => {
    if (seen || !matches(statement)) return false;
    seen = true;
    return true;
  };
}

/**
 * A database that loses the answer to every write and is asked again, as the D1 adapter does when the network fails:
 * what was done is done a second time, or refused because it was.
 */
const stuttering = (db: Database, isLost: (statement: Statement) => boolean): Database => ({
  async run(statement) {
    if (isLost(statement)) await db.run(statement);
    return db.run(statement);
  },
  async batch(statements) {
    if (statements.some(isLost)) await db.batch(statements);
    return db.batch(statements);
  },
});

const open = async (isLost = isWrite): Promise<TestApp> =>
  createTestApp({ deps: { db: stuttering(await openDatabase(), isLost) } });

/** Lets leases run out whose holders never heard that they had them. */
async function passLeases(test: TestApp): Promise<void> {
  await settleAll(test);
  for (let minute = 0; minute < 4; minute += 1) {
    passTime(test, MINUTE_MS);
    await tick(test.deps, { messages: 50, sendItems: 50, actions: 10, finds: 10, findPages: 10, replies: 5 });
    await settleAll(test);
  }
}

describe("a database that loses the answer to every write but leases", () => {
  it("has a link made once, and staff told so", async () => {
    const test = await open();
    const json = { bookingId: EXAMPLE_BOOKINGS.appointment, channels: ["email"] };

    const answer = await callApi(test, "POST /api/links", { json });
    await passLeases(test);

    expect(answer.status).toBe(201);
    expect([...(await countLinks(test.deps.db)).values()]).toEqual([[1, 1]]);
    expect(test.outbox.messages()).toHaveLength(1);
  });

  it("has a link sent again once", async () => {
    const test = await open();
    const { id } = await sendLink(test, { bookingId: EXAMPLE_BOOKINGS.appointment, channels: ["email"] });
    await passLeases(test);

    const answer = await callApi(test, `POST /api/links/${id}/resend`);
    await passLeases(test);

    expect(answer.status).toBe(201);
    expect([...(await countLinks(test.deps.db)).values()]).toEqual([[2, 2]]);
    expect(test.outbox.messages()).toHaveLength(2);
  });

  it("has a send carried out once", async () => {
    const test = await open();
    const bookingIds = [EXAMPLE_BOOKINGS.appointment, EXAMPLE_BOOKINGS.class, EXAMPLE_BOOKINGS.course];

    const { status, id } = await callApi(test, "POST /api/sends", { json: { bookingIds } }).then(
      ({ status, body }) => ({ status, id: body.id }),
    );
    await passLeases(test);
    const { body } = await callApi(test, `GET /api/sends/${id}`);

    expect(status).toBe(202);
    expect(body).toMatchObject({ state: "done", counts: { sent: 3 } });
    expect(test.outbox.messages()).toHaveLength(3);
  });

  it("has a customer cancel once, and both sides told once", async () => {
    const test = await open();
    const { path } = await sendLink(test, { bookingId: EXAMPLE_BOOKINGS.appointment, channels: ["email"] });
    await passLeases(test);

    const response = await submitForm(test.app, await cancelForm(test, path));
    await passLeases(test);

    const writes = test.emulator.calls().filter(({ call }) => call === "cancelBookingAnonymously");
    expect(response.status).toBe(303);
    expect(writes).toHaveLength(1);
    expect(newsIn(test).map(({ channel }) => channel)).toEqual(["email", "email"]);
  });

  it("has a request that was carried out remembered under its Idempotency-Key", async () => {
    const test = await open(({ sql }) => /^INSERT INTO links/.test(sql));
    const json = { bookingId: EXAMPLE_BOOKINGS.appointment, channels: ["email"] };
    const call = { json, headers: { "idempotency-key": "once" } };

    const first = await callApi(test, "POST /api/links", call);
    const again = await callApi(test, "POST /api/links", call);
    await passLeases(test);

    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.url).toBe(first.body.url);
    expect(test.outbox.messages()).toHaveLength(1);
  });
});

describe("a lease whose answer is lost", () => {
  it("of a message runs out, and then it is sent", async () => {
    const test = await open(onlyFirst(isLease));
    await sendLink(test, { bookingId: EXAMPLE_BOOKINGS.appointment, channels: ["email"] });
    await settleAll(test);
    const before = test.outbox.messages().length;

    await passLeases(test);

    expect([before, test.outbox.messages().length]).toEqual([0, 1]);
  });

  it("of a send runs out, and then it goes on", async () => {
    const test = await open(onlyFirst(isLease));
    const bookingIds = [EXAMPLE_BOOKINGS.appointment, EXAMPLE_BOOKINGS.class];
    const { id } = (await callApi(test, "POST /api/sends", { json: { bookingIds } })).body;

    await passLeases(test);

    const { body } = await callApi(test, `GET /api/sends/${id}`);
    expect(body).toMatchObject({ state: "done", counts: { sent: 2 } });
  });
});
