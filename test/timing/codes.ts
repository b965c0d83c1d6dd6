import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { applyMigrations } from "../../src/adapters/sqlite/migrations.ts";
import type { Database, Statement } from "../../src/ports/storage.ts";
import { lastEffectOf } from "../../src/store/actions.ts";
import { HOLD_COLUMNS, joinHoldOf } from "../../src/store/held-actions.ts";
import { findLinkByTag } from "../../src/store/links.ts";

/**
 * What it costs to find a link by its code among a million, against the time when a link had but one: the same rows in
 * both schemas, in files, asked in turns. By hand, as times are no matter for a test: `node test/timing/codes.ts`
 */
const CODES = 1_000_000;
const ROUNDS = 60;
const LOOKUPS_PER_ROUND = 2_000;
/** The last migration before a link could have several codes. */
const LAST_BEFORE = "0008_find.sql";
const MIGRATIONS = new URL("../../src/store/migrations/", import.meta.url);
/** As long as a token with one recipient comes to. */
const SEALED_LENGTH = 620;

/** As it was asked when a link had one code. */
const ACTION_COLUMNS_THEN = `actions.action, actions.outcome, actions.from_ms, actions.to_ms, actions.reason,
  actions.held_until_ms, coalesce(actions.finished_ms, actions.created_ms) AS at_ms`;
const ONE_CODE = `SELECT links.*, ${ACTION_COLUMNS_THEN}, ${HOLD_COLUMNS} FROM links
  LEFT JOIN actions ON actions.form_id = (${lastEffectOf("links.booking_id")})
  ${joinHoldOf("links.booking_id")} WHERE tag = ?`;

function open(path: string): DatabaseSync {
  const raw = new DatabaseSync(path);
  raw.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON");
  return raw;
}

/** A database as it was before, with a link for each code. */
function fill(path: string): void {
  const raw = open(path);
  raw.exec("CREATE TABLE d1_migrations (name TEXT NOT NULL PRIMARY KEY) STRICT");
  for (const name of readdirSync(MIGRATIONS).sort()) {
    if (!name.endsWith(".sql") || name > LAST_BEFORE) continue;
    raw.exec(readFileSync(new URL(name, MIGRATIONS), "utf8"));
    raw.prepare("INSERT INTO d1_migrations (name) VALUES (?)").run(name);
  }
  raw.exec(`WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${CODES}),
      rows (tag, n) AS MATERIALIZED (SELECT substr(hex(randomblob(22)), 1, 43), n FROM numbers)
    INSERT INTO links (tag, id, epoch, booking_id, recipient_refs, sealed, locale, created_by, created_ms, expires_ms,
        service_id, starts_ms)
      SELECT tag, 'lnk_' || lower(hex(randomblob(18))), '0', lower(hex(randomblob(18))), substr(hex(randomblob(22)), 1, 43),
        hex(randomblob(${SEALED_LENGTH / 2})), 'en-GB', 'desk', n, 2000000000000, lower(hex(randomblob(18))), 1900000000000
      FROM rows ORDER BY tag`);
  raw.close();
}

/** The statement by which the app finds a link now. */
async function statementNow(): Promise<string> {
  let asked: Statement | undefined;
  const listening: Pick<Database, "run"> = {
    run: async (statement) => {
      asked = statement;
      return { rows: [], changes: 0 };
    },
  };
  await findLinkByTag({ ...listening, batch: async () => [] }, "tag");
  if (asked === undefined) throw new Error("Nothing was asked");
  return asked.sql;
}

/** Microseconds for one lookup of each of these. */
function time(statement: StatementSync, tags: readonly string[]): number {
  const startedMs = performance.now();
  for (const tag of tags) {
    if (statement.all(tag).length !== 1) throw new Error("A code was not found");
  }
  return ((performance.now() - startedMs) * 1_000) / tags.length;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const folder = mkdtempSync(join(tmpdir(), "slotpass-codes-"));
try {
  const [before, after] = [join(folder, "one.sqlite"), join(folder, "several.sqlite")];
  fill(before);
  copyFileSync(before, after);
  const [one, several] = [open(before), open(after)];
  applyMigrations(several);
  for (const raw of [one, several]) raw.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  const tags = one
    .prepare("SELECT tag FROM links")
    .all()
    .map(({ tag }) => String(tag));
  const sides = {
    "one code": { statement: one.prepare(ONE_CODE), times: [] as number[] },
    "several codes": { statement: several.prepare(await statementNow()), times: [] as number[] },
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const wanted = Array.from(
      { length: LOOKUPS_PER_ROUND },
      () => tags[Math.floor(Math.random() * CODES)] ?? "",
    );
    // First one and then the other, so that neither always finds the disk warm.
    const turns = Object.values(sides);
    for (const side of round % 2 === 0 ? turns : turns.reverse()) {
      side.times.push(time(side.statement, wanted));
    }
  }
  const lines = Object.entries(sides).map(
    ([name, { times }]) => `${name.padEnd(14)} median ${median(times).toFixed(2)} µs a lookup`,
  );
  const ratio = median(sides["several codes"].times) / median(sides["one code"].times);
  process.stdout.write([`${CODES} codes`, ...lines, `ratio ${ratio.toFixed(3)}`, ""].join("\n"));
} finally {
  rmSync(folder, { recursive: true });
}
