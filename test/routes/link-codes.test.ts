import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { readPostForm, submitForm } from "../support/forms.ts";

const BOOKING = EXAMPLE_BOOKINGS.appointment;
const TO = { email: "ana@example.com" };

interface Made {
  readonly id: string;
  readonly path: string;
  readonly expiresAt: string;
}

const callStaff = ({ app, staffKey }: TestApp, method: string, path: string, json?: object) =>
  app.request(path, {
    method,
    headers: { authorization: `Bearer ${staffKey}`, "content-type": "application/json" },
    ...(json && { body: JSON.stringify(json) }),
  });

async function make(test: TestApp, request: object = {}): Promise<Made> {
  const answer = await callStaff(test, "POST", "/api/links", {
    bookingId: BOOKING,
    to: TO,
    again: true,
    ...request,
  });
  if (answer.status !== 201) throw new Error(`No link was made: ${answer.status} ${await answer.text()}`);
  const { id, url, expiresAt } = (await answer.json()) as { id: string; url: string; expiresAt: string };
  return { id, path: new URL(url).pathname, expiresAt };
}

async function makeMany(test: TestApp, count: number): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (let n = 0; n < count; n += 1) made.push(await make(test));
  return made;
}

const statuses = (test: TestApp, links: readonly Made[]) =>
  Promise.all(links.map(async ({ path }) => (await test.app.request(path)).status));

/** A page without what is of its own: its code, and what is signed or random. */
async function pageOf({ app }: TestApp, path: string, rest: string): Promise<string> {
  const html = await (await app.request(path + rest)).text();
  return html
    .replaceAll(path.slice("/b/".length), "CODE")
    .replace(/eyJ[\w.-]+/g, "TOKEN")
    .replace(/nonce="[^"]*"/g, "");
}

const FORTY = 40;

describe("a link with forty codes", () => {
  it("is one link, and every page is the same by each code", async () => {
    const test = await createTestApp();
    const made = await makeMany(test, FORTY);

    const pages = new Map<string, ReadonlySet<string>>();
    for (const rest of ["", "/cancel", "/reschedule"]) {
      pages.set(rest, new Set(await Promise.all(made.map(({ path }) => pageOf(test, path, rest)))));
    }

    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(new Set(made.map(({ path }) => path)).size).toBe(FORTY);
    expect([...pages.values()].map(({ size }) => size)).toEqual([1, 1, 1]);
    expect([...(pages.get("") ?? [])][0]).toContain("You’re booked");
  });

  it("is closed by all of them with the request after its revocation", async () => {
    const test = await createTestApp();
    const made = await makeMany(test, FORTY);

    const revoked = await callStaff(test, "DELETE", `/api/links/${made[0]?.id}`);

    expect(revoked.status).toBe(204);
    expect(new Set(await statuses(test, made))).toEqual(new Set([410]));
  });

  it("is taken the place of by resending it: none of them opens any more, and the new one does", async () => {
    const test = await createTestApp();
    const made = await makeMany(test, FORTY);

    const answer = await callStaff(test, "POST", `/api/links/${made[7]?.id}/resend`, { to: TO });

    const { id, url } = (await answer.json()) as { id: string; url: string };
    expect(answer.status).toBe(201);
    expect(id).not.toBe(made[0]?.id);
    expect(new Set(await statuses(test, made))).toEqual(new Set([410]));
    expect((await test.app.request(new URL(url).pathname)).status).toBe(200);
  });

  it("shows by the first what was done by the last", async () => {
    const test = await createTestApp();
    const made = await makeMany(test, 3);
    const [first, , last] = made;

    await submitForm(test.app, await readPostForm(test.app, `${last?.path}/cancel`));

    expect(await pageOf(test, first?.path ?? "", "")).toContain("This booking is cancelled");
  });
});

describe("a link that is asked for again", () => {
  it.each([
    ["somebody else", { to: { email: "bo@example.com" } }],
    ["one more by another channel", { to: { ...TO, phone: "+447700900123" } }],
    ["nobody in particular", { channels: [], to: undefined }],
  ])("is another one for %s", async (_, request) => {
    const test = await createTestApp();

    const [first, second] = [await make(test), await make(test, request)];

    expect(second.id).not.toBe(first.id);
    expect(await statuses(test, [first, second])).toEqual([200, 200]);
  });

  it("is another one each time where it goes to nobody in particular", async () => {
    const test = await createTestApp();
    const [first, second] = [await test.mint(BOOKING), await test.mint(BOOKING)];

    expect(first.id).not.toBe(second.id);
  });

  it("is a new one after the first was revoked", async () => {
    const test = await createTestApp();
    const first = await make(test);
    await callStaff(test, "DELETE", `/api/links/${first.id}`);

    const second = await make(test);

    expect(second.id).not.toBe(first.id);
    expect(await statuses(test, [first, second])).toEqual([410, 200]);
  });

  it("is in the language that staff name now, and keeps what was chosen before where they name none", async () => {
    const test = await createTestApp();
    const localeOf = async (id: string) =>
      ((await (await callStaff(test, "GET", `/api/links/${id}`)).json()) as { locale: string }).locale;
    const { id } = await make(test, { locale: "de" });

    await make(test);
    const kept = await localeOf(id);
    await make(test, { locale: "fr" });

    expect([kept, await localeOf(id)]).toEqual(["de", "fr"]);
  });

  it("asks first within ten minutes, as before", async () => {
    const test = await createTestApp();
    await make(test);

    const answer = await callStaff(test, "POST", "/api/links", { bookingId: BOOKING, to: TO });

    expect(answer.status).toBe(409);
  });
});

describe("a dead token", () => {
  it("is renewed under the code that was used, and the others go on by their own", async () => {
    const test = await createTestApp();
    const [first, second] = await makeMany(test, 2);
    const sealed = async () =>
      (await test.deps.db.run({ sql: "SELECT sealed FROM link_codes ORDER BY tag", params: [] })).rows.map(
        (row) => row.sealed,
      );
    const before = await sealed();
    test.emulator.addFault({
      call: "getBookingAnonymously",
      kind: "code",
      code: "INVALID_TOKEN",
      status: 400,
    });

    const opened = await test.app.request(second?.path ?? "");

    const after = await sealed();
    expect(opened.status).toBe(200);
    expect(after.filter((one, index) => one !== before[index])).toHaveLength(1);
    expect((await test.app.request(first?.path ?? "")).status).toBe(200);
  });
});

describe("a revocation and a further code at once", () => {
  it("leave no code open of a link that was revoked, and lose no request", { timeout: 60_000 }, async () => {
    const test = await createTestApp();
    const rounds: { readonly made: Made; readonly open: boolean; readonly isOfRevoked: boolean }[] = [];

    for (let round = 0; round < 25; round += 1) {
      const first = await make(test);
      const [made] = await Promise.all([make(test), callStaff(test, "DELETE", `/api/links/${first.id}`)]);
      const [open] = await statuses(test, [made]);
      rounds.push({ made, open: open === 200, isOfRevoked: made.id === first.id });
    }

    expect(rounds.filter(({ open, isOfRevoked }) => open === isOfRevoked)).toEqual([]);
  });
});
