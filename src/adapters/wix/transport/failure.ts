import type { WixFailure } from "../../../ports/bookings.ts";
import { type CallTrace, retryAfterOf } from "./transport.ts";

/** A call that did not succeed, with what decides about the next step. */
export interface Refusal {
  readonly failure: WixFailure;
  /** Wix's domain code, where there was one. */
  readonly code?: string;
  /**
   * What a write cannot be sure of: `outcome`, whether it was carried out, since no readable answer came; `reason`, whether
   * a refusal without a known code is really about a revision that is out of date.
   */
  readonly doubt?: "outcome" | "reason";
  /** A status alone, which whoever else is at Wix's address would answer as well. */
  readonly isBare?: boolean;
}

/** Whose right a call is made with: the token's holder, or the business's credentials. */
export type Caller = "anonymous" | "business";

/** What a method's answers mean when no code says it. */
export interface CallMeaning {
  readonly caller: Caller;
  /** 404 without a known code. */
  readonly notFound: WixFailure;
  /** 428 without a known code. */
  readonly preconditionFailed: WixFailure;
  /** The field without which a success is none: what was asked for. */
  readonly holds?: string;
}

const STALE = { kind: "stale" } as const;
const SLOT_GONE = { kind: "slot_gone" } as const;
const NOT_ALLOWED = { kind: "not_allowed" } as const;
const UNAVAILABLE = { kind: "unavailable" } as const;
const TOKEN_INVALID = { kind: "token_invalid" } as const;
const UNAUTHORIZED = { kind: "unauthorized" } as const;

/** What Wix's codes mean here (Bookings and Time Slots error codes; their HTTP statuses are mostly undocumented). */
const BY_CODE: ReadonlyMap<string, WixFailure> = new Map<string, WixFailure>([
  ["INVALID_TOKEN", TOKEN_INVALID],
  ["BOOKING_NOT_FOUND", { kind: "booking_not_found" }],
  ["SERVICE_NOT_FOUND", { kind: "service_not_found" }],
  ...[
    "SLOT_NOT_AVAILABLE",
    "SLOT_NOT_FOUND",
    "SLOT_HOLD_UNAVAILABLE",
    "SESSION_CAPACITY_EXCEEDED",
    "SCHEDULE_CAPACITY_EXCEEDED",
    "FAILED_VALIDATING_AVAILABILITY",
    "SESSION_NOT_FOUND",
    "SCHEDULE_NOT_FOUND",
    "RESOURCE_NOT_FOUND",
    "FAILED_RESOLVING_SESSION",
    "FAILED_RESOLVING_SCHEDULE",
    "NO_OPEN_SPOTS",
    "NO_IMPLEMENTERS_FOUND",
    "MULTIPLE_IMPLEMENTERS_FOUND",
  ].map((code) => [code, SLOT_GONE] as const),
  ...[
    "BOOKING_CANNOT_BE_CANCELLED",
    "RESCHEDULING_NOT_ALLOWED",
    "BOOKING_POLICY_VIOLATION",
    "NOT_ALLOWED_TO_UPDATE_BOOKING_IN_MULTI_SERVICE_BOOKING",
    "REFUND_NOT_ALLOWED",
    "PRICE_CHANGE_NOT_ALLOWED",
    "ADD_ON_CHANGES_NOT_ALLOWED",
    "INVALID_BOOKING_STATUS",
  ].map((code) => [code, NOT_ALLOWED] as const),
  ...["FAILED_GETTING_SERVICE", "FAILED_GENERATING_TOKEN", "FAILED_GETTING_BOOKING_FEES"].map(
    (code) => [code, UNAVAILABLE] as const,
  ),
]);

/**
 * Makes one of our failures of whatever an SDK method threw: by Wix's code first, by status where there is none (About
 * Errors, and the error lists of the methods' own pages). The error's text is never looked at, since it may repeat a request.
 */
export function toRefusal(error: unknown, trace: CallTrace, meaning: CallMeaning): Refusal {
  if (trace.outOfBudget === true) return { failure: throttled(trace) };
  const { status } = trace;
  if (status === undefined || status < 400 || status >= 500)
    return { failure: UNAVAILABLE, doubt: "outcome" };
  const { code, fields } = readDetails(error);
  if (code !== undefined) {
    const known = code === "UNAUTHORIZED_OPERATION" ? forbidden(meaning.caller) : BY_CODE.get(code);
    if (known !== undefined) return { failure: known, code };
    if (/REVISION/.test(code)) return { failure: STALE, code };
  }
  const withCode = code === undefined ? { isBare: fields.length === 0 } : { code };
  switch (status) {
    case 401:
      return { failure: meaning.caller === "business" ? UNAUTHORIZED : TOKEN_INVALID, ...withCode };
    case 403:
      return { failure: forbidden(meaning.caller), ...withCode };
    case 404:
      return { failure: meaning.notFound, ...withCode };
    case 408:
      return { failure: UNAVAILABLE, doubt: "outcome" };
    case 409:
      return { failure: STALE, ...withCode };
    case 428:
      return { failure: meaning.preconditionFailed, doubt: "reason", ...withCode };
    case 429:
      return { failure: throttled(trace), ...withCode };
  }
  if (meaning.caller === "anonymous" && fields.some((field) => field.startsWith("token:")))
    return { failure: TOKEN_INVALID };
  return {
    failure: { kind: "invalid", detail: code ?? (fields.join(", ") || `HTTP ${status}`) },
    doubt: "reason",
    ...withCode,
  };
}

/** An answer that arrived and was a success, and yet lacks what we need. */
export const unreadable: Refusal = { failure: UNAVAILABLE, doubt: "outcome" };

const throttled = (trace: CallTrace): WixFailure => ({
  kind: "throttled",
  retryAfterSeconds: retryAfterOf(trace),
});

const forbidden = (caller: Caller): WixFailure => (caller === "business" ? UNAUTHORIZED : NOT_ALLOWED);

const CODE = /^[A-Z][A-Z0-9_]{2,99}$/;
const FIELD = /^[\w.[\]]{1,100}$/;

/** The domain code, or the fields that Wix finds invalid with their rules, of the shape that the SDK throws. */
function readDetails(error: unknown): { readonly code?: string; readonly fields: readonly string[] } {
  const { applicationError, validationError } = (error as SdkErrorShape | null)?.details ?? {};
  const code = applicationError?.code;
  const violations = validationError?.fieldViolations;
  const fields = (Array.isArray(violations) ? (violations as readonly FieldViolation[]) : []).flatMap(
    (violation) => {
      // The SDK puts its own argument's path before the name: options.revision.
      const field = String(violation?.field ?? "").replace(/^options\./, "");
      const rule = String(violation?.violatedRule ?? "");
      return FIELD.test(field) ? [`${field}: ${CODE.test(rule) ? rule : "INVALID"}`] : [];
    },
  );
  return { fields, ...(typeof code === "string" && CODE.test(code) && { code }) };
}

/** What the SDK throws for every status but 200; it exports no type for it. */
interface SdkErrorShape {
  readonly details?: {
    readonly applicationError?: { readonly code?: unknown };
    readonly validationError?: { readonly fieldViolations?: unknown };
  };
}

interface FieldViolation {
  readonly field?: unknown;
  readonly violatedRule?: unknown;
}
