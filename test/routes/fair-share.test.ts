import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { DEFAULT_WIX_LIMITS } from "../../src/config/live.ts";
import { networkSource } from "../../src/domain/contact/network-source.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { listActions } from "../../src/store/actions.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { readPostForm, submitForm } from "../support/forms.ts";
import { textOf } from "../support/html.ts";

const { appointment, class: lesson } = EXAMPLE_BOOKINGS;
const READ = "getBookingAnonymously";

const callsOf = ({ emulator }: TestApp, name: string) =>
  emulator.calls().filter(({ call }) => call === name).length;

const times = <Some>(count: number, make: (turn: number) => Promise<Some>): Promise<readonly Some[]> =>
  Promise.all(Array.from({ length: count }, (_, turn) => make(turn)));

/** As on a host: what is read is shared within a second, and our own limits hold. */
const openLive = () => createTestApp({ cached: true, limits: DEFAULT_WIX_LIMITS });

/** Long enough ago that nothing read then is shared any more. */
const aMomentLater = ({ emulator }: TestApp) => emulator.setNow(emulator.now() + 2_000);

describe("a link that is opened without end", () => {
  it("costs Wix one reading a second", async () => {
    const test = await openLive();
    const { path } = await test.mint(appointment);
    aMomentLater(test);
    const before = callsOf(test, READ);

    const statuses = await times(200, async () => (await test.app.request(path)).status);

    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(callsOf(test, READ) - before).toBe(1);
  });

  it("keeps neither another customer's page nor staff's next link waiting", async () => {
    const test = await createTestApp({ limits: DEFAULT_WIX_LIMITS });
    const [greedy, other] = [await test.mint(appointment), await test.mint(lesson)];
    // No time passes and nothing is shared: each costs two calls.
    const statuses = await times(600, async () => (await test.app.request(greedy.path)).status);

    const page = await test.app.request(other.path);
    const minted = await callApi(test, "POST /api/links", {
      json: { bookingId: EXAMPLE_BOOKINGS.appointmentSmsOnly, channels: [] },
    });

    expect(statuses).toContain(503);
    expect(page.status).toBe(200);
    expect(minted.status).toBe(201);
  });

  it("uses up no more by asking for its times than by anything else", async () => {
    const test = await createTestApp({ limits: DEFAULT_WIX_LIMITS });
    const [greedy, other] = [await test.mint(appointment), await test.mint(lesson)];
    const picker = await (await test.app.request(`${greedy.path}/reschedule`)).text();
    const confirm =
      /href="([^"]*reschedule\/confirm[^"]*)"/.exec(picker)?.[1]?.replaceAll("&amp;", "&") ?? "";

    const statuses = await times(300, async () => (await test.app.request(confirm)).status);
    const page = await test.app.request(`${other.path}/reschedule`);

    expect(statuses).toContain(503);
    expect(page.status).toBe(200);
  });

  it("is told when it is its turn again", async () => {
    const test = await createTestApp({ limits: { ...DEFAULT_WIX_LIMITS, perCustomer: 4 } });
    const { path } = await test.mint(appointment);
    await times(4, async () => test.app.request(path));

    const refused = await test.app.request(path);

    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("a reading that requests share", () => {
  it("is not shown any more once its customer has cancelled", async () => {
    const test = await openLive();
    const { path } = await test.mint(appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    await test.app.request(path);

    const sent = await submitForm(test.app, form);
    const page = await test.app.request(path);

    expect(sent.status).toBe(303);
    expect(textOf(await page.text())).toContain("Cancelled");
  });

  it("opens nothing once the link is revoked", async () => {
    const test = await openLive();
    const { path, id } = await test.mint(appointment);
    await test.app.request(path);

    await callApi(test, `DELETE /api/links/${id}`);

    expect((await test.app.request(path)).status).toBe(410);
  });

  it("is not what an action goes by", async () => {
    const test = await openLive();
    const { path } = await test.mint(appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    await test.app.request(path);
    test.emulator.bump(appointment);

    const sent = await submitForm(test.app, form);

    expect(sent.status).toBe(409);
    expect(await listActions(test.deps.db, appointment)).toMatchObject([{ outcome: "stale" }]);
  });
});

describe("many copies of one form", () => {
  it("cost Wix two readings and one cancellation, and all are told that it is done", async () => {
    const test = await openLive();
    const { path } = await test.mint(appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    aMomentLater(test);
    const before = callsOf(test, READ);

    const answers = await times(200, () => submitForm(test.app, form));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    // One to compare the typed answer with, which they share, and one before Wix is asked.
    expect(callsOf(test, READ) - before).toBe(2);
    expect(callsOf(test, "cancelBookingAnonymously")).toBe(1);
  });

  it("change one booking once by Wix's own token as well", async () => {
    const test = await openLive();
    const token = await test.deps.bookings.mintToken(appointment);
    const path = `/t/${token.ok ? token.value : ""}`;
    const form = await readPostForm(test.app, `${path}/cancel`);
    aMomentLater(test);
    const before = callsOf(test, READ);

    await times(50, () => submitForm(test.app, form));

    expect(callsOf(test, READ) - before).toBe(2);
    expect(callsOf(test, "cancelBookingAnonymously")).toBe(1);
    expect(await listActions(test.deps.db, appointment)).toMatchObject([{ outcome: "done" }]);
  });

  it("do nothing while the booking cannot be read, and can be sent again afterwards", async () => {
    const test = await openLive();
    const { path } = await test.mint(appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    // What the typed answer is compared with is shared; the reading before Wix is asked, with all its tries, fails.
    await test.app.request(path);
    test.emulator.addFault({ call: READ, kind: "status", status: 503, times: 3 });

    const refused = await submitForm(test.app, form);
    const trace = await listActions(test.deps.db, appointment);
    const again = await submitForm(test.app, form);

    expect(refused.status).toBe(502);
    expect(trace).toEqual([]);
    expect(again.status).toBe(303);
    expect(callsOf(test, "cancelBookingAnonymously")).toBe(1);
  });
});

describe("strangers who make tokens up", () => {
  const from = (address: string) => ({ headers: { "x-test-address": address } });
  const appBySource = ({ deps }: TestApp) =>
    createApp(deps, { sourceOf: (c) => networkSource(c.req.header("x-test-address") ?? "") });

  it("of one place keep nobody of another from opening by token", async () => {
    const test = await createTestApp();
    const app = appBySource(test);
    const guesses = await times(
      60,
      async (turn) => (await app.request(`/t/${String(turn).padStart(40, "x")}`, from("192.0.2.7"))).status,
    );
    const token = await test.deps.bookings.mintToken(appointment);

    const opened = await app.request(`/t/${token.ok ? token.value : ""}`, from("198.51.100.4"));

    expect(guesses.filter((status) => status === 404)).toHaveLength(20);
    expect(opened.status).toBe(200);
  });

  it("count as one place within a /56, whichever of its addresses they use", async () => {
    const test = await createTestApp();
    const app = appBySource(test);

    const guesses = await times(40, async (turn) => {
      const address = from(`2001:db8:1:${(turn % 200).toString(16)}::1`);
      return (await app.request(`/t/${String(turn).padStart(40, "x")}`, address)).status;
    });

    expect(guesses.filter((status) => status === 503)).toHaveLength(20);
  });
});
