import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { DatabaseSync } from "node:sqlite";
import { openSqlite, type SqliteDatabase } from "../../../src/adapters/sqlite/sqlite.ts";
import { purge } from "../../../src/purge.ts";
import { inMs } from "../percentile.ts";
import type { Arena, Scenario, Table } from "../scenario.ts";

const DAY_MS = 86_400_000;
const OVERDUE = 10_000;
const WANTED_PAUSE_MS = 20;
/** As `src/hosts/node.ts` has it. */
const AS_ON_NODE = { atOnce: 100, pauseMs: 5 };

/** What the hourly purge costs with nothing to do, and with very much. */
export const PURGE: Scenario = {
  name: "purge",
  about: "the hourly purge with nothing to do beside very many links, and with 10,000 that are overdue",
  async run({ folder, full, tell }: Arena): Promise<readonly Table[]> {
    const links = full ? 1_000_000 : 200_000;
    const path = join(folder, "purge.sqlite");
    openSqlite(path).close();
    tell(`${links} links are made`);
    fill(path, { links, endedDaysAgo: 40, erased: true });
    const db = openSqlite(path, { checkpointsApart: true });
    try {
      const idle = await measure(db);
      fill(path, { links: OVERDUE, endedDaysAgo: 91, erased: false });
      const busy = await measure(db);
      const left = await db.run({ sql: "SELECT count(*) AS links FROM links", params: [] });
      const overdue = Number(left.rows[0]?.links) - links;
      return [
        {
          title: `The hourly purge beside ${links} links that ended and were erased`,
          columns: ["what is due", "left after one run", "takes ms", "longest pause ms"],
          rows: [
            ["nothing", 0, inMs(idle.ms), inMs(idle.pauseMs)],
            [`${OVERDUE} links with codes and messages`, overdue, inMs(busy.ms), inMs(busy.pauseMs)],
          ],
          faults: [
            ...(overdue === 0 ? [] : [`${overdue} overdue links are left`]),
            ...(busy.pauseMs <= WANTED_PAUSE_MS ? [] : [`a pause took longer than ${WANTED_PAUSE_MS} ms`]),
          ],
        },
      ];
    } finally {
      db.close();
    }
  },
};

async function measure(db: SqliteDatabase): Promise<{ readonly ms: number; readonly pauseMs: number }> {
  const log = { info: () => {}, error: () => {} };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const startMs = performance.now();
  await purge({ db, clock: Date.now, log }, AS_ON_NODE);
  const ms = performance.now() - startMs;
  delay.disable();
  return { ms, pauseMs: delay.max / 1e6 };
}

interface Filling {
  readonly links: number;
  readonly endedDaysAgo: number;
  /** Whether what they held was erased before. */
  readonly erased: boolean;
}

/** Links that ended, each with a code and a message with its steps. */
function fill(path: string, { links, endedDaysAgo, erased }: Filling): void {
  const raw = new DatabaseSync(path);
  const endedMs = Date.now() - endedDaysAgo * DAY_MS;
  const name = `l${endedDaysAgo}_`;
  raw.exec(`PRAGMA synchronous = OFF; BEGIN`);
  raw.exec(`WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${links})
    INSERT INTO links (id, booking_id, recipient_refs, locale, created_by, created_ms, expires_ms, erased)
    SELECT '${name}' || n, 'b' || n, '', 'en', 'desk', 1, ${endedMs} + n, ${erased ? 1 : 0} FROM numbers`);
  raw.exec(`INSERT INTO link_codes (tag, link_id, epoch, sealed, created_by, created_ms)
    SELECT id, id, '0', '${erased ? "" : "x".repeat(300)}', 'desk', 1 FROM links WHERE id LIKE '${name}%'`);
  raw.exec(`INSERT INTO messages (id, kind, link_id, booking_id, channel, recipient_ref, state, due_ms, deadline_ms,
      created_ms, updated_ms)
    SELECT id, 'link', id, booking_id, 'email', 'r', 'accepted', 1, 1, 1, 1 FROM links WHERE id LIKE '${name}%'`);
  raw.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
  raw.close();
}
