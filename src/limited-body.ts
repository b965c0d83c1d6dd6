/**
 * Reads a body of at most `maxBytes`; undefined as soon as it turns out to be larger, whatever length it stated. Nothing
 * beyond that is read.
 */
export async function readLimitedBody(
  { body, headers }: Request | Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(headers.get("Content-Length") ?? 0) > maxBytes) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    // Leaving the loop cancels the stream.
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Far longer than a few kilobytes take on a bad train connection; who takes longer holds a connection that others need. */
export const BODY_WITHIN_MS = 10_000;

/**
 * Reads a body as `readLimitedBody` does, but waits for it no longer than `BODY_WITHIN_MS` in all, however steadily it
 * drips. What is not read then is the host's to get rid of: to cancel it here would take the answer with it.
 */
export async function readBodyInTime(
  message: Request | Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | "too_large" | "too_slow"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"too_slow">((resolve) => {
    timer = setTimeout(() => resolve("too_slow"), BODY_WITHIN_MS);
  });
  const read = readLimitedBody(message, maxBytes);
  // Who goes away later breaks off what nobody waits for any more.
  read.catch(() => undefined);
  try {
    return (await Promise.race([read, late])) ?? "too_large";
  } finally {
    clearTimeout(timer);
  }
}
