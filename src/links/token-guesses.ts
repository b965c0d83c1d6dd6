import type { Deps } from "../deps.ts";
import type { BookingGateway, WixFailure } from "../ports/bookings.ts";
import { err, type Result } from "../result.ts";

const WINDOW_MS = 60_000;
/** Each costs two of the 600 calls a minute that all customers share: strangers get a fifth of those and no more. */
const MAX_GUESSES = 60;

interface Guess {
  readonly askedAtMs: number;
}

const guesses = new WeakMap<BookingGateway, Set<Guess>>();

/**
 * Asks Wix about a token that came from an address and that nothing of ours vouches for. Anybody can make such tokens
 * up, and every one of them costs calls, so only so many that were not proven good are asked about in any minute: the
 * rest is `throttled` at once, and links go on working. A token that Wix knows does not count.
 */
export async function askOfStranger<Answer>(
  { bookings, clock }: Pick<Deps, "bookings" | "clock">,
  ask: () => Promise<Result<Answer, WixFailure>>,
): Promise<Result<Answer, WixFailure>> {
  const open = recentGuesses(bookings, clock());
  if (open.size >= MAX_GUESSES) return err({ kind: "throttled", retryAfterSeconds: WINDOW_MS / 1000 });
  const guess: Guess = { askedAtMs: clock() };
  // Counted before it is asked, so that many at once count as well.
  open.add(guess);
  const answer = await ask();
  if (answer.ok) open.delete(guess);
  return answer;
}

function recentGuesses(bookings: BookingGateway, nowMs: number): Set<Guess> {
  const open = guesses.get(bookings) ?? new Set<Guess>();
  guesses.set(bookings, open);
  for (const guess of open) {
    // A clock that was moved back, as in the demo, must not keep a guess for ever.
    if (Math.abs(nowMs - guess.askedAtMs) >= WINDOW_MS) open.delete(guess);
  }
  return open;
}
