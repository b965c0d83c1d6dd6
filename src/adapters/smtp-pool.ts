import { ok, type Result } from "../result.ts";
import type { SmtpTrouble } from "./smtp-failure.ts";
import type { SmtpSession } from "./smtp-session.ts";

/** A session on loan, and whether it was open before: an old one may have died while nobody looked. */
export interface Borrowed {
  readonly session: SmtpSession;
  readonly reused: boolean;
}

/** The right to use one session at a time, for as long as one mail takes. */
export interface SmtpPlace {
  /** A rested session where there is one, unless it has to be `fresh`; else a new one. */
  borrow(abort: AbortSignal, fresh?: "fresh"): Promise<Result<Borrowed, SmtpTrouble>>;
  /** Lets a session rest for the next mail, or ends it. */
  giveBack(session: SmtpSession): void;
  leave(): void;
}

export interface SmtpPool {
  /** Waits until fewer than the maximum are taken; undefined when `abort` came first. */
  takePlace(abort: AbortSignal): Promise<SmtpPlace | undefined>;
  /** Ends what rests, now, and what is out, when it comes back. */
  close(): void;
}

export interface PoolLimits {
  /** Sessions open at once, those at rest included. */
  readonly maxSessions: number;
  /** Some relays end a session after so many; none likes to find out. */
  readonly maxMailsPerSession: number;
  /** How long a session rests before it is closed, milliseconds. */
  readonly restMs: number;
}

type Open = (abort: AbortSignal) => Promise<Result<SmtpSession, SmtpTrouble>>;

/** Keeps sessions open between mails: a TLS handshake and a login cost more than the mail itself. */
export function createSmtpPool(open: Open, limits: PoolLimits): SmtpPool {
  const resting = new Map<SmtpSession, ReturnType<typeof setTimeout>>();
  const carried = new WeakMap<SmtpSession, number>();
  const waiting = new Set<() => void>();
  let out = 0;
  let closed = false;

  function takeResting(): SmtpSession | undefined {
    for (const [session, timer] of resting) {
      clearTimeout(timer);
      resting.delete(session);
      if (session.isOpen()) return session;
    }
    return undefined;
  }

  /** False when the caller gave up first. Looks and takes in one turn, or two would fit in one. */
  async function waitForPlace(abort: AbortSignal): Promise<boolean> {
    while (out >= limits.maxSessions && !abort.aborted) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          abort.removeEventListener("abort", wake);
          resolve();
        };
        waiting.add(wake);
        abort.addEventListener("abort", wake, { once: true });
      });
    }
    if (abort.aborted) return false;
    out += 1;
    return true;
  }

  const place: SmtpPlace = {
    async borrow(abort, fresh) {
      const old = fresh === undefined ? takeResting() : undefined;
      if (old !== undefined) return ok({ session: old, reused: true });
      const opened = await open(abort);
      return opened.ok ? ok({ session: opened.value, reused: false }) : opened;
    },

    giveBack(session) {
      const mails = (carried.get(session) ?? 0) + 1;
      carried.set(session, mails);
      if (session.isOpen() && !closed && mails < limits.maxMailsPerSession) {
        const timer = setTimeout(() => {
          resting.delete(session);
          session.quit();
        }, limits.restMs);
        resting.set(session, timer);
      } else {
        session.quit();
      }
    },

    leave() {
      out -= 1;
      const [next] = waiting;
      next?.();
    },
  };

  return {
    takePlace: async (abort) => ((await waitForPlace(abort)) ? place : undefined),
    close() {
      closed = true;
      for (let session = takeResting(); session !== undefined; session = takeResting()) session.quit();
    },
  };
}
