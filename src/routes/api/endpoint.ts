import type { Context } from "hono";
import type { GenericSchema, InferOutput } from "valibot";
import type { StaffDeed } from "../../domain/staff-role.ts";
import type { Principal } from "../../ports/host.ts";
import type { ProblemName } from "./problems.ts";

export type Method = "GET" | "POST" | "DELETE";

/** A successful answer, as it is documented. */
export interface AnswerShape {
  readonly status: 200 | 201 | 202 | 204;
  readonly description: string;
  readonly schema?: GenericSchema;
  readonly mediaType?: string;
  /** Name and meaning of the headers that are part of the contract. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a handler gets to work with: everything of it is checked. */
export interface Call<Query, Body> {
  readonly c: Context;
  /** The `:id` of the path; empty where there is none. */
  readonly id: string;
  readonly query: Query;
  readonly body: Body;
  /** Absent on a public endpoint. */
  readonly principal?: Principal;
}

interface Described {
  readonly method: Method;
  /** Below `/api`, with `:id` for the one parameter that a path may have. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** What staff do by it, which their role has to allow; public endpoints need no credentials: only the API's documentation. */
  readonly access: StaffDeed | "public";
  readonly answer: AnswerShape;
  /** Beyond those that any request may meet. */
  readonly problems: readonly ProblemName[];
  /** Where a body may be larger than others. */
  readonly maxBodyBytes?: number;
  /** Whether an `Idempotency-Key` counts. */
  readonly idempotent?: boolean;
}

/** One call of the API: its documentation and its doing, so that the two cannot drift apart. */
export interface Endpoint extends Described {
  readonly query?: GenericSchema<Record<string, string>, unknown>;
  readonly body?: GenericSchema;
  readonly handle: (call: Call<unknown, unknown>) => Promise<Response>;
}

interface TypedEndpoint<
  Query extends GenericSchema<Record<string, string>, unknown>,
  Body extends GenericSchema,
> extends Described {
  readonly query?: Query;
  readonly body?: Body;
  readonly handle: (call: Call<InferOutput<Query>, InferOutput<Body>>) => Promise<Response>;
}

/** States an endpoint; the handler's query and body have the types of their schemas. */
export function endpoint<
  Query extends GenericSchema<Record<string, string>, unknown>,
  Body extends GenericSchema,
>(stated: TypedEndpoint<Query, Body>): Endpoint {
  return stated as Endpoint;
}
