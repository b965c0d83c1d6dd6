import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Variables } from "../../src/config/config.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { err } from "../../src/result.ts";
import { listActions } from "../../src/store/actions.ts";
import { tick } from "../../src/tick.ts";
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
import { callApi } from "../support/api.ts";
import { createTestApp, START_MS, type TestApp } from "../support/app.ts";
import { type HtmlForm, readForms, submitForm } from "../support/forms.ts";
import { changed } from "../support/gateway.ts";
import { textOf, titleOf } from "../support/html.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const UNDO_SECONDS = 150;
const BOOKING = EXAMPLE_BOOKINGS.appointment;

/** An app whose clock stands still unless it is moved: what a page says of seconds is to be the same on any machine. */
interface Timed extends TestApp {
  readonly time: { nowMs: number };
}

/** An app that holds cancellations, and a link to a booking. */
async function open(vars: Variables = {}) {
  const time = { nowMs: START_MS };
  const made = await createTestApp({
    vars: { UNDO_SECONDS: String(UNDO_SECONDS), ...vars },
    deps: { clock: () => time.nowMs },
  });
  const test: Timed = { ...made, time };
  const { id, path } = await sendLink(test, { bookingId: BOOKING });
  return { test, id, path };
}

/** The same, with a cancellation that waits. */
async function hold(vars: Variables = {}) {
  const opened = await open(vars);
  const form = await cancelForm(opened.test, opened.path);
  const response = await submitForm(opened.test.app, form);
  return { ...opened, form, response };
}

function later({ emulator, time }: Timed, byMs: number): void {
  time.nowMs += byMs;
  emulator.setNow(time.nowMs);
}

const dueNow = (test: Timed) => later(test, UNDO_SECONDS * SECOND_MS);

async function runTick(test: TestApp, deps: TestApp["deps"] = test.deps): Promise<void> {
  await tick(deps, { messages: 8, sendItems: 0, actions: 2, finds: 0, findPages: 0, replies: 5 });
  await test.settled();
}

const statusOf = ({ emulator }: TestApp) => emulator.bookings().find(({ id }) => id === BOOKING)?.status;
const cancels = ({ emulator }: TestApp) =>
  emulator.calls().filter(({ call }) => call === "cancelBookingAnonymously");
const outcomes = async ({ deps }: TestApp) =>
  (await listActions(deps.db, BOOKING)).map(({ outcome }) => outcome);
const read = async ({ app }: TestApp, path: string) => (await app.request(path)).text();

/** The form on the booking's page whose address ends like that. */
async function formTo(test: TestApp, path: string, action: "keep" | "cancel-now"): Promise<HtmlForm> {
  const found = readForms(await read(test, path), path).find((form) => form.action.endsWith(`/${action}`));
  if (found === undefined) throw new Error(`The page has no form to ${action}`);
  return found;
}

/** Wix out of reach for everything, or for one call. */
const withoutWix = ({ deps }: TestApp): TestApp["deps"] => ({
  ...deps,
  bookings: changed(deps.bookings, { mintToken: async () => err({ kind: "unavailable" } as const) }),
});

describe("a cancellation that cannot wait", () => {
  it("is carried out at once where nothing is held", async () => {
    const { test, response } = await hold({ UNDO_SECONDS: "0" });

    expect(response.status).toBe(303);
    expect(statusOf(test)).toBe("CANCELED");
  });

  it("is carried out at once when the policy's last moment is too near", async () => {
    const { test, path } = await open();
    const [booking] = test.emulator.bookings().filter(({ id }) => id === BOOKING);
    const startsAtMs = Date.parse(booking?.startDate ?? "");
    // By this service's policy one can cancel until 24 hours before.
    later(test, startsAtMs - 24 * HOUR_MS - (UNDO_SECONDS + 119) * SECOND_MS - test.time.nowMs);

    await submitForm(test.app, await cancelForm(test, path));

    expect(statusOf(test)).toBe("CANCELED");
  });

  it("is refused as ever when the booking changed since the page was shown", async () => {
    const { test, path } = await open();
    const form = await cancelForm(test, path);
    test.emulator.bump(BOOKING);

    const response = await submitForm(test.app, form);

    expect(response.status).toBe(409);
    expect(await outcomes(test)).toEqual(["stale"]);
  });
});

describe("a cancellation that waits", () => {
  it("is not sent to Wix, and nobody is told", async () => {
    const { test, path, response } = await hold();
    await runTick(test);

    expect([response.status, response.headers.get("location")]).toEqual([303, path]);
    expect(cancels(test)).toEqual([]);
    expect(newsIn(test)).toEqual([]);
    expect(await outcomes(test)).toEqual(["held"]);
  });

  it("is announced with the time to the second, and with a way to keep the booking", async () => {
    const { test, path } = await hold();

    const html = await read(test, path);

    expect(titleOf(html)).toContain("Your booking will be cancelled at 09:02:30");
    expect(html).toContain(`data-seconds-left="${UNDO_SECONDS}"`);
    expect(textOf(html)).toContain("Keep my booking");
  });

  it.each(["/cancel", "/cancel", "/reschedule", "/reschedule/confirm", "/calendar.ics"])(
    "is what every other page leads to: %s",
    async (page) => {
      const { test, path } = await hold();

      const response = await test.app.request(path + page);

      expect([response.status, response.headers.get("location")]).toEqual([303, path]);
    },
  );

  it("shows on Wix's own link to the booking as well", async () => {
    const { test } = await hold();
    const path = await tokenPath(test, BOOKING);

    expect(titleOf(await read(test, path))).toContain("will be cancelled at 09:02:30");
    expect((await test.app.request(`${path}/reschedule`)).headers.get("location")).toBe(path);
  });

  it("keeps another tab's form from moving the booking meanwhile", async () => {
    const { test, path } = await open();
    const move = await moveForm(test, path);
    await submitForm(test.app, await cancelForm(test, path));

    const response = await submitForm(test.app, move);

    expect([response.status, response.headers.get("location")]).toEqual([303, path]);
    expect(await outcomes(test)).toEqual(["held"]);
  });

  it("is one, whatever number of forms ask for it", async () => {
    const { test, path } = await open();
    const [one, two] = [await cancelForm(test, path), await cancelForm(test, path)];

    const responses = await Promise.all([one, one, two].map((form) => submitForm(test.app, form)));

    expect(responses.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await outcomes(test)).toEqual(["held"]);
  });

  it("is told to staff, with its time and its reason", async () => {
    const { test, id, path } = await open();
    await submitForm(test.app, await cancelForm(test, path), { reason: "ill" });

    const response = await test.app.request(`/api/links/${id}`, {
      headers: { authorization: `Bearer ${test.staffKey}` },
    });

    const { timeline } = (await response.json()) as { timeline: readonly { event: string }[] };
    expect(timeline.filter(({ event }) => event === "action")).toEqual([
      {
        at: "2027-05-11T08:00:00.000Z",
        event: "action",
        actor: { kind: "customer" },
        sign: "answer",
        action: "cancel",
        outcome: "held",
        reason: "ill",
        heldUntil: "2027-05-11T08:02:30.000Z",
      },
    ]);
  });
});

describe("keeping the booking", () => {
  it("is refused to another site, and to a form that was not made for it", async () => {
    const { test, path } = await hold();
    const form = await formTo(test, path, "keep");

    const foreign = await test.app.request(form.action, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "cross-site" },
      body: form.fields.toString(),
    });
    await submitForm(test.app, form, { hold: "forged" });

    expect(foreign.status).toBe(403);
    expect(await outcomes(test)).toEqual(["held"]);
  });

  it("does not take a form that cancels for one that keeps, or the other way round", async () => {
    const { test, path, form } = await hold();
    const keep = await formTo(test, path, "keep");

    await submitForm(test.app, keep, { hold: form.fields.get("form") ?? "" });
    const response = await submitForm(test.app, form, { form: keep.fields.get("hold") ?? "" });

    expect(response.status).toBe(422);
    expect(await outcomes(test)).toEqual(["held"]);
  });

  it("comes too late once it was cancelled, and says so", async () => {
    const { test, path } = await hold();
    const form = await formTo(test, path, "keep");
    dueNow(test);
    await runTick(test);

    const response = await submitForm(test.app, form);

    expect(response.status).toBe(409);
    expect(textOf(await response.text())).toMatch(/It was too late to keep it.*This booking is cancelled/);
    expect(statusOf(test)).toBe("CANCELED");
  });

  it("leaves the booking as it was, for good, and says so", async () => {
    const { test, path } = await hold();

    const response = await submitForm(test.app, await formTo(test, path, "keep"));
    const html = await read(test, path);
    dueNow(test);
    await runTick(test);

    expect([response.status, response.headers.get("location")]).toEqual([303, path]);
    expect(titleOf(html)).toContain("You’re booked");
    expect(textOf(html)).toContain("you took the cancellation back on Tue 11 May, 09:00.");
    expect(statusOf(test)).toBe("CONFIRMED");
    expect(await outcomes(test)).toEqual(["kept"]);
    expect(newsIn(test)).toEqual([]);
  });

  it("is not mentioned for ever", async () => {
    const { test, path } = await hold();
    await submitForm(test.app, await formTo(test, path, "keep"));
    later(test, HOUR_MS);

    expect(textOf(await read(test, path))).not.toContain("took the cancellation back");
  });

  it("holds against the form that ordered it, sent once more", async () => {
    const { test, path, form } = await hold();
    await submitForm(test.app, await formTo(test, path, "keep"));

    const response = await submitForm(test.app, form);

    expect(response.status).toBe(303);
    expect(await outcomes(test)).toEqual(["kept"]);
  });

  it("still works at the last moment, as long as nothing was done", async () => {
    const { test, path } = await hold();
    const form = await formTo(test, path, "keep");
    dueNow(test);

    await submitForm(test.app, form);

    expect(await outcomes(test)).toEqual(["kept"]);
    expect(statusOf(test)).toBe("CONFIRMED");
  });

  it("and carrying out at the same moment have one outcome, and the page tells which", async () => {
    const { test, path } = await hold();
    const form = await formTo(test, path, "keep");
    dueNow(test);

    await Promise.all([submitForm(test.app, form), runTick(test), runTick(test)]);
    await test.settled();

    const [outcome] = await outcomes(test);
    const isKept = outcome === "kept";
    expect(statusOf(test)).toBe(isKept ? "CONFIRMED" : "CANCELED");
    expect(titleOf(await read(test, path))).toContain(isKept ? "You’re booked" : "This booking is cancelled");
    expect(newsIn(test)).toHaveLength(isKept ? 0 : 2);
  });

  it("lets the customer cancel once more later", async () => {
    const { test, path } = await hold();
    await submitForm(test.app, await formTo(test, path, "keep"));

    await submitForm(test.app, await cancelForm(test, path));

    expect(await outcomes(test)).toEqual(["kept", "held"]);
  });
});

describe("a cancellation whose time has come", () => {
  it("is carried out by the tick, once, and told to customer and business", async () => {
    const { test, path } = await hold();
    dueNow(test);

    await Promise.all([runTick(test), runTick(test)]);
    await runTick(test);

    expect(statusOf(test)).toBe("CANCELED");
    expect(cancels(test)).toHaveLength(1);
    expect(newsIn(test)).toHaveLength(2);
    expect(textOf(await read(test, path))).toContain("Done: you cancelled it on Tue 11 May, 09:02.");
  });

  it("is carried out by the next visit where no timer came", async () => {
    const { test, path } = await hold();
    dueNow(test);

    const html = await read(test, path);

    expect(titleOf(html)).toContain("This booking is cancelled");
    expect(await outcomes(test)).toEqual(["done"]);
  });

  it("is carried out at once when the customer says so", async () => {
    const { test, path } = await hold();

    const response = await submitForm(test.app, await formTo(test, path, "cancel-now"));

    expect([response.status, response.headers.get("location")]).toEqual([303, path]);
    expect(statusOf(test)).toBe("CANCELED");
    expect(await outcomes(test)).toEqual(["done"]);
  });

  it("is not carried out when the booking changed meanwhile, and page and messages say so", async () => {
    const { test, path } = await hold();
    test.emulator.bump(BOOKING);
    dueNow(test);

    await runTick(test);

    expect(statusOf(test)).toBe("CONFIRMED");
    expect(cancels(test)).toEqual([]);
    expect(textOf(await read(test, path))).toContain(
      "Your booking was not cancelled: it was changed while the cancellation waited.",
    );
    const news = newsIn(test);
    expect(news.map(({ subject }) => subject?.replace(/:.*/, ""))).toEqual([
      "Not cancelled",
      "Not cancelled",
    ]);
    expect(news.every(({ text }) => text.replaceAll("\n", " ").includes("so it still stands."))).toBe(true);
  });

  it("is told of once when Wix refuses it at the last moment", async () => {
    const { test, path } = await hold();
    test.emulator.addFault({
      call: "cancelBookingAnonymously",
      kind: "code",
      code: "BOOKING_CANNOT_BE_CANCELLED",
      status: 428,
    });
    dueNow(test);

    await Promise.all([runTick(test), runTick(test)]);
    await runTick(test);

    expect(await outcomes(test)).toEqual(["not_allowed"]);
    expect(newsIn(test)).toHaveLength(2);
    expect(textOf(await read(test, path))).toContain("the booking system no longer allowed it.");
  });

  it.each(["its link", "the links to its address"])(
    "is not carried out when staff revoked %s, and no page promises it from then on",
    async (which) => {
      const { test, id } = await hold();
      await test.settled();
      const email = test.outbox.messages()[0]?.to;
      const other = await test.mint(BOOKING);
      const cancelNow = await formTo(test, other.path, "cancel-now");
      if (which === "its link") await callApi(test, `DELETE /api/links/${id}`);
      else await callApi(test, "POST /api/links/revoke", { json: { bookingId: BOOKING, to: { email } } });

      const html = await read(test, other.path);
      await submitForm(test.app, cancelNow);
      dueNow(test);
      await runTick(test);

      expect(titleOf(html)).toContain("You’re booked");
      expect(textOf(html)).toContain("the link by which you asked for it was withdrawn.");
      expect([await outcomes(test), statusOf(test)]).toEqual([["token_invalid"], "CONFIRMED"]);
      expect(cancels(test)).toEqual([]);
      const { rows } = await test.deps.db.run({ sql: "SELECT sealed, look_ms FROM actions", params: [] });
      expect(rows).toEqual([{ sealed: null, look_ms: null }]);
    },
  );

  it("is left alone when staff revoked another link", async () => {
    const { test, path } = await hold();
    const other = await test.mint(BOOKING);

    await callApi(test, `DELETE /api/links/${other.id}`);

    expect(titleOf(await read(test, path))).toContain("will be cancelled at 09:02:30");
    expect(await outcomes(test)).toEqual(["held"]);
  });

  it("does not wait once more when its link was revoked while Wix was asked in vain", async () => {
    const { test, id } = await hold();
    dueNow(test);
    const { bookings } = test.deps;
    await runTick(test, {
      ...test.deps,
      bookings: changed(bookings, {
        async cancelBooking() {
          await callApi(test, `DELETE /api/links/${id}`);
          return err({ kind: "unavailable" });
        },
      }),
    });

    expect(await outcomes(test)).toEqual(["token_invalid"]);
  });

  it("is no doing of the customer's when the business cancelled meanwhile", async () => {
    const { test, path } = await hold();
    const token = await test.deps.bookings.mintToken(BOOKING);
    const reading = token.ok ? await test.deps.bookings.readBooking(token.value) : token;
    if (!token.ok || !reading.ok) throw new Error("The booking cannot be read");
    await test.deps.bookings.cancelBooking(token.value, reading.value.booking.revision);

    const before = textOf(await read(test, path));
    dueNow(test);
    await runTick(test);

    expect(before).toContain("but not from this page");
    expect(await outcomes(test)).toEqual(["already"]);
    expect(newsIn(test)).toEqual([]);
  });

  it("is told to nobody as having failed when the business cancels while Wix is being asked", async () => {
    const { test } = await hold();
    dueNow(test);
    const { bookings } = test.deps;
    const overtaken: TestApp["deps"] = {
      ...test.deps,
      bookings: changed(bookings, {
        async cancelBooking(token, revision) {
          await bookings.cancelBooking(token, revision);
          return err({ kind: "not_allowed" });
        },
      }),
    };

    await runTick(test, overtaken);

    expect(await outcomes(test)).toEqual(["already"]);
    expect(newsIn(test)).toEqual([]);
  });

  it("is tried again, and nobody is told, when the booking cannot be seen after Wix refused", async () => {
    const { test } = await hold();
    dueNow(test);
    const { bookings } = test.deps;
    let refused = false;
    const blind: TestApp["deps"] = {
      ...test.deps,
      bookings: changed(bookings, {
        async cancelBooking() {
          refused = true;
          return err({ kind: "not_allowed" });
        },
        readBooking: async (token) => (refused ? err({ kind: "unavailable" }) : bookings.readBooking(token)),
      }),
    };

    await runTick(test, blind);

    expect(await outcomes(test)).toEqual(["held"]);
    expect(newsIn(test)).toEqual([]);
  });

  it("is tried again with another token when Wix does not take the first", async () => {
    const { test } = await hold();
    dueNow(test);
    const { bookings } = test.deps;
    await runTick(test, {
      ...test.deps,
      bookings: changed(bookings, { cancelBooking: async () => err({ kind: "token_invalid" }) }),
    });
    const meanwhile = [await outcomes(test), statusOf(test)];
    later(test, MINUTE_MS);

    await runTick(test);

    expect(meanwhile).toEqual([["held"], "CONFIRMED"]);
    expect([await outcomes(test), statusOf(test)]).toEqual([["done"], "CANCELED"]);
    expect(newsIn(test)).toHaveLength(2);
  });

  it("waits on, and can still be taken back, while Wix cannot be reached", async () => {
    const { test, path } = await hold();
    dueNow(test);

    await runTick(test, withoutWix(test));
    const html = await read(test, path);
    await submitForm(test.app, await formTo(test, path, "keep"));

    expect(titleOf(html)).toContain("Your booking is being cancelled");
    expect(await outcomes(test)).toEqual(["kept"]);
    expect(statusOf(test)).toBe("CONFIRMED");
  });

  it("is carried out once Wix can be reached again", async () => {
    const { test } = await hold();
    dueNow(test);
    await runTick(test, withoutWix(test));
    await runTick(test);
    const tooSoon = statusOf(test);
    later(test, MINUTE_MS);

    await runTick(test);

    expect([tooSoon, statusOf(test)]).toEqual(["CONFIRMED", "CANCELED"]);
    expect(newsIn(test)).toHaveLength(2);
  });

  it("is tried again when Wix fails to carry it out", async () => {
    const { test } = await hold();
    test.emulator.addFault({ call: "cancelBookingAnonymously", kind: "status", status: 500, times: 1 });
    dueNow(test);
    await runTick(test);
    const meanwhile = [await outcomes(test), statusOf(test)];
    later(test, MINUTE_MS);

    await runTick(test);

    expect(meanwhile).toEqual([["held"], "CONFIRMED"]);
    expect([await outcomes(test), statusOf(test)]).toEqual([["done"], "CANCELED"]);
  });

  it("is given up, and nothing of its customer is kept, when Wix stays away for three days", async () => {
    const { test, path } = await hold();
    later(test, UNDO_SECONDS * SECOND_MS + 72 * HOUR_MS);

    await runTick(test, withoutWix(test));

    const { rows } = await test.deps.db.run({
      sql: "SELECT outcome, sealed, look_ms FROM actions",
      params: [],
    });
    expect(rows).toEqual([{ outcome: "unavailable", sealed: null, look_ms: null }]);
    expect(textOf(await read(test, path))).toContain("the booking system could not be reached.");
  });

  it("ends with its booking when that is gone", async () => {
    const { test } = await hold();
    dueNow(test);

    await runTick(test, {
      ...test.deps,
      bookings: changed(test.deps.bookings, {
        mintToken: async () => err({ kind: "booking_not_found" } as const),
      }),
    });

    expect(await outcomes(test)).toEqual(["booking_not_found"]);
  });
});

describe("a link that is sent again while a cancellation waits", () => {
  /** Sends the link again, and gives the new one. */
  async function resend(test: TestApp, id: string, json: unknown = {}) {
    const { body } = await callApi(test, `POST /api/links/${id}/resend`, { json });
    await test.settled();
    return { id: body.id, url: body.url, path: new URL(body.url).pathname };
  }

  it("takes it along: it is carried out, and told of with the new link", async () => {
    const { test, id, path } = await hold();
    const fresh = await resend(test, id);
    const promised = titleOf(await read(test, fresh.path));
    dueNow(test);

    await runTick(test);

    expect(promised).toContain("Your booking will be cancelled at 09:02:30");
    expect([await outcomes(test), statusOf(test)]).toEqual([["done"], "CANCELED"]);
    const [toCustomer] = newsIn(test).filter(({ to }) => to !== BUSINESS_EMAIL);
    expect(newsIn(test)).toHaveLength(2);
    expect(toCustomer?.text).toContain(fresh.url);
    expect(toCustomer?.text).not.toContain(path);
  });

  it("lets the customer keep the booking by the new one", async () => {
    const { test, id } = await hold();
    const fresh = await resend(test, id);

    await submitForm(test.app, await formTo(test, fresh.path, "keep"));

    expect(await outcomes(test)).toEqual(["kept"]);
  });

  it("lets the customer cancel at once by the new one", async () => {
    const { test, id } = await hold();
    const fresh = await resend(test, id);

    await submitForm(test.app, await formTo(test, fresh.path, "cancel-now"));

    expect([await outcomes(test), statusOf(test)]).toEqual([["done"], "CANCELED"]);
  });

  it("tells nobody of it to whom the new one did not go", async () => {
    const { test, id } = await hold();
    await resend(test, id, { to: { email: "corrected@example.org" } });
    dueNow(test);

    await runTick(test);

    expect(addressees(newsIn(test))).toEqual(["email corrected@example.org", `email ${BUSINESS_EMAIL}`]);
  });

  it("takes it along however often it is sent again, and also once Wix could not be reached", async () => {
    const { test, id } = await hold();
    dueNow(test);
    await runTick(test, withoutWix(test));
    const second = await resend(test, id);
    await resend(test, second.id);
    later(test, MINUTE_MS);

    await runTick(test);

    expect([await outcomes(test), statusOf(test)]).toEqual([["done"], "CANCELED"]);
  });

  it("takes along what a process that died had begun", async () => {
    const { test, id, path } = await hold();
    dueNow(test);
    const { bookings } = test.deps;
    const cancelBooking = () => Promise.reject(new Error("The process died"));
    await createApp({ ...test.deps, bookings: changed(bookings, { cancelBooking }) }).request(path);
    const before = await outcomes(test);
    await resend(test, id);
    later(test, MINUTE_MS);

    await runTick(test);
    later(test, MINUTE_MS);
    await runTick(test);

    expect([before, await outcomes(test)]).toEqual([["pending"], ["done"]]);
    expect(newsIn(test)).toHaveLength(2);
  });

  it("and is revoked then takes it down with it", async () => {
    const { test, id } = await hold();
    const fresh = await resend(test, id);
    await callApi(test, `DELETE /api/links/${fresh.id}`);
    dueNow(test);

    await runTick(test);

    expect([await outcomes(test), statusOf(test)]).toEqual([["token_invalid"], "CONFIRMED"]);
  });
});

describe("a process that dies", () => {
  it("while a cancellation waits leaves it to the next one", async () => {
    const { test } = await hold();
    const reborn = createApp({ ...test.deps });
    dueNow(test);

    await runTick({ ...test, app: reborn });

    expect(statusOf(test)).toBe("CANCELED");
  });

  it("after Wix has cancelled leaves it to be told by the next one", async () => {
    const { test, path } = await hold();
    dueNow(test);
    await dyingApp(test).request(path);
    const before = newsIn(test).length;
    later(test, MINUTE_MS);

    await runTick(test);

    expect([before, newsIn(test).length]).toEqual([0, 2]);
    expect(await outcomes(test)).toEqual(["done"]);
  });

  it("before it has asked Wix leaves it to be carried out by the next one", async () => {
    const { test, path } = await hold();
    dueNow(test);
    const { bookings } = test.deps;
    const cancelBooking = () => Promise.reject(new Error("The process died"));
    await createApp({ ...test.deps, bookings: changed(bookings, { cancelBooking }) }).request(path);
    const before = await outcomes(test);
    later(test, MINUTE_MS);

    await runTick(test);
    later(test, MINUTE_MS);
    await runTick(test);

    expect(before).toEqual(["pending"]);
    expect([await outcomes(test), statusOf(test)]).toEqual([["done"], "CANCELED"]);
    expect(newsIn(test)).toHaveLength(2);
  });
});

describe("a cancellation whose fee rises while it waits", () => {
  it("is not carried out, and customer and business are told", async () => {
    const { test } = await open({ UNDO_SECONDS: "600" });
    const { path } = await sendLink(test, { bookingId: EXAMPLE_BOOKINGS.appointmentWithFee });
    const booking = () =>
      test.emulator.bookings().find(({ id }) => id === EXAMPLE_BOOKINGS.appointmentWithFee);
    const riseMs = Date.parse(booking()?.startDate ?? "") - 48 * HOUR_MS;
    later(test, riseMs - MINUTE_MS - test.time.nowMs);
    await submitForm(test.app, await cancelForm(test, path));

    later(test, 15 * MINUTE_MS);
    await runTick(test);

    expect([booking()?.status, cancels(test)]).toEqual(["CONFIRMED", []]);
    expect(newsIn(test).map(({ subject }) => subject?.split(":")[0])).toEqual([
      "Not cancelled",
      "Not cancelled",
    ]);
  });
});
