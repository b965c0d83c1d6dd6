/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly retryAfterMs?: number;
  readonly text: string;
}

const TIMEOUT_MS = 15_000;

/**
 * Calls the app as a client on the network would. Undefined when there was no whole answer: the app was not there, or
 * died while it answered.
 */
export async function call(url: string, init: RequestInit = {}): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    const retryAfterSeconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    return {
      status: response.status,
      location: response.headers.get("location"),
      text,
      ...(retryAfterSeconds >= 0 && { retryAfterMs: retryAfterSeconds * 1000 }),
    };
  } catch {
    return undefined;
  }
}
