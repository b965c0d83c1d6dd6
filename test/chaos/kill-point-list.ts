/** What a kill point can see of the app's work, right before and right after it is done. */
export type Seen =
  | SeenStatement
  /** The end of a transaction, with everything that is in it. */
  | { readonly kind: "commit"; readonly statements: readonly SeenStatement[] }
  | { readonly kind: "request"; readonly method: string; readonly path: string };

export interface SeenStatement {
  readonly kind: "statement";
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** What the load has to do for a point to be reached. */
export type Work = "mint_email" | "mint_sms" | "send" | "action";

export interface KillPoint {
  readonly name: string;
  readonly work: Work;
  matches(seen: Seen): boolean;
}

const statement = (test: (seen: SeenStatement) => boolean) => (seen: Seen) =>
  seen.kind === "statement" && test(seen);
const commitOf =
  (...tests: readonly ((seen: SeenStatement) => boolean)[]) =>
  (seen: Seen) =>
    seen.kind === "commit" && tests.every((test) => seen.statements.some(test));
const request = (method: string, path: RegExp) => (seen: Seen) =>
  seen.kind === "request" && seen.method === method && path.test(seen.path);

const inserts = (table: string) => {
  const pattern = new RegExp(`^\\s*INSERT INTO ${table}\\b`);
  return ({ sql }: SeenStatement) => pattern.test(sql);
};
const updates = (table: string) => {
  const pattern = new RegExp(`^\\s*UPDATE ${table}\\b`);
  return ({ sql }: SeenStatement) => pattern.test(sql);
};

/** Whether an update puts a message into this state, be it written out or bound as the first value. */
const setsState = (state: string) => (seen: SeenStatement) => {
  if (!updates("messages")(seen)) return false;
  const assignments = /\bSET\b([\s\S]*?)\bWHERE\b/.exec(seen.sql)?.[1]?.trim() ?? "";
  return assignments.startsWith("state = ?")
    ? seen.params[0] === state
    : assignments.startsWith(`state = '${state}'`);
};

const setsAnyState = (...states: readonly string[]) => {
  const tests = states.map(setsState);
  return (seen: SeenStatement) => tests.some((test) => test(seen));
};

/** An answer under an Idempotency-Key is recorded by an insert that brings it along; a claim has none yet. */
const completesRequest = (seen: SeenStatement) =>
  inserts("idempotency_keys")(seen) && /\bsealed_answer\b[^)]*\)\s*VALUES/.test(seen.sql);
const claimsRequest = (seen: SeenStatement) => inserts("idempotency_keys")(seen) && !completesRequest(seen);

/**
 * Every place where the app may die in the middle of its work, recognised from outside by the statement or the request
 * it is about to make or has just made: the product holds no code for it.
 */
export const KILL_POINTS: readonly KillPoint[] = [
  { name: "idempotency_claim", work: "mint_email", matches: commitOf(claimsRequest) },
  { name: "wix_token", work: "mint_email", matches: request("GET", /\/token$/) },
  { name: "link_insert", work: "mint_email", matches: statement(inserts("links")) },
  { name: "message_insert", work: "mint_sms", matches: statement(inserts("messages")) },
  { name: "idempotency_complete", work: "mint_sms", matches: statement(completesRequest) },
  { name: "mint_commit", work: "mint_email", matches: commitOf(inserts("link_codes"), completesRequest) },
  { name: "lease", work: "mint_email", matches: statement(setsState("leased")) },
  { name: "sms_request", work: "mint_sms", matches: request("POST", /\/Messages\.json$/) },
  { name: "settle_accepted", work: "mint_email", matches: statement(setsState("accepted")) },
  {
    name: "settle_retry",
    work: "mint_email",
    matches: statement(setsAnyState("retry_wait", "unknown")),
  },
  {
    name: "receipt",
    work: "mint_sms",
    matches: statement(setsAnyState("delivered", "undelivered")),
  },
  { name: "send_commit", work: "send", matches: commitOf(inserts("sends")) },
  {
    name: "send_item_begin",
    work: "send",
    matches: statement((seen) => updates("send_items")(seen) && /\bSET began_ms\b/.test(seen.sql)),
  },
  {
    name: "send_item_commit",
    work: "send",
    matches: commitOf(inserts("link_codes"), updates("send_items")),
  },
  {
    name: "send_release",
    work: "send",
    matches: statement((seen) => updates("sends")(seen) && /\bSET lease_until_ms = NULL\b/.test(seen.sql)),
  },
  { name: "form_claim", work: "action", matches: statement(inserts("actions")) },
  {
    name: "note_move",
    work: "action",
    matches: statement((seen) => updates("actions")(seen) && /\bSET from_ms\b/.test(seen.sql)),
  },
  { name: "wix_move", work: "action", matches: request("POST", /\/reschedule$/) },
  {
    name: "finish_action",
    work: "action",
    matches: statement((seen) => updates("actions")(seen) && /\bSET outcome\b/.test(seen.sql)),
  },
];

export type KillMoment = "before" | "after";

/** A point to die at: on its `nth` occurrence in one run of the app, counted from 1. */
export interface ArmedKill {
  readonly name: string;
  readonly moment: KillMoment;
  readonly nth: number;
}

/** As it stands in CHAOS_KILL: `name:before:3`. */
export const formatKill = ({ name, moment, nth }: ArmedKill): string => `${name}:${moment}:${nth}`;

/** @throws {RangeError} when the text names no point */
export function parseKill(text: string): ArmedKill & { readonly point: KillPoint } {
  const [name = "", moment, nth = "1"] = text.split(":");
  const point = KILL_POINTS.find((candidate) => candidate.name === name);
  if (point === undefined || (moment !== "before" && moment !== "after") || !/^[1-9]\d*$/.test(nth)) {
    throw new RangeError(`No such kill point: ${text}`);
  }
  return { name, moment, nth: Number(nth), point };
}
