import { isAbsent, isObject, type JsonObject } from "../fields.ts";
import { type FieldViolation, validationError } from "../wire-error.ts";

export const OPERATORS = [
  "$eq",
  "$ne",
  "$gt",
  "$gte",
  "$lt",
  "$lte",
  "$in",
  "$nin",
  "$hasSome",
  "$hasAll",
] as const;
export type Operator = (typeof OPERATORS)[number];

/** What may be asked of one field, and how its values compare. */
export interface FilterField<T> {
  readonly operators: readonly Operator[];
  readonly kind: "text" | "date" | "number" | "boolean" | "list";
  /** The entity's value; a list for `kind: "list"` and for fields of several parts. */
  readonly read: (entity: T) => unknown;
  readonly sortable: boolean;
}

export type FilterFields<T> = Readonly<Record<string, FilterField<T>>>;

interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly value: unknown;
}

/**
 * Turns a filter into a test. Only the first entry of a field counts, which is how the query builder's `$and` of two
 * conditions on one field loses the second (Supported Filters and Sorting).
 * @throws WireError 400 for an unknown field, an operator the field does not have, or a value that cannot be compared
 */
export function compileFilter<T>(fields: FilterFields<T>, filter: unknown): (entity: T) => boolean {
  if (isAbsent(filter)) return () => true;
  if (!isObject(filter)) throw refuse("filter", "must be an object");
  const conditions = readConditions(filter);
  for (const condition of conditions) checkCondition(fields, condition);
  return (entity) =>
    conditions.every(({ field, operator, value }) => {
      const spec = fields[field];
      return spec !== undefined && matches(spec, spec.read(entity), operator, value);
    });
}

/** @throws WireError 400 for a field that cannot be sorted by or an order that is neither ASC nor DESC */
export function compileSort<T>(
  fields: FilterFields<T>,
  sort: unknown,
  fallback: readonly SortKey[],
): (a: T, b: T) => number {
  const keys =
    isAbsent(sort) || (Array.isArray(sort) && sort.length === 0) ? fallback : readSort(fields, sort);
  return (a, b) => {
    for (const { fieldName, order } of keys) {
      const spec = fields[fieldName];
      if (spec === undefined) continue;
      const difference = compare(comparable(spec, spec.read(a)), comparable(spec, spec.read(b)));
      if (difference !== 0) return order === "ASC" ? difference : -difference;
    }
    return 0;
  };
}

export interface SortKey {
  readonly fieldName: string;
  readonly order: "ASC" | "DESC";
}

function readConditions(filter: JsonObject): readonly Condition[] {
  const entries = Object.entries(filter).flatMap(
    ([field, value]): readonly (readonly [string, unknown])[] => {
      if (field !== "$and") return [[field, value]];
      if (!Array.isArray(value) || !value.every(isObject))
        throw refuse("filter.$and", "must be an array of objects");
      return value.flatMap((part) => Object.entries(part));
    },
  );
  const seen = new Set<string>();
  return entries.flatMap(([field, value]) => {
    if (seen.has(field)) return [];
    seen.add(field);
    if (!isObject(value)) return [{ field, operator: "$eq", value }] as const;
    return Object.entries(value).map(([name, operand]) => {
      const operator = OPERATORS.find((known) => known === name);
      if (operator === undefined) throw refuse(`filter.${field}`, `has an unknown operator ${name}`);
      return { field, operator, value: operand };
    });
  });
}

function checkCondition<T>(fields: FilterFields<T>, { field, operator, value }: Condition): void {
  const spec = fields[field];
  if (spec === undefined) throw refuse(`filter.${field}`, "is not a field that can be filtered by");
  if (!spec.operators.includes(operator)) throw refuse(`filter.${field}`, `does not support ${operator}`);
  const takesList =
    operator === "$in" || operator === "$nin" || operator === "$hasSome" || operator === "$hasAll";
  if (takesList !== Array.isArray(value)) {
    throw refuse(
      `filter.${field}`,
      takesList ? `needs an array for ${operator}` : `takes a single value for ${operator}`,
    );
  }
  for (const operand of Array.isArray(value) ? value : [value]) checkOperand(spec, field, operand);
}

function checkOperand<T>({ kind }: FilterField<T>, field: string, operand: unknown): void {
  if (operand === null) return;
  if (kind === "date" && (typeof operand !== "string" || Number.isNaN(Date.parse(operand)))) {
    throw refuse(`filter.${field}`, "must be a date, YYYY-MM-DDThh:mm:ssZ");
  }
  if (kind === "number" && typeof operand !== "number") throw refuse(`filter.${field}`, "must be a number");
  if (kind === "boolean" && typeof operand !== "boolean")
    throw refuse(`filter.${field}`, "must be a boolean");
  if ((kind === "text" || kind === "list") && typeof operand !== "string")
    throw refuse(`filter.${field}`, "must be a string");
}

function matches<T>(spec: FilterField<T>, actual: unknown, operator: Operator, operand: unknown): boolean {
  const values = (Array.isArray(actual) ? actual : [actual]).map((value) => comparable(spec, value));
  const operands = (Array.isArray(operand) ? operand : [operand]).map((value) => comparable(spec, value));
  const has = (wanted: Comparable) => values.includes(wanted);
  const [value, limit] = [values[0] ?? null, operands[0] ?? null];
  switch (operator) {
    case "$eq":
    case "$in":
    case "$hasSome":
      return operands.some(has);
    case "$ne":
    case "$nin":
      return !operands.some(has);
    case "$hasAll":
      return operands.every(has);
    case "$gt":
      return value !== null && limit !== null && value > limit;
    case "$gte":
      return value !== null && limit !== null && value >= limit;
    case "$lt":
      return value !== null && limit !== null && value < limit;
    case "$lte":
      return value !== null && limit !== null && value <= limit;
  }
}

type Comparable = string | number | boolean | null;

/** Dates compare as instants, whatever their precision; a flag that is missing is false. */
function comparable<T>({ kind }: FilterField<T>, value: unknown): Comparable {
  if (kind === "boolean") return value === true;
  if (isAbsent(value)) return null;
  if (kind === "date") return Date.parse(String(value));
  return typeof value === "string" || typeof value === "number" ? value : String(value);
}

function compare(a: Comparable, b: Comparable): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

function readSort<T>(fields: FilterFields<T>, sort: unknown): readonly SortKey[] {
  if (!Array.isArray(sort)) throw refuse("sort", "must be an array");
  return sort.map((entry: unknown, index) => {
    const { fieldName, order = "ASC" } = isObject(entry) ? entry : {};
    if (typeof fieldName !== "string" || fields[fieldName]?.sortable !== true) {
      throw refuse(`sort[${index}].fieldName`, "is not a field that can be sorted by");
    }
    if (order !== "ASC" && order !== "DESC") throw refuse(`sort[${index}].order`, "must be ASC or DESC");
    return { fieldName, order };
  });
}

function refuse(field: string, description: string): Error {
  const violation: FieldViolation = {
    field: `query.${field}`,
    description,
    violatedRule: "CUSTOM",
    ruleName: "",
    data: {},
  };
  return validationError([violation]);
}
