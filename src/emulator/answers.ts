import type { QueuedFault } from "./faults.ts";
import type { WireError } from "./wire-error.ts";

const JSON_TYPE = { "content-type": "application/json" };
const HTML = "<html><body><h1>503 Service Unavailable</h1><p>upstream connect error</p></body></html>";

/** Every success is a plain 200: the SDK throws on 201 and 204 (observed with @wix/sdk 1.21). */
export function success(body: unknown): Response {
  return Response.json(body);
}

/** A 200 whose JSON stops half way. */
export function brokenJson(body: unknown): Response {
  const text = JSON.stringify(body);
  return new Response(text.slice(0, Math.ceil(text.length / 2)), { headers: JSON_TYPE });
}

/** A refusal in Wix's wire format. */
export function refusal({ status, body }: WireError): Response {
  return Response.json(body, { status });
}

/** What a server in trouble sends: details empty (429, 500), HTML from a proxy (503), nothing at all (504). */
export function statusAnswer({
  status = 500,
  retryAfterSeconds,
}: Pick<QueuedFault, "status" | "retryAfterSeconds">): Response {
  const headers = retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
  if (status === 503) {
    return new Response(HTML, {
      status,
      headers: { ...headers, "content-type": "text/html; charset=utf-8" },
    });
  }
  if (status === 504) return new Response(null, { status, headers });
  const message = status === 429 ? "Too many requests" : "";
  return Response.json({ message, details: {} }, { status, headers });
}

const CODE_STATUS: Readonly<Record<string, number>> = {
  INVALID_TOKEN: 401,
  UNAUTHORIZED_OPERATION: 403,
  BOOKING_POLICY_VIOLATION: 403,
  BOOKING_NOT_FOUND: 404,
  SERVICE_NOT_FOUND: 404,
  SLOT_NOT_FOUND: 404,
  BOOKING_POLICY_SNAPSHOT_NOT_FOUND: 404,
  NO_IMPLEMENTERS_FOUND: 404,
  MULTIPLE_IMPLEMENTERS_FOUND: 404,
  MULTI_SERVICE_BOOKING_NOT_FOUND: 404,
  MISSING_ARGUMENTS: 400,
  BOOKING_REVISION_MISMATCH: 409,
};

/** The usual status of a domain code; 428 is what most refusals of Wix Bookings carry. */
export function statusOfCode(code: string): number {
  return new Map(Object.entries(CODE_STATUS)).get(code) ?? 428;
}
