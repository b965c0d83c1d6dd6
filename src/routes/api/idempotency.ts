import type { Context } from "hono";
import type { Deps } from "../../deps.ts";
import type { Principal } from "../../ports/host.ts";
import type { Statement } from "../../ports/storage.ts";
import {
  claimRequest,
  completeRequest,
  findRequest,
  type RequestClaim,
  releaseRequest,
} from "../../store/idempotency-keys.ts";
import { principalLabel } from "./authentication.ts";
import { ApiProblem, invalidField } from "./problems.ts";

/** How long a key stands for its request; after that it is forgotten and can be used anew. */
const REMEMBERED_FOR_MS = 72 * 3_600_000;
/** A run that began longer ago than any lasts has crashed: its request may be tried again. */
const ABANDONED_AFTER_MS = 60_000;
const KEY = /^[\x21-\x7E]{1,255}$/;

export interface OnceRequest {
  readonly c: Context;
  readonly principal: Principal | undefined;
  /** As validated, so that the order of its fields makes no difference. */
  readonly body: unknown;
}

/** Makes the statement that records an answer; it goes into the batch that does what the answer tells of. */
export type RecordAnswer<Answer> = (answer: Answer) => Promise<readonly Statement[]>;

/**
 * Carries a request out at most once for each `Idempotency-Key` of a caller, and answers repetitions from memory. An
 * answer holds a link's code, so it is sealed under the key itself. A request that changed nothing is forgotten.
 * @throws {ApiProblem} 409 while the request runs elsewhere, 422 when the key stands for another one.
 */
export async function runOnce<Answer>(
  deps: Pick<Deps, "db" | "keyring" | "clock">,
  request: OnceRequest,
  run: (recordAnswer: RecordAnswer<Answer> | undefined) => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly replayed: boolean }> {
  const key = readKey(request.c);
  if (key === undefined) return { answer: await run(undefined), replayed: false };
  const claim = await makeClaim(deps, request, key);
  const replay = async () => ({ answer: (await recall(deps, key, claim)) as Answer, replayed: true });
  if (!(await claimRequest(deps.db, claim, claim.createdAtMs - ABANDONED_AFTER_MS))) return replay();
  try {
    const answer = await run(async (answer) => [
      completeRequest(
        claim,
        await deps.keyring.sealUnderText("idempotency", key, claim.keyRef, JSON.stringify(answer)),
      ),
    ]);
    return { answer, replayed: false };
  } catch (error) {
    await releaseRequest(deps.db, claim);
    const remembered = await findRequest(deps.db, claim.keyRef);
    // Either the work was committed before it failed, or another run took over and spoilt this one's batch.
    const isDone = remembered?.sealedAnswer !== undefined;
    if (!isDone && (error instanceof ApiProblem || remembered === undefined)) throw error;
    return replay();
  }
}

function readKey(c: Context): string | undefined {
  const key = c.req.header("idempotency-key");
  if (key === undefined || KEY.test(key)) return key;
  throw invalidField("header", "#/Idempotency-Key", "Expected 1 to 255 visible ASCII characters");
}

async function makeClaim(
  { keyring, clock }: Pick<Deps, "keyring" | "clock">,
  { c, principal, body }: OnceRequest,
  key: string,
): Promise<RequestClaim> {
  const caller = principal === undefined ? "" : principalLabel(principal);
  const createdAtMs = clock();
  return {
    keyRef: await keyring.ref("idempotency", JSON.stringify(["key", caller, key])),
    requestRef: await keyring.ref("idempotency", JSON.stringify(["request", c.req.method, c.req.path, body])),
    createdAtMs,
    expiresAtMs: createdAtMs + REMEMBERED_FOR_MS,
  };
}

async function recall(
  { db, keyring }: Pick<Deps, "db" | "keyring">,
  key: string,
  { keyRef, requestRef }: RequestClaim,
): Promise<unknown> {
  const remembered = await findRequest(db, keyRef);
  if (remembered !== undefined && remembered.requestRef !== requestRef) {
    throw new ApiProblem("idempotency-key-reused");
  }
  if (remembered?.sealedAnswer === undefined) {
    throw new ApiProblem("request-in-progress", { headers: { "Retry-After": "1" } });
  }
  const answer = await keyring.openUnderText("idempotency", key, keyRef, remembered.sealedAnswer);
  if (answer === undefined) throw new Error("A remembered answer was sealed under a secret that is gone");
  return JSON.parse(answer);
}
