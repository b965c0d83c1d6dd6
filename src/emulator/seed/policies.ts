import type { PolicyPlan } from "../world/policy-plan.ts";
import { money } from "../world/policy-plan.ts";

const HOUR = 60;
const DAY = 24 * HOUR;

export const HOUSE: PolicyPlan = {
  name: "House rules",
  text: "Plans change, we know. You can move or cancel until 24 hours before your visit, free of charge.",
  cancel: { limitMinutes: DAY },
  reschedule: { limitMinutes: DAY },
  earlyMinutes: 42 * DAY,
  lateMinutes: 2 * HOUR,
};

export const CANCEL_ONLY: PolicyPlan = {
  name: "Short treatments",
  text: "Short treatments cannot be moved, but you can cancel until four hours before & book again.",
  cancel: { limitMinutes: 4 * HOUR },
  reschedule: false,
  earlyMinutes: 42 * DAY,
};

export const MOVE_ONLY: PolicyPlan = {
  name: "Stones are warm",
  text: "The stones are heated just for you: please move your visit rather than cancel it.",
  cancel: false,
  reschedule: { limitMinutes: 12 * HOUR },
  earlyMinutes: 42 * DAY,
};

/** The markup is the owner's, typed into a plain text field: whoever shows it has to escape it. */
export const LOCKED: PolicyPlan = {
  name: "Gift vouchers",
  text: 'Vouchers are valid for <b>one</b> visit & can\'t be changed online. Call us, "any time" from 8 to 8.',
  cancel: false,
  reschedule: false,
};

export const MEMBERS_ONLY: PolicyPlan = {
  name: "Members",
  text: "Members' visits are changed in the members' area, after signing in.",
  cancel: { limitMinutes: 2 * HOUR, anonymous: false },
  reschedule: { limitMinutes: 2 * HOUR, anonymous: false },
};

/** Two windows: a fixed amount in the last week, half the price in the last two days. */
export const WITH_FEE: PolicyPlan = {
  name: "Skin treatments",
  text: "We mix your mask by hand. Cancelling costs £10.00 in the last seven days and half the price in the last 48 hours.",
  cancel: { limitMinutes: 2 * HOUR },
  reschedule: { limitMinutes: 2 * HOUR },
  earlyMinutes: 60 * DAY,
  lateMinutes: 2 * HOUR,
  feeWindows: [
    { startInMinutes: 7 * DAY, amount: money("10.00") },
    { startInMinutes: 2 * DAY, percentage: "50" },
  ],
};

/** What the house rules said before they were tightened. */
export const FORMER_HOUSE: PolicyPlan = {
  ...HOUSE,
  text: "Please give us two days’ notice if you have to cancel. You can move your visit until 12 hours before.",
  cancel: { limitMinutes: 2 * DAY },
  reschedule: { limitMinutes: 12 * HOUR },
};

/** Vouchers could be changed once. */
export const FORMER_VOUCHER: PolicyPlan = {
  name: "Gift vouchers",
  text: "A voucher’s visit can be moved or cancelled until three hours before it begins.",
  cancel: { limitMinutes: 3 * HOUR },
  reschedule: { limitMinutes: 3 * HOUR },
};

/** No limits and no text at all. */
export const RELAXED: PolicyPlan = { name: "Relaxed", cancel: {}, reschedule: {} };

export const CLASSES: PolicyPlan = {
  name: "Classes",
  text: "Someone is usually waiting for a mat: please let go of yours at least four hours before class.",
  cancel: { limitMinutes: 4 * HOUR },
  reschedule: { limitMinutes: 4 * HOUR },
  earlyMinutes: 28 * DAY,
  lateMinutes: HOUR,
  maxParty: 4,
  waitlist: 10,
};

/** Late changes were free once. */
export const FORMER_CLASSES: PolicyPlan = {
  ...CLASSES,
  text: "Change of heart? Let go of your mat until half an hour before class.",
  cancel: { limitMinutes: HOUR / 2 },
  reschedule: { limitMinutes: HOUR / 2 },
};

export const COURSES: PolicyPlan = {
  name: "Courses",
  text: "You can leave a course until a week before it begins.",
  cancel: { limitMinutes: 7 * DAY },
  reschedule: { limitMinutes: 7 * DAY },
  maxParty: 2,
};
