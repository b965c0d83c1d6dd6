import type { Deps } from "../deps.ts";
import type { Statement } from "../ports/storage.ts";
import { insertSend } from "../store/sends.ts";
import { type SendRequest, sealRequest } from "./send-request.ts";

export interface NewSendRequest extends SendRequest {
  /** At most `MAX_SEND_BOOKINGS`; named twice counts once. */
  readonly bookingIds: readonly string[];
  readonly dryRun: boolean;
  readonly createdBy: string;
  /** Given when the same send must not be made twice. */
  readonly id?: string;
}

/** Records a send with all its items, in one transaction with what `alongside` adds; nothing is sent yet. */
export async function createSend(
  deps: Pick<Deps, "db" | "clock" | "keyring" | "log">,
  { bookingIds, dryRun, createdBy, id = `snd_${crypto.randomUUID()}`, ...request }: NewSendRequest,
  alongside: (id: string) => Promise<readonly Statement[]>,
): Promise<string> {
  const unique = [...new Set(bookingIds)];
  await deps.db.batch([
    ...insertSend({
      id,
      dryRun,
      sealed: await sealRequest(deps, id, request),
      createdBy,
      nowMs: deps.clock(),
      bookingIds: unique,
    }),
    ...(await alongside(id)),
  ]);
  deps.log.info("send_created", { send: id, bookings: unique.length, dryRun });
  return id;
}
