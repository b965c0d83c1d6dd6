import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { readStatic, STATIC_FOLDER } from "./src/hosts/read-static.ts";

// Miniflare reads at import which further certificates workerd trusts: here that of the tests' own SMTP relays.
process.env.NODE_EXTRA_CA_CERTS = fileURLToPath(
  new URL("./test/support/test-relay.cert.pem", import.meta.url),
);
const { cloudflareTest, readD1Migrations } = await import("@cloudflare/vitest-plugin");

const inTest = (file: string) => fileURLToPath(new URL(`./test/${file}`, import.meta.url));

/** Where a test finds its host: `#host` is one file per vitest project, with one interface. */
const host = (file: string) => ({ "#host": inTest(file) });

/** Behaviour that must not depend on where the app runs: each of these runs on Node and inside workerd. */
const BOTH_HOSTS = ["unit", "routes", "contract", "emulator"].map((folder) => `test/${folder}/**/*.test.ts`);

/** Deadlines are there to end what hangs, on however busy a machine: no test is about speed. */
const TEST_TIMEOUT_MS = 60_000;

const fileAssertions = {
  expect: { requireAssertions: true, poll: { timeout: 20_000 } },
  testTimeout: TEST_TIMEOUT_MS,
  hookTimeout: TEST_TIMEOUT_MS,
};

export default defineConfig({
  test: {
    // The files of a worker share their modules: to load them again for each file would take half of all the time.
    isolate: false,
    maxWorkers: availableParallelism(),
    reporters: ["default", "./test/support/closing-line.ts"],
    projects: [
      {
        extends: true,
        // Rules that ask nothing of their host: no database, clock, network or crypto, no Intl, URL or Unicode tables.
        test: { ...fileAssertions, name: "rules", include: ["test/rules/**/*.test.ts"] },
      },
      {
        extends: true,
        resolve: { alias: host("node/host.ts") },
        test: {
          ...fileAssertions,
          name: "node",
          include: [...BOTH_HOSTS, "test/node/**/*.test.ts"],
          setupFiles: ["./test/node/place-assets.ts"],
          globalSetup: ["./test/support/empty-database.ts"],
        },
      },
      {
        extends: true,
        resolve: { alias: { ...host("workers/host.ts"), "#asset-names": inTest("workers/asset-names.ts") } },
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations("./src/store/migrations"),
                TEST_ASSETS: JSON.stringify(readStatic(STATIC_FOLDER).assets),
                // For tests of the Worker's own handlers, which read their configuration from the bindings.
                LINK_SECRET: "a link secret of the tests that is long enough",
                STAFF_API_KEYS: "tests=test-key-test-key-test-key-test-key",
              },
            },
          })),
        ],
        test: {
          ...fileAssertions,
          name: "workers",
          include: [...BOTH_HOSTS, "test/workers/**/*.test.ts"],
          setupFiles: ["./test/workers/place-assets.ts"],
          globalSetup: ["./test/support/smtp-for-workers.ts"],
        },
      },
      {
        extends: true,
        resolve: { alias: host("node/host.ts") },
        test: {
          ...fileAssertions,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          setupFiles: ["./test/node/place-assets.ts"],
          globalSetup: ["./test/support/chromium.ts", "./test/support/empty-database.ts"],
        },
      },
    ],
  },
});
