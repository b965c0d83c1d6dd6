import { describe, expect, it } from "vitest";
import { settleAbandonedActions } from "../../src/actions/settle-abandoned.ts";
import { createApp } from "../../src/app.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { err } from "../../src/result.ts";
import {
  addressees,
  BUSINESS_EMAIL,
  cancelForm,
  dyingApp,
  moveForm,
  newsIn,
  sendLink,
  tokenPath,
} from "../support/acting.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { type HtmlForm, submitForm } from "../support/forms.ts";
import { changed } from "../support/gateway.ts";

const BOOKING = EXAMPLE_BOOKINGS.appointment;
const GUEST = { email: "guest@example.com" };
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const later = ({ emulator }: TestApp, ms: number) => emulator.setNow(emulator.now() + ms);

/** One turn of the timer, and all that follows from it. */
async function settle(test: TestApp, deps = test.deps): Promise<number> {
  const looks = await settleAbandonedActions(deps, { limit: 10 });
  await test.settled();
  return looks;
}

async function actions({ deps }: TestApp) {
  const { rows } = await deps.db.run({
    sql: "SELECT outcome, sealed, look_ms FROM actions ORDER BY seq",
    params: [],
  });
  return rows;
}

const outcomes = async (test: TestApp) => (await actions(test)).map(({ outcome }) => outcome);

/** A link sent to a guest, whose form is taken by a process that dies once Wix has done as it says. */
async function abandon(
  test: TestApp,
  formOf: (test: TestApp, path: string) => Promise<HtmlForm> = cancelForm,
): Promise<{ path: string; form: HtmlForm }> {
  const { path } = await sendLink(test, { bookingId: BOOKING, channels: ["email"], to: GUEST });
  const form = await formOf(test, path);
  await submitForm(dyingApp(test), form);
  return { path, form };
}

describe("an action whose process died", () => {
  it("is left alone for a minute, since somebody may still be at it", async () => {
    const test = await createTestApp();
    await abandon(test);
    later(test, MINUTE_MS / 2);

    const looks = await settle(test);

    expect(looks).toBe(0);
    expect(await outcomes(test)).toEqual(["pending"]);
    expect(newsIn(test)).toEqual([]);
  });

  it.each([
    ["cancelled", cancelForm],
    ["moved", moveForm],
  ] as const)(
    "is told to customer and business once its booking shows that it was %s",
    async (kind, formOf) => {
      const test = await createTestApp();
      await abandon(test, formOf);
      later(test, MINUTE_MS);

      await settle(test);

      expect(addressees(newsIn(test))).toEqual([`email ${GUEST.email}`, `email ${BUSINESS_EMAIL}`]);
      expect(newsIn(test).map(({ subject }) => subject?.toLowerCase().startsWith(kind))).toEqual([
        true,
        true,
      ]);
      expect(await actions(test)).toEqual([{ outcome: "done", sealed: null, look_ms: null }]);
    },
  );

  it("says from when the booking was moved, although nobody who knew is left", async () => {
    const test = await createTestApp();
    await abandon(test, moveForm);
    later(test, MINUTE_MS);

    await settle(test);

    expect(newsIn(test).map(({ text }) => /\nWas: Sun,? 16 May,? 10:00\n/.test(text))).toEqual([true, true]);
  });

  it("is told of a visit by Wix's own link to the contact on file", async () => {
    const test = await createTestApp();
    const form = await cancelForm(test, await tokenPath(test, BOOKING));
    await submitForm(dyingApp(test), form);
    later(test, MINUTE_MS);

    await settle(test);

    expect(newsIn(test)).toHaveLength(2);
    expect(addressees(newsIn(test))).not.toContain(`email ${GUEST.email}`);
  });

  it("is told once, by however many timers and reloads at the same moment", async () => {
    const test = await createTestApp();
    const { form } = await abandon(test);
    later(test, MINUTE_MS);
    const other = createApp(test.deps);

    const answers = await Promise.all([
      ...[test.app, other, test.app, other].map((app) => submitForm(app, form)),
      ...Array.from({ length: 4 }, () => settleAbandonedActions(test.deps, { limit: 10 })),
    ]);

    await test.settled();
    expect(answers.slice(0, 4).map((answer) => (answer instanceof Response ? answer.status : 0))).toEqual([
      303, 303, 303, 303,
    ]);
    expect(newsIn(test)).toHaveLength(2);
    expect(await outcomes(test)).toEqual(["done"]);
  });

  it("is told once when the customer comes back first", async () => {
    const test = await createTestApp();
    const { form } = await abandon(test);
    later(test, MINUTE_MS);

    const response = await submitForm(test.app, form);
    const looks = await settle(test);

    expect([response.status, looks]).toEqual([303, 0]);
    expect(newsIn(test)).toHaveLength(2);
  });

  it("is told to nobody when the process died before Wix was asked", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const form = await moveForm(test, path);
    const { bookings } = test.deps;
    const checkSlot = async () => Promise.reject(new Error("The process died"));
    await submitForm(createApp({ ...test.deps, bookings: changed(bookings, { checkSlot }) }), form);
    later(test, MINUTE_MS);

    await settle(test);

    expect(await actions(test)).toEqual([{ outcome: "unavailable", sealed: null, look_ms: null }]);
    expect(newsIn(test)).toEqual([]);
  });

  it("is not taken for what the customer did anew and was told of", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const { bookings } = test.deps;
    const cancelBooking = async () => Promise.reject(new Error("The process died"));
    await submitForm(
      createApp({ ...test.deps, bookings: changed(bookings, { cancelBooking }) }),
      await cancelForm(test, path),
    );
    await submitForm(test.app, await cancelForm(test, path));
    await test.settled();
    later(test, MINUTE_MS);

    await settle(test);

    expect(await outcomes(test)).toEqual(["already", "done"]);
    expect(newsIn(test)).toHaveLength(2);
  });

  it("is looked at again, ever later, while Wix cannot be read", async () => {
    const test = await createTestApp();
    await abandon(test);
    const { bookings } = test.deps;
    const down = {
      ...test.deps,
      bookings: changed(bookings, { mintToken: async () => err({ kind: "unavailable" } as const) }),
    };
    later(test, MINUTE_MS);

    const looks = [await settle(test, down), await settle(test, down)];
    later(test, 2 * MINUTE_MS);
    looks.push(await settle(test));

    expect(looks).toEqual([1, 0, 1]);
    expect(newsIn(test)).toHaveLength(2);
  });

  it("stays unconfirmed after three days without Wix, and nothing of its customer is kept", async () => {
    const test = await createTestApp();
    await abandon(test);
    const { bookings } = test.deps;
    const down = {
      ...test.deps,
      bookings: changed(bookings, { mintToken: async () => err({ kind: "unavailable" } as const) }),
    };
    later(test, 72 * HOUR_MS);

    await settle(test, down);
    later(test, HOUR_MS);
    const looks = await settle(test);

    expect(looks).toBe(0);
    expect(await actions(test)).toEqual([{ outcome: "unconfirmed", sealed: null, look_ms: null }]);
    expect(test.logged.join("\n")).toContain("action_unconfirmed");
    expect(newsIn(test)).toEqual([]);
  });

  it("ends with its booking when that is no longer there", async () => {
    const test = await createTestApp();
    await abandon(test);
    const { bookings } = test.deps;
    const gone = {
      ...test.deps,
      bookings: changed(bookings, { mintToken: async () => err({ kind: "booking_not_found" } as const) }),
    };
    later(test, MINUTE_MS);

    await settle(test, gone);

    expect(await actions(test)).toEqual([{ outcome: "booking_not_found", sealed: null, look_ms: null }]);
  });

  it("is finished as well when the answer stayed unknown", async () => {
    const test = await createTestApp();
    const { path } = await sendLink(test, { bookingId: BOOKING });
    const form = await cancelForm(test, path);
    const { bookings } = test.deps;
    let isAway = false;
    const cancelBooking: typeof bookings.cancelBooking = async (...args) => {
      await bookings.cancelBooking(...args);
      isAway = true;
      return err({ kind: "unknown_outcome" });
    };
    const readBooking: typeof bookings.readBooking = async (...args) =>
      isAway ? err({ kind: "unavailable" }) : bookings.readBooking(...args);
    const app = createApp({ ...test.deps, bookings: changed(bookings, { cancelBooking, readBooking }) });

    const response = await submitForm(app, form);
    const before = newsIn(test).length;
    later(test, MINUTE_MS);
    await settle(test);

    expect([response.status, before]).toEqual([202, 0]);
    expect(newsIn(test)).toHaveLength(2);
    expect(await outcomes(test)).toEqual(["done"]);
  });
});
