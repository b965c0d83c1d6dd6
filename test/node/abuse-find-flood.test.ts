import { expect, it } from "vitest";
import { floodFind } from "../abuse/scenarios/find-flood.ts";
import { makeFolder } from "../support/folder.ts";

it("serves a customer and a send of staff's behind strangers of many networks", {
  timeout: 120_000,
}, async () => {
  const size = { bookings: 150, floods: [{ strangers: 300, networks: 100 }] };

  const { rows, faults } = await floodFind("node", makeFolder(), size);

  expect(faults).toEqual([]);
  expect(rows).toHaveLength(2);
});
