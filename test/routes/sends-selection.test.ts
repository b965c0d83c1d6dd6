import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { callApi } from "../support/api.ts";
import { createTestApp } from "../support/app.ts";
import { postSend } from "../support/sends.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const { appointment, appointmentCancelled, courseStarted } = EXAMPLE_BOOKINGS;

describe("a send that is refused", () => {
  it.each<[string, object, string]>([
    ["names neither ids nor a filter", {}, "#"],
    ["names both", { bookingIds: [appointment], filter: { day: "2027-05-14" } }, "#"],
    ["names no booking", { bookingIds: [] }, "#/bookingIds"],
    ["names something else than a GUID", { bookingIds: ["x"] }, "#/bookingIds/0"],
    [
      "names more than a thousand",
      { bookingIds: Array.from({ length: 1_001 }, () => UNKNOWN) },
      "#/bookingIds",
    ],
    ["filters by nothing", { filter: {} }, "#/filter"],
    ["filters by a day that does not exist", { filter: { day: "2027-02-30" } }, "#/filter/day"],
    ["filters by a day and by bounds", { filter: { day: "2027-05-14", from: "2027-05-14" } }, "#/filter"],
    ["ends before it begins", { filter: { from: "2027-05-20", to: "2027-05-14" } }, "#/filter/to"],
    ["ends before now", { filter: { to: "2027-05-01" } }, "#/filter/to"],
    ["wants to go nowhere", { bookingIds: [appointment], channels: [] }, "#/channels"],
    ["names a field that is none", { bookingIds: [appointment], to: {} }, "#/to"],
  ])("%s", async (_, json, pointer) => {
    const test = await createTestApp();

    const answer = await postSend(test, json);

    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ in: "body", pointer }]);
    expect((await callApi(test, "GET /api/sends")).body.sends).toEqual([]);
  });

  it("wants a channel that is not there", async () => {
    const { deps } = await createTestApp();
    const { textSender: _, ...withoutTexts } = deps;
    const test = { ...(await createTestApp()), app: createApp(withoutTexts) };

    const answer = await postSend(test, { bookingIds: [appointment], channels: ["sms"] });

    expect(answer.body.type).toBe("/api/docs#problem-channel-not-configured");
  });

  it("matches more than a thousand bookings, and hears how many", async () => {
    const test = await createTestApp();
    const eventId = test.emulator.crowd(1_001);

    const answer = await postSend(test, { filter: { eventId } });

    expect(answer.status).toBe(422);
    expect(answer.body.type).toBe("/api/docs#problem-too-many-bookings");
    expect(answer.body.detail).toContain("1001");
  });

  it("would have to look through too many", async () => {
    const test = await createTestApp();
    test.emulator.crowd(3_000);

    const answer = await postSend(test, { filter: { staffId: UNKNOWN } });

    expect(answer.status).toBe(422);
    expect(answer.body.detail).toContain("looked through");
  });

  it.each([
    ["cannot be looked up", { status: 500 as const }, "wix-unavailable", 502],
    ["comes while Wix asks to wait", { status: 429 as const }, "wix-throttled", 503],
  ])("%s", async (_, { status }, problem, expected) => {
    const test = await createTestApp();
    test.emulator.addFault({ call: "queryExtendedBookings", kind: "status", status, times: 3 });

    const answer = await postSend(test, { filter: { eventId: test.emulator.crowd(2) } });

    expect(answer.status).toBe(expected);
    expect(answer.body.type).toBe(`/api/docs#problem-${problem}`);
  });
});

describe("a send by filter", () => {
  it("goes to all who booked one session, by start", async () => {
    const test = await createTestApp();
    const eventId = test.emulator.crowd(3);
    test.emulator.crowd(2);

    const { send } = await postSend(test, { filter: { eventId } });

    expect(send).toMatchObject({ state: "done", total: 3, counts: { sent: 3 } });
  });

  it("means a day of the business", async () => {
    const test = await createTestApp();
    test.emulator.crowd(1);
    const bookings = test.emulator.bookings();
    const crowded = bookings.at(-1);
    const day = crowded?.startDate.slice(0, 10) ?? "";

    const { send } = await postSend(test, { filter: { day, serviceId: serviceIdOf("yoga") }, dryRun: true });

    expect(send.items?.map(({ bookingId }) => bookingId)).toContain(crowded?.id);
    for (const { bookingId } of send.items ?? []) {
      expect(bookings.find(({ id }) => id === bookingId)?.startDate.slice(0, 10)).toBe(day);
    }
  });

  it("goes to those of one member of staff only", async () => {
    const test = await createTestApp();
    const { bookings } = (await callApi(test, "GET /api/bookings?limit=20")).body as unknown as {
      bookings: readonly { id: string; staff?: { id: string } }[];
    };
    const staffId = bookings.find(({ staff }) => staff)?.staff?.id;
    const theirs = bookings.filter(({ staff }) => staff?.id === staffId).map(({ id }) => id);

    const { send } = await postSend(test, { filter: { staffId }, dryRun: true });

    const ids = send.items?.map(({ bookingId }) => bookingId) ?? [];
    expect(theirs.length).toBeLessThan(bookings.length);
    expect(ids).toEqual(expect.arrayContaining(theirs));
    expect(bookings.filter(({ id }) => ids.includes(id)).map(({ id }) => id)).toEqual(theirs);
  });

  it("leaves out who cancelled", async () => {
    const test = await createTestApp();

    const { send } = await postSend(test, { filter: { from: "2027-01-01" }, dryRun: true });

    const ids = send.items?.map(({ bookingId }) => bookingId);
    expect(ids).toContain(courseStarted);
    expect(ids).not.toContain(appointmentCancelled);
  });

  it("that nothing fits is done at once", async () => {
    const test = await createTestApp();

    const { status, send } = await postSend(test, { filter: { day: "2030-01-01" } });

    expect(status).toBe(202);
    expect(send).toMatchObject({ state: "done", total: 0, items: [] });
  });

  it("means no day at all when nobody knows the business's zone", async () => {
    const test = await createTestApp();
    test.emulator.addFault({ call: "getSiteProperties", kind: "status", status: 500, times: 9 });

    const answer = await postSend(test, { filter: { day: "2027-05-14" } });

    expect(answer.body.type).toBe("/api/docs#problem-wix-unavailable");
  });
});
