import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { mayDo } from "../../src/domain/staff-role.ts";
import { staffEndpoints } from "../../src/routes/api/api.ts";
import { createTestApp } from "../support/app.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** The rows of README's table of calls: `METHOD /api/path`, and who may. */
const rows = () =>
  [...README.matchAll(/^\| `((?:GET|POST|DELETE) \/api\/\S+)` \| (sender|manager) \|/gm)].map(
    ([, call, who]) => [call, who],
  );

it("README's table has every call of the API, each with who may make it", async () => {
  const { deps } = await createTestApp();

  const calls = staffEndpoints(deps).map(({ method, path, access }) => [
    `${method} /api${path.replace(":id", "{id}")}`,
    access !== "public" && mayDo("sender", access) ? "sender" : "manager",
  ]);

  expect(rows().sort()).toEqual(calls.sort());
});
