import type { Deps } from "../../deps.ts";
import type { Statement } from "../../ports.ts";
import { deleteSendsBefore, insertSend } from "../../store/sends.ts";
import { type SendRequest, sealRequest } from "./send-request.ts";

export interface NewSendRequest extends SendRequest {
  /** At most `MAX_SEND_BOOKINGS`; named twice counts once. */
  readonly bookingIds: readonly string[];
  readonly dryRun: boolean;
  readonly createdBy: string;
}

/** As long as the links that a send made can be looked up. */
const REMEMBERED_FOR_MS = 90 * 24 * 3_600_000;

/**
 * Records a send with all its items, in one transaction with what `alongside` adds; nothing is sent yet. Sends that
 * ended long ago are forgotten on the way.
 */
export async function createSend(
  deps: Pick<Deps, "db" | "clock" | "keyring" | "log">,
  { bookingIds, dryRun, createdBy, ...request }: NewSendRequest,
  alongside: (id: string) => Promise<readonly Statement[]>,
): Promise<string> {
  const id = `snd_${crypto.randomUUID()}`;
  const nowMs = deps.clock();
  const unique = [...new Set(bookingIds)];
  await deps.db.batch([
    deleteSendsBefore(nowMs - REMEMBERED_FOR_MS),
    ...insertSend({
      id,
      dryRun,
      sealed: await sealRequest(deps, id, request),
      createdBy,
      nowMs,
      bookingIds: unique,
    }),
    ...(await alongside(id)),
  ]);
  deps.log.info("send_created", { send: id, bookings: unique.length, dryRun });
  return id;
}
