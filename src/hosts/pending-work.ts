import type { Background } from "../ports/host.ts";

export interface PendingWork {
  readonly add: Background;
  /** Resolves when nothing is under way any more, or after `withinMs`. */
  settled(withinMs: number): Promise<void>;
}

/** Remembers what runs in the background of a process, so that a stop can wait for it. */
export function createPendingWork(onFailure: (error: unknown) => void): PendingWork {
  const pending = new Set<Promise<unknown>>();
  return {
    add(work) {
      const tracked = work.catch(onFailure).finally(() => pending.delete(tracked));
      pending.add(tracked);
    },
    async settled(withinMs) {
      const timeout = new Promise((resolve) => setTimeout(resolve, withinMs).unref());
      // What is under way may add more, such as a request its message's first try.
      const nothingLeft = async () => {
        while (pending.size > 0) await Promise.all(pending);
      };
      await Promise.race([nothingLeft(), timeout]);
    },
  };
}
