/** What one request to Wix leaves behind. */
export interface CallRecord {
  /** The method's name, never its URL: that holds the token twice. */
  readonly call: string;
  /** HTTP status; 0 when no answer arrived. */
  readonly status: number;
  readonly durationMs: number;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Wix's own id of the request, for its support. */
  readonly requestId?: string | null;
}

const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** A request as it may be logged: name, status, duration and ids only; neither URL nor token nor body. */
export function describeCall({ call, status, durationMs, attempt, requestId }: CallRecord) {
  return {
    call,
    status,
    durationMs: Math.round(durationMs),
    ...(attempt > 1 && { attempt }),
    ...(typeof requestId === "string" && REQUEST_ID.test(requestId) && { requestId }),
  };
}
