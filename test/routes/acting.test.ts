import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { readForms, readPostForm, submitForm } from "../support/forms.ts";

const bookingOf = ({ emulator }: TestApp, id: string) =>
  emulator.bookings().find((booking) => booking.id === id);

const writes = ({ emulator }: TestApp) =>
  emulator.calls().filter(({ call }) => /^(cancel|reschedule)BookingAnonymously$/.test(call));

const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

/** The addresses of the times that the picker offers, as a visitor would follow them. */
async function offeredTimes({ app }: TestApp, path: string): Promise<readonly string[]> {
  const html = await (await app.request(`${path}/reschedule`)).text();
  return [...html.matchAll(/href="([^"]*\/reschedule\/confirm\?[^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
}

describe("acting on a booking", () => {
  it("changes nothing when the form was not made by us", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    const names = [...form.fields.keys()];

    const response = await submitForm(
      test.app,
      form,
      Object.fromEntries(names.map((name) => [name, "forged"])),
    );

    expect(response.status).toBe(422);
    expect(writes(test)).toEqual([]);
  });

  it("changes nothing when the form belongs to another booking's link", async () => {
    const test = await createTestApp();
    const mine = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const other = await test.mint(EXAMPLE_BOOKINGS.class);
    const form = await readPostForm(test.app, `${mine.path}/cancel`);

    const response = await submitForm(test.app, { ...form, action: `${other.path}/cancel` });

    expect(response.status).toBe(422);
    expect(writes(test)).toEqual([]);
  });

  it("changes nothing when a cancel form is sent to move", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);

    const response = await submitForm(test.app, { ...form, action: `${path}/reschedule` });

    expect(response.status).toBe(422);
    expect(writes(test)).toEqual([]);
  });

  it("changes nothing when the post comes from another site", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);

    const response = await test.app.request(form.action, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "cross-site" },
      body: form.fields.toString(),
    });

    expect(response.status).toBe(403);
    expect(writes(test)).toEqual([]);
  });

  it("changes nothing when the link was revoked after the form was shown", async () => {
    const test = await createTestApp();
    const { id, path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    await test.app.request(`/api/links/${id}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${test.staffKey}` },
    });

    const response = await submitForm(test.app, form);

    expect(response.status).toBe(410);
    expect(writes(test)).toEqual([]);
  });

  it("shows the form anew, choice kept, when it is too old", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    test.emulator.setNow(test.emulator.now() + 31 * 60_000);

    const response = await submitForm(test.app, form);

    expect(response.status).toBe(422);
    expect(readForms(await response.text(), form.action).map(({ method }) => method)).toContain("POST");
    expect(writes(test)).toEqual([]);
  });

  it("does not cancel a booking that changed since the form was shown, and says so", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    test.emulator.bump(EXAMPLE_BOOKINGS.appointment);

    const response = await submitForm(test.app, form);

    expect(response.status).toBe(409);
    expect(bookingOf(test, EXAMPLE_BOOKINGS.appointment)?.status).toBe("CONFIRMED");
  });

  it("does not cancel when the revision is bumped at the very moment of the call", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    test.emulator.addFault({ call: "cancelBookingAnonymously", kind: "bump", times: 1 });

    const response = await submitForm(test.app, form);

    expect(response.status).toBe(409);
    expect(bookingOf(test, EXAMPLE_BOOKINGS.appointment)?.status).toBe("CONFIRMED");
    expect(writes(test)).toHaveLength(1);
  });

  it("says that nothing was changed when Wix is down, and sends no second write", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    test.emulator.addFault({ call: "cancelBookingAnonymously", kind: "status", status: 500, times: 1 });

    const response = await submitForm(test.app, form);

    expect(response.status).toBe(502);
    expect(bookingOf(test, EXAMPLE_BOOKINGS.appointment)?.status).toBe("CONFIRMED");
    expect(writes(test)).toHaveLength(1);
  });

  it("tells the truth when the answer is lost after Wix has cancelled", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    test.emulator.addFault({ call: "cancelBookingAnonymously", kind: "dropAfterApply", times: 1 });

    const response = await submitForm(test.app, form);

    expect(response.status).toBe(303);
    expect(textOf(await (await test.app.request(path)).text())).toMatch(/cancelled/i);
    expect(writes(test)).toHaveLength(1);
  });

  it("cancels once when fifty copies of one form arrive together, and answers all alike", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);

    const responses = await Promise.all(Array.from({ length: 50 }, () => submitForm(test.app, form)));

    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([303]));
    expect(writes(test)).toHaveLength(1);
    expect(bookingOf(test, EXAMPLE_BOOKINGS.appointment)?.status).toBe("CANCELED");
  });

  it("cancels once when two devices send a form each", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const forms = await Promise.all([1, 2].map(() => readPostForm(test.app, `${path}/cancel`)));

    const responses = await Promise.all(forms.map((form) => submitForm(test.app, form)));

    expect(responses.map(({ status }) => status)).toEqual([303, 303]);
    expect(writes(test).filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("gives a reload, and a form of long ago, the stored outcome", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    await submitForm(test.app, form);
    test.emulator.setNow(test.emulator.now() + 3_600_000);

    const response = await submitForm(test.app, form);

    expect(response.status).toBe(303);
    expect(writes(test)).toHaveLength(1);
  });

  it("keeps the booking and offers other times when the slot goes between check and move", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const before = bookingOf(test, EXAMPLE_BOOKINGS.appointment);
    const [time = ""] = await offeredTimes(test, path);
    const form = await readPostForm(test.app, time);
    test.emulator.addFault({ call: "rescheduleBookingAnonymously", kind: "take", times: 1 });

    const response = await submitForm(test.app, form);

    expect(response.status).toBe(409);
    expect(await response.text()).toContain("/reschedule/confirm?");
    expect(bookingOf(test, EXAMPLE_BOOKINGS.appointment)).toEqual(before);
    expect(writes(test)).toHaveLength(1);
  });

  it.each(["appointment", "class"] as const)(
    "moves a booking of the kind %s once, to the time chosen",
    async (kind) => {
      const test = await createTestApp();
      const { path } = await test.mint(EXAMPLE_BOOKINGS[kind]);
      const before = bookingOf(test, EXAMPLE_BOOKINGS[kind]);
      const [time = ""] = await offeredTimes(test, path);
      const form = await readPostForm(test.app, time);

      const responses = await Promise.all(Array.from({ length: 5 }, () => submitForm(test.app, form)));

      expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([303]));
      expect(writes(test)).toHaveLength(1);
      const after = bookingOf(test, EXAMPLE_BOOKINGS[kind]);
      expect(after?.startDate).not.toBe(before?.startDate);
      expect(after?.revision).not.toBe(before?.revision);
    },
  );

  it("offers a course no other time", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.course);

    const page = await test.app.request(`${path}/reschedule`);

    expect(page.status).toBeLessThan(500);
    expect(await page.text()).not.toContain("/reschedule/confirm?");
  });
});

describe("looking at a booking", () => {
  it("changes nothing and ends no link, in two hundred GET and HEAD requests", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const [time = ""] = await offeredTimes(test, path);
    const urls = [path, `${path}/cancel`, `${path}/cancel`, `${path}/reschedule`, time];
    const before = test.emulator.bookings();

    const statuses = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        test.app.request(urls[index % urls.length] ?? path, { method: index % 2 ? "HEAD" : "GET" }),
      ),
    );

    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([200]));
    expect(test.emulator.bookings()).toEqual(before);
    expect(writes(test)).toEqual([]);
  });

  it("renews a token that Wix no longer takes, unnoticed and for good", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    test.emulator.addFault({
      call: "getBookingAnonymously",
      kind: "code",
      code: "INVALID_TOKEN",
      status: 401,
      times: 1,
    });

    const pages = [await test.app.request(path), await test.app.request(path)];

    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    const mints = test.emulator.calls().filter(({ call }) => call === "getAnonymousActionToken");
    expect(mints).toHaveLength(2);
  });
});
