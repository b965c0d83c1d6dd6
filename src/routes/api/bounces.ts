import * as v from "valibot";
import { receiveBounce } from "../../delivery/bounces.ts";
import type { Deps } from "../../deps.ts";
import { type Endpoint, endpoint } from "./endpoint.ts";

/** A report quotes the mail that it is about, which has at most 20 KB. */
const MAX_REPORT_BYTES = 128 * 1024;

const report = v.strictObject({
  mail: v.pipe(
    v.string(),
    v.maxLength(MAX_REPORT_BYTES, "Too long for a delivery report"),
    v.description("The report as it came, headers and all (RFC 3464)."),
  ),
});

const result = v.strictObject({
  result: v.pipe(
    v.picklist(["bounced", "noted", "unknown_message", "not_a_report"]),
    v.description(
      "`bounced`: the message now counts so, and an address that does not exist gets nothing any more. `noted`: nothing changed, such as for a delay.",
    ),
  ),
});

/** The call `POST /api/bounces`: what came back to the sender's mailbox. */
export function bounceEndpoints(deps: Deps): readonly Endpoint[] {
  return [
    endpoint({
      method: "POST",
      path: "/bounces",
      operationId: "reportBounce",
      summary: "Hand in a delivery report",
      description:
        "For whatever reads the mailbox of MAIL_FROM: without it, mail ends as `accepted`. On Workers an email route to the Worker does the same.",
      access: "hand_in_bounces",
      body: report,
      maxBodyBytes: MAX_REPORT_BYTES,
      answer: { status: 200, description: "What it came to.", schema: result },
      problems: [],
      handle: async ({ c, body }) => c.json({ result: await receiveBounce(deps, body.mail) }),
    }),
  ];
}
