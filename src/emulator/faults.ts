import { ANY_CALL, CALL_NAMES, type CallName, foldName, readCallName } from "./calls/call-names.ts";
import { isAbsent, isObject } from "./fields.ts";

export const FAULT_KINDS = [
  /** Answers `status` (400 to 599) before anything is done. */
  "status",
  /** 429, with `retryAfterSeconds` as Retry-After if given. */
  "throttle",
  /** Waits `delayMs` (default one second), then answers as usual. */
  "delay",
  /** Never answers; ends when the caller gives up. */
  "hang",
  /** The connection breaks before anything is done. */
  "drop",
  /** The connection breaks after the call was carried out. */
  "dropAfterApply",
  /** Carries the call out and answers 200 with half of the JSON. */
  "brokenJson",
  /** Somebody else changes the booking right before the call. */
  "bump",
  /** Somebody else takes the slot of the request right before the call. */
  "take",
  /** 428 FAILED_GETTING_BOOKING_FEES to whoever asks for the fee along with the booking. */
  "feesFail",
  /** A stale revision is refused with 428 instead of 409. */
  "stale428",
  /** Refuses with the domain code `code`, and `status` if given. */
  "code",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Something that goes wrong on demand, for the next `times` (default 1) calls of that name. */
export interface Fault {
  /** A call's canonical name, any usual name for it, or `*`. */
  readonly call: string;
  readonly kind: FaultKind;
  readonly status?: number;
  readonly delayMs?: number;
  readonly retryAfterSeconds?: number;
  readonly code?: string;
  readonly times?: number;
}

const KIND_ALIASES: Readonly<Record<string, FaultKind>> = {
  error: "status",
  http: "status",
  httpstatus: "status",
  fail: "status",
  ratelimit: "throttle",
  ratelimited: "throttle",
  throttled: "throttle",
  throttling: "throttle",
  toomanyrequests: "throttle",
  latency: "delay",
  slow: "delay",
  timeout: "hang",
  networkerror: "drop",
  neterror: "drop",
  connection: "drop",
  reset: "drop",
  abort: "drop",
  network: "drop",
  disconnect: "drop",
  dropbefore: "drop",
  dropbeforeapply: "drop",
  connectionreset: "drop",
  dropafter: "dropAfterApply",
  dropafterapplying: "dropAfterApply",
  dropafterwrite: "dropAfterApply",
  lostresponse: "dropAfterApply",
  applythendrop: "dropAfterApply",
  dropafterapplied: "dropAfterApply",
  badjson: "brokenJson",
  invalidjson: "brokenJson",
  malformedjson: "brokenJson",
  json: "brokenJson",
  garbage: "brokenJson",
  truncated: "brokenJson",
  bumped: "bump",
  bumprevision: "bump",
  revision: "bump",
  revisionbump: "bump",
  stale: "bump",
  stalerevision: "bump",
  slottaken: "take",
  slotgone: "take",
  taken: "take",
  takeslot: "take",
  fees: "feesFail",
  feesfailed: "feesFail",
  failfees: "feesFail",
  failedgettingbookingfees: "feesFail",
  stalestatus428: "stale428",
  domaincode: "code",
  applicationerror: "code",
};

const MAX_TIMES = 1_000_000;
const MAX_DELAY_MS = 600_000;
const STATUS = /^[45]\d\d$/;
const CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** A fault as it is queued: every name canonical. */
export interface QueuedFault extends Fault {
  readonly call: CallName | typeof ANY_CALL;
  readonly times: number;
}

/** Reads a fault in any usual spelling; a text says what is wrong with it. */
export function readFault(value: unknown): QueuedFault | string {
  if (!isObject(value)) return "fault must be an object: {call, kind, status?, delayMs?, times?}";
  const call =
    typeof value.call === "string" ? readCallName(value.call) : isAbsent(value.call) ? ANY_CALL : undefined;
  if (call === undefined) return `fault.call must be * or one of ${CALL_NAMES.join(", ")}`;
  const named = readKind(value.kind);
  if (named === undefined) return `fault.kind must be one of ${FAULT_KINDS.join(", ")}`;
  const status = value.status ?? named.status;
  if (!isAbsent(status) && !STATUS.test(String(status))) return "fault.status must be 400 to 599";
  const code = value.code ?? named.code;
  if (named.kind === "code" && (typeof code !== "string" || !CODE.test(code))) {
    return "fault.code must be a domain code such as SLOT_NOT_AVAILABLE";
  }
  const { delayMs, retryAfterSeconds, times = 1 } = value;
  if (!isCount(delayMs, 0, MAX_DELAY_MS)) {
    return `fault.delayMs must be a whole number from 0 to ${MAX_DELAY_MS}`;
  }
  if (!isCount(retryAfterSeconds, 0, MAX_DELAY_MS)) return "fault.retryAfterSeconds must be a whole number";
  if (!isCount(times, 1, MAX_TIMES)) return `fault.times must be a whole number from 1 to ${MAX_TIMES}`;
  return {
    call,
    kind: named.kind,
    times: times ?? 1,
    ...(!isAbsent(status) && { status: Number(status) }),
    ...(!isAbsent(delayMs) && { delayMs }),
    ...(!isAbsent(retryAfterSeconds) && { retryAfterSeconds }),
    ...(typeof code === "string" && { code }),
  };
}

/** `kind` may also be a status ("503") or a domain code by itself. */
function readKind(kind: unknown): { kind: FaultKind; status?: number; code?: string } | undefined {
  const text = typeof kind === "number" ? String(kind) : kind;
  if (typeof text !== "string") return undefined;
  const folded = foldName(text);
  if (folded === "429") return { kind: "throttle" };
  if (STATUS.test(folded)) return { kind: "status", status: Number(folded) };
  const known =
    FAULT_KINDS.find((name) => foldName(name) === folded) ??
    new Map(Object.entries(KIND_ALIASES)).get(folded);
  if (known !== undefined) return { kind: known };
  return CODE.test(text) ? { kind: "code", code: text } : undefined;
}

function isCount(value: unknown, min: number, max: number): value is number | null | undefined {
  return (
    isAbsent(value) || (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max)
  );
}

/** The faults that are waiting for their calls, first in, first out. */
export interface FaultQueue {
  add(fault: QueuedFault): void;
  /** Uses up one turn of the first fault for this call. `wantsFees` says whether the request asks for a fee. */
  next(call: CallName | "unknown", wantsFees: boolean): QueuedFault | undefined;
}

export function createFaultQueue(): FaultQueue {
  const waiting: { fault: QueuedFault; left: number }[] = [];
  return {
    add: (fault) => {
      waiting.push({ fault, left: fault.times });
    },
    next: (call, wantsFees) => {
      const index = waiting.findIndex(
        ({ fault }) =>
          (fault.call === call || fault.call === ANY_CALL) && (fault.kind !== "feesFail" || wantsFees),
      );
      const found = waiting[index];
      if (found === undefined) return undefined;
      found.left -= 1;
      if (found.left === 0) waiting.splice(index, 1);
      return found.fault;
    },
  };
}
