import type { Deps } from "../deps.ts";
import { readDeliveryReport } from "../domain/message/delivery-report.ts";
import type { Refusal } from "../ports/messages.ts";
import { findMessages } from "../store/messages.ts";
import { takeStep } from "./steps.ts";

/** A report that comes in the same instant as the answer to our own attempt has to look again. */
const MAX_LOOKS = 4;

/** What a report came to. */
export type BounceResult =
  /** The mail did not arrive, and now counts as bounced. */
  | "bounced"
  /** Nothing to change: still on its way, arrived, or told before. */
  | "noted"
  | "unknown_message"
  | "not_a_report";

/** Takes a delivery status notification that came back by mail (RFC 3464). */
export async function receiveBounce(
  deps: Pick<Deps, "db" | "clock" | "log">,
  mail: string,
): Promise<BounceResult> {
  const report = readDeliveryReport(mail);
  if (report === undefined) return "not_a_report";
  const { messageId, action, status } = report;
  for (let look = 1; look <= MAX_LOOKS; look += 1) {
    const [row] = await findMessages(deps.db, [messageId]);
    if (row === undefined) return "unknown_message";
    if (look === 1) deps.log.info("delivery_report", { message: row.id, action, status });
    // A delay says that the relay is still trying; a success is never asked for.
    if (action !== "failed") return "noted";
    const event = { kind: "bounce", code: status, refusal: refusalOf(status) } as const;
    const after = await takeStep(deps, { before: row, event });
    if (after !== "overtaken") return after === "ignored" ? "noted" : "bounced";
  }
  return "noted";
}

/** What an enhanced status code says of the recipient (RFC 3463 3). */
function refusalOf(status: string): Refusal {
  if (/^5\.1\.(1|2|3|6|10)$/.test(status)) return "dead_recipient";
  return /^5\.7\./.test(status) ? "policy" : "other";
}
