import { offsetMark, wallClock } from "./clock-changes.ts";

const DAY_MS = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
const MOMENT = String.raw`[A-Z][a-z]{2},? \d{1,2} [A-Z][a-z]{2,3},? \d\d:\d\d(?: \(GMT[^)]*\))?`;
const UNTIL = new RegExp(
  String.raw`\b(move|cancel|move or cancel)(?: it| your place)? until (${MOMENT}|it begins)`,
  "gi",
);

/** Until when a text says that something can be done: an instant (epoch milliseconds), or the booking's start. */
export type Printed = number | "start";

export interface PrintedDeadlines {
  readonly cancel?: Printed;
  readonly reschedule?: Printed;
}

/**
 * Reads the deadlines that an English page, mail or text prints, by nothing of the app's own.
 * @throws when a moment that is printed is none, or could be two
 */
export function readDeadlines(text: string, timeZone: string, nearMs: number): PrintedDeadlines {
  const found: { cancel?: Printed; reschedule?: Printed } = {};
  for (const [, deed = "", moment = ""] of text.replace(/\s+/g, " ").matchAll(UNTIL)) {
    const printed = moment === "it begins" ? "start" : toInstant(moment, timeZone, nearMs);
    if (/\bcancel\b/i.test(deed)) found.cancel = printed;
    if (/\bmove\b/i.test(deed)) found.reschedule = printed;
  }
  return found;
}

/** The one instant around `nearMs` at which a clock of the zone shows this: `Sun 31 Oct, 01:30 (GMT+1)`. */
function toInstant(moment: string, timeZone: string, nearMs: number): number {
  const parts = /^([A-Z][a-z]{2}),? (\d+) ([A-Z][a-z]+),? (\d\d):(\d\d)(?: \((GMT[^)]*)\))?$/.exec(moment);
  const [, weekday, day, monthName = "", hour, minute, mark] = parts ?? [];
  const month = MONTHS.findIndex((name) => name.slice(0, 3) === monthName.slice(0, 3));
  const candidates = [-1, 0, 1].flatMap((years) => {
    const year = new Date(nearMs).getUTCFullYear() + years;
    const shownMs = Date.UTC(year, month, Number(day), Number(hour), Number(minute));
    const shown = new Date(shownMs).toISOString().slice(0, 16).replace("T", " ");
    const isDay = new Date(shownMs).toUTCString().startsWith(`${weekday},`);
    // The shown time as if it were UTC is less than a day away from the instant: its offset is one of these two.
    const guesses = [-DAY_MS, DAY_MS].map((asideMs) => shownMs - offsetMs(shownMs + asideMs, timeZone));
    return isDay ? [...new Set(guesses)].filter((atMs) => wallClock(atMs, timeZone) === shown) : [];
  });
  const fitting = candidates.filter((atMs) => mark === undefined || offsetMark(atMs, timeZone) === mark);
  const [atMs] = fitting;
  if (atMs === undefined || fitting.length > 1) {
    throw new Error(`"${moment}" in ${timeZone} is ${fitting.length} instants`);
  }
  return atMs;
}

const offsetMs = (atMs: number, timeZone: string): number =>
  Date.parse(`${wallClock(atMs, timeZone).replace(" ", "T")}Z`) - Math.floor(atMs / 60_000) * 60_000;
