import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, START_MS, type TestApp } from "../support/app.ts";
import { linksOf, textOf, titleOf } from "../support/html.ts";

const DAY_MS = 86_400_000;

/** Every address below a link, with the methods it takes. */
const PAGES = [
  { page: "", allow: "GET, HEAD" },
  { page: "/cancel", allow: "GET, HEAD, POST" },
  { page: "/reschedule", allow: "GET, HEAD, POST" },
  { page: "/reschedule/confirm", allow: "GET, HEAD" },
  { page: "/calendar.ics", allow: "GET, HEAD" },
] as const;

/** Codes that open nothing: malformed, mistyped, or never made. */
const NO_CODES = [
  "nothing",
  "0000000000000000000000000000",
  "../../etc/passwd",
  "%2e%2e%2f",
  "%E0%A4%A",
  "'; DROP TABLE links; --",
  "<script>alert(1)</script>",
  "x".repeat(5000),
];

const revoke = ({ app, staffKey }: TestApp, id: string) =>
  app.request(`/api/links/${id}`, { method: "DELETE", headers: { authorization: `Bearer ${staffKey}` } });

describe("a link that opens nothing", () => {
  it("is answered with the same bytes whatever it is, and never repeated", async () => {
    const test = await createTestApp();
    const { code } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const mistyped = code.slice(0, -1) + (code.endsWith("0") ? "1" : "0");

    const answers = await Promise.all(
      [...NO_CODES.map(encodeURI), mistyped].flatMap((wrong) =>
        PAGES.map(({ page }) => test.app.request(`/b/${wrong}${page}`)),
      ),
    );

    const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(bodies.size).toBe(1);
    expect(textOf([...bodies].join())).toMatch(
      /There is nothing at this address.*Please contact the business/,
    );
    expect(linksOf([...bodies].join(), /^\/find/)).toEqual(["/find"]);
  });

  it("costs Wix nothing", async () => {
    const test = await createTestApp();

    await test.app.request("/b/nothing");
    await test.app.request("/t/nothing");

    expect(test.emulator.calls()).toEqual([]);
  });
});

describe("a link that is over", () => {
  it.each(PAGES)("says that it no longer works when it was revoked, at $page", async ({ page }) => {
    const test = await createTestApp();
    const { id, path } = await test.mint(EXAMPLE_BOOKINGS.appointment, ["email"]);
    await test.mint(EXAMPLE_BOOKINGS.appointment);
    await revoke(test, id);

    const response = await test.app.request(path + page);

    const html = await response.text();
    expect(response.status).toBe(410);
    expect(textOf(html)).toMatch(/This link no longer works.*Ask for a new link.*Call Linden Studio/);
    expect(linksOf(html, /^\/find/)).toEqual(["/find"]);
  });

  it.each(PAGES)("says that it was replaced when it was sent again, at $page", async ({ page }) => {
    const test = await createTestApp();
    const { id, path } = await test.mint(EXAMPLE_BOOKINGS.appointment, ["email"]);
    await callApi(test, `POST /api/links/${id}/resend`);

    const response = await test.app.request(path + page);

    const html = await response.text();
    expect(response.status).toBe(410);
    expect(textOf(html)).toMatch(/This link was replaced.*Look for a newer message.*Call Linden Studio/);
    expect(linksOf(html, /^\/find/)).toEqual(["/find"]);
  });

  it("says that it has expired when its booking has long ended", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    test.emulator.setNow(START_MS + 8 * DAY_MS);

    const response = await test.app.request(path);

    const html = await response.text();
    expect(response.status).toBe(410);
    expect(titleOf(html)).toContain("This link has expired");
    expect(linksOf(html, /^\/find/)).toEqual(["/find"]);
  });

  it("is no link at all when it is a token that Wix does not know", async () => {
    const test = await createTestApp();

    const answers = await Promise.all(
      [`/t/${"a".repeat(64)}`, "/t/nothing"].map((path) => test.app.request(path)),
    );

    const [token, nothing] = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(token).toBe(nothing);
  });
});

describe("a booking that cannot be read", () => {
  it("is said to be gone when Wix no longer has it", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    test.emulator.addFault({
      call: "getBookingAnonymously",
      kind: "code",
      code: "BOOKING_NOT_FOUND",
      status: 404,
    });

    const response = await test.app.request(path);

    expect(response.status).toBe(410);
    expect(textOf(await response.text())).toMatch(/This booking no longer exists.*Call Linden Studio/);
  });

  it.each(PAGES)(
    "is said to be unchanged, with a way to try again, when Wix is down at $page",
    async ({ page }) => {
      const test = await createTestApp();
      const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
      test.emulator.addFault({ call: "getBookingAnonymously", kind: "status", status: 503, times: 9 });

      const response = await test.app.request(path + page);

      const html = await response.text();
      expect(response.status).toBe(502);
      expect(textOf(html)).toMatch(/nothing was changed.*try again in a minute/);
      expect(linksOf(html, /^\/b\//)).toContain(path + page);
    },
  );

  it("is to be asked for later when Wix throttles, and says when", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const throttle = {
      call: "getBookingAnonymously",
      kind: "throttle",
      retryAfterSeconds: 60,
      times: 9,
    } as const;
    test.emulator.addFault(throttle);

    const response = await test.app.request(path);

    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("60");
    expect(textOf(await response.text())).toContain("asks us to wait");
  });
});

describe("a fault of our own", () => {
  it("is a page without particulars, and a log line without what was asked for", async () => {
    const broken = {
      run: () => Promise.reject(new Error("disk of /b/SECRET is full")),
      batch: () => Promise.reject(),
    };
    const test = await createTestApp({ deps: { db: broken } });

    const response = await test.app.request("/b/0".padEnd(31, "0"));

    const html = await response.text();
    expect(response.status).toBe(500);
    expect(textOf(html)).toContain("It is our mistake, and it has been noted.");
    expect(html).not.toContain("SECRET");
    expect(test.logged.join()).toContain("request_failed");
    expect(test.logged.join()).not.toMatch(/SECRET|0000/);
  });
});

describe("every answer below a link", () => {
  it.each(PAGES)("refuses other methods at $page and says which it takes", async ({ page, allow }) => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);

    const answers = await Promise.all(
      ["PUT", "PATCH", "DELETE", "OPTIONS"].map((method) => test.app.request(path + page, { method })),
    );

    expect(answers.map(({ status }) => status)).toEqual([405, 405, 405, 405]);
    expect(new Set(answers.map(({ headers }) => headers.get("allow")))).toEqual(new Set([allow]));
  });

  it.each(["", "/cancel", "/cancel", "/reschedule", "/reschedule?from=x", "/nowhere"])(
    "is kept by no cache, tells no other site and is framed by none, at %j",
    async (page) => {
      const test = await createTestApp();
      const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);

      const { headers } = await test.app.request(path + page);

      expect(Object.fromEntries(headers)).toMatchObject({
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "cross-origin-opener-policy": "unsafe-none",
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
        "strict-transport-security": "max-age=63072000",
      });
      expect(headers.get("content-security-policy")).toMatch(
        /^default-src 'none'; script-src 'nonce-[\w+/=]+'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types htmx$/,
      );
    },
  );

  it("asks robots of every kind to keep nothing, in the words that each of them knows", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);

    const page = await (await test.app.request(path)).text();
    const entry = await test.app.request(`${path}/calendar.ics`);

    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<meta name="archive.org_bot" content="noarchive">');
    expect(entry.headers.get("x-robots-tag")).toBe("noindex");
  });

  it("promises HTTPS only where that is how it is reached", async () => {
    const test = await createTestApp({ vars: { BASE_URL: "http://localhost:3000" } });

    const { headers } = await test.app.request("/b/nothing");

    expect(headers.get("strict-transport-security")).toBeNull();
  });

  it("refuses a body that no form of ours could send", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);

    const response = await test.app.request(`${path}/cancel`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      body: `form=${"x".repeat(20_000)}`,
    });

    expect(response.status).toBe(413);
  });
});

describe("what htmx swaps", () => {
  const partial = { "HX-Request": "true", "HX-Request-Type": "partial" };

  it("is the page's main part and title, under the page's own nonce", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);

    const response = await test.app.request(path, { headers: partial });

    const html = await response.text();
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];
    expect(html).toMatch(/^<title>You’re booked · Linden Studio<\/title>\s*<main id="main"/);
    expect(html).toContain(`hx-nonce="${nonce}"`);
    expect(html).not.toContain("<script");
    expect(response.headers.get("vary")).toContain("HX-Request");
  });

  it("is a whole page when htmx restores one from the history", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const restore = { "HX-Request": "true", "HX-History-Restore-Request": "true", "HX-Request-Type": "full" };

    const html = await (await test.app.request(path, { headers: restore })).text();

    expect(html).toMatch(/^<!doctype html>/);
  });

  it("is an error's page as well", async () => {
    const test = await createTestApp();

    const response = await test.app.request("/b/nothing", { headers: partial });

    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(
      /^<title>Page not found<\/title>\s*<main id="main" lang="en" dir="ltr">/,
    );
  });
});
