import type { IncomingMessage } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { createMiddleware } from "hono/factory";

/** As much as a refused body may still have, and as long as it may take: what is larger or slower loses its connection. */
const MAX_DISCARDED_BYTES = 4 * 1024 * 1024;
const DISCARD_WITHIN_MS = 500;

/**
 * Reads what a request still sends when its answer is ready, such as a form that is refused for its size. A connection
 * that ends under a sender's hands takes the answer with it, and one that says that it stays takes the next request, which
 * behind a proxy is somebody else's. What cannot be read to its end is told so by `Connection: close` (RFC 9112, section
 * 9.6).
 */
export const readUnreadBody = createMiddleware<{ Bindings: HttpBindings }>(async (c, next) => {
  await next();
  const { incoming } = c.env;
  if (!incoming.complete && !(await discardRest(incoming))) c.header("Connection", "close");
});

/** Whether it came to its end. */
function discardRest(incoming: IncomingMessage): Promise<boolean> {
  return new Promise((resolve) => {
    let size = 0;
    const timer = setTimeout(stop, DISCARD_WITHIN_MS);
    function stop(): void {
      clearTimeout(timer);
      incoming.off("data", count).off("end", stop).off("close", stop);
      resolve(incoming.complete);
    }
    function count(chunk: Uint8Array): void {
      size += chunk.length;
      if (size > MAX_DISCARDED_BYTES) stop();
      // A stream over it, which nobody reads from, pauses it after every chunk.
      else incoming.resume();
    }
    incoming.on("data", count).on("end", stop).on("close", stop);
    incoming.resume();
  });
}
