import { expect, it } from "vitest";
import { holdBodies } from "../abuse/scenarios/bodies.ts";
import { makeFolder } from "../support/folder.ts";

it("lets no request that never ends hold a connection of a running Node", async () => {
  const { rows, faults } = await holdBodies("node", makeFolder(), 2);

  expect(faults).toEqual([]);
  expect(rows.map(([what, answer]) => [what, answer])).toEqual(
    expect.arrayContaining([
      ["/find, a byte a second", "408"],
      ["a link's cancel form", "408"],
      ["/api/links", "408"],
      ["half its headers", "408"],
    ]),
  );
});
