import type { Deps } from "../../deps.ts";
import { mintLink } from "../../links/mint.ts";
import {
  ASKS_AGAIN_WITHIN_MS,
  type MintedLink,
  type MintFailure,
  type MintRequest,
} from "../../links/mint-request.ts";
import {
  findLink,
  listLinks,
  type Revoking,
  resendLink,
  revokeLink,
  revokeLinks,
} from "../../links/staff-view.ts";
import type { Principal } from "../../ports/host.ts";
import type { Result } from "../../result.ts";
import { principalLabel } from "./authentication.ts";
import { type AnswerShape, type Call, type Endpoint, endpoint } from "./endpoint.ts";
import { mintProblem } from "./failures.ts";
import { runOnce } from "./idempotency.ts";
import { toLinkBody, toMintedBody } from "./link-bodies.ts";
import type { MintedLinkBody } from "./link-schemas.ts";
import * as schemas from "./link-schemas.ts";
import { readLocale, readNote } from "./message-options.ts";
import { ApiProblem, type ProblemName } from "./problems.ts";
import { type RecipientText, readRecipient } from "./recipient.ts";

const MINTED: AnswerShape = {
  status: 201,
  description: "The link is made, and its messages are recorded; a first try to send them has been made.",
  schema: schemas.mintedLink,
  headers: {
    Location: "The link's own address in this API.",
    "Idempotent-Replayed":
      "`true` when an earlier request with this Idempotency-Key is being answered again.",
  },
};

const MINT_PROBLEMS: readonly ProblemName[] = [
  "nothing-allowed",
  "request-in-progress",
  "no-contact",
  "bad-contact",
  "channel-not-configured",
  "country-not-allowed",
  "too-many-texts",
  "idempotency-key-reused",
  "wix-unavailable",
  "wix-refused",
  "wix-throttled",
];

/** The calls under `/api/links`: make, look up, send again and revoke. */
export function linkEndpoints(deps: Deps): readonly Endpoint[] {
  return [
    endpoint({
      method: "POST",
      path: "/links",
      operationId: "createLink",
      summary: "Make a link for a booking and send it",
      description:
        "Who has a live link to the booking already gets a further code of it: the same `id`, a new `url`, and the ones before go on to open it. With an Idempotency-Key the call can be repeated without a second link or message: for 72 hours the same key and body get the same answer.",
      access: "mint",
      body: schemas.newLink,
      idempotent: true,
      answer: MINTED,
      problems: ["booking-not-found", "sent-recently", ...MINT_PROBLEMS],
      handle: (call) =>
        answerMinted(deps, call, async (common) =>
          mintLink(deps, {
            ...common,
            bookingId: call.body.bookingId.toLowerCase(),
            ...(await readLocale(deps, call.body.locale)),
            ...(call.body.again !== true && { notSentSinceMs: deps.clock() - ASKS_AGAIN_WITHIN_MS }),
          }),
        ),
    }),
    endpoint({
      method: "GET",
      path: "/links",
      operationId: "listLinks",
      summary: "List a booking's links",
      description: "Oldest first, with what became of each; never with the address that a link was sent as.",
      access: "read",
      query: schemas.linkQuery,
      answer: {
        status: 200,
        description: "The booking's links; none is an empty list.",
        schema: schemas.linkList,
      },
      problems: [],
      handle: async ({ c, query }) => {
        const links = await listLinks(deps, query.bookingId.toLowerCase());
        return c.json({ links: links.map(toLinkBody) });
      },
    }),
    endpoint({
      method: "POST",
      path: "/links/revoke",
      operationId: "revokeLinks",
      summary: "Revoke all links of a booking",
      description:
        "Or only those that went to one recipient. Messages that still wait are not sent any more, and a cancellation that was asked for by one of them and still waits is not carried out.",
      access: "revoke",
      body: schemas.revocation,
      answer: { status: 200, description: "They no longer open anything.", schema: schemas.revoked },
      problems: [],
      handle: async ({ c, body, principal }) => {
        const to = body.to && (await readRecipient(deps, body.to));
        const bookingId = body.bookingId.toLowerCase();
        const revoking = toRevoking(principal, body.reason);
        return c.json({ revoked: await revokeLinks(deps, { bookingId, ...(to && { to }) }, revoking) });
      },
    }),
    endpoint({
      method: "GET",
      path: "/links/:id",
      operationId: "getLink",
      summary: "Look a link up",
      description: "Its state, its messages and its timeline; never its code.",
      access: "read",
      answer: { status: 200, description: "The link as it stands.", schema: schemas.link },
      problems: ["link-not-found"],
      handle: async ({ c, id }) => {
        const link = await findLink(deps, id);
        if (link === undefined) throw new ApiProblem("link-not-found");
        return c.json(toLinkBody(link));
      },
    }),
    endpoint({
      method: "DELETE",
      path: "/links/:id",
      operationId: "revokeLink",
      summary: "Revoke a link",
      description:
        "From the next request on none of its codes opens anything, and a cancellation that was asked for by it and still waits is not carried out. Revoking it again changes nothing. The body may be left out.",
      access: "revoke",
      body: schemas.singleRevocation,
      answer: { status: 204, description: "The link is revoked." },
      problems: ["link-not-found"],
      handle: async ({ c, id, principal, body }) => {
        if (!(await revokeLink(deps, id, toRevoking(principal, body.reason))))
          throw new ApiProblem("link-not-found");
        return c.body(null, 204);
      },
    }),
    endpoint({
      method: "POST",
      path: "/links/:id/resend",
      operationId: "resendLink",
      summary: "Send a link again",
      description:
        "Makes a new link to the same booking; the old one dies in the same moment. A cancellation that waits goes on by the new one. All fields are optional, and so is the body.",
      access: "resend",
      body: schemas.resend,
      idempotent: true,
      answer: MINTED,
      problems: ["booking-not-found", "link-not-found", "link-revoked", "recipient-needed", ...MINT_PROBLEMS],
      handle: (call) => answerMinted(deps, call, (common) => resendLink(deps, call.id, common)),
    }),
  ];
}

/** Who revokes, and why; a reason of blanks alone is none. */
function toRevoking(principal: Principal | undefined, text: string | undefined): Revoking {
  const reason = readNote(text);
  return { by: labelOf(principal), ...(reason !== undefined && { reason }) };
}

const labelOf = (principal: Principal | undefined) =>
  principal === undefined ? "" : principalLabel(principal);

interface MintBody {
  readonly channels?: MintRequest["channels"];
  readonly to?: RecipientText;
  readonly note?: string;
  readonly force?: boolean;
}

type CommonRequest = Omit<MintRequest, "bookingId" | "locale" | "localeChosen" | "timeZone">;

/** What making a link and sending it again have in common: at most once, then 201. */
async function answerMinted<Body extends MintBody>(
  deps: Deps,
  { c, principal, body }: Call<unknown, Body>,
  mint: (
    common: CommonRequest,
  ) => Promise<Result<MintedLink, MintFailure | { readonly kind: "link_not_found" }>>,
): Promise<Response> {
  const to = body.to === undefined ? {} : await readRecipient(deps, body.to);
  const note = readNote(body.note);
  const common = {
    channels: body.channels ?? ("default" as const),
    to,
    ...(note !== undefined && { note }),
    force: body.force ?? false,
    createdBy: labelOf(principal),
  };
  const { answer, replayed } = await runOnce<MintedLinkBody>(
    deps,
    { c, principal, body },
    async (recordAnswer) => {
      const minted = await mint({
        ...common,
        ...(recordAnswer && { alongside: (link) => recordAnswer(toMintedBody(link)) }),
      });
      if (!minted.ok) throw mintProblem(minted.error, deps.clock());
      return toMintedBody(minted.value);
    },
  );
  if (replayed) c.header("Idempotent-Replayed", "true");
  c.header("Location", `/api/links/${answer.id}`);
  return c.json(replayed ? await withPresentStates(deps, answer) : answer, 201);
}

/** What was recorded with the link was recorded before its first message went out. */
async function withPresentStates(deps: Deps, answer: MintedLinkBody): Promise<MintedLinkBody> {
  const link = await findLink(deps, answer.id);
  const states = new Map(link?.messages.map(({ id, state }) => [id, state]));
  return {
    ...answer,
    messages: answer.messages.map((message) => ({
      ...message,
      state: states.get(message.id) ?? message.state,
    })),
  };
}
