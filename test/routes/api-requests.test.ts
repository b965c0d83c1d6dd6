import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { err } from "../../src/result.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, STAFF_KEY, type TestApp } from "../support/app.ts";

const bookingId = EXAMPLE_BOOKINGS.appointment;

const post = (
  { app }: TestApp,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  headers: Record<string, string> = { "content-type": "application/json" },
) =>
  app.request("/api/links", {
    method: "POST",
    headers: { authorization: `Bearer ${STAFF_KEY}`, ...headers },
    body,
    // A stream has to say that its answer does not come before its end.
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });

const linksOf = async (test: TestApp) =>
  (await callApi(test, `GET /api/links?bookingId=${bookingId}`)).body.links;

describe("a caller of the staff API", () => {
  it.each([
    ["no credentials", undefined, 'Bearer realm="slotpass"'],
    ["a password", "Basic c3RhZmY6c2VjcmV0", 'Bearer realm="slotpass", error="invalid_request"'],
    ["an empty key", "Bearer ", 'Bearer realm="slotpass", error="invalid_request"'],
    ["a wrong key", `Bearer ${"x".repeat(35)}`, 'Bearer realm="slotpass", error="invalid_token"'],
    ["most of a key", `Bearer ${STAFF_KEY.slice(0, -1)}`, 'Bearer realm="slotpass", error="invalid_token"'],
    ["a key and more", `Bearer ${STAFF_KEY}x`, 'Bearer realm="slotpass", error="invalid_token"'],
    ["a key's name", "Bearer tests", 'Bearer realm="slotpass", error="invalid_token"'],
  ])("is turned away with %s", async (_, authorization, challenge) => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", {
      json: { bookingId },
      key: null,
      ...(authorization !== undefined && { headers: { authorization } }),
    });

    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe(challenge);
    expect(answer.body.type).toBe("/api/docs#problem-unauthenticated");
    expect(await linksOf(test)).toEqual([]);
  });

  it("is turned away before its body is looked at", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", { json: { nonsense: true }, key: null });

    expect(answer.status).toBe(401);
  });

  it("is asked to wait while the issuer of its token is away", async () => {
    const test = await createTestApp({
      deps: { verifyStaffJwt: async () => err({ kind: "issuer_unreachable" }) },
    });

    const answer = await callApi(test, "GET /api/bookings", { key: "a.b.c" });

    expect(answer.status).toBe(503);
    expect(answer.body.type).toBe("/api/docs#problem-issuer-unreachable");
    expect(answer.headers.get("retry-after")).toBe("30");
  });

  it("is turned away with a token that the issuer's keys do not prove", async () => {
    const test = await createTestApp({
      deps: { verifyStaffJwt: async () => err({ kind: "not_accepted" }) },
    });

    const answer = await callApi(test, "GET /api/bookings", { key: "a.b.c" });

    expect(answer.status).toBe(401);
  });

  it("is recorded by the subject of its token", async () => {
    const test = await createTestApp({
      deps: {
        verifyStaffJwt: async () => ({ ok: true, value: { kind: "jwt", name: "kim", role: "sender" } }),
      },
    });

    await callApi(test, "POST /api/links", { json: { bookingId, channels: [] }, key: "a.b.c" });

    expect(await linksOf(test)).toMatchObject([{ createdBy: "oidc:kim" }]);
  });

  it("may have any of the configured keys, and is recorded by that key's name", async () => {
    const [first, second] = ["one-key-of-thirty-two-characters-1", "two-key-of-thirty-two-characters-2"];
    const test = await createTestApp({ vars: { STAFF_API_KEYS: `desk=${first},phone=${second}` } });

    await callApi(test, "POST /api/links", { json: { bookingId, channels: [] }, key: second });

    const listed = await callApi(test, `GET /api/links?bookingId=${bookingId}`, { key: first });
    expect(listed.body.links).toMatchObject([{ createdBy: "phone" }]);
  });

  it("may write the scheme as it likes", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, `GET /api/links?bookingId=${bookingId}`, {
      key: null,
      headers: { authorization: `bearer ${STAFF_KEY}` },
    });

    expect(answer.status).toBe(200);
  });
});

describe("a request to the staff API", () => {
  it("is told that its address does not exist", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "GET /api/nothing/here");

    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body).toEqual({
      type: "/api/docs#problem-not-found",
      title: expect.any(String),
      status: 404,
      detail: expect.any(String),
    });
  });

  it.each([
    ["PUT /api/links", "POST, GET, HEAD"],
    ["DELETE /api/bookings", "GET, HEAD"],
    ["POST /api/links/lnk_1", "GET, HEAD, DELETE"],
    ["PATCH /api/links/lnk_1/resend", "POST"],
    ["POST /api/openapi.json", "GET, HEAD"],
  ] as const)("is told which methods there are instead of %s", async (request, allow) => {
    const test = await createTestApp();

    const answer = await callApi(test, request);

    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe(allow);
    expect(answer.body.type).toBe("/api/docs#problem-method-not-allowed");
  });

  it.each([
    ["broken JSON", "{"],
    ["a byte that is not UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ["text after the JSON", "{} {}"],
  ])("is refused as unreadable with %s", async (_, body) => {
    const test = await createTestApp();

    const response = await post(test, body);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: "/api/docs#problem-bad-request" });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
    "is refused when its body is said to be %j",
    async (type) => {
      const test = await createTestApp();

      const response = await post(test, JSON.stringify({ bookingId }), { "content-type": type });

      expect(response.status).toBe(415);
      expect(await linksOf(test)).toEqual([]);
    },
  );

  it.each(["application/json; charset=utf-8", "application/merge-patch+json", "APPLICATION/JSON"])(
    "is read when its body is said to be %s",
    async (type) => {
      const test = await createTestApp();

      const response = await post(test, JSON.stringify({ bookingId, channels: [] }), {
        "content-type": type,
      });

      expect(response.status).toBe(201);
    },
  );

  it("is refused when its body says that it is too large", async () => {
    const test = await createTestApp();

    const response = await post(test, JSON.stringify({ bookingId, note: "x".repeat(20_000) }));

    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ type: "/api/docs#problem-body-too-large" });
  });

  it("is refused once its body has grown too large without having said so", async () => {
    const test = await createTestApp();
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new TextEncoder().encode(" ".repeat(4_096)));
      },
    });

    const response = await post(test, endless);

    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(10);
  });

  it.each([
    ["a list", "[]"],
    ["nothing but null", "null"],
    ["a number", "1"],
    ["a text", '"bookingId"'],
  ])("is refused when its body is %s", async (_, body) => {
    const test = await createTestApp();

    const response = await post(test, body);

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ in: "body", pointer: "#" }] });
  });

  it.each([
    ["a field that nobody knows", { colour: "red" }, "#/colour", 'Unknown field "colour"'],
    [
      "a field with a name of JavaScript's",
      { constructor: 1 },
      "#/constructor",
      'Unknown field "constructor"',
    ],
    ["a field with a slash", { "a/b": 1 }, "#/a~1b", 'Unknown field "a/b"'],
    ["an unknown field within another", { to: { fax: "1" } }, "#/to/fax", 'Unknown field "fax"'],
    ["an id that is no GUID", { bookingId: "../../v2/bookings" }, "#/bookingId", "Expected a GUID"],
    ["an id that is a number", { bookingId: 7 }, "#/bookingId", "Expected string"],
    ["a channel that does not exist", { channels: ["fax"] }, "#/channels/0", 'Expected ("email" | "sms")'],
    ["a channel twice", { channels: ["sms", "sms"] }, "#/channels", "Name each channel once"],
    ["channels that are no list", { channels: "email" }, "#/channels", "Expected Array"],
    ["nobody to send it to", { to: {} }, "#/to", "Name an email address, a phone number or both"],
    ["a locale that is none", { locale: "english please" }, "#/locale", expect.stringContaining("BCP 47")],
    ["a note of a novel's length", { note: "x".repeat(501) }, "#/note", "A note has at most 500 characters"],
    ["a force that is a text", { force: "yes" }, "#/force", "Expected boolean"],
    ["null instead of nothing", { note: null }, "#/note", "Expected string"],
  ])("is refused with %s, which is named", async (_, fields, pointer, detail) => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", { json: { bookingId, channels: [], ...fields } });

    expect(answer.status).toBe(422);
    expect(answer.body.type).toBe("/api/docs#problem-invalid-request");
    expect(answer.body.errors).toEqual([{ in: "body", pointer, detail }]);
    expect(await linksOf(test)).toEqual([]);
  });

  it("is refused without what is required", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "POST /api/links", { json: {} });

    expect(answer.body.errors).toEqual([{ in: "body", pointer: "#/bookingId", detail: "Required" }]);
  });

  it("is refused with a prototype among its fields", async () => {
    const test = await createTestApp();

    const response = await post(
      test,
      `{"bookingId":"${bookingId}","channels":[],"__proto__":{"force":true}}`,
    );

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ detail: 'Unknown field "__proto__"' }] });
  });

  it.each([
    ["without one", "/api/links", "#/bookingId"],
    ["with one that nobody knows", `/api/links?bookingId=${bookingId}&state=live`, "#/state"],
    ["with one given twice", `/api/links?bookingId=${bookingId}&bookingId=${bookingId}`, "#/bookingId"],
  ] as const)("is refused %s of its parameters", async (_, path, pointer) => {
    const test = await createTestApp();

    const answer = await callApi(test, `GET ${path}`);

    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ in: "query", pointer }]);
  });

  it("is answered with something that no cache keeps, whatever the answer", async () => {
    const test = await createTestApp();

    const answers = await Promise.all([
      callApi(test, `GET /api/links?bookingId=${bookingId}`),
      callApi(test, "GET /api/nothing"),
      callApi(test, "GET /api/bookings", { key: null }),
      callApi(test, "GET /api/openapi.json"),
    ]);

    expect(answers.map(({ headers }) => headers.get("cache-control"))).toEqual(Array(4).fill("no-store"));
  });

  it("tells nothing of what went wrong inside, and logs no more than its kind", async () => {
    const broken = () => Promise.reject(new TypeError("amelia@example.org could not be read"));
    const test = await createTestApp({ deps: { db: { run: broken, batch: broken } } });

    const answer = await callApi(test, "GET /api/links/lnk_1");

    expect(answer.status).toBe(500);
    expect(answer.body.type).toBe("/api/docs#problem-internal");
    expect(JSON.stringify(answer.body)).not.toContain("amelia");
    expect(test.logged).toEqual([
      '{"event":"api_request_failed","error":"TypeError","route":"/api/links/:id"}',
    ]);
  });
});
