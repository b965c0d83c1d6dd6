import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Deps } from "../../deps.ts";
import { nudgeSend } from "../../sends/run.ts";
import { findSend } from "../../store/sends.ts";
import { toSendBody } from "./send-bodies.ts";

const LOOK_EVERY_MS = 1_000;
/** Comments keep proxies from ending a stream that has nothing to tell. */
const COMMENT_EVERY_LOOKS = 15;
/** After so many looks the stream ends, and the client comes back with what it saw last. */
const LOOKS = 300;
/** Where one invocation carries few items, it had better be followed by the next one soon. */
const LOOKS_OF_A_SHORT_INVOCATION = 3;
const COME_BACK_AFTER_MS = 1_000;

/**
 * Streams how far a send is (HTML: Server-sent events). An event's id is the number of items that are done, so that a
 * client that comes back with `Last-Event-ID` hears only what is new to it. `done` is the last event, also of a send
 * that was cancelled.
 */
export function streamProgress(c: Context, deps: Deps, id: string): Response {
  const isShort = deps.sendItemsPerInvocation !== undefined;
  return streamSSE(c, async (stream) => {
    let told = c.req.header("last-event-id");
    for (let look = 0; look < (isShort ? LOOKS_OF_A_SHORT_INVOCATION : LOOKS); look += 1) {
      if (look > 0) await stream.sleep(LOOK_EVERY_MS);
      const send = await findSend(deps.db, id);
      if (send === undefined || stream.aborted || deps.stopping?.aborted) return;
      const body = toSendBody(send);
      const event = { id: String(body.total - body.counts.pending), data: JSON.stringify(body) };
      if (send.state !== "running") return stream.writeSSE({ ...event, event: "done" });
      if (event.id !== told) {
        await stream.writeSSE({ ...event, event: "progress", retry: COME_BACK_AFTER_MS });
        told = event.id;
      } else if (look % COMMENT_EVERY_LOOKS === 0) {
        await stream.write(": nothing new\n\n");
      }
      if (look === 0 || !isShort) void nudgeSend(deps, id);
    }
  });
}
