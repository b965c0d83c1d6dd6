import type { Deps } from "../deps.ts";
import type { Keyring } from "../keys/keyring.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { err, type Result } from "../result.ts";

const WINDOW_MS = 60_000;
/** Each costs two of the calls that all customers share: strangers get a tenth of those and no more. */
const MAX_GUESSES = 60;
/** Of these: one place is not to keep every other from opening by token. */
const MAX_GUESSES_OF_ONE = 20;

interface Guess {
  readonly askedAtMs: number;
  readonly network: string | undefined;
}

/** In the memory of one process, whose keyring there is one of. */
const guesses = new WeakMap<Keyring, Set<Guess>>();

/**
 * Asks Wix about a token that came from an address and that nothing of ours vouches for. Anybody can make such tokens
 * up, and every one of them costs calls, so only so many that were not proven good are asked about in any minute, and of
 * those only so many for one `network`, undefined where nobody can tell: the rest is `throttled` at once, and links go on
 * working. A token that Wix knows does not count.
 */
export async function askOfStranger<Answer>(
  { keyring, clock }: Pick<Deps, "keyring" | "clock">,
  network: string | undefined,
  ask: () => Promise<Result<Answer, WixFailure>>,
): Promise<Result<Answer, WixFailure>> {
  const open = recentGuesses(keyring, clock());
  if (isFull(open, network)) return err({ kind: "throttled", retryAfterSeconds: WINDOW_MS / 1000 });
  const guess: Guess = { askedAtMs: clock(), network };
  // Counted before it is asked, so that many at once count as well.
  open.add(guess);
  const answer = await ask();
  if (answer.ok) open.delete(guess);
  return answer;
}

function isFull(open: ReadonlySet<Guess>, network: string | undefined): boolean {
  if (open.size >= MAX_GUESSES) return true;
  const ofNetwork = [...open].filter((guess) => guess.network === network).length;
  return network !== undefined && ofNetwork >= MAX_GUESSES_OF_ONE;
}

function recentGuesses(keyring: Keyring, nowMs: number): Set<Guess> {
  const open = guesses.get(keyring) ?? new Set<Guess>();
  guesses.set(keyring, open);
  for (const guess of open) {
    // A clock that was moved back, as in the demo, must not keep a guess for ever.
    if (Math.abs(nowMs - guess.askedAtMs) >= WINDOW_MS) open.delete(guess);
  }
  return open;
}
