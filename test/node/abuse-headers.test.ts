import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { STATIC_FOLDER } from "../../src/hosts/read-static.ts";
import { PLAIN_ANSWER_HEADERS } from "../../src/routes/security-headers.ts";
import { HEADERS } from "../abuse/scenarios/headers.ts";
import { makeFolder } from "../support/folder.ts";

it("answers whatever is asked of a running Node with the security headers that it should have", async () => {
  const arena = { full: false, hosts: ["node"], folder: makeFolder(), tell: () => undefined } as const;

  const [table] = await HEADERS.run(arena);

  expect(table?.faults).toEqual([]);
  expect(table?.rows.length).toBeGreaterThan(40);
});

it("gives the files of a Worker the headers that the app gives its own plain answers", () => {
  const forAll = readFileSync(join(STATIC_FOLDER, "_headers"), "utf8").split(/^\/\*$/m)[1] ?? "";

  const lines = forAll.split("\n\n")[0]?.trim().split(/\n\s+/);

  const expected = Object.entries({ ...PLAIN_ANSWER_HEADERS, "X-Robots-Tag": "noindex" });
  expect(lines).toEqual(expected.map(([name, value]) => `${name}: ${value}`));
});
