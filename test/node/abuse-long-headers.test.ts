import { expect, it } from "vitest";
import { startHost } from "../abuse/hosts.ts";
import { LONG_HEADERS, measureLongHeaders } from "../abuse/scenarios/long-headers.ts";
import { makeFolder } from "../support/folder.ts";

it("measures what long headers cost at a running Node, and finds them all answered", async () => {
  const host = await startHost({ host: "node", folder: makeFolder(), name: LONG_HEADERS.name });

  const { rows } = await measureLongHeaders(host.site, 1);

  await host.stop();
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.every(([, bare, unread, read]) => [bare, unread, read].every((ms) => Number(ms) > 0))).toBe(
    true,
  );
});
