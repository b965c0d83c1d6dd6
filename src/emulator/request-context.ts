import type { JsonObject } from "./fields.ts";
import type { World } from "./world/world.ts";

/** One request as a call's handler sees it. */
export interface CallContext {
  readonly world: World;
  readonly nowMs: number;
  /** What stands in the path, percent-decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  /** Status of the refusal of a stale revision; Wix does not say which it is. */
  readonly staleStatus: 409 | 428;
}

/** Answers a call: the JSON of the 200, or a thrown WireError. */
export type CallHandler = (context: CallContext) => Promise<object> | object;
