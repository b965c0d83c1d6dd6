import { isLocalDateTime, isTimeZone } from "./local-time.ts";
import { type FieldViolation, validationError } from "./wire-error.ts";

export type JsonObject = { readonly [key: string]: unknown };

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A JSON object, or an empty one in place of anything else. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Absent on the wire: missing or null. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/**
 * Reads the fields of one request and collects everything wrong with them, because Wix reports all violations of a
 * request at once (About Errors). Call `done()` after the last field and before using the values.
 */
export class FieldReader {
  readonly #violations: FieldViolation[] = [];

  violate(field: string, violatedRule: FieldViolation["violatedRule"], description: string): void {
    this.#violations.push({ field, description, violatedRule, ruleName: "", data: {} });
  }

  /** @throws WireError 400 with every violation so far. */
  done(): void {
    if (this.#violations.length > 0) throw validationError(this.#violations);
  }

  required(field: string, value: unknown): void {
    if (isAbsent(value) || value === "") this.violate(field, "REQUIRED_FIELD", "must not be empty");
  }

  text(
    field: string,
    value: unknown,
    limits: { readonly max: number; readonly min?: number },
  ): string | undefined {
    if (isAbsent(value)) return undefined;
    if (typeof value !== "string") return this.#refuse(field, "FORMAT", "must be a string");
    if (value.length > limits.max)
      return this.#refuse(field, "MAX", `must have at most ${limits.max} characters`);
    if (value.length < (limits.min ?? 0)) {
      return this.#refuse(field, "MIN", `must have at least ${limits.min} characters`);
    }
    return value;
  }

  guid(field: string, value: unknown): string | undefined {
    // An empty text is the wire's way of saying nothing; `required` refuses it where something must be said.
    if (isAbsent(value) || value === "") return undefined;
    if (typeof value === "string" && GUID.test(value)) return value.toLowerCase();
    return this.#refuse(field, "FORMAT", "must be a valid GUID");
  }

  localDateTime(field: string, value: unknown): string | undefined {
    if (isAbsent(value)) return undefined;
    if (isLocalDateTime(value)) return value;
    return this.#refuse(field, "FORMAT", "must be a local date and time, YYYY-MM-DDThh:mm:ss");
  }

  timeZone(field: string, value: unknown, maxLength: number): string | undefined {
    const text = this.text(field, value, { min: 1, max: maxLength });
    if (text === undefined || isTimeZone(text)) return text;
    return this.#refuse(field, "FORMAT", "must be a time zone of the IANA database");
  }

  boolean(field: string, value: unknown): boolean | undefined {
    if (isAbsent(value)) return undefined;
    if (typeof value === "boolean") return value;
    return this.#refuse(field, "FORMAT", "must be a boolean");
  }

  integer(
    field: string,
    value: unknown,
    limits: { readonly min: number; readonly max: number },
  ): number | undefined {
    if (isAbsent(value)) return undefined;
    if (typeof value !== "number" || !Number.isInteger(value)) {
      return this.#refuse(field, "FORMAT", "must be an integer");
    }
    if (value < limits.min) return this.#refuse(field, "MIN", `must be at least ${limits.min}`);
    if (value > limits.max) return this.#refuse(field, "MAX", `must be at most ${limits.max}`);
    return value;
  }

  oneOf<const T extends string>(field: string, value: unknown, allowed: readonly T[]): T | undefined {
    if (isAbsent(value)) return undefined;
    const found = allowed.find((candidate) => candidate === value);
    return found ?? this.#refuse(field, "FORMAT", `must be one of ${allowed.join(", ")}`);
  }

  list<T>(
    field: string,
    value: unknown,
    max: number,
    readItem: (field: string, item: unknown) => T | undefined,
  ): readonly T[] | undefined {
    if (isAbsent(value)) return undefined;
    if (!Array.isArray(value)) return this.#refuse(field, "FORMAT", "must be an array");
    if (value.length > max) return this.#refuse(field, "MAX", `must have at most ${max} items`);
    return value.flatMap((item, index) => readItem(`${field}[${index}]`, item) ?? []);
  }

  object(field: string, value: unknown): JsonObject | undefined {
    if (isAbsent(value)) return undefined;
    if (isObject(value)) return value;
    return this.#refuse(field, "FORMAT", "must be an object");
  }

  #refuse(field: string, rule: FieldViolation["violatedRule"], description: string): undefined {
    this.violate(field, rule, description);
    return undefined;
  }
}
