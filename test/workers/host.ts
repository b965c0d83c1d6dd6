import { applyD1Migrations, type D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { D1Database } from "@cloudflare/workers-types";
import { openD1 } from "../../src/adapters/d1.ts";
import type { Database } from "../../src/ports/storage.ts";

/** Which host the test runs on; for the few places where their facts differ. */
export const HOST_NAME = "workers";

const TABLES = [
  "link_opens",
  "message_events",
  "messages",
  "suppressions",
  "channel_troubles",
  "links",
  "actions",
  "idempotency_keys",
  "send_items",
  "sends",
  "find_requests",
];

interface TestEnv {
  readonly DB: D1Database;
  readonly TEST_MIGRATIONS: D1Migration[];
}

/** The local D1 of this test file, migrated and emptied: D1 is kept apart per file, not per test. */
export async function openDatabase(): Promise<Database> {
  const { DB, TEST_MIGRATIONS } = env as unknown as TestEnv;
  await applyD1Migrations(DB, TEST_MIGRATIONS);
  await DB.batch(TABLES.map((table) => DB.prepare(`DELETE FROM ${table}`)));
  return openD1(DB);
}
