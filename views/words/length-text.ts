import type { LengthText } from "../../src/domain/time/when-text.ts";
import type { Words } from "./words.ts";

/** `1 hour 15 minutes`. */
export function lengthText({ hours, minutes }: LengthText, words: Words): string {
  if (hours === 0) return words.t("clock.length.minutes", { minutes });
  if (minutes === 0) return words.t("clock.length.hours", { hours });
  return words.t("clock.length.hours_minutes", { hours, minutes });
}
