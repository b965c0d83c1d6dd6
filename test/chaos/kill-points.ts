import { flushCompileCache } from "node:module";
import { DatabaseSync, StatementSync } from "node:sqlite";
import { type KillMoment, parseKill, type Seen, type SeenStatement } from "./kill-point-list.ts";

/*
 * Loaded ahead of the app (`node --import`), it makes the app die at a chosen point without a line of the product
 * knowing. Environment:
 *   CHAOS_KILL            where to die, such as `mint_commit:before:1`; nowhere if absent
 *   CHAOS_CLOCK_AHEAD_MS  how far the app's clock runs ahead, so that leases and waits of earlier runs are over
 *   CHAOS_STANDBY         1: load everything, then wait for a message before the app starts
 */

const { CHAOS_KILL, CHAOS_CLOCK_AHEAD_MS, CHAOS_STANDBY } = process.env;

if (CHAOS_CLOCK_AHEAD_MS !== undefined) putClockAhead(Number(CHAOS_CLOCK_AHEAD_MS));
if (CHAOS_KILL !== undefined) armKill(CHAOS_KILL);
if (CHAOS_STANDBY === "1") await standBy();

function putClockAhead(aheadMs: number): void {
  const realNow = Date.now;
  Date.now = () => realNow() + aheadMs;
}

function armKill(text: string): void {
  const { point, moment, nth } = parseKill(text);
  let left = nth;
  const look = (now: KillMoment, seen: Seen) => {
    if (now !== moment || !point.matches(seen)) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
  };
  watchStatements(look);
  watchRequests(look);
}

type Look = (moment: KillMoment, seen: Seen) => void;

function watchStatements(look: Look): void {
  const sqlOf = new WeakMap<StatementSync, string>();
  let transaction: SeenStatement[] | undefined;

  const { prepare, exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql, ...rest) {
    const statement = prepare.call(this, sql, ...rest);
    sqlOf.set(statement, sql);
    return statement;
  };
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql) {
    const seen: Seen | undefined =
      sql === "COMMIT" && transaction !== undefined ? { kind: "commit", statements: transaction } : undefined;
    if (seen) look("before", seen);
    exec.call(this, sql);
    if (seen) look("after", seen);
    transaction = sql.startsWith("BEGIN") ? [] : undefined;
  };
  for (const method of ["run", "all", "get"] as const) {
    const original = StatementSync.prototype[method];
    StatementSync.prototype[method] = function (this: StatementSync, ...params: unknown[]) {
      const seen: SeenStatement = { kind: "statement", sql: sqlOf.get(this) ?? "", params };
      transaction?.push(seen);
      look("before", seen);
      const result: unknown = Reflect.apply(original, this, params);
      look("after", seen);
      return result;
    } as never;
  }
}

function watchRequests(look: Look): void {
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const seen: Seen = { kind: "request", method: request.method, path: new URL(request.url).pathname };
    look("before", seen);
    const response = await realFetch(input, init);
    look("after", seen);
    return response;
  };
}

/** Everything but the host file itself is loaded ahead, so that a waiting process serves at once when it is told to. */
async function standBy(): Promise<void> {
  await Promise.all([
    import("../../src/app.ts"),
    import("../../src/adapters/sqlite/sqlite.ts"),
    import("../../src/hosts/assemble.ts"),
    import("../../src/hosts/demo.ts"),
    import("../../src/hosts/live-world.ts"),
    import("../../src/hosts/node/static.ts"),
  ]);
  flushCompileCache();
  await new Promise((resolve) => process.once("message", resolve));
  process.disconnect?.();
}
