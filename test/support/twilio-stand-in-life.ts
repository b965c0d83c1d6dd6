import type { Random } from "../../src/emulator/world/random.ts";
import type { StandInMessage, TwilioStandIn } from "./twilio-stand-in.ts";
import { receiptParams, signedCallback } from "./twilio-stand-in-callbacks.ts";

/** How a text that was taken goes on, and what its status callback gets to hear. */
export interface LifePlan {
  /** How it ends; null leaves it queued, without a call. */
  readonly final: "delivered" | "undelivered" | "failed" | "sent" | null;
  readonly errorCode?: number;
  /** Calls for every status twice. */
  readonly duplicate?: boolean;
  /** Calls in any order. */
  readonly shuffle?: boolean;
  /** Calls before the request that creates the text is answered. */
  readonly early?: boolean;
  /** It goes on without a call, as when Twilio cannot reach the app. */
  readonly silent?: boolean;
  readonly delayMs?: number;
}

/** How long Twilio waits for an answer to a call (Connection Overrides, read timeout). */
const CALLBACK_DEADLINE_MS = 15_000;

/** Leads a text to its end and tells the app on the way. Gives back how many calls were heard and how many were not. */
export async function liveOn(
  twilio: TwilioStandIn,
  { sid }: Pick<StandInMessage, "sid">,
  { final, errorCode, ...how }: LifePlan,
  random: Random,
): Promise<{ readonly heard: number; readonly lost: number }> {
  let [heard, lost] = [0, 0];
  if (final === null) return { heard, lost };
  if (how.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, how.delayMs));
  const message = twilio.setStatus(sid, final, errorCode);
  if (how.silent || message.statusCallback === null) return { heard, lost };
  for (const status of orderCalls(final, how, random)) {
    const params = receiptParams(message, status, status === final ? errorCode : undefined);
    if (await call(message.statusCallback, params)) heard += 1;
    else lost += 1;
  }
  return { heard, lost };
}

function orderCalls(
  final: string,
  { duplicate, shuffle }: Pick<LifePlan, "duplicate" | "shuffle">,
  random: Random,
): readonly string[] {
  const statuses = [...new Set(["queued", "sending", "sent", final])];
  const calls = duplicate ? statuses.flatMap((status) => [status, status]) : statuses;
  if (!shuffle) return calls;
  return calls
    .map((status) => ({ status, rank: random.below(1_000) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ status }) => status);
}

/** One more try after a failed connection is what Twilio makes by default (Connection Overrides). */
async function call(url: string, params: Readonly<Record<string, string>>): Promise<boolean> {
  const attempt = async () => {
    const request = await signedCallback(url, params);
    const { ok } = await fetch(request, { signal: AbortSignal.timeout(CALLBACK_DEADLINE_MS) });
    return ok;
  };
  return attempt()
    .catch(attempt)
    .catch(() => false);
}
