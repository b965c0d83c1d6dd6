import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { Database } from "../../src/ports/storage.ts";
import { createTestApp, type MintedTestLink, type TestApp } from "../support/app.ts";
import { readPostForm, submitForm } from "../support/forms.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** What Chromium sends when somebody follows a link from their mail. */
const NAVIGATION = {
  accept: "text/html,application/xhtml+xml",
  "sec-fetch-site": "cross-site",
  "sec-fetch-mode": "navigate",
  "sec-fetch-dest": "document",
  "sec-fetch-user": "?1",
};

/** What it sends with a report from the page's own script. */
const REPORT = {
  "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
  origin: "https://b.example.com",
  "sec-fetch-site": "same-origin",
  "sec-fetch-mode": "cors",
  "sec-fetch-dest": "empty",
};

const wait = ({ emulator }: TestApp, ms: number) => emulator.setNow(emulator.now() + ms);

/** Opens a page as a browser does; gives the token that its script would report with. */
async function open(test: TestApp, path: string, headers: Record<string, string> = NAVIGATION) {
  const html = await (await test.app.request(path, { headers })).text();
  return /data-page="([^"]+)"/.exec(html)?.[1];
}

async function openLink(test: TestApp): Promise<{ link: MintedTestLink; page: string }> {
  const link = await test.mint(EXAMPLE_BOOKINGS.appointment);
  const page = await open(test, link.path);
  if (page === undefined) throw new Error("The page has no token");
  return { link, page };
}

const report = (
  { app }: TestApp,
  { path }: MintedTestLink,
  page: string,
  { lasted = "120", headers = {} }: { lasted?: string; headers?: Record<string, string> } = {},
) =>
  app.request(`https://b.example.com${path}/seen`, {
    method: "POST",
    headers: { ...REPORT, ...headers },
    body: new URLSearchParams({ page, lasted }).toString(),
  });

/** The link as staff see it, once nothing is under way any more. */
async function asStaffSeeIt(test: TestApp, { id }: MintedTestLink) {
  await test.settled();
  const answer = await test.app.request(`/api/links/${id}`, {
    headers: { authorization: `Bearer ${test.staffKey}` },
  });
  return (await answer.json()) as {
    openedAt?: string;
    lastOpenedAt?: string;
    timeline: { at: string; event: string }[];
  };
}

const openedAt = async (test: TestApp, link: MintedTestLink) => (await asStaffSeeIt(test, link)).openedAt;

describe("a report that is not a person's", () => {
  it.each([
    ["made up", () => "nothing"],
    // The last character of a signature has bits that stand for nothing (RFC 4648, 3.5): its first one has none.
    [
      "altered",
      (page: string) => page.replace(/(?<=\.)[^.](?=[^.]*$)/, (first) => (first === "A" ? "B" : "A")),
    ],
    ["stripped of its signature", (page: string) => page.replace(/[^.]*$/, "")],
    ["empty", () => ""],
  ])("leaves no trace when the page's token is %s", async (_, forge) => {
    const test = await createTestApp();
    const { link, page } = await openLink(test);
    wait(test, 5 * SECOND_MS);

    const answer = await report(test, link, forge(page));

    expect(answer.status).toBe(204);
    expect(await openedAt(test, link)).toBeUndefined();
  });

  it("leaves no trace when it comes with the token of another link's page", async () => {
    const test = await createTestApp();
    const { page } = await openLink(test);
    const other = await test.mint(EXAMPLE_BOOKINGS.appointmentFree);
    wait(test, 5 * SECOND_MS);

    const answer = await report(test, other, page);

    expect(answer.status).toBe(204);
    expect(await openedAt(test, other)).toBeUndefined();
  });

  it.each([
    ["a second after the page", SECOND_MS],
    ["long after the page", 31 * MINUTE_MS],
  ])("leaves no trace when it comes %s", async (_, laterMs) => {
    const test = await createTestApp();
    const { link, page } = await openLink(test);
    wait(test, laterMs);

    await report(test, link, page);

    expect(await openedAt(test, link)).toBeUndefined();
  });

  it.each(["-5", "1e3", "", "12345678", "NaN", "3"])(
    "leaves no trace when a gesture lasted '%s'",
    async (lasted) => {
      const test = await createTestApp();
      const { link, page } = await openLink(test);
      wait(test, 5 * SECOND_MS);

      const answer = await report(test, link, page, { lasted });

      expect(answer.status).toBe(204);
      expect(await openedAt(test, link)).toBeUndefined();
    },
  );

  it.each([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["a sibling domain", { "sec-fetch-site": "same-site" }],
  ])("is refused from %s", async (_, headers) => {
    const test = await createTestApp();
    const { link, page } = await openLink(test);
    wait(test, 5 * SECOND_MS);

    const answer = await report(test, link, page, { headers });

    expect(answer.status).toBe(403);
    expect(await openedAt(test, link)).toBeUndefined();
  });

  it("is refused when it is too long to be one", async () => {
    const test = await createTestApp();
    const { link, page } = await openLink(test);

    const answer = await report(test, link, page + "x".repeat(20_000));

    expect(answer.status).toBe(413);
  });

  it("finds nothing below a code that is none, and below Wix's own token", async () => {
    const test = await createTestApp();
    const body = new URLSearchParams({ page: "x", lasted: "120" }).toString();
    const post = (path: string) => test.app.request(path, { method: "POST", headers: REPORT, body });

    const answers = await Promise.all(["/b/nothing/seen", `/t/${"a".repeat(64)}/seen`].map(post));

    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });

  it("takes no other method", async () => {
    const test = await createTestApp();
    const { link } = await openLink(test);

    const answers = await Promise.all(
      ["GET", "HEAD", "PUT"].map((method) => test.app.request(`${link.path}/seen`, { method })),
    );

    expect(answers.map(({ status, headers }) => [status, headers.get("allow")])).toEqual(
      Array(3).fill([405, "POST"]),
    );
  });

  it("says that a revoked link was replaced", async () => {
    const test = await createTestApp();
    const { link, page } = await openLink(test);
    await test.app.request(`/api/links/${link.id}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${test.staffKey}` },
    });
    wait(test, 5 * SECOND_MS);

    const answer = await report(test, link, page);

    expect(answer.status).toBe(410);
    expect(await openedAt(test, link)).toBeUndefined();
  });
});

describe("a page of a link", () => {
  it.each([
    ["a script's own fetch", { "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }],
    ["a picture", { "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" }],
    ["a frame", { "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }],
  ])("has nothing to report with when it was fetched as %s", async (_, headers) => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);

    const page = await open(test, path, { ...NAVIGATION, ...headers });

    expect(page).toBeUndefined();
  });

  it("has no token for who wants no HTML, and nowhere to report to below Wix's own", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const { apiKey, siteId } = test.emulator.credentials;
    const minted = await test.emulator.fetch(
      `https://www.wixapis.com/v1/anonymous-bookings/${EXAMPLE_BOOKINGS.appointment}/token`,
      { headers: { authorization: apiKey, "wix-site-id": siteId } },
    );
    const { token } = (await minted.json()) as { token: string };

    const page = await open(test, path, { accept: "*/*" });
    const below = await (await test.app.request(`/t/${token}`, { headers: NAVIGATION })).text();

    expect(page).toBeUndefined();
    expect(below).toContain(" data-page=");
    expect(below).not.toContain(" data-to=");
  });

  it("writes nothing when it is fetched, by whatever method, and asks Wix no more than before", async () => {
    const db = await openDatabase();
    const statements: string[] = [];
    const note = ({ sql }: { sql: string }) => statements.push(sql.trim().split(" ")[0] ?? "");
    const run: Database["run"] = (statement) => {
      note(statement);
      return db.run(statement);
    };
    const batch: Database["batch"] = (all) => {
      all.forEach(note);
      return db.batch(all);
    };
    const test = await createTestApp({ deps: { db: { ...db, run, batch } } });
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    await test.app.request(path, { headers: NAVIGATION });
    await test.settled();
    const before = test.emulator.calls().length;
    statements.length = 0;

    await test.app.request(path, { headers: NAVIGATION });
    await test.app.request(path, { method: "HEAD", headers: NAVIGATION });
    await test.settled();

    expect(statements).toEqual(["SELECT", "SELECT"]);
    expect(test.emulator.calls().length - before).toBe(4);
  });
});

describe("a link that a person opened", () => {
  it("is told to staff with the instant, in the field and in the timeline", async () => {
    const test = await createTestApp();
    const { link, page } = await openLink(test);
    wait(test, 5 * SECOND_MS);
    const fromMs = test.emulator.now();

    const answer = await report(test, link, page);

    const seen = await asStaffSeeIt(test, link);
    expect(answer.status).toBe(204);
    expect(Date.parse(seen.openedAt ?? "")).toBeGreaterThanOrEqual(fromMs);
    expect(Date.parse(seen.openedAt ?? "")).toBeLessThanOrEqual(test.emulator.now());
    expect(seen.lastOpenedAt).toBe(seen.openedAt);
    expect(seen.timeline.map(({ event }) => event)).toEqual(["created", "opened"]);
  });

  it("counts a click of assistive technology, which takes no time", async () => {
    const test = await createTestApp();
    const { link, page } = await openLink(test);
    wait(test, 5 * SECOND_MS);

    await report(test, link, page, { lasted: "0" });

    expect(await openedAt(test, link)).toBeDefined();
  });

  it("stays opened when it was first, however often the same page reports", async () => {
    const test = await createTestApp();
    const { link, page } = await openLink(test);
    wait(test, 5 * SECOND_MS);
    await report(test, link, page);
    const first = await asStaffSeeIt(test, link);

    wait(test, 5 * MINUTE_MS);
    await Promise.all(Array.from({ length: 5 }, () => report(test, link, page)));

    expect(await asStaffSeeIt(test, link)).toEqual(first);
  });

  it("is told to have been opened last when it was opened again another day", async () => {
    const test = await createTestApp();
    const { link, page } = await openLink(test);
    wait(test, 5 * SECOND_MS);
    await report(test, link, page);
    const first = await openedAt(test, link);
    wait(test, 20 * 60 * MINUTE_MS);
    const again = (await open(test, link.path)) ?? "";
    wait(test, 5 * SECOND_MS);

    await report(test, link, again);

    const seen = await asStaffSeeIt(test, link);
    expect(seen.openedAt).toBe(first);
    expect(Date.parse(seen.lastOpenedAt ?? "")).toBeGreaterThan(Date.parse(first ?? ""));
    expect(seen.timeline.map(({ event }) => event)).toEqual(["created", "opened", "opened"]);
  });

  it("is told of the link that was opened, not of the booking's others", async () => {
    const test = await createTestApp();
    const { link, page } = await openLink(test);
    const other = await test.mint(EXAMPLE_BOOKINGS.appointment);
    wait(test, 5 * SECOND_MS);

    await report(test, link, page);

    expect(await openedAt(test, other)).toBeUndefined();
    expect(await openedAt(test, link)).toBeDefined();
  });

  it("is served and told as before when the note cannot be written", async () => {
    const db = await openDatabase();
    const run: Database["run"] = (statement) =>
      statement.sql.includes("INTO link_opens") ? Promise.reject(new Error("disk full")) : db.run(statement);
    const test = await createTestApp({ deps: { db: { ...db, run } } });
    const { link, page } = await openLink(test);
    wait(test, 5 * SECOND_MS);

    const answer = await report(test, link, page);
    await test.settled();

    expect(answer.status).toBe(204);
    expect(test.logged).toContain(JSON.stringify({ event: "opening_not_noted", link: link.id }));
    expect(test.logged.join()).not.toContain(link.code);
  });

  it("goes with its link", async () => {
    const test = await createTestApp();
    const { link, page } = await openLink(test);
    wait(test, 5 * SECOND_MS);
    await report(test, link, page);
    await test.settled();

    await test.deps.db.run({ sql: "DELETE FROM links WHERE id = ?", params: [link.id] });

    const { rows } = await test.deps.db.run({ sql: "SELECT * FROM link_opens", params: [] });
    expect(rows).toEqual([]);
  });
});

describe("without scripts", () => {
  const FOLLOW_UP = { ...NAVIGATION, "sec-fetch-site": "same-origin" };

  /** Sends the form of a cancellation `afterMs` after it was opened, with these answers. */
  async function sendForm(test: TestApp, link: MintedTestLink, answers: Record<string, string>) {
    const form = await readPostForm(test.app, `${link.path}/cancel`);
    wait(test, 5 * SECOND_MS);
    return test.app.request(form.action, {
      method: "POST",
      headers: { ...FOLLOW_UP, origin: "null", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams([...form.fields, ...Object.entries(answers)]).toString(),
    });
  }

  it.each([
    ["as it stands", {}],
    ["with the choice to keep the booking", { choice: "keep" }],
    ["with the choice to cancel it", { choice: "cancel" }],
    ["with a wrong answer", { choice: "cancel", begins: "3:33" }],
  ])("a form that is sent %s is not known to be a person's doing", async (_, answers) => {
    const test = await createTestApp();
    const link = await test.mint(EXAMPLE_BOOKINGS.appointment);

    await sendForm(test, link, answers);

    expect(await openedAt(test, link)).toBeUndefined();
  });

  it("what a customer has finished counts, whatever their browser says", async () => {
    const test = await createTestApp();
    const link = await test.mint(EXAMPLE_BOOKINGS.appointment);

    await submitForm(test.app, await readPostForm(test.app, `${link.path}/cancel`));

    const seen = await asStaffSeeIt(test, link);
    expect(seen.openedAt).toBeDefined();
    expect(seen.timeline.map(({ event }) => event)).toContain("opened");
  });
});
