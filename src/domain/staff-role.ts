/** What a member of staff may do: a sender the daily work, a manager all of it. */
export type StaffRole = "sender" | "manager";

/** All that staff do, by API or otherwise, as far as roles tell it apart. */
export type StaffDeed =
  | "read"
  | "mint"
  | "send"
  | "resend"
  | "revoke"
  | "hand_in_bounces"
  | "override_policy"
  | "refund"
  | "lift_suppressions"
  | "export"
  | "erase"
  | "make_keys";

/** What costs money, goes round a rule, or cannot be taken back. */
const MANAGERS_ONLY: ReadonlySet<StaffDeed> = new Set([
  "override_policy",
  "refund",
  "lift_suppressions",
  "export",
  "erase",
  "make_keys",
]);

/** The one rule of who may do what. */
export const mayDo = (role: StaffRole, deed: StaffDeed): boolean =>
  role === "manager" || !MANAGERS_ONLY.has(deed);
