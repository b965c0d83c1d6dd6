import type { StaffRole } from "../domain/staff-role.ts";

/** Environment variables as either host hands them over. */
export type Variables = Readonly<Record<string, string | undefined>>;

export interface StaffKey {
  /** Who it belongs to, as the operator calls them; shown in timelines. */
  readonly name: string;
  readonly key: string;
  readonly role: StaffRole;
}

const MIN_STAFF_KEY_LENGTH = 32;

/** Whether the text is an absolute http or https address. */
export function isWebUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:");
}

/** The address without trailing slash, or undefined when it is not an absolute web address free of query, fragment and credentials. */
export function normalisedBaseUrl(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !isWebUrl(text) || url.search !== "" || url.hash !== "") return undefined;
  if (url.username !== "" || url.password !== "") return undefined;
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/**
 * Reads `STAFF_API_KEYS`, `name=key,name:manager=key`: a key without a role is a sender's. `invent` gives demo mode its one
 * key, a manager's; without it a missing variable is an empty list. Problems never repeat a key, nor what stands before an equals sign that may be the key's own end.
 */
export function parseStaffKeys(
  text: string | undefined,
  invent: (() => string) | undefined,
  problems: string[],
): readonly StaffKey[] {
  if (text === undefined)
    return invent === undefined ? [] : [{ name: "demo", key: invent(), role: "manager" }];
  const keys = text.split(",").map((entry) => {
    const equals = entry.indexOf("=");
    const [name = "", role] = entry.slice(0, Math.max(equals, 0)).split(":", 2);
    return { name: name.trim(), role: role?.trim() ?? "sender", key: entry.slice(equals + 1).trim() };
  });
  for (const [index, { name, key, role }] of keys.entries()) {
    const which = `entry ${index + 1}`;
    if (!/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/.test(name)) {
      problems.push(
        `STAFF_API_KEYS ${which} must read name=key, the name of letters and digits (e.g. front-desk=...)`,
      );
    } else if (!isStaffRole(role)) {
      problems.push(
        `STAFF_API_KEYS ${which} has a role that is neither sender nor manager (e.g. front-desk:manager=...)`,
      );
    } else if (key.length < MIN_STAFF_KEY_LENGTH) {
      problems.push(`STAFF_API_KEYS ${which} needs a key of at least ${MIN_STAFF_KEY_LENGTH} characters`);
    } else if (keys.findIndex((other) => other.name === name) !== index) {
      problems.push(`STAFF_API_KEYS "${name}" is there twice: give each key a name of its own`);
    } else if (keys.findIndex((other) => other.key === key) !== index) {
      problems.push(
        `STAFF_API_KEYS ${which} has the key of another entry: whose it is would be anybody's guess`,
      );
    }
  }
  return keys.map(({ role, ...named }) => ({ ...named, role: isStaffRole(role) ? role : "sender" }));
}

const isStaffRole = (text: string): text is StaffRole => text === "sender" || text === "manager";

/** Reads a list of email addresses, separated by commas, in lower case. */
export const parseEmails = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split(",")
    .map((email) => email.trim().toLowerCase())
    .filter((email) => email !== "");
