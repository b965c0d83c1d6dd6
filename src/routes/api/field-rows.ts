import type { SchemaDocument } from "./openapi.ts";

/** One field of a body, as a line of a table. */
export interface FieldRow {
  /** With the names of what it is in: `to.email`, `messages[].state`. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

type Schemas = Readonly<Record<string, SchemaDocument>>;

/** Lays a body's schema out in lines, the fields of its objects and lists included. */
export function toFieldRows(schema: SchemaDocument | undefined, schemas: Schemas): readonly FieldRow[] {
  return schema === undefined ? [] : fieldsOf(schema, schemas, "");
}

function fieldsOf(schema: SchemaDocument, schemas: Schemas, prefix: string): readonly FieldRow[] {
  const { properties = {}, required = [], anyOf, items } = resolve(schema, schemas);
  const rows = Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property === "boolean") return [];
    const path = `${prefix}${name}`;
    const resolved = resolve(property, schemas);
    const row = {
      name: path,
      type: typeOf(resolved, schemas),
      required: required.includes(name),
      description: property.description ?? resolved.description ?? "",
    };
    return [row, ...fieldsOf(resolved, schemas, resolved.items ? path : `${path}.`)];
  });
  const element = isSchema(items) ? fieldsOf(items, schemas, `${prefix}[].`) : [];
  return mergeVariants([
    ...rows,
    ...element,
    ...alternatives(anyOf).flatMap((one) => fieldsOf(one, schemas, prefix)),
  ]);
}

/** A field that several variants have is one line; it is required when it is in all lines that name it. */
function mergeVariants(rows: readonly FieldRow[]): readonly FieldRow[] {
  return [...Map.groupBy(rows, ({ name }) => name).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const types = new Set(group.map(({ type }) => type));
    return [{ ...first, type: [...types].join(" or "), required: group.every(({ required }) => required) }];
  });
}

function typeOf(schema: SchemaDocument, schemas: Schemas): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (isSchema(schema.items)) return `list of ${typeOf(resolve(schema.items, schemas), schemas)}`;
  const variants = alternatives(schema.anyOf);
  if (variants.length > 0) {
    return [...new Set(variants.map((one) => typeOf(resolve(one, schemas), schemas)))].join(" or ");
  }
  return schema.format ?? String(schema.type ?? "anything");
}

function resolve(schema: SchemaDocument, schemas: Schemas): SchemaDocument {
  const name = schema.$ref?.split("/").at(-1);
  return (name === undefined ? undefined : schemas[name]) ?? schema;
}

function alternatives(anyOf: SchemaDocument["anyOf"]): readonly SchemaDocument[] {
  return (anyOf ?? []).filter(isSchema);
}

function isSchema(value: unknown): value is SchemaDocument {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
