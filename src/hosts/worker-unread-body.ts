/** As much as a refused body may still have, and as long as it may take, as on Node. */
const MAX_DISCARDED_BYTES = 4 * 1024 * 1024;
const DISCARD_WITHIN_MS = 500;

/**
 * Reads what a request still sends when its answer is ready and nobody has read its body, such as a form that is refused
 * for its sender. In workerd the answer would else wait until all of it was sent, and one that never is sent holds its
 * connection for good. What is larger or slower is cut off.
 */
export async function readUnreadBody({ body, bodyUsed }: Request): Promise<void> {
  if (body === null || bodyUsed) return;
  const reader = body.getReader();
  const timer = setTimeout(() => void cancel(), DISCARD_WITHIN_MS);
  // Whoever has gone sends no more, and what is cut off is not waited for.
  const cancel = () => reader.cancel().catch(() => undefined);
  try {
    for (let size = 0; size <= MAX_DISCARDED_BYTES; ) {
      const { done, value } = await reader.read();
      if (done) return;
      size += value.length;
    }
    await cancel();
  } catch {
    // Their answer goes to nobody.
  } finally {
    clearTimeout(timer);
  }
}
