/** One field that a request got wrong (About Errors: validationError). */
export interface FieldViolation {
  field: string;
  description: string;
  violatedRule: "REQUIRED_FIELD" | "FORMAT" | "MAX" | "MIN" | "CUSTOM";
  ruleName: string;
  data: Record<string, unknown>;
}

/** A refusal in Wix's wire format (About Errors): thrown inside the emulator, answered by its front door. */
export class WireError extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, message: string, details: unknown) {
    super(message);
    this.status = status;
    this.body = { message, details };
  }
}

/** A refusal with a domain code, such as `BOOKING_NOT_FOUND`. */
export function applicationError(status: number, code: string, description: string): WireError {
  return new WireError(status, description, { applicationError: { code, description, data: {} } });
}

/** 400 with everything that is wrong with the request. */
export function validationError(fieldViolations: readonly FieldViolation[]): WireError {
  const message = fieldViolations.map(({ field, description }) => `'${field}' ${description}`).join(", ");
  return new WireError(400, message, { validationError: { fieldViolations } });
}

/** A refusal that names no code: authentication, unknown paths. */
export function plainError(status: number, message: string): WireError {
  return new WireError(status, message, {});
}
