/** The parts of a day that people choose by. */
export const DAY_PARTS = ["morning", "afternoon", "evening"] as const;

export type DayPart = (typeof DAY_PARTS)[number];

const NOON_MINUTE = 12 * 60;
const EVENING_MINUTE = 17 * 60;

/** Whether the text names a part of the day. */
export const isDayPart = (text: string): text is DayPart => DAY_PARTS.some((part) => part === text);

/** The part of the day that a time on the clock belongs to, in minutes since its midnight. */
export function dayPartOf(minuteOfDay: number): DayPart {
  if (minuteOfDay < NOON_MINUTE) return "morning";
  return minuteOfDay < EVENING_MINUTE ? "afternoon" : "evening";
}
