/** A write that did what it wanted, or that met another process's lock and left no trace. */
export type Attempt<Answer> = { readonly done: true; readonly answer: Answer } | { readonly done: false };

export interface WriteQueueOptions {
  /** How long a write may wait for its turn and for other processes, milliseconds. */
  readonly waitMs: number;
  /** What a write ends with that waited for so long. */
  readonly tooLate: () => Error;
}

export interface WriteQueue {
  /** Attempts the write, at once where nobody waits, until it is done or has waited too long. What it throws ends it. */
  write<Answer>(attempt: () => Attempt<Answer>): Promise<Answer>;
}

interface Waiting {
  readonly untilMs: number;
  /** One try; false when another process holds the lock. */
  readonly tryOnce: () => boolean;
  readonly giveUp: () => void;
}

/** The first pauses are short: most locks are held for one transaction of another process. */
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 50;

/**
 * Lets writes wait for another process's lock without stopping the thread: SQLite's own wait would stop it. One write
 * tries at a time, the others wait behind it in the order in which they came, so that many of them cost no more than one;
 * between two of them whatever else the thread has to do gets its turn.
 */
export function createWriteQueue({ waitMs, tooLate }: WriteQueueOptions): WriteQueue {
  let waiting: readonly Waiting[] = [];
  let isRunning = false;
  let pauseMs = FIRST_PAUSE_MS;

  function run(): void {
    dropLate();
    const [first, ...rest] = waiting;
    isRunning = first !== undefined;
    if (first === undefined) return;
    if (first.tryOnce()) {
      waiting = rest;
      pauseMs = FIRST_PAUSE_MS;
      setImmediate(run);
      return;
    }
    setTimeout(run, pauseMs * (0.5 + Math.random()));
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
  }

  function dropLate(): void {
    const nowMs = performance.now();
    const late = waiting.filter(({ untilMs }) => untilMs <= nowMs);
    waiting = waiting.filter(({ untilMs }) => untilMs > nowMs);
    for (const { giveUp } of late) giveUp();
  }

  return {
    async write(attempt) {
      if (!isRunning) {
        const first = attempt();
        if (first.done) return first.answer;
      }
      return new Promise((resolve, reject) => {
        const tryOnce = () => {
          try {
            const tried = attempt();
            if (tried.done) resolve(tried.answer);
            return tried.done;
          } catch (error) {
            reject(error);
            return true;
          }
        };
        const giveUp = () => reject(tooLate());
        waiting = [...waiting, { untilMs: performance.now() + waitMs, tryOnce, giveUp }];
        if (isRunning) return;
        isRunning = true;
        setTimeout(run, pauseMs);
      });
    },
  };
}
