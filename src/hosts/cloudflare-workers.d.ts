/** The part of the runtime's own module that the Worker uses; the full types would redefine Node's globals. */
declare module "cloudflare:workers" {
  import type { D1Database } from "@cloudflare/workers-types";

  export const env: { readonly DB: D1Database } & Readonly<Record<string, unknown>>;
  /** Keeps the invocation alive until the promise settles. */
  export function waitUntil(promise: Promise<unknown>): void;
}
