import type { InferOutput } from "valibot";
import type { Deps } from "../../deps.ts";
import { createSend } from "../../sends/create.ts";
import { nudgeSend } from "../../sends/run.ts";
import { findSendItems } from "../../store/send-items.ts";
import { cancelSend, findLatestSends, findSend } from "../../store/sends.ts";
import { principalLabel } from "./authentication.ts";
import { type Call, type Endpoint, endpoint } from "./endpoint.ts";
import { mintProblem } from "./failures.ts";
import { type RecordAnswer, runOnce } from "./idempotency.ts";
import { readLocale, readNote } from "./message-options.ts";
import { ApiProblem } from "./problems.ts";
import { toSendBody } from "./send-bodies.ts";
import { readFilter } from "./send-filter.ts";
import * as schemas from "./send-schemas.ts";
import { streamProgress } from "./send-stream.ts";

/** A thousand GUIDs take 39 KB. */
const MAX_BODY_BYTES = 64 * 1024;
const LISTED = 20;
/** How long the answer waits for the work: most sends are done by then. */
const WAIT_MS = 3_000;

/** The calls under `/api/sends`: links to many bookings at once. */
export function sendEndpoints(deps: Deps): readonly Endpoint[] {
  return [
    endpoint({
      method: "POST",
      path: "/sends",
      operationId: "createSend",
      summary: "Send links to many bookings",
      description:
        "By their ids, or all that fit a filter; with `dryRun` it only says what would happen to each. The send goes on by itself, within the limits that Wix sets and behind what customers ask of it; whatever interrupts it, each booking gets its link once. Sending the same again sends nothing to whoever got it within 24 hours.",
      access: "send",
      body: schemas.newSend,
      maxBodyBytes: MAX_BODY_BYTES,
      idempotent: true,
      answer: {
        status: 202,
        description: "The send is recorded and under way, or done already: `state` and the items tell.",
        schema: schemas.send,
        headers: {
          Location: "The send's own address in this API.",
          "Idempotent-Replayed":
            "`true` when an earlier request with this Idempotency-Key is answered again.",
        },
      },
      problems: [
        "request-in-progress",
        "too-many-bookings",
        "channel-not-configured",
        "idempotency-key-reused",
        "wix-unavailable",
        "wix-refused",
        "wix-throttled",
      ],
      handle: async (call) => {
        const { c, principal, body } = call;
        const { answer, replayed } = await runOnce<CreatedSend>(
          deps,
          { c, principal, body },
          (recordAnswer) => create(deps, call, recordAnswer),
        );
        await soon(nudgeSend(deps, answer.id));
        if (replayed) c.header("Idempotent-Replayed", "true");
        c.header("Location", `/api/sends/${answer.id}`);
        return c.json(await readSend(deps, answer.id), 202);
      },
    }),
    endpoint({
      method: "GET",
      path: "/sends",
      operationId: "listSends",
      summary: "List the latest sends",
      description: `The newest ${LISTED}, newest first, without their items.`,
      access: "read",
      answer: { status: 200, description: "The sends; none is an empty list.", schema: schemas.sendList },
      problems: [],
      handle: async ({ c }) => {
        const sends = await findLatestSends(deps.db, LISTED);
        return c.json({ sends: sends.map((send) => toSendBody(send)) });
      },
    }),
    endpoint({
      method: "GET",
      path: "/sends/:id",
      operationId: "getSend",
      summary: "Look a send up",
      description: "How far it is, and what became of each booking.",
      access: "read",
      query: schemas.sendQuery,
      answer: { status: 200, description: "The send as it stands.", schema: schemas.send },
      problems: ["send-not-found"],
      handle: async ({ c, id, query }) => {
        const body = await readSend(deps, id, query.items !== "false");
        if (body.state === "running") void nudgeSend(deps, id);
        return c.json(body);
      },
    }),
    endpoint({
      method: "GET",
      path: "/sends/:id/events",
      operationId: "watchSend",
      summary: "Watch a send",
      description:
        "Server-sent events: `progress` whenever items are done, `done` at the end, each with the send as GET /api/sends/{id}?items=false answers it. The stream may end before that: come back with Last-Event-ID, as an EventSource does by itself, and stop after `done`.",
      access: "read",
      answer: {
        status: 200,
        description: "The stream of events.",
        mediaType: "text/event-stream",
      },
      problems: ["send-not-found"],
      handle: async ({ c, id }) => {
        if ((await findSend(deps.db, id)) === undefined) throw new ApiProblem("send-not-found");
        return streamProgress(c, deps, id);
      },
    }),
    endpoint({
      method: "DELETE",
      path: "/sends/:id",
      operationId: "cancelSend",
      summary: "Stop a send",
      description:
        "What is not done yet is not done any more; links that were made stay, and their messages go out. A send that has ended stays as it is.",
      access: "send",
      answer: { status: 200, description: "The send as it stands now.", schema: schemas.send },
      problems: ["send-not-found"],
      handle: async ({ c, id }) => {
        await cancelSend(deps.db, id, deps.clock());
        return c.json(await readSend(deps, id));
      },
    }),
  ];
}

/** What an Idempotency-Key stands for: how far the send is by then is looked up. */
interface CreatedSend {
  readonly id: string;
}

type NewSendCall = Call<unknown, InferOutput<typeof schemas.newSend>>;

async function create(
  deps: Deps,
  { body, principal }: NewSendCall,
  recordAnswer: RecordAnswer<CreatedSend> | undefined,
): Promise<CreatedSend> {
  checkChannels(deps, body.channels ?? []);
  const bookingIds = body.filter
    ? await readFilter(deps, body.filter)
    : (body.bookingIds ?? []).map((id) => id.toLowerCase());
  const note = readNote(body.note);
  const id = await createSend(
    deps,
    {
      bookingIds,
      channels: body.channels ?? "default",
      ...(await readLocale(deps, body.locale)),
      ...(note !== undefined && { note }),
      force: body.force ?? false,
      again: body.again ?? false,
      dryRun: body.dryRun ?? false,
      createdBy: principal === undefined ? "" : principalLabel(principal),
    },
    async (id) => (await recordAnswer?.({ id })) ?? [],
  );
  return { id };
}

/** Known before anything is read: no need to say it of a thousand bookings. */
function checkChannels(deps: Deps, channels: readonly ("email" | "sms")[]): void {
  for (const channel of channels) {
    if ((channel === "email" ? deps.mailer : deps.textSender) === undefined) {
      throw mintProblem({ kind: "channel_not_configured", channel }, deps.clock());
    }
  }
}

async function readSend(deps: Deps, id: string, withItems = true): Promise<schemas.SendBody> {
  const send = await findSend(deps.db, id);
  if (send === undefined) throw new ApiProblem("send-not-found");
  return toSendBody(send, withItems ? await findSendItems(deps.db, id) : undefined);
}

/** Resolves with the work, or when waiting for it has taken long enough. */
async function soon(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, WAIT_MS);
  });
  await Promise.race([work, tooLate]);
  clearTimeout(timer);
}
