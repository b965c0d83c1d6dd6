import { asObject, isAbsent, isObject } from "./fields.ts";
import { isTimeZone } from "./local-time.ts";
import type { NewBooking } from "./seed/new-booking.ts";
import type { ActionPlan, PolicyChange } from "./world/policy-plan.ts";

export const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const MAX_TEXT = 2_500;

/** Reads `{text?, cancel?, reschedule?}`, each rule false or `{limitMinutes?, anonymous?}`; a text says what is wrong. */
export function readPolicyChange(value: unknown, name: string): PolicyChange | string {
  if (!isObject(value)) return `${name} must be an object.`;
  const { text, cancel, reschedule } = value;
  if (!isAbsent(text) && (typeof text !== "string" || text.length > MAX_TEXT)) {
    return `${name}.text must be a text of at most ${MAX_TEXT} characters.`;
  }
  const [toCancel, toMove] = [cancel, reschedule].map(readAction);
  if (toCancel === null || toMove === null) {
    return `${name}.cancel and ${name}.reschedule are false or {limitMinutes?: 1 or more, anonymous?: false}.`;
  }
  return {
    ...(typeof text === "string" && { text }),
    ...(toCancel !== undefined && { cancel: toCancel }),
    ...(toMove !== undefined && { reschedule: toMove }),
  };
}

/** Null for what is no rule. */
function readAction(value: unknown): ActionPlan | undefined | null {
  if (isAbsent(value)) return undefined;
  if (value === false) return false;
  if (!isObject(value)) return null;
  const { limitMinutes, anonymous } = value;
  const isLimit = typeof limitMinutes === "number" && Number.isSafeInteger(limitMinutes) && limitMinutes >= 1;
  if (!isAbsent(limitMinutes) && !isLimit) return null;
  return { ...(isLimit && { limitMinutes }), ...(anonymous === false && { anonymous }) };
}

/** Reads `{serviceId, start, timeZone?, keptPolicy?, untitled?}`; a text says what is wrong. */
export function readNewBooking(value: unknown): NewBooking | string {
  const { serviceId, start, timeZone, keptPolicy, untitled } = asObject(value);
  const startMs = typeof start === "string" && INSTANT.test(start) ? Date.parse(start) : Number.NaN;
  if (typeof serviceId !== "string" || Number.isNaN(startMs)) {
    return "book needs serviceId and start, an instant with Z or an offset.";
  }
  if (!isAbsent(timeZone) && !(typeof timeZone === "string" && isTimeZone(timeZone))) {
    return "book.timeZone is unknown.";
  }
  const kept = isAbsent(keptPolicy) ? undefined : readPolicyChange(keptPolicy, "book.keptPolicy");
  if (typeof kept === "string") return kept;
  return {
    serviceId,
    startMs,
    ...(typeof timeZone === "string" && { timeZone }),
    ...(kept !== undefined && { keptPolicy: kept }),
    ...(untitled === true && { untitled }),
  };
}
