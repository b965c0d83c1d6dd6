import type { WixFailure } from "../../../ports/bookings.ts";
import { err, ok, type Result } from "../../../result.ts";
import { pause, type WixTimings } from "./timings.ts";

export interface IssuedToken {
  readonly token: string;
  readonly lifetimeMs: number;
}

export interface AccessTokens {
  /** A token that is good for now: kept, renewed early, or fetched. */
  current(): Promise<Result<string, WixFailure>>;
  /** Forgets a token that Wix refused before its time. */
  drop(token: string): void;
}

export interface AccessTokenOptions {
  readonly fetchToken: () => Promise<Result<IssuedToken, WixFailure>>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly timings: Pick<WixTimings, "renewalMarginMs" | "renewalPollMs" | "readOverallMs">;
}

interface KeptToken {
  readonly token: string;
  readonly renewAtMs: number;
  readonly expiresAtMs: number;
}

/** One fetch under way. Plain data and no promise: in workerd a request must not wait for another request's I/O. */
interface Flight {
  readonly startedAtMs: number;
  outcome?: Result<string, WixFailure>;
}

/**
 * Keeps one access token for everybody. The first request that needs one fetches it; the others look at the outcome until it is
 * there, each with timers of its own, and fetch for themselves when it takes too long: the request that fetched may be gone.
 * Near its end a token is renewed by one request while the others go on using it.
 */
export function createAccessTokens({ fetchToken, now, timings }: AccessTokenOptions): AccessTokens {
  let kept: KeptToken | undefined;
  let flight: Flight | undefined;

  async function fly(): Promise<Result<string, WixFailure>> {
    const mine: Flight = { startedAtMs: now() };
    flight = mine;
    try {
      const fetched = await fetchToken();
      if (fetched.ok) keep(fetched.value);
      mine.outcome = fetched.ok ? ok(fetched.value.token) : fetched;
    } finally {
      mine.outcome ??= err({ kind: "unavailable" });
      if (flight === mine) flight = undefined;
    }
    return mine.outcome;
  }

  function keep({ token, lifetimeMs }: IssuedToken): void {
    const marginMs = Math.min(timings.renewalMarginMs, lifetimeMs / 10);
    const expiresAtMs = now() + lifetimeMs;
    kept = { token, expiresAtMs, renewAtMs: expiresAtMs - marginMs };
  }

  async function landed(other: Flight): Promise<Result<string, WixFailure>> {
    for (let waitedMs = 0; waitedMs < timings.readOverallMs; waitedMs += timings.renewalPollMs) {
      await pause(timings.renewalPollMs);
      if (other.outcome !== undefined) return other.outcome;
    }
    return fly();
  }

  /** The fetch to wait for; one that should have ended long ago belongs to a request that is gone. */
  function underWay(): Flight | undefined {
    return flight !== undefined && now() - flight.startedAtMs < timings.readOverallMs ? flight : undefined;
  }

  return {
    async current() {
      const usable = kept !== undefined && kept.expiresAtMs > now() ? kept : undefined;
      const other = underWay();
      if (usable !== undefined && (usable.renewAtMs > now() || other !== undefined)) return ok(usable.token);
      const fetched = await (other === undefined ? fly() : landed(other));
      return fetched.ok || usable === undefined ? fetched : ok(usable.token);
    },
    drop(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
}
