import { describe, expect, it } from "vitest";
import { settleAbandonedActions } from "../../src/actions/settle-abandoned.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { tick } from "../../src/tick.ts";
import { BUSINESS_EMAIL, cancelForm, dyingApp, newsIn, sendLink } from "../support/acting.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, type TestApp, type TestAppOptions } from "../support/app.ts";
import { submitForm } from "../support/forms.ts";
import { textOf } from "../support/html.ts";

const WITH_FEE = EXAMPLE_BOOKINGS.appointmentWithFee;
const PAID = EXAMPLE_BOOKINGS.appointment;
const UNPAID = EXAMPLE_BOOKINGS.appointmentPending;
const HOUR_MS = 3_600_000;

const ACCEPTED = "You accepted a cancellation fee of £10.00.";
const NO_REFUND = "Cancelling here doesn’t refund what you have paid. That is for Linden Studio to decide.";

async function open(
  bookingId: string,
  options: TestAppOptions = {},
  channels: readonly string[] = ["email"],
) {
  const test = await createTestApp(options);
  const { id, path } = await sendLink(test, { bookingId, channels });
  return { test, id, path };
}

/** Cancels by the page, and waits until everything that follows has been sent. */
async function cancel(test: TestApp, path: string, app = test.app): Promise<void> {
  await submitForm(app, await cancelForm(test, path));
  await test.settled();
}

async function runTick(test: TestApp): Promise<void> {
  await tick(test.deps, { messages: 8, sendItems: 0, actions: 2, finds: 0, findPages: 0, replies: 5 });
  await test.settled();
}

const pageOf = async ({ app }: TestApp, path: string) => textOf(await (await app.request(path)).text());
const plain = (text: string | undefined) => text?.replace(/\s+/g, " ");
const confirmationIn = (test: TestApp) => plain(newsIn(test).find(({ to }) => to !== BUSINESS_EMAIL)?.text);
const noticeIn = (test: TestApp) => newsIn(test).find(({ to }) => to === BUSINESS_EMAIL)?.text;

describe("a cancellation fee that was accepted", () => {
  it("stands on the booking's page afterwards, also much later", async () => {
    const { test, path } = await open(WITH_FEE);
    await cancel(test, path);
    const atOnce = await pageOf(test, path);
    test.emulator.setNow(test.emulator.now() + 70 * HOUR_MS);

    const muchLater = await pageOf(test, path);

    for (const page of [atOnce, muchLater]) {
      expect(page).toContain(ACCEPTED);
      expect(page).toContain(NO_REFUND);
    }
  });

  it("stands in the customer's mail, with who decides about a refund", async () => {
    const { test, path } = await open(WITH_FEE);

    await cancel(test, path);

    expect(confirmationIn(test)).toContain(ACCEPTED);
    expect(confirmationIn(test)).toContain(NO_REFUND);
  });

  it("stands in the customer's text", async () => {
    const { test, path } = await open(WITH_FEE, {}, ["sms"]);

    await cancel(test, path);

    expect(confirmationIn(test)).toMatch(/^Cancelled: .*, fee £10\.00/);
  });

  it("stands in the notice to the business, with what was paid and who refunds", async () => {
    const { test, path } = await open(WITH_FEE);

    await cancel(test, path);

    const notice = noticeIn(test);
    expect(notice).toContain("Cancellation fee: £10.00, accepted by the customer\n");
    expect(notice).toContain("Payment: Paid\n");
    expect(notice).toContain("Nothing was refunded by this cancellation. Any refund is yours to make.");
  });

  it("is on the link's timeline", async () => {
    const { test, id, path } = await open(WITH_FEE);

    await cancel(test, path);

    const { body } = await callApi(test, `GET /api/links/${id}`);
    expect(body.timeline).toContainEqual(
      expect.objectContaining({
        action: "cancel",
        outcome: "done",
        fee: { value: "10.00", currency: "GBP" },
      }),
    );
  });

  it("is told after a cancellation that waited", async () => {
    const { test, path } = await open(WITH_FEE, { vars: { UNDO_SECONDS: "150" } });
    await cancel(test, path);
    test.emulator.setNow(test.emulator.now() + 150_000);

    await runTick(test);

    expect(await pageOf(test, path)).toContain(ACCEPTED);
    expect(confirmationIn(test)).toContain(ACCEPTED);
    expect(noticeIn(test)).toContain("Cancellation fee: £10.00");
  });

  it("is told by whoever settles what a dead process left behind", async () => {
    const { test, path } = await open(WITH_FEE);
    await cancel(test, path, dyingApp(test));
    test.emulator.setNow(test.emulator.now() + 60_000);

    await settleAbandonedActions(test.deps, { limit: 10 });
    await test.settled();

    expect(await pageOf(test, path)).toContain(ACCEPTED);
    expect(confirmationIn(test)).toContain(ACCEPTED);
    expect(noticeIn(test)).toContain("Cancellation fee: £10.00");
  });

  it("is not told of a booking that somebody else cancelled", async () => {
    const { test, path } = await open(WITH_FEE);
    await cancelForm(test, path);
    const token = await test.deps.bookings.mintToken(WITH_FEE);
    const reading = token.ok ? await test.deps.bookings.readBooking(token.value) : token;
    if (token.ok && reading.ok) {
      await test.deps.bookings.cancelBooking(token.value, reading.value.booking.revision);
    }

    const page = await pageOf(test, path);

    expect(page).toMatch(/cancelled/i);
    expect(page).not.toContain("You accepted");
    expect(page).not.toContain("what you have paid");
  });
});

describe("a fee that nobody could work out", () => {
  it("is never said to be none, and the business reads what the customer was told", async () => {
    const { test, path } = await open(WITH_FEE);
    test.emulator.addFault({ call: "getBookingAnonymously", kind: "feesFail", times: 9 });

    await cancel(test, path);

    const page = await pageOf(test, path);
    expect(noticeIn(test)).toMatch(
      /Cancellation fee: Not known: the customer was told that there may\s+be one\n/,
    );
    expect(noticeIn(test)).toContain("Payment: Paid\n");
    for (const text of [page, confirmationIn(test), noticeIn(test)])
      expect(text).not.toMatch(/no (?:\w+ )?fee/i);
  });
});

describe("a cancellation without a fee", () => {
  it("tells of the money that was paid", async () => {
    const { test, path } = await open(PAID);

    await cancel(test, path);

    const page = await pageOf(test, path);
    expect(page).toContain(NO_REFUND);
    expect(confirmationIn(test)).toContain(NO_REFUND);
    expect(noticeIn(test)).toContain("Payment: Paid\n");
    for (const text of [page, confirmationIn(test)]) expect(text).not.toContain("accepted");
    expect(noticeIn(test)).not.toContain("Cancellation fee");
  });

  it("says nothing of money where nothing was paid", async () => {
    const { test, path } = await open(UNPAID);

    await cancel(test, path);

    expect(await pageOf(test, path)).toContain("Done: you cancelled it");
    expect(await pageOf(test, path)).not.toMatch(/refund|accepted/);
    expect(confirmationIn(test)).not.toMatch(/refund|accepted/);
    expect(noticeIn(test)).not.toMatch(/refund|Payment|Cancellation fee/);
  });
});
