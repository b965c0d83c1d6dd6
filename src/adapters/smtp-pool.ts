import { err, ok, type Result } from "../result.ts";
import type { SmtpTrouble } from "./smtp-failure.ts";
import type { SmtpSession } from "./smtp-session.ts";

/** A session on loan, and whether it was open before: an old one may have died while nobody looked. */
export interface Borrowed {
  readonly session: SmtpSession;
  readonly reused: boolean;
}

export interface SmtpPool {
  /** A free session, else a new one once fewer than the maximum are out. */
  borrow(abort: AbortSignal, fresh?: "fresh"): Promise<Result<Borrowed, SmtpTrouble>>;
  /** Gives a session back, or counts it out when it has ended. */
  giveBack(session: SmtpSession): void;
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

const ABORTED: SmtpTrouble = { code: "ETIMEDOUT", bodyRead: false };

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

  function freePlace(): void {
    out -= 1;
    const [next] = waiting;
    next?.();
  }

  /** Takes one of the places; false when the caller gave up first. Looks and takes in one turn, or two would fit in one. */
  async function takePlace(abort: AbortSignal): Promise<boolean> {
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

  return {
    async borrow(abort, fresh) {
      if (!(await takePlace(abort))) return err(ABORTED);
      const old = fresh === undefined ? takeResting() : undefined;
      if (old !== undefined) return ok({ session: old, reused: true });
      const opened = await open(abort);
      if (opened.ok) return ok({ session: opened.value, reused: false });
      freePlace();
      return opened;
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
      freePlace();
    },

    close() {
      closed = true;
      for (let session = takeResting(); session !== undefined; session = takeResting()) session.quit();
    },
  };
}

/**
 * A session for each mail, and nothing kept or counted between them: in workerd a socket ends with the request that
 * opened it, no request may wait for another's, and one that is cut off gives nothing back.
 */
export function createSmtpPoolOfNone(open: Open): SmtpPool {
  return {
    async borrow(abort) {
      const opened = await open(abort);
      return opened.ok ? ok({ session: opened.value, reused: false }) : opened;
    },
    giveBack: (session) => session.quit(),
    close() {},
  };
}
