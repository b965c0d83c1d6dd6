import type { PolicyChange } from "../../src/emulator/emulator.ts";
import type { ClockChange } from "./clock-changes.ts";
import { pick } from "./dice.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long before a clock change its world begins. */
const LEAD_MS = 35 * DAY_MS;
const LIMITS = [1, 2, 5, 15, 30, 59, 60, 61, 90, 119, 120, 121, 240, 720, 1_439, 1_440, 1_441] as const;
const LONG_LIMITS = [2_880, 4_320, 10_080, 20_160, 30_240] as const;
const LONGEST_MINUTES = 40_000;

type Rules = Required<Pick<PolicyChange, "cancel" | "reschedule">>;

/** A booking, the policy that it is under, and when somebody looks at it. */
export interface PolicyCase {
  readonly service: "massage" | "yoga" | "course";
  readonly timeZone: string;
  /** Epoch milliseconds, a whole minute. */
  readonly startMs: number;
  /** The service's policy of today. */
  readonly live: Rules;
  /** The policy that was kept with the booking's order; absent where there is no order. */
  readonly kept?: Rules;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

/** When the world of a clock change's cases begins, epoch milliseconds. */
export const worldStartMs = ({ atMs }: ClockChange): number => atMs - LEAD_MS;

/** A case by the dice: most of them have a start or a limit within three hours of the clock change. */
export function rollCase(dice: () => number, change: ClockChange): PolicyCase {
  const live = rollRules(dice);
  const kept = dice() < 0.5 ? rollRules(dice) : undefined;
  const rules = kept ?? live;
  const limits = [0, minutesOf(rules.cancel), minutesOf(rules.reschedule)];
  const isNear = dice() < 0.7;
  const spread = isNear ? 3 * HOUR_MS : 30 * DAY_MS;
  const turnMs = change.atMs + Math.round(((dice() * 2 - 1) * spread) / MINUTE_MS) * MINUTE_MS;
  const startMs = turnMs + (isNear ? pick(dice, limits) : 0) * MINUTE_MS;
  return {
    service: pick(dice, ["massage", "massage", "yoga", "course"]),
    timeZone: change.timeZone,
    startMs,
    live,
    ...(kept !== undefined && { kept }),
    nowMs: Math.max(worldStartMs(change), rollNow(dice, startMs, pick(dice, limits))),
  };
}

function rollNow(dice: () => number, startMs: number, limitMinutes: number): number {
  if (dice() < 0.5) return Math.floor(startMs - dice() * 30 * DAY_MS + 2 * HOUR_MS);
  const beside = pick(dice, [-HOUR_MS, -MINUTE_MS, -1, 0, 1, 59_000, MINUTE_MS, HOUR_MS]);
  return startMs - limitMinutes * MINUTE_MS + beside;
}

const rollRules = (dice: () => number): Rules => ({ cancel: rollRule(dice), reschedule: rollRule(dice) });

function rollRule(dice: () => number): Rules["cancel"] {
  const kind = dice();
  if (kind < 0.1) return false;
  if (kind < 0.15) return { anonymous: false };
  if (kind < 0.3) return {};
  if (kind < 0.65) return { limitMinutes: pick(dice, LIMITS) };
  if (kind < 0.8) return { limitMinutes: pick(dice, LONG_LIMITS) };
  return { limitMinutes: 1 + Math.floor(dice() * LONGEST_MINUTES) };
}

const minutesOf = (rule: Rules["cancel"]): number => (rule === false ? 0 : (rule.limitMinutes ?? 0));
