import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { postFind } from "../support/finding.ts";

const UNKNOWN = "nobody-has-this@example.com";

const emailOf = ({ emulator }: TestApp, id: string) =>
  emulator.bookings().find((booking) => booking.id === id)?.contactDetails.email ?? "";

const countRows = async ({ deps }: TestApp, table: string) =>
  Number((await deps.db.run({ sql: `SELECT count(*) AS n FROM ${table}`, params: [] })).rows[0]?.n);

/** Everything of an answer but the nonce, which is random. */
async function record(response: Response) {
  const headers = Object.fromEntries(response.headers);
  const policy = headers["content-security-policy"]?.replace(/'nonce-[^']+'/g, "'nonce'");
  return {
    status: response.status,
    headers: { ...headers, "content-security-policy": policy },
    body: await response.text(),
  };
}

describe("the page that finds bookings", () => {
  it("asks for an address or a number that the browser can fill in, and needs no script", async () => {
    const { app } = await createTestApp();

    const page = await app.request("/find");
    const html = await page.text();

    expect(page.status).toBe(200);
    expect(html).toMatch(/<input id="email"[^>]* type="email" autocomplete="email"/);
    expect(html).toMatch(/<input id="phone"[^>]* type="tel" autocomplete="tel"/);
    expect(html).toContain('<form class="find" method="post" action="/find" hx-boost="false">');
  });

  it("is neither kept nor indexed, and runs only our own scripts", async () => {
    const { app } = await createTestApp();

    const page = await app.request("/find");
    const { headers } = page;

    expect(headers.get("cache-control")).toBe("no-store");
    expect(await page.text()).toContain('<meta name="robots" content="noindex">');
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*script-src 'nonce-/);
  });

  it("is where a deployment's bare address leads to", async () => {
    const { app } = await createTestApp();

    const response = await app.request("/");

    expect([response.status, response.headers.get("location")]).toEqual([302, "/find"]);
  });

  it("asks only for what the deployment can send to", async () => {
    const { deps } = await createTestApp();
    const { textSender: _texts, ...mailOnly } = deps;
    const { mailer: _mails, ...textsOnly } = deps;

    const pages = await Promise.all([mailOnly, textsOnly].map((some) => createApp(some).request("/find")));
    const [mail = "", text = ""] = await Promise.all(pages.map((page) => page.text()));

    expect([mail.includes('id="email"'), mail.includes('id="phone"')]).toEqual([true, false]);
    expect([text.includes('id="email"'), text.includes('id="phone"')]).toEqual([false, true]);
  });

  it.each([
    ["PUT", "/find", "GET, HEAD, POST"],
    ["DELETE", "/find", "GET, HEAD, POST"],
    ["POST", "/find/sent", "GET, HEAD"],
  ])("does not take %s at %s", async (method, path, allow) => {
    const { app } = await createTestApp();

    const response = await app.request(path, { method });

    expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
  });
});

describe("what cannot be sent to", () => {
  it.each([
    [{}, "Enter your email address or your mobile number."],
    [{ email: "   ", phone: " " }, "Enter your email address or your mobile number."],
    [{ email: "ana@" }, "We can’t send to this email address."],
    [{ email: "a@b@example.com" }, "We can’t send to this email address."],
    [{ email: `${"a".repeat(500)}@example.com` }, "We can’t send to this email address."],
    [{ phone: "12" }, "We can’t send to this number."],
    [{ phone: "+44 7700 900123 ext 4" }, "We can’t send to this number."],
    [{ email: "ana@example.com", phone: "call me" }, "We can’t send to this number."],
  ])("is said so at the form, with what was typed, and nothing is stored: %j", async (fields, sentence) => {
    const test = await createTestApp();

    const response = await postFind(test, fields);
    const html = await response.text();

    expect(response.status).toBe(422);
    expect(html).toContain(sentence);
    expect(html).toContain('aria-invalid="true"');
    for (const value of Object.values(fields)) expect(html).toContain(`value="${value}"`);
    expect(await countRows(test, "find_requests")).toBe(0);
  });

  it("is told by the title too, which is what is heard first", async () => {
    const test = await createTestApp();
    const titleOf = async (response: Response) => /<title>(.+?) ·/.exec(await response.text())?.[1];

    const asked = await titleOf(await test.app.request("/find"));
    const again = await titleOf(await postFind(test, { email: "ana@" }));

    expect([asked, again]).toEqual(["Find your booking", "Please check: find your booking"]);
  });

  it("is shown again without a chance to be markup", async () => {
    const test = await createTestApp();

    const html = await (await postFind(test, { email: '"><script>alert(1)</script>' })).text();

    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&quot;&gt;&lt;script&gt;");
  });

  it("is a form from another site, and one that is far too long", async () => {
    const test = await createTestApp();

    const foreign = await postFind(test, { email: UNKNOWN }, { "sec-fetch-site": "cross-site" });
    const long = await postFind(test, { email: "a".repeat(10_000) });

    expect([foreign.status, long.status]).toEqual([403, 413]);
    expect(await countRows(test, "find_requests")).toBe(0);
  });
});

describe("the answer", () => {
  it("is the same to the byte for who is known, unknown, cancelled, opted out or over every limit", async () => {
    const test = await createTestApp();
    const known = emailOf(test, EXAMPLE_BOOKINGS.appointment);
    const emails = [
      known,
      UNKNOWN,
      emailOf(test, EXAMPLE_BOOKINGS.appointmentCancelled),
      ...Array.from({ length: 6 }, () => known),
      ...Array.from({ length: 40 }, (_, index) => `stranger${index}@example.com`),
    ];

    const answers = [];
    for (const email of emails) answers.push(await record(await postFind(test, { email })));
    const pages = [
      await record(await test.app.request("/find/sent")),
      await record(await test.app.request("/find/sent")),
    ];

    expect(answers[0]).toMatchObject({ status: 303, headers: { location: "/find/sent" }, body: "" });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1);
  });

  it("costs one row and no question to Wix, whoever it is", async () => {
    const test = await createTestApp();
    await test.app.request("/find");
    const callsBefore = test.emulator.calls().length;

    await postFind(test, { email: emailOf(test, EXAMPLE_BOOKINGS.appointment) });
    await postFind(test, { email: UNKNOWN });

    expect(test.emulator.calls().length).toBe(callsBefore);
    expect(await countRows(test, "find_requests")).toBe(2);
    expect([await countRows(test, "links"), await countRows(test, "messages")]).toEqual([0, 0]);
  });

  it("repeats nothing that was typed, and says how to reach the business and what is limited", async () => {
    const test = await createTestApp();

    const html = await (await test.app.request("/find/sent")).text();

    expect(html).toContain("If we know what you entered");
    expect(html).toContain("only a few times an hour");
    expect(html).toMatch(/href="tel:[^"]+"/);
    expect(html).toMatch(/href="mailto:[^"]+"/);
  });

  it("is in the reader's language, or the one that they switched to", async () => {
    const test = await createTestApp();

    const page = await test.app.request("/find/sent", { headers: { cookie: "language=ar" } });

    expect(await page.text()).toContain('<html lang="ar" dir="rtl">');
  });
});

it("stores and logs nothing of what was typed or whence it came in clear", async () => {
  const test = await createTestApp();
  await postFind(test, { email: UNKNOWN, phone: "+447700900123" });

  const { rows } = await test.deps.db.run({ sql: "SELECT * FROM find_requests", params: [] });

  expect(rows).toHaveLength(2);
  for (const text of [JSON.stringify(rows), test.logged.join("\n")]) {
    expect(text).not.toContain("nobody-has-this");
    expect(text).not.toContain("7700900123");
  }
});

it("is no place to see what staff have sent", async () => {
  const test = await createTestApp();
  await postFind(test, { email: emailOf(test, EXAMPLE_BOOKINGS.appointment) });

  const { body } = await callApi(test, "GET /api/sends");

  expect(body.sends).toEqual([]);
});
