import type { Asker, PoolUsage } from "../../../ports/bookings.ts";

export interface RateBudgetOptions {
  /** Requests within any `windowMs`, of everybody together; Infinity for no limit. */
  readonly limit: number;
  /** Of these, what one customer's link may use up by itself. */
  readonly perCustomer: number;
  readonly windowMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Counts our own requests, so that Wix does not have to refuse them. */
export interface RateBudget {
  /** Takes one request out of the budget: 0, or the seconds until there is one again, and nothing is taken. */
  take(): number;
}

/** One limit that many share. */
export interface SharedBudget {
  of(asker: Asker): RateBudget;
  /** How far it is used up just now, each pool and all together. */
  usage(): readonly PoolUsage[];
}

/**
 * What each pool may take of the limit. Customers and staff leave each other a fifth; work that can wait leaves two
 * fifths to those who wait for an answer, but for a tenth that is its own whatever they do.
 */
const SHARE = { customers: 0.8, staff: 0.8, work: 0.6, ownOfWork: 0.1 };

/**
 * What one kind of work may take of all work's share, so that the others find some left when they begin: strangers who
 * look for bookings must not keep staff's sends waiting, nor the other way round.
 */
const SHARE_OF_WORK: Readonly<Record<Extract<Asker, { kind: "work" }>["name"], number>> = {
  sends: 0.9,
  finds: 0.5,
  policies: 0.25,
};

/** One customer may have taken one part of so many of what is left for all of them. */
const PARTS = 3;
/** A page with its service, and an action: less would let nobody get anywhere. */
const LEAST_FOR_ONE = 4;

interface Taken {
  readonly atMs: number;
  readonly pool: PoolName;
  /** Within the pool: whose request, or which work's. */
  readonly key: string;
}

type PoolName = Exclude<PoolUsage["pool"], "all">;

/** What may not be more than so many. */
interface Bound {
  readonly isMeant: (taken: Taken) => boolean;
  readonly atMost: number;
}

/**
 * One sliding window that all share: at most `limit` requests in any stretch of `windowMs` (Wix: 200 a minute and app
 * instance), and within it bounds for each pool, each customer and each kind of work.
 */
export function createRateBudget({ limit, perCustomer, windowMs, now }: RateBudgetOptions): SharedBudget {
  if (limit === Number.POSITIVE_INFINITY) return { of: () => ({ take: () => 0 }), usage: () => [] };
  const ceil = (share: number) => Math.max(1, Math.ceil(limit * share));
  const floor = (share: number) => Math.max(1, Math.floor(limit * share));
  let taken: Taken[] = [];

  function slide(nowMs: number): void {
    taken = taken.filter(({ atMs }) => atMs > nowMs - windowMs && atMs <= nowMs);
  }

  /** All of these hold, of each one of its alternatives. */
  function boundsOf({ pool, key }: Omit<Taken, "atMs">): readonly (readonly Bound[])[] {
    const inPool = (one: Taken) => one.pool === pool;
    const own = (one: Taken) => one.pool === pool && one.key === key;
    const all = (atMost: number): Bound => ({ isMeant: () => true, atMost });
    switch (pool) {
      case "customers":
        return [
          [all(limit)],
          [{ isMeant: inPool, atMost: ceil(SHARE.customers) }],
          [{ isMeant: own, atMost: fairShare() }],
        ];
      case "staff":
        return [[all(limit)], [{ isMeant: inPool, atMost: ceil(SHARE.staff) }]];
      case "work":
        return [
          [all(limit)],
          [{ isMeant: own, atMost: floor(SHARE.work * SHARE_OF_WORK[key as keyof typeof SHARE_OF_WORK]) }],
          [all(floor(SHARE.work)), { isMeant: inPool, atMost: floor(SHARE.ownOfWork) }],
        ];
    }
  }

  /**
   * What one customer may have taken by now: a part of what is left, so that a few who ask without end leave some to
   * everybody else (dynamic thresholds: Choudhury and Hahne, IEEE/ACM Transactions on Networking 6/2, 1998).
   */
  function fairShare(): number {
    const left = ceil(SHARE.customers) - countOf(({ pool }) => pool === "customers");
    return Math.min(perCustomer, Math.max(LEAST_FOR_ONE, Math.floor(left / PARTS)));
  }

  const countOf = (isMeant: (one: Taken) => boolean) => taken.filter(isMeant).length;

  /** Seconds until the bound lets one more through; 0 when it does now. */
  function waitFor({ isMeant, atMost }: Bound, nowMs: number): number {
    const meant = taken.filter(isMeant);
    if (meant.length < atMost) return 0;
    // There is room again once this one, and all that are older, have left the window.
    const inTheWay = meant[meant.length - atMost];
    return Math.max(1, Math.ceil(((inTheWay?.atMs ?? nowMs) + windowMs - nowMs) / 1000));
  }

  return {
    of(asker) {
      const who = poolOf(asker);
      return {
        take() {
          const nowMs = now();
          slide(nowMs);
          const waits = boundsOf(who).map((any) => Math.min(...any.map((bound) => waitFor(bound, nowMs))));
          const waitSeconds = Math.max(...waits);
          if (waitSeconds === 0) taken.push({ ...who, atMs: nowMs });
          return waitSeconds;
        },
      };
    },
    usage() {
      slide(now());
      const used = (pool: PoolName) => countOf((one) => one.pool === pool);
      return [
        { pool: "all", used: taken.length, limit },
        { pool: "customers", used: used("customers"), limit: ceil(SHARE.customers) },
        { pool: "staff", used: used("staff"), limit: ceil(SHARE.staff) },
        { pool: "work", used: used("work"), limit: floor(SHARE.work) },
      ];
    },
  };
}

function poolOf(asker: Asker): Omit<Taken, "atMs"> {
  switch (asker.kind) {
    case "customer":
      return { pool: "customers", key: asker.key };
    case "staff":
      return { pool: "staff", key: "" };
    case "work":
      return { pool: "work", key: asker.name };
  }
}
