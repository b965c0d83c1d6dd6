/** How long a customer whose booking was changed waits for what only the confirmation needs. */
export const PATIENCE_MS = 4_000;

/** The outcome of `work`, or undefined once `limitMs` have passed; the work itself goes on. */
export async function atMost<Value>(limitMs: number, work: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
