import type { Database } from "../ports/storage.ts";
import type { TickLimits } from "../tick.ts";

/** What one tick of a Worker begins at most. */
export const WORKER_TICK_LIMITS: TickLimits = {
  messages: 8,
  sendItems: 3,
  actions: 2,
  replies: 2,
  finds: 60,
  findPages: 15,
};

/**
 * What a request to find bookings does itself after its answer, where there is no queue: so little that the link of the
 * first booking found is handed over within the same invocation's queries. The cron trigger goes on with the others.
 */
export const STAY_TICK_LIMITS: TickLimits = {
  ...WORKER_TICK_LIMITS,
  messages: 0,
  actions: 0,
  replies: 0,
  sendItems: 1,
};

/**
 * A booking of a send costs three requests, one more where its policy could not be had with all of theirs, and, with both
 * channels and the first try of each, ten queries.
 */
export const SEND_ITEMS_PER_INVOCATION = 3;

/** Rows that one query of the purge erases: queries are few here, and whoever is answered meanwhile is another one's to answer. */
export const PURGED_AT_ONCE = 500;

/** A free invocation may make 50 queries (D1: Limits), each statement of a batch counted. */
export const MAX_QUERIES = 50;

/**
 * After so many queries nothing more begins. What is under way then ends within the limit: four attempts with five
 * queries each, or three bookings of a send with seven each. Beyond the limit D1 refuses, and a message that was handed
 * over could not be noted down any more.
 */
const BEGIN_WITHIN_QUERIES = 25;

/** More than a request to find bookings makes, in whose invocation a tick runs where there is no queue. */
export const QUERIES_OF_A_REQUEST = 4;

/**
 * A database whose queries are counted for one invocation, and a signal that it has used up what may be begun with.
 * @param made how many that invocation has made already
 */
export function countQueries(db: Database, made = 0): { readonly db: Database; readonly spent: AbortSignal } {
  const spent = new AbortController();
  let queries = made;
  const count = (more: number) => {
    queries += more;
    if (queries >= BEGIN_WITHIN_QUERIES) spent.abort();
  };
  return {
    spent: spent.signal,
    db: {
      run(statement) {
        count(1);
        return db.run(statement);
      },
      batch(statements) {
        count(statements.length);
        return db.batch(statements);
      },
    },
  };
}
