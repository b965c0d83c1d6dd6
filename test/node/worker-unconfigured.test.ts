import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { createTestHarness } from "wrangler";
import { PLAIN_REFUSAL_HEADERS } from "../../src/routes/security-headers.ts";

it("tells a visitor of a Worker that is not set up nothing of its configuration", {
  timeout: 120_000,
}, async () => {
  const worker = createTestHarness({
    root: fileURLToPath(new URL("../../", import.meta.url)),
    workers: [
      {
        configPath: "wrangler.toml",
        vars: {
          DEMO: "0",
          BASE_URL: "https://operator:password@b.example.com",
          STAFF_API_KEYS: "front-desk=too-short",
        },
      },
    ],
  });
  onTestFinished(() => worker.close());
  await worker.listen();

  const answer = await worker.fetch("/healthz");

  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe(
    "This site is not set up yet. Its operator finds the reasons in the Worker's log.\n",
  );
  expect([...answer.headers]).toEqual(
    expect.arrayContaining(
      Object.entries(PLAIN_REFUSAL_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  );
});
