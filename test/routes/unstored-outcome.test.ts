import { describe, expect, it } from "vitest";
import { settleAbandonedActions } from "../../src/actions/settle-abandoned.ts";
import { createApp } from "../../src/app.ts";
import { DatabaseUnavailableError } from "../../src/database-unavailable.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { Database } from "../../src/ports/storage.ts";
import { err } from "../../src/result.ts";
import { listActions } from "../../src/store/actions.ts";
import { cancelForm, moveForm, newsIn, sendLink } from "../support/acting.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { readForms, submitForm } from "../support/forms.ts";
import { changed } from "../support/gateway.ts";
import { textOf } from "../support/html.ts";

const BOOKING = EXAMPLE_BOOKINGS.appointment;
const MINUTE_MS = 60_000;

/** How a database fails: as one that says that it is away for the moment, and as one that says something else. */
const FAILURES = [
  ["is away", () => new DatabaseUnavailableError("away")],
  ["fails in a way that nobody foresaw", () => new Error("D1_ERROR: internal error")],
] as const;

/** The app whose database no longer takes a write once Wix has been asked; reads go on. */
function appThatCannotStore(test: TestApp, failure: () => Error) {
  const { db, bookings } = test.deps;
  let isGone = false;
  const gone = async <Answer>(answer: Promise<Answer>) => {
    isGone = true;
    return answer;
  };
  const failing: Database = {
    ...db,
    run: async (statement) => {
      if (isGone && !/^\s*SELECT/i.test(statement.sql)) throw failure();
      return db.run(statement);
    },
    batch: async (statements) => {
      if (isGone) throw failure();
      return db.batch(statements);
    },
  };
  return createApp({
    ...test.deps,
    db: failing,
    bookings: changed(bookings, {
      cancelBooking: (...args) => gone(bookings.cancelBooking(...args)),
      rescheduleBooking: (...args) => gone(bookings.rescheduleBooking(...args)),
    }),
  });
}

const settleLater = async (test: TestApp) => {
  test.emulator.setNow(test.emulator.now() + 2 * MINUTE_MS);
  await settleAbandonedActions(test.deps, { limit: 10 });
  await test.settled();
};

describe.each(FAILURES)("a database that %s once Wix has acted", (_, failure) => {
  it.each([
    ["cancelled", cancelForm],
    ["moved", moveForm],
  ] as const)("leaves a customer who %s told that it may have been carried out", async (done, formOf) => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const form = await formOf(test, path);

    const answer = await submitForm(appThatCannotStore(test, failure), form);

    const text = textOf(await answer.text());
    expect(answer.status).toBe(202);
    expect(text).toMatch(new RegExp(`We don’t know yet.*may have been ${done}, or not`));
    expect(text).not.toContain("is safe");
  });

  it("has it settled by how the booking looks, and told once, as soon as it is back", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const form = await cancelForm(test, path);
    await submitForm(appThatCannotStore(test, failure), form);

    await settleLater(test);

    expect(await listActions(test.deps.db, BOOKING)).toMatchObject([{ outcome: "done" }]);
    expect(newsIn(test)).toHaveLength(2);
    expect(test.logged.filter((line) => line.includes("outcome_not_stored"))).toHaveLength(1);
  });
});

it("is told as it was when Wix has refused and that cannot be stored", async () => {
  const test = await createTestApp();
  const { path } = await sendLink(test, { bookingId: BOOKING });
  const form = await cancelForm(test, path);
  const { bookings } = test.deps;
  const refusing = {
    ...test,
    deps: {
      ...test.deps,
      bookings: changed(bookings, { cancelBooking: async () => err({ kind: "unavailable" } as const) }),
    },
  };

  const answer = await submitForm(
    appThatCannotStore(refusing, () => new DatabaseUnavailableError("away")),
    form,
  );

  expect(answer.status).toBe(502);
});

it("says that the booking is safe only where Wix was not asked", async () => {
  const test = await createTestApp();
  const { path } = await sendLink(test, { bookingId: BOOKING });
  const form = await cancelForm(test, path);
  const { db } = test.deps;
  const run: Database["run"] = async (statement) => {
    if (/INSERT INTO actions/.test(statement.sql)) throw new DatabaseUnavailableError("away");
    return db.run(statement);
  };

  const answer = await submitForm(createApp({ ...test.deps, db: { ...db, run } }), form);

  expect(answer.status).toBe(503);
  expect(textOf(await answer.text())).toContain("is safe");
  expect(test.emulator.calls().filter(({ call }) => call === "cancelBookingAnonymously")).toEqual([]);
});

describe("a database that takes nothing while a cancellation waits", () => {
  /** A booking whose cancellation waits, and the same app on a database that can only be read. */
  async function openHeld() {
    const test = await createTestApp({ vars: { UNDO_SECONDS: "150" } });
    const { path } = await sendLink(test, { bookingId: BOOKING });
    await submitForm(test.app, await cancelForm(test, path));
    const refuse = () => Promise.reject(new DatabaseUnavailableError("full"));
    const run: Database["run"] = async (statement) =>
      /^\s*SELECT/i.test(statement.sql) ? test.deps.db.run(statement) : refuse();
    return { test, path, app: createApp({ ...test.deps, db: { ...test.deps.db, run, batch: refuse } }) };
  }

  it.each(["keep", "cancel-now"])("says nothing certain to who presses %s", async (button) => {
    const { path, app } = await openHeld();
    const forms = readForms(await (await app.request(path)).text(), path);
    const form = forms.find(({ action }) => action.endsWith(`/${button}`));
    if (form === undefined) throw new Error(`There is no ${button}`);

    const answer = await submitForm(app, form);

    expect(answer.status).toBe(202);
    expect(textOf(await answer.text())).toContain("We don’t know yet");
  });

  it("shows the booking though the cancellation is due and cannot be begun", async () => {
    const { test, path, app } = await openHeld();
    test.emulator.setNow(test.emulator.now() + 3 * MINUTE_MS);

    expect((await app.request(path)).status).toBe(200);
  });
});

it("shows a booking whose token had to be renewed, though the new one cannot be kept", async () => {
  const test = await createTestApp();
  const { path } = await test.mint(BOOKING);
  test.emulator.addFault({
    call: "getBookingAnonymously",
    kind: "code",
    status: 401,
    code: "INVALID_TOKEN",
    times: 1,
  });
  const refuse = () => Promise.reject(new DatabaseUnavailableError("full"));
  const run: Database["run"] = async (statement) =>
    /^\s*SELECT/i.test(statement.sql) ? test.deps.db.run(statement) : refuse();

  const page = await createApp({ ...test.deps, db: { ...test.deps.db, run, batch: refuse } }).request(path);

  expect(page.status).toBe(200);
});
