import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { runSends } from "../../src/sends/run.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { postSend, readSend, recordSend, settleAll } from "../support/sends.ts";

const { appointment, appointmentSmsOnly, appointmentPast } = EXAMPLE_BOOKINGS;
const THREE = [appointment, appointmentPast, appointmentSmsOnly];

interface StreamEvent {
  readonly event: string;
  readonly id: string;
  readonly data: { readonly state: string; readonly counts: Readonly<Record<string, number>> };
}

/** Reads a send's stream to its end. */
async function watch(test: TestApp, id: string, headers: Record<string, string> = {}) {
  const response = await test.app.request(`/api/sends/${id}/events`, {
    headers: { authorization: `Bearer ${test.staffKey}`, ...headers },
  });
  const events = (await response.text())
    .split("\n\n")
    .map((block) => Object.fromEntries(block.split("\n").map((line) => line.split(/: (.*)/s, 2))))
    .filter(({ event }) => event !== undefined)
    .map((fields): StreamEvent => ({ ...fields, data: JSON.parse(fields.data) }) as StreamEvent);
  return { response, events };
}

describe("watching a send", () => {
  it("tells at once of one that is done", async () => {
    const test = await createTestApp();
    const { send } = await postSend(test, { bookingIds: THREE });

    const { response, events } = await watch(test, send.id);

    expect(response.headers.get("content-type")).toBe("text/event-stream");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { items: _, ...rest } = send;
    expect(events).toMatchObject([{ event: "done", id: "3", data: rest }]);
    expect(events[0]?.data).not.toHaveProperty("items");
  });

  it("keeps the send going and tells how far it is, to its end", async () => {
    const test = await createTestApp();
    const id = await recordSend(test, THREE);

    const { events } = await watch(test, id);

    expect(events[0]).toMatchObject({ event: "progress", id: "0", data: { state: "running" } });
    expect(events.at(-1)).toMatchObject({ event: "done", id: "3", data: { state: "done" } });
    const ids = events.map((event) => Number(event.id));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  it("tells who comes back only what is new", async () => {
    const test = await createTestApp();
    const id = await recordSend(test, THREE);
    await runSends(test.deps, { maxItems: 1 });

    const { events } = await watch(test, id, { "last-event-id": "1" });

    expect(events.map((event) => event.id)).not.toContain("1");
    expect(events.at(-1)).toMatchObject({ event: "done", id: "3" });
  });

  it("says again that it is done to who may have missed it", async () => {
    const test = await createTestApp();
    const { send } = await postSend(test, { bookingIds: THREE });

    const { events } = await watch(test, send.id, { "last-event-id": "3" });

    expect(events).toMatchObject([{ event: "done" }]);
  });

  it("ends early, and is gone on with, where one invocation carries little", async () => {
    const test = await createTestApp({ deps: { sendItemsPerInvocation: 1 } });
    const id = await recordSend(test, THREE);

    const streams: (readonly StreamEvent[])[] = [];
    for (let last: StreamEvent | undefined; last?.event !== "done" && streams.length < 9; ) {
      const { events } = await watch(test, id, last === undefined ? {} : { "last-event-id": last.id });
      streams.push(events);
      last = events.at(-1) ?? last;
      await settleAll(test);
    }

    expect(streams.length).toBeGreaterThan(1);
    expect(streams.at(-1)?.at(-1)).toMatchObject({ event: "done", id: "3" });
  }, 60_000);
});

describe("polling a send", () => {
  it("keeps it going", async () => {
    const test = await createTestApp();
    const id = await recordSend(test, THREE);

    const first = await readSend(test, id);
    await settleAll(test);
    const second = await readSend(test, id);

    expect(first).toMatchObject({ state: "running", counts: { pending: 3 } });
    expect(second).toMatchObject({ state: "done", counts: { pending: 0, sent: 2, nothing_allowed: 1 } });
  });

  it("carries no more each time than one invocation can", async () => {
    const test = await createTestApp({ deps: { sendItemsPerInvocation: 1 } });
    const id = await recordSend(test, THREE);

    const pending: (number | undefined)[] = [];
    for (let look = 0; look < 4; look += 1) {
      pending.push((await readSend(test, id)).counts.pending);
      await settleAll(test);
    }

    expect(pending).toEqual([3, 2, 1, 0]);
  });
});

describe("stopping a send", () => {
  it("leaves undone what is not done yet, for good", async () => {
    const test = await createTestApp();
    const id = await recordSend(test, THREE);
    await runSends(test.deps, { maxItems: 1 });

    const { status, body } = await callApi(test, `DELETE /api/sends/${id}`);
    const begun = await runSends(test.deps, { maxItems: 10 });
    await settleAll(test);

    expect(status).toBe(200);
    expect(body).toMatchObject({ state: "cancelled", counts: { pending: 0, sent: 1, cancelled: 2 } });
    expect(begun).toBe(0);
    expect(test.outbox.messages()).toHaveLength(1);
  });

  it("stops what is being worked on at that very moment", async () => {
    const test = await createTestApp();
    const id = await recordSend(test, [appointment]);
    const stopping = {
      ...test.deps,
      db: {
        run: test.deps.db.run,
        async batch(statements: Parameters<typeof test.deps.db.batch>[0]) {
          await callApi(test, `DELETE /api/sends/${id}`);
          return test.deps.db.batch(statements);
        },
      },
    };

    await runSends(stopping, { maxItems: 10 });
    await settleAll(test);

    expect(await readSend(test, id)).toMatchObject({ state: "cancelled", items: [{ outcome: "cancelled" }] });
    expect((await callApi(test, `GET /api/links?bookingId=${appointment}`)).body.links).toEqual([]);
    expect(test.outbox.messages()).toEqual([]);
  });

  it("changes nothing about a send that is done", async () => {
    const test = await createTestApp();
    const { send } = await postSend(test, { bookingIds: THREE });

    const { status, body } = await callApi(test, `DELETE /api/sends/${send.id}`);

    expect(status).toBe(200);
    expect(body).toEqual(send);
  });

  it("ends its stream", async () => {
    const test = await createTestApp();
    const id = await recordSend(test, THREE);
    await callApi(test, `DELETE /api/sends/${id}`);

    const { events } = await watch(test, id);

    expect(events).toMatchObject([{ event: "done", data: { state: "cancelled" } }]);
  });
});
