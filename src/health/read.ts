import { readBusinessContact } from "../bookings/business.ts";
import { atMost } from "../bookings/patience.ts";
import type { Deps } from "../deps.ts";
import type { LimitUsage } from "../ports/bookings.ts";
import type { Channel } from "../ports/messages.ts";
import type { LastAnswer, OutsideThing } from "../ports/outside.ts";
import { type ChannelTrouble, listChannelTroubles } from "../store/channel-troubles.ts";
import { readBacklog } from "../store/messages.ts";
import { ADVICE, adviceForPaused, adviceOf } from "./advice.ts";
import { findChangedSecrets } from "./secrets.ts";

export type HealthDeps = Pick<
  Deps,
  "bookings" | "clock" | "config" | "db" | "keyring" | "log" | "mailer" | "textSender" | "watch"
>;

/** How one part stands. */
export interface Check {
  /** `failing`: nobody can be served; `degraded`: some are not, or not now. */
  readonly state: "ok" | "degraded" | "failing";
  /** For everybody: no code, no name, nothing of the configuration. */
  readonly word: string;
  /** For staff: the code that was answered, how long ago, and what to do. */
  readonly lastAnswer?: LastAnswer;
  readonly pausedAtMs?: number;
  readonly code?: string;
  readonly whatToDo?: string;
}

export interface Health {
  readonly checks: Readonly<Record<string, Check>>;
  readonly messagesWaiting?: number;
  readonly limits: readonly LimitUsage[];
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

/** A message that has been due for longer than this has been forgotten by its timer. */
const LATE_AFTER_MS = 5 * 60_000;
/** A site that does not answer is not waited for: that it is slow shows by itself. */
const PATIENCE_MS = 2_500;

/** A trouble that nobody has met again for so long is no news. */
const PASSES_WITHIN_MS = 15 * 60_000;

const OK: Check = { state: "ok", word: "ok" };

/**
 * How everything stands that customers and staff depend on, as far as this process knows. Wix, where nobody has asked it
 * yet, has `patienceMs` to answer. Never throws.
 */
export async function readHealth(deps: HealthDeps, patienceMs = PATIENCE_MS): Promise<Health> {
  const nowMs = deps.clock();
  const [stored, isWixSlow] = await Promise.all([readStored(deps, nowMs), askWixOnce(deps, patienceMs)]);
  const limits = deps.bookings.usage();
  const outside = {
    wix: isWixSlow ? degraded(WORDS.silent, adviceOf("wix", "silent")) : checkOutside(deps, "wix"),
    wixTokens: checkOutside(deps, "wixTokens"),
  };
  if (stored === undefined) {
    const database = checkDatabase(deps);
    const unreadable = failing("unreadable", ADVICE.unreadable);
    return {
      checks: { database: database.state === "failing" ? database : unreadable, ...outside },
      limits,
      nowMs,
    };
  }
  const { troubles, backlog, changed } = stored;
  return {
    checks: {
      database: checkDatabase(deps),
      secrets: changed.length === 0 ? OK : failing("changed", ADVICE.changed(changed)),
      ...outside,
      email: checkChannel(deps, "email", troubles),
      sms: checkChannel(deps, "sms", troubles),
      outbox: backlog.lateMs > LATE_AFTER_MS ? degraded("late", ADVICE.late) : OK,
      limits: limits.some(isUsedUp) ? degraded("used up", ADVICE.usedUp) : OK,
    },
    messagesWaiting: backlog.waiting,
    limits,
    nowMs,
  };
}

const failing = (word: string, whatToDo: string): Check => ({ state: "failing", word, whatToDo });
const degraded = (word: string, whatToDo: string): Check => ({ state: "degraded", word, whatToDo });

async function readStored(deps: HealthDeps, nowMs: number) {
  try {
    const [troubles, backlog, changed] = await Promise.all([
      listChannelTroubles(deps.db),
      readBacklog(deps.db, nowMs),
      findChangedSecrets(deps),
    ]);
    return { troubles, backlog, changed };
  } catch {
    deps.log.error("database_unreadable");
    return undefined;
  }
}

/** What the database itself has met: a file that can be read may be damaged all the same, or be the wrong one. */
function checkDatabase({ db }: HealthDeps): Check {
  const condition = db.condition?.() ?? { kind: "sound" };
  switch (condition.kind) {
    case "sound":
      return OK;
    case "damaged":
    case "missing":
    case "outdated":
      return failing(condition.kind, ADVICE[condition.kind]);
    case "unwritable":
      return { ...degraded("cannot be written to", ADVICE.unwritable), code: condition.word };
  }
}

/**
 * Whoever asks before anybody else did gets Wix's word all the same; it is remembered, so that asking often costs nothing.
 * True where Wix has not answered in time.
 */
async function askWixOnce(deps: HealthDeps, patienceMs: number): Promise<boolean> {
  if (deps.watch.last("wix") !== undefined) return false;
  const asked = await atMost(patienceMs, readBusinessContact(deps));
  return asked === undefined && deps.watch.last("wix") === undefined;
}

const WORDS: Readonly<Record<Exclude<LastAnswer["kind"], "answers">, string>> = {
  refuses: "refuses us",
  throttles: "asks us to wait",
  silent: "does not answer",
};

function checkOutside({ watch, clock }: HealthDeps, thing: OutsideThing): Check {
  const lastAnswer = watch.last(thing);
  if (lastAnswer === undefined) return { state: "ok", word: "not asked yet" };
  if (lastAnswer.kind === "answers") return { ...OK, lastAnswer };
  const { kind, atMs } = lastAnswer;
  // What passes may long have passed when nobody has had a reason to ask again.
  const isLongAgo = kind !== "refuses" && clock() - atMs > PASSES_WITHIN_MS;
  if (isLongAgo) return { state: "ok", word: `${WORDS[kind]} when last asked`, lastAnswer };
  return { ...degraded(WORDS[kind], adviceOf(thing, kind)), lastAnswer };
}

/** What the database knows of a channel is every process's word; the last answer is this one's. */
function checkChannel(deps: HealthDeps, channel: Channel, troubles: readonly ChannelTrouble[]): Check {
  const isConfigured = (channel === "email" ? deps.mailer : deps.textSender) !== undefined;
  if (!isConfigured) return { state: "ok", word: "not configured" };
  const trouble = troubles.find((one) => one.channel === channel);
  const check = checkOutside(deps, channel);
  if (trouble?.pausedAtMs !== undefined) {
    const { pausedAtMs, faultCode } = trouble;
    return {
      ...check,
      ...degraded("paused", adviceForPaused(channel, trouble)),
      pausedAtMs,
      ...(faultCode !== undefined && { code: faultCode }),
    };
  }
  const isFailingElsewhere = trouble !== undefined && trouble.failures > 0 && check.state === "ok";
  return isFailingElsewhere ? { ...check, ...degraded(WORDS.silent, adviceOf(channel, "silent")) } : check;
}

const isUsedUp = ({ pools }: LimitUsage): boolean => pools.some(({ used, limit }) => used >= limit);
