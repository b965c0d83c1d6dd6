import * as v from "valibot";
import {
  findRecipientSuppressions,
  liftSuppression,
  listSuppressions,
  type Suppression,
} from "../../delivery/suppression.ts";
import type { Deps } from "../../deps.ts";
import { type Endpoint, endpoint } from "./endpoint.ts";
import { toInstant } from "./link-bodies.ts";
import { channel, instant, recipient } from "./link-schemas.ts";
import { ApiProblem } from "./problems.ts";
import { readRecipient } from "./recipient.ts";

const suppression = v.strictObject({
  id: v.string(),
  channel,
  reason: v.pipe(
    v.picklist(["opted_out", "dead_recipient"]),
    v.description(
      "`opted_out`: the recipient wants no more messages. `dead_recipient`: the other side says that there is no such mailbox or number, or that it cannot take this kind of message.",
    ),
  ),
  code: v.exactOptional(v.pipe(v.string(), v.description("The provider's raw code."))),
  messageId: v.exactOptional(v.pipe(v.string(), v.description("The message that was refused."))),
  since: instant,
});

const suppressionList = v.strictObject({ suppressions: v.array(suppression) });

const search = v.strictObject({
  to: v.pipe(recipient, v.description("Whose suppression to look for.")),
});

/** The calls under `/api/suppressions`: who gets nothing any more and why, and how to lift it. */
export function suppressionEndpoints(deps: Deps): readonly Endpoint[] {
  return [
    endpoint({
      method: "GET",
      path: "/suppressions",
      operationId: "listSuppressions",
      summary: "List who gets nothing any more",
      description:
        "The newest first, at most 200. Only keyed hashes of addresses and numbers are stored, so the list names nobody: search by an address, or follow `suppressionId` from a link's messages.",
      access: "read",
      answer: { status: 200, description: "None is an empty list.", schema: suppressionList },
      problems: [],
      handle: async ({ c }) => c.json({ suppressions: (await listSuppressions(deps)).map(toBody) }),
    }),
    endpoint({
      method: "POST",
      path: "/suppressions/search",
      operationId: "searchSuppressions",
      summary: "Look up whether somebody gets nothing any more",
      description: "By address, number or both; in a body, so that neither gets into anybody's log.",
      access: "read",
      body: search,
      answer: {
        status: 200,
        description: "What was found; nothing is an empty list.",
        schema: suppressionList,
      },
      problems: [],
      handle: async ({ c, body }) => {
        const found = await findRecipientSuppressions(deps, await readRecipient(deps, body.to));
        return c.json({ suppressions: found.map(toBody) });
      },
    }),
    endpoint({
      method: "DELETE",
      path: "/suppressions/:id",
      operationId: "liftSuppression",
      summary: "Let somebody get messages again",
      description:
        "For whoever asked to, or whose mailbox or number is known to work. What was not sent meanwhile is not sent now: resend its link.",
      access: "lift_suppressions",
      answer: { status: 204, description: "It is lifted." },
      problems: ["suppression-not-found"],
      handle: async ({ c, id }) => {
        if (!(await liftSuppression(deps, id))) throw new ApiProblem("suppression-not-found");
        return c.body(null, 204);
      },
    }),
  ];
}

const toBody = ({ id, channel, reason, code, messageId, createdAtMs }: Suppression) => ({
  id,
  channel,
  reason,
  ...(code !== undefined && { code }),
  ...(messageId !== undefined && { messageId }),
  since: toInstant(createdAtMs),
});
