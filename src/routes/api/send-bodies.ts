import type { SendItem } from "../../store/send-items.ts";
import type { CountedSend } from "../../store/sends.ts";
import { toInstant } from "./link-bodies.ts";
import type { SendBody } from "./send-schemas.ts";

/** A send as staff see it; without `items` it only says how far it is. */
export function toSendBody(send: CountedSend, items?: readonly SendItem[]): SendBody {
  const { finishedAtMs } = send;
  return {
    id: send.id,
    state: send.state,
    dryRun: send.dryRun,
    createdAt: toInstant(send.createdAtMs),
    createdBy: send.createdBy,
    ...(finishedAtMs !== undefined && { finishedAt: toInstant(finishedAtMs) }),
    total: send.total,
    counts: { pending: 0, ...send.counts },
    ...(items !== undefined && { items: items.map(toItemBody) }),
  };
}

function toItemBody({
  bookingId,
  outcome,
  channels,
  reason,
  linkId,
  sentAtMs,
}: SendItem): NonNullable<SendBody["items"]>[number] {
  return {
    bookingId,
    outcome,
    ...(channels.length > 0 && { channels: [...channels] }),
    ...(reason !== undefined && { reason }),
    ...(linkId !== undefined && { linkId }),
    ...(sentAtMs !== undefined && { sentAt: toInstant(sentAtMs) }),
  };
}
