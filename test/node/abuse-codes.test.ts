import { expect, it } from "vitest";
import { startHost } from "../abuse/hosts.ts";
import { CODE_GUESSING, faultsOf, guessCodes } from "../abuse/scenarios/codes.ts";
import { makeFolder } from "../support/folder.ts";

it("lets nobody in by guessing, at a running Node, and asks Wix nothing", async () => {
  const host = await startHost({ host: "node", folder: makeFolder(), name: CODE_GUESSING.name });

  const guessing = await guessCodes(host.site, 1_000, () => undefined);

  await host.stop();
  expect(faultsOf(guessing)).toEqual([]);
  expect(guessing).toMatchObject({ guesses: 1_000, hits: 0, answers: 1, wixCalls: 0 });
});

it.each([
  ["a code that opened", { hits: 1 }],
  ["answers that differ", { answers: 2 }],
  ["a call of Wix", { wixCalls: 1 }],
  ["a link that is spoilt", { opening: 1 }],
])("counts %s as a fault", (_, found) => {
  const well = { guesses: 9, hits: 0, answers: 1, wixCalls: 0, opening: 2, links: 2, seconds: 1 };

  expect([faultsOf(well).length, faultsOf({ ...well, ...found }).length]).toEqual([0, 1]);
});
