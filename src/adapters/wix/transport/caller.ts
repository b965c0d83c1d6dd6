import { createClient, type WixClient } from "@wix/sdk/client";
import type { WixFailure } from "../../../ports/bookings.ts";
import { err, ok, type Result } from "../../../result.ts";
import type { BusinessCredentials } from "./credentials.ts";
import { type CallMeaning, type Refusal, toRefusal, unreadable } from "./failure.ts";
import type { RateBudget } from "./rate-budget.ts";
import type { CallPlan, CallTrace, Transport } from "./transport.ts";

/** The SDK's client for one call: `sdk.use(method)(…)`. */
export type Sdk = Pick<WixClient, "use">;

/** One SDK method as we call it: its name, whether it changes anything, and what its answers mean. */
export type CallSpec = CallPlan & CallMeaning;

/** Carries out one method of the SDK, with the credentials that its `caller` names, or with none. */
export type Call = <T>(spec: CallSpec, method: (sdk: Sdk) => Promise<T>) => Promise<Result<T, Refusal>>;

export interface CallerOptions {
  readonly transport: Transport;
  readonly credentials: BusinessCredentials;
  readonly budgets: Readonly<Record<CallSpec["caller"], RateBudget>>;
  /** Told of each call how Wix answered it. */
  readonly onAnswer?: (caller: CallSpec["caller"], answer: CallAnswer) => void;
}

/** `outOfBudget`: Wix was not asked, as our own limits did not allow it. */
export interface CallAnswer extends Pick<CallTrace, "status" | "outOfBudget">, Pick<Refusal, "isBare"> {
  /** Absent where Wix did what was asked. */
  readonly failure?: WixFailure;
}

/**
 * A client is made for each call and thrown away: it costs microseconds, gives the call a deadline and a trace of its own, and
 * keeps the SDK's read-your-writes header, which it stores per client, from travelling between visitors.
 */
export function createCaller({ transport, credentials, budgets, onAnswer = () => {} }: CallerOptions): Call {
  async function run<T>(
    spec: CallSpec,
    method: (sdk: Sdk) => Promise<T>,
    headers: Record<string, string>,
  ): Promise<Result<T, Refusal>> {
    const trace: CallTrace = {};
    const fetch = transport.open(spec, budgets[spec.caller], trace);
    const refused = (refusal: Refusal) => {
      const { failure, isBare = false } = refusal;
      onAnswer(spec.caller, { ...trace, failure, isBare });
      return err(refusal);
    };
    try {
      const value = await method(
        createClient({ fetch, auth: { getAuthHeaders: async () => ({ headers }) } }),
      );
      if (!isAnswerTo(spec, value)) return refused(unreadable);
      onAnswer(spec.caller, trace);
      return ok(value);
    } catch (error) {
      return refused(toRefusal(error, trace, spec));
    }
  }

  return async (spec, method) => {
    if (spec.caller === "anonymous") return run(spec, method, {});
    const headers = await credentials.headers();
    if (!headers.ok) {
      onAnswer(spec.caller, { failure: headers.error });
      return err({ failure: headers.error });
    }
    const first = await run(spec, method, headers.value);
    if (first.ok || first.error.failure.kind !== "unauthorized" || !credentials.renew(headers.value))
      return first;
    const renewed = await credentials.headers();
    return renewed.ok ? run(spec, method, renewed.value) : err({ failure: renewed.error });
  };
}

/** The SDK's types promise what whoever else answers at that address does not know: `null` and a list are JSON as well. */
function isAnswerTo({ holds }: CallSpec, value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return holds === undefined || (value as Readonly<Record<string, unknown>>)[holds] != null;
}
