import { expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { DatabaseUnavailableError } from "../../src/database-unavailable.ts";
import type { Database } from "../../src/ports/storage.ts";
import { lackingHeaders } from "../abuse/scenarios/wanted-headers.ts";
import { createTestApp } from "../support/app.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
const FIND = { method: "POST", headers: FORM, body: "email=nobody%40example.com&phone=" };

const failing = (error: Error): Database => ({
  run: () => Promise.reject(error),
  batch: () => Promise.reject(error),
});

const lost = () => failing(new DatabaseUnavailableError("locked"));
const broken = () => failing(new TypeError("Nobody foresaw this"));

it.each([
  ["a form, without a database", lost, "/find", FIND, 503, "customers"],
  ["a form that nobody foresaw", broken, "/find", FIND, 500, "customers"],
  ["a link, without a database", lost, "/b/nothing", {}, 404, "customers"],
  ["the API, without a database", lost, "/api/suppressions", {}, 503, "page"],
  ["the API, unforeseen", broken, "/api/suppressions", {}, 500, "page"],
] as const)("are on the answer to %s", async (_, database, path, init, status, kind) => {
  const { deps, staffKey } = await createTestApp();
  const app = createApp({ ...deps, db: database() });

  const answer = await app.request(path, {
    ...init,
    headers: { authorization: `Bearer ${staffKey}`, ...("headers" in init && init.headers) },
  });

  expect(answer.status).toBe(status);
  const read = { status, headers: new Map(answer.headers), body: await answer.text() };
  expect(lackingHeaders(kind, read)).toEqual([]);
});
