import { expect, it } from "vitest";
import { mayDo } from "../../src/domain/staff-role.ts";
import { staffEndpoints } from "../../src/routes/api/api.ts";
import { createTestApp, STAFF_KEY } from "../support/app.ts";

const KEYS = {
  sender: "sender-key-sender-key-sender-key-0001",
  manager: "manager-key-manager-key-manager-key-0",
} as const;

const open = () =>
  createTestApp({
    vars: { STAFF_API_KEYS: `desk=${KEYS.sender},boss:manager=${KEYS.manager},tests:sender=${STAFF_KEY}` },
  });

/** Every call of the API as `METHOD /api/path`, with whether a sender may make it. */
async function calls() {
  const { deps } = await open();
  return staffEndpoints(deps).map(({ method, path, access }) => ({
    name: `${method} /api${path}`,
    method,
    path: `/api${path.replace(":id", "nothing")}`,
    forSenders: access !== "public" && mayDo("sender", access),
  }));
}

it("lets a sender make every call but a manager's, and a manager every call", async () => {
  const { app } = await open();
  const refused: Record<keyof typeof KEYS, string[]> = { sender: [], manager: [] };

  for (const { name, method, path } of await calls()) {
    for (const role of ["sender", "manager"] as const) {
      const answer = await app.request(path, {
        method,
        headers: { authorization: `Bearer ${KEYS[role]}` },
      });
      // What comes after is about the request: it is none that means anything.
      if (answer.status === 401 || answer.status === 403) refused[role].push(name);
    }
  }

  expect(refused).toEqual({ sender: ["DELETE /api/suppressions/:id"], manager: [] });
});

it("says what it takes, where a sender may not", async () => {
  const { app } = await open();

  const answer = await app.request("/api/suppressions/sup_1", {
    method: "DELETE",
    headers: { authorization: `Bearer ${KEYS.sender}` },
  });

  expect(answer.status).toBe(403);
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="slotpass", error="insufficient_scope"');
  expect(await answer.json()).toMatchObject({
    type: expect.stringMatching(/manager-needed$/),
    title: "This takes a manager's credentials",
  });
});

it("changes nothing for a sender: what a manager's call would have lifted stays", async () => {
  const { app, deps } = await open();
  await deps.db.run({
    sql: "INSERT INTO suppressions (recipient_ref, id, channel, reason, created_ms) VALUES ('r', 'sup_1', 'sms', 'opted_out', 1)",
    params: [],
  });
  const lift = (key: string) =>
    app.request("/api/suppressions/sup_1", { method: "DELETE", headers: { authorization: `Bearer ${key}` } });

  const statuses = [
    (await lift(KEYS.sender)).status,
    (await lift(KEYS.manager)).status,
    (await lift(KEYS.manager)).status,
  ];

  expect(statuses).toEqual([403, 204, 404]);
});

it("tells of the role of each call in its own documentation", async () => {
  const { app } = await open();
  const document = (await (await app.request("/api/openapi.json")).json()) as {
    paths: Record<string, Record<string, { description: string; responses: Record<string, unknown> }>>;
  };

  const forManagers = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { responses }]) => "403" in responses)
      .map(([method, { description }]) => [`${method} ${path}`, /manager/.test(description)]),
  );

  expect(forManagers).toEqual([["delete /api/suppressions/{id}", true]]);
});
