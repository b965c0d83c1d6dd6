import { type JsonSchema, toJsonSchema, toJsonSchemaDefs } from "@valibot/to-json-schema";
import * as v from "valibot";
import { mayDo } from "../../domain/staff-role.ts";
import * as bookingSchemas from "./booking-schemas.ts";
import type { Endpoint } from "./endpoint.ts";
import * as linkSchemas from "./link-schemas.ts";
import { PROBLEMS, type ProblemName } from "./problems.ts";
import * as sendSchemas from "./send-schemas.ts";

/** Of the contract: the second number rises when something is added, the first when something breaks. */
const API_VERSION = "1.0";

const problem = v.strictObject({
  type: v.pipe(v.string(), v.description("Stable: the address of the problem's explanation.")),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: v.string(),
  reason: v.exactOptional(
    v.pipe(
      v.string(),
      v.description(
        "With nothing-allowed: canceled, declined, past, started, waiting_list, part_of_package, locked_by_time, locked_by_policy or not_allowed.",
      ),
    ),
  ),
  errors: v.exactOptional(
    v.array(
      v.strictObject({
        in: v.picklist(["body", "query", "header"]),
        pointer: v.pipe(v.string(), v.description("JSON Pointer in its fragment form: `#/to/email`.")),
        detail: v.string(),
      }),
    ),
  ),
});

/** Schemas that have a name of their own in the document. */
const NAMED = {
  NewLink: linkSchemas.newLink,
  Resend: linkSchemas.resend,
  Revocation: linkSchemas.revocation,
  MintedLink: linkSchemas.mintedLink,
  Link: linkSchemas.link,
  LinkList: linkSchemas.linkList,
  TimelineEntry: linkSchemas.timelineEntry,
  AllowedActions: linkSchemas.allowedActions,
  Revoked: linkSchemas.revoked,
  NewSend: sendSchemas.newSend,
  Send: sendSchemas.send,
  SendList: sendSchemas.sendList,
  Booking: bookingSchemas.booking,
  BookingList: bookingSchemas.bookingList,
  Problem: problem,
};

const CONVERSION = {
  target: "draft-2020-12",
  typeMode: "input",
  // What a check in code decides is told by its field's description.
  errorMode: "ignore",
  overrideRef: ({ referenceId }: { referenceId: string }) => `#/components/schemas/${referenceId}`,
} as const;

export type SchemaDocument = JsonSchema;

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, SchemaDocument>>;
    readonly securitySchemes: unknown;
  };
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: SchemaDocument;
}

interface Content {
  readonly [mediaType: string]: { readonly schema?: SchemaDocument };
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly security: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Answer>>;
}

export interface Answer {
  readonly description: string;
  readonly headers?: Readonly<
    Record<string, { readonly description: string; readonly schema: SchemaDocument }>
  >;
  readonly content?: Content;
}

/** Makes the OpenAPI 3.1 document of some endpoints, from what serves them. */
export function toOpenApi(baseUrl: string, endpoints: readonly Endpoint[]): OpenApiDocument {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const endpoint of endpoints) {
    const path = openApiPath(endpoint);
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: toOperation(endpoint) };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Slotpass staff API",
      version: API_VERSION,
      description: "Send customers links to their bookings, and see what became of them.",
    },
    servers: [{ url: baseUrl }],
    paths,
    components: {
      schemas: toJsonSchemaDefs(NAMED, CONVERSION),
      securitySchemes: {
        staff: {
          type: "http",
          scheme: "bearer",
          description: "A staff API key, or a JWT of the configured issuer.",
        },
      },
    },
  };
}

/** An endpoint's path as the document writes it. */
export const openApiPath = ({ path }: Pick<Endpoint, "path">): string => `/api${path.replace(":id", "{id}")}`;

function toOperation(endpoint: Endpoint): Operation {
  const { operationId, summary, description, access, body } = endpoint;
  const parameters = toParameters(endpoint);
  return {
    operationId,
    summary,
    description: isForManagers(endpoint) ? `${description} Takes a manager's credentials.` : description,
    security: access === "public" ? [] : [{ staff: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: !v.is(body, {}),
        content: { "application/json": { schema: toSchema(body) } },
      },
    }),
    responses: { ...toAnswer(endpoint), ...toRefusals(problemsOf(endpoint)) },
  };
}

function toParameters({ path, query, idempotent }: Endpoint): readonly Parameter[] {
  const parameters: Parameter[] = [];
  if (path.includes(":id")) {
    parameters.push({ name: "id", in: "path", required: true, schema: { type: "string" } });
  }
  if (query) {
    const { properties = {}, required = [] } = toSchema(query);
    for (const [name, property] of Object.entries(properties)) {
      if (typeof property === "boolean") continue;
      const { description, ...schema } = property;
      parameters.push({
        name,
        in: "query",
        required: required.includes(name),
        ...(description !== undefined && { description }),
        schema,
      });
    }
  }
  if (idempotent) {
    parameters.push({
      name: "Idempotency-Key",
      in: "header",
      required: false,
      description: "Stands for this request for 72 hours: repeated with it, nothing happens twice.",
      schema: { type: "string", minLength: 1, maxLength: 255 },
    });
  }
  return parameters;
}

function toAnswer({ answer }: Endpoint): Record<string, Answer> {
  const { status, description, schema, mediaType = "application/json", headers } = answer;
  const hasContent = schema !== undefined || answer.mediaType !== undefined;
  return {
    [status]: {
      description,
      ...(headers && {
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, meaning]) => [
            name,
            { description: meaning, schema: { type: "string" } },
          ]),
        ),
      }),
      ...(hasContent && { content: { [mediaType]: schema ? { schema: toSchema(schema) } : {} } }),
    },
  };
}

/** Whether only a manager may make a call. */
const isForManagers = ({ access }: Pick<Endpoint, "access">): boolean =>
  access !== "public" && !mayDo("sender", access);

/** Every problem that a call may answer with: its own, and those of its access and its input. */
export function problemsOf({ access, body, query, idempotent, problems }: Endpoint): readonly ProblemName[] {
  const names = new Set<ProblemName>(problems);
  if (access !== "public") names.add("unauthenticated").add("issuer-unreachable");
  if (isForManagers({ access })) names.add("manager-needed");
  if (body) names.add("bad-request").add("body-too-large").add("body-too-slow").add("unsupported-media-type");
  if (body || query || idempotent) names.add("invalid-request");
  names.add("internal").add("database-unavailable");
  return [...names].sort((a, b) => PROBLEMS[a].status - PROBLEMS[b].status);
}

function toRefusals(names: readonly ProblemName[]): Record<string, Answer> {
  const byStatus = Map.groupBy(names, (name) => PROBLEMS[name].status);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((name) => `${name}: ${PROBLEMS[name].title}.`).join(" "),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

function toSchema(schema: v.GenericSchema): SchemaDocument {
  const { $schema: _, $defs: __, ...document } = toJsonSchema(schema, { ...CONVERSION, definitions: NAMED });
  return document;
}
