import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { CANCEL_REASONS } from "../../src/domain/booking/cancel-reason.ts";
import { EXAMPLE_BOOKINGS, type ExampleKey } from "../../src/emulator/seed/example-bookings.ts";
import { listActions } from "../../src/store/actions.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { readForms, readPostForm, sendAsItStands, submitForm } from "../support/forms.ts";
import { changed } from "../support/gateway.ts";
import { linksOf, textOf, titleOf } from "../support/html.ts";

async function open(
  key: ExampleKey,
): Promise<{ test: TestApp; path: string; read: (page: string) => Promise<string> }> {
  const test = await createTestApp();
  const { path } = await test.mint(EXAMPLE_BOOKINGS[key]);
  return { test, path, read: async (page) => (await test.app.request(path + page)).text() };
}

/** The page's own forms: the one that switches the language is everywhere. */
const formsIn = (html: string, path: string) =>
  readForms(html, path).filter(({ action }) => !action.endsWith("/language"));

const writes = ({ emulator }: TestApp) =>
  emulator.calls().filter(({ call }) => call === "cancelBookingAnonymously");

describe("the page of a cancellation", () => {
  it.each([
    "",
    "?step=choose",
    "?choice=cancel",
    "?step=choose&choice=cancel",
    "?choice=keep",
    "?choice=maybe",
  ])("asks a question that nothing answers by itself, least of all its address: %s", async (query) => {
    const { test, path } = await open("appointment");

    const answer = await test.app.request(`${path}/cancel${query}`);

    const html = await answer.text();
    const choices = html.match(/<input type="radio" name="choice"[^>]*>/g) ?? [];
    expect(answer.status).toBe(200);
    expect(choices).toHaveLength(2);
    expect(html).not.toMatch(/<input[^>]*\bchecked\b/);
    expect(formsIn(html, path).map(({ method }) => method)).toEqual(["POST"]);
  });

  it.each([
    ["no choice", {}],
    ["an empty one", { choice: "" }],
    ["one that the page does not offer", { choice: "move" }],
  ])("asks again when the form comes with %s, and keeps what was said", async (_, fields) => {
    const { test, path } = await open("appointment");
    const form = await readPostForm(test.app, `${path}/cancel`);

    const answer = await sendAsItStands(test.app, form, { reason: "ill", ...fields });

    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain("Choose one of the two.");
    expect(html).toMatch(/value="ill" checked/);
    expect(writes(test)).toEqual([]);
  });

  it("leads back to the booking when it is to be kept, and asks nothing more", async () => {
    const { test, path } = await open("appointment");
    const form = await readPostForm(test.app, `${path}/cancel`);

    const answer = await sendAsItStands(test.app, form, { choice: "keep" });

    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(path);
    expect(writes(test)).toEqual([]);
  });

  it.each(["", "?choice=cancel"])(
    "gives the reason and the other way where it is not allowed: %s",
    async (query) => {
      const { read, path } = await open("appointmentMoveOnly");

      const html = await read(`/cancel${query}`);

      expect(textOf(html)).toMatch(
        /Cancelling online is not offered for this service\. Nothing was changed\. Call Linden/,
      );
      expect(linksOf(html, /reschedule/)).toEqual([`${path}/reschedule`]);
      expect(formsIn(html, path)).toEqual([]);
    },
  );
});

describe("what the page of a cancellation says", () => {
  it("tells the fee as it is now, and why", async () => {
    const { read } = await open("appointmentWithFee");

    const text = textOf(await read("/cancel"));

    expect(text).toContain("A cancellation fee of £10.00 applies right now.");
  });

  it("says that the fee could not be worked out rather than that there is none", async () => {
    const { test, read } = await open("appointmentWithFee");
    test.emulator.addFault({ call: "getBookingAnonymously", kind: "feesFail", times: 9 });

    const text = textOf(await read("/cancel"));

    expect(text).toMatch(
      /couldn’t work out the cancellation fee just now, so there may be one.*Call Linden Studio/,
    );
    expect(text).not.toContain("No cancellation fee");
  });

  it("promises no refund of what was paid, and says who decides", async () => {
    const { read } = await open("appointment");

    const text = textOf(await read("/cancel"));

    expect(text).toContain(
      "Cancelling here doesn’t refund what you have paid. That is for Linden Studio to decide.",
    );
    expect(text).toContain("No cancellation fee applies right now.");
  });

  it("says nothing of money that was never paid", async () => {
    const { read } = await open("appointmentPending");

    expect(textOf(await read("/cancel"))).not.toContain("what you have paid");
  });

  it("shows the owner's policy as text", async () => {
    const { read } = await open("appointment");

    expect(textOf(await read("/cancel"))).toContain("until 24 hours before your visit, free of charge.");
  });
});

describe("the question why", () => {
  const reasonOf = async ({ deps }: TestApp) =>
    (await listActions(deps.db, EXAMPLE_BOOKINGS.appointment)).map(({ reason }) => reason);

  it.each(["", "because", "ill; DROP TABLE actions"])("need not be answered: %j", async (reason) => {
    const { test, path } = await open("appointment");

    const form = await readPostForm(test.app, `${path}/cancel`);
    const response = await submitForm(test.app, form, { reason });

    expect(form.fields.has("reason")).toBe(false);
    expect(response.status).toBe(303);
    expect(await reasonOf(test)).toEqual([undefined]);
  });

  it.each(CANCEL_REASONS)("is kept with the action when it was answered: %s", async (reason) => {
    const { test, path } = await open("appointment");

    await submitForm(test.app, await readPostForm(test.app, `${path}/cancel`), { reason });

    expect(await reasonOf(test)).toEqual([reason]);
  });

  it("offers another time where the booking can be moved", async () => {
    const { read, path } = await open("appointment");

    const html = await read("/cancel");

    expect(textOf(html)).toContain("Another time may suit you better. See other times");
    expect(linksOf(html, /reschedule/)).toEqual([`${path}/reschedule`]);
  });

  it("offers no other time where it cannot be moved, but whom to ask", async () => {
    const { read } = await open("appointmentCancelOnly");

    const html = await read("/cancel");

    expect(textOf(html)).toMatch(
      /a time that suits you better\. You can ask before you cancel\. Call Linden Studio/,
    );
    expect(linksOf(html, /reschedule/)).toEqual([]);
  });

  it("reads what may help along with each answer", async () => {
    const { read } = await open("appointment");

    const html = await read("/cancel");

    const described = [...html.matchAll(/name="reason" [^>]*aria-describedby="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(described).toHaveLength(5);
    for (const id of described) expect(html).toMatch(new RegExp(`<span id="${id}">[^<]+`));
  });

  it("is not asked again when the form was too old", async () => {
    const { test, path } = await open("appointment");
    const form = await readPostForm(test.app, `${path}/cancel`);
    test.emulator.setNow(test.emulator.now() + 31 * 60_000);

    const response = await submitForm(test.app, form, { reason: "too_expensive" });

    const [again] = formsIn(await response.text(), path);
    expect(again?.fields.get("reason")).toBe("too_expensive");
  });
});

describe("the time to change one's mind", () => {
  it.each([
    ["0", "A cancelled booking can’t be restored here."],
    ["90", "You can change your mind for 90 seconds."],
    ["300", "You can change your mind for 5 minutes."],
  ])("is told before cancelling: %s seconds", async (UNDO_SECONDS, told) => {
    const test = await createTestApp({ vars: { UNDO_SECONDS } });
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);

    const html = await (await test.app.request(`${path}/cancel`)).text();

    expect(textOf(html)).toContain(told);
  });
});

describe("the result of cancelling", () => {
  it("stays true on every later visit, and offers nothing that is gone", async () => {
    const { test, path, read } = await open("appointment");
    const response = await submitForm(test.app, await readPostForm(test.app, `${path}/cancel`));
    test.emulator.setNow(test.emulator.now() + 3_600_000);

    const pages = [await read(""), await read("")];

    expect(response.headers.get("location")).toBe(path);
    for (const html of pages) {
      expect(titleOf(html)).toContain("This booking is cancelled");
      expect(textOf(html)).toContain("Done: you cancelled it on Tue 11 May, 09:00.");
      expect(linksOf(html, /cancel|reschedule/)).toEqual([]);
    }
  });

  it("does not take the business's cancellation for the customer's", async () => {
    const { read } = await open("appointmentCancelled");

    const text = textOf(await read(""));

    expect(text).toContain("but not from this page");
    expect(text).not.toContain("you cancelled it");
  });

  it("tells of a booking that staff moved meanwhile from when to when, and asks again", async () => {
    const { test, path } = await open("appointment");
    const form = await readPostForm(test.app, `${path}/cancel`);
    form.fields.set("seen", String(Date.UTC(2027, 4, 14, 9)));
    test.emulator.bump(EXAMPLE_BOOKINGS.appointment);

    const response = await submitForm(test.app, form);

    const html = await response.text();
    expect(response.status).toBe(409);
    expect(textOf(html)).toMatch(
      /was moved from Fri 14 May, 10:00 to Sun 16 May, 10:00.*It was not cancelled\./,
    );
    const [again] = formsIn(html, path);
    expect(again && (await submitForm(test.app, again)).status).toBe(303);
  });

  it("is a refusal when Wix says no to what it allowed a moment ago", async () => {
    const { test, path } = await open("appointment");
    const form = await readPostForm(test.app, `${path}/cancel`);
    const fault = {
      call: "cancelBookingAnonymously",
      kind: "code",
      code: "BOOKING_CANNOT_BE_CANCELLED",
      status: 428,
    } as const;
    test.emulator.addFault(fault);

    const response = await submitForm(test.app, form);

    const html = await response.text();
    expect(response.status).toBe(409);
    expect(textOf(html)).toMatch(
      /This booking can’t be cancelled online\. Nothing was changed\. Call Linden Studio/,
    );
    expect(linksOf(html, /reschedule/)).toEqual([`${path}/reschedule`]);
  });

  it("is a page of its own when the answer never came and cannot be found out", async () => {
    const { test, path } = await open("appointment");
    const form = await readPostForm(test.app, `${path}/cancel`);
    test.emulator.addFault({ call: "cancelBookingAnonymously", kind: "dropAfterApply", times: 1 });
    // The first reading, before the call, is answered; those after it are not.
    const { bookings } = test.deps;
    const app = createApp({
      ...test.deps,
      bookings: changed(bookings, {
        cancelBooking: (token, revision) => {
          test.emulator.addFault({ call: "getBookingAnonymously", kind: "status", status: 500, times: 99 });
          return bookings.cancelBooking(token, revision);
        },
      }),
    });

    const response = await submitForm(app, form);

    expect(response.status).toBe(202);
    expect(textOf(await response.text())).toMatch(/We don’t know yet.*may have been cancelled, or not/);
  });

  it("says when to try again when Wix throttles, and that nothing was done", async () => {
    const { test, path } = await open("appointment");
    const form = await readPostForm(test.app, `${path}/cancel`);
    test.emulator.addFault({
      call: "cancelBookingAnonymously",
      kind: "throttle",
      retryAfterSeconds: 60,
      times: 9,
    });

    const response = await submitForm(test.app, form);

    const html = await response.text();
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("60");
    expect(textOf(html)).toContain("Your booking was not cancelled.");
    expect(linksOf(html, /cancel/)).toEqual([`${path}/cancel`]);
  });

  it("says that a form in another shape cannot be used", async () => {
    const { test, path } = await open("appointment");

    const response = await test.app.request(`${path}/cancel`, {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
      body: "{",
    });

    expect(response.status).toBe(422);
    expect(textOf(await response.text())).toMatch(
      /This form can’t be used\. Your booking was not cancelled\./,
    );
  });
});

describe("a cancellation that costs more than its page said", () => {
  /** Two days before the booking the fee becomes half the price. */
  async function openBeforeTheFeeRises() {
    const { test, path } = await open("appointmentWithFee");
    const start = test.emulator.bookings().find(({ id }) => id === EXAMPLE_BOOKINGS.appointmentWithFee);
    const riseMs = Date.parse(start?.startDate ?? "") - 48 * 3_600_000;
    test.emulator.setNow(riseMs - 60_000);
    const form = await readPostForm(test.app, `${path}/cancel`);
    return { test, path, form, rise: () => test.emulator.setNow(riseMs + 60_000) };
  }

  it("is asked for once more, with the fee as it is now", async () => {
    const { test, form, rise } = await openBeforeTheFeeRises();
    rise();

    const response = await submitForm(test.app, form);

    const text = textOf(await response.text());
    expect(response.status).toBe(409);
    expect(text).toContain("Cancelling costs more now than this page said before.");
    expect(text).toMatch(/A cancellation fee of £[^1][\d.]+ applies right now/);
    expect(writes(test)).toEqual([]);
  });

  it("is carried out by the form that says so", async () => {
    const { test, path, form, rise } = await openBeforeTheFeeRises();
    rise();
    await submitForm(test.app, form);

    const response = await submitForm(test.app, await readPostForm(test.app, `${path}/cancel`));

    expect(response.status).toBe(303);
    expect(writes(test)).toHaveLength(1);
  });

  it("is told as done to whoever sends its form again", async () => {
    const { test, form, rise } = await openBeforeTheFeeRises();
    await submitForm(test.app, form);
    rise();

    const response = await submitForm(test.app, form);

    expect(response.status).toBe(303);
    expect(writes(test)).toHaveLength(1);
  });
});
