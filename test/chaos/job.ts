/** Something that a client wants and does not stop wanting because the app dies. */
export interface Job {
  /** One try: undefined when it is settled, else how long to wait before the next, in milliseconds. */
  attempt(): Promise<number | undefined>;
}

export interface Load {
  /** From now on nothing new is wanted; whoever waits tries again at once. */
  stopMaking(): void;
  /** Resolves with how many jobs were left unsettled when `withinMs` had passed: none, usually sooner. */
  settled(withinMs: number): Promise<number>;
  /** Ends at once. */
  stop(): Promise<void>;
}

/** More than this many clients that wait for their next try are a queue, not load. */
const MAX_WAITING = 60;
const IDLE_PAUSE_MS = 10;
/** Whoever did not get what they wanted takes a breath: without it clients would keep the machine from starting the app. */
const BREATH_MS = 50;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Keeps `lanes` clients busy with what `make` thinks up and with what has to be tried again. */
export function startLoad(lanes: number, make: () => Job | undefined): Load {
  let waiting: readonly { readonly job: Job; readonly atMs: number }[] = [];
  let busy = 0;
  let making = true;
  let stopped = false;

  function next(): Job | undefined {
    const nowMs = performance.now();
    const due = waiting.find(({ atMs }) => atMs <= nowMs);
    if (due !== undefined) {
      waiting = waiting.filter((one) => one !== due);
      return due.job;
    }
    return making && waiting.length < MAX_WAITING ? make() : undefined;
  }

  async function work(): Promise<void> {
    while (!stopped) {
      const job = next();
      if (job === undefined) {
        await pause(IDLE_PAUSE_MS);
        continue;
      }
      busy += 1;
      const againInMs = await job.attempt();
      if (againInMs !== undefined) waiting = [...waiting, { job, atMs: performance.now() + againInMs }];
      busy -= 1;
      if (againInMs !== undefined) await pause(Math.min(againInMs, BREATH_MS));
    }
  }

  const running = Promise.all(Array.from({ length: lanes }, work));
  return {
    stopMaking() {
      making = false;
      waiting = waiting.map(({ job }) => ({ job, atMs: 0 }));
    },
    async settled(withinMs) {
      const untilMs = performance.now() + withinMs;
      while (busy + waiting.length > 0 && performance.now() < untilMs) await pause(IDLE_PAUSE_MS);
      return busy + waiting.length;
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
