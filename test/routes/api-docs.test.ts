import { safeParse } from "valibot";
import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { bookingList } from "../../src/routes/api/booking-schemas.ts";
import { link, linkList, mintedLink } from "../../src/routes/api/link-schemas.ts";
import type { OpenApiDocument } from "../../src/routes/api/openapi.ts";
import { PROBLEMS } from "../../src/routes/api/problems.ts";
import { callApi } from "../support/api.ts";
import { createTestApp } from "../support/app.ts";

const bookingId = EXAMPLE_BOOKINGS.appointment;

async function readDocument(): Promise<OpenApiDocument> {
  const answer = await callApi(await createTestApp(), "GET /api/openapi.json", { key: null });
  return answer.body as unknown as OpenApiDocument;
}

async function readPage(): Promise<string> {
  const { app } = await createTestApp();
  return (await app.request("/api/docs")).text();
}

/** Everything that some part of a document refers to. */
function refsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : refsIn(inner),
  );
}

describe("the API's OpenAPI document", () => {
  it("names every call of the contract", async () => {
    const { paths, openapi } = await readDocument();

    const calls = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(openapi).toMatch(/^3\.1\.\d$/);
    expect(calls.toSorted()).toEqual([
      "DELETE /api/links/{id}",
      "DELETE /api/sends/{id}",
      "DELETE /api/suppressions/{id}",
      "GET /api/bookings",
      "GET /api/docs",
      "GET /api/links",
      "GET /api/links/{id}",
      "GET /api/openapi.json",
      "GET /api/sends",
      "GET /api/sends/{id}",
      "GET /api/sends/{id}/events",
      "GET /api/suppressions",
      "POST /api/bounces",
      "POST /api/links",
      "POST /api/links/revoke",
      "POST /api/links/{id}/resend",
      "POST /api/sends",
      "POST /api/suppressions/search",
    ]);
  });

  it("refers to nothing that it does not hold", async () => {
    const document = await readDocument();

    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    const refs = new Set(refsIn(document));
    expect(refs.size).toBeGreaterThan(5);
    expect([...refs].filter((ref) => !known.includes(ref))).toEqual([]);
  });

  it("asks for credentials wherever there are any to show", async () => {
    const { paths } = await readDocument();

    const open = Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ security }) => (security.length === 0 ? [path] : [])),
    );
    expect(open).toEqual(["/api/openapi.json", "/api/docs"]);
  });

  it("says what a new link needs and may have, and that nothing else is taken", async () => {
    const { components } = await readDocument();

    expect(components.schemas.NewLink).toMatchObject({
      type: "object",
      required: ["bookingId"],
      additionalProperties: false,
      properties: {
        bookingId: { type: "string" },
        channels: { type: "array", items: { enum: ["email", "sms"] } },
        to: { type: "object", minProperties: 1, additionalProperties: false },
        note: { type: "string", maxLength: 500 },
        force: { type: "boolean" },
      },
    });
  });

  it.each([
    [
      "/api/links",
      "post",
      ["201", "400", "401", "404", "408", "409", "413", "415", "422", "429", "500", "502", "503"],
    ],
    ["/api/sends", "post", ["202", "400", "401", "408", "409", "413", "415", "422", "500", "502", "503"]],
    ["/api/sends/{id}/events", "get", ["200", "401", "404", "500", "503"]],
    ["/api/links/{id}", "delete", ["204", "400", "401", "404", "408", "413", "415", "422", "500", "503"]],
    ["/api/bookings", "get", ["200", "401", "422", "500", "502", "503"]],
  ])("says every way in which %s %s can end", async (path, method, statuses) => {
    const { paths } = await readDocument();

    expect(Object.keys(paths[path]?.[method]?.responses ?? {})).toEqual(statuses);
  });

  it("says that a body whose fields are all optional is optional", async () => {
    const { paths } = await readDocument();

    expect(paths["/api/links"]?.post?.requestBody?.required).toBe(true);
    expect(paths["/api/links/{id}/resend"]?.post?.requestBody?.required).toBe(false);
  });

  it.each([
    ["a new link", "POST /api/links", mintedLink],
    ["a link", "GET /api/links/{id}", link],
    ["a booking's links", `GET /api/links?bookingId=${bookingId}`, linkList],
    ["a page of bookings", "GET /api/bookings?limit=3", bookingList],
  ] as const)("is made of schemas that fit what is really answered: %s", async (_, request, schema) => {
    const test = await createTestApp();
    const json = { bookingId };
    const made = await callApi(test, "POST /api/links", { json });

    const answer = request.startsWith("POST")
      ? made
      : await callApi(test, request.replace("{id}", made.body.id) as "GET /");

    expect(safeParse(schema, answer.body).issues).toBeUndefined();
  });
});

describe("the API's documentation page", () => {
  it("has a place for every problem, where the problem's type leads", async () => {
    const page = await readPage();

    const missing = Object.keys(PROBLEMS).filter((name) => !page.includes(`id="problem-${name}"`));
    expect(missing).toEqual([]);
  });

  it("leads nowhere within itself that does not exist", async () => {
    const page = await readPage();

    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !page.includes(`id="${target}"`))).toEqual([]);
  });

  it("shows the fields within fields", async () => {
    const page = await readPage();

    expect(page).toContain("<code>to.email</code>");
    expect(page).toContain("<code>messages[].state</code>");
    expect(page).toContain("<code>bookings[].allowedActions.cancel</code>");
  });

  it("runs no script", async () => {
    const page = await readPage();

    expect(page).not.toContain("<script");
  });
});
