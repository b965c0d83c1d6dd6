export interface Timer {
  /** Runs the work by then (epoch milliseconds) at the latest. */
  wakeAt(dueMs: number): void;
  /** Begins no more work. */
  stop(): void;
}

export interface TimerOptions {
  /** The longest rest between two runs, milliseconds. */
  readonly everyMs: number;
  /** Keeps the process alive while work is under way, and logs what fails. */
  readonly track: (work: Promise<unknown>) => void;
}

/** Runs work over and over, one run after the other: at once while `run` says that there is more, else after a rest. */
export function startTimer(run: () => Promise<{ readonly more: boolean }>, options: TimerOptions): Timer {
  const { everyMs, track } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The earliest instant that anybody asked for since the last run began. */
  let wantedMs = Number.POSITIVE_INFINITY;
  let running = false;
  let stopped = false;

  function plan(): void {
    if (running || stopped) return;
    clearTimeout(timer);
    timer = setTimeout(begin, Math.max(0, wantedMs - Date.now()));
  }

  function wakeAt(dueMs: number): void {
    if (dueMs >= wantedMs) return;
    wantedMs = dueMs;
    plan();
  }

  function begin(): void {
    running = true;
    wantedMs = Number.POSITIVE_INFINITY;
    let more = false;
    const work = run()
      .then((ran) => {
        more = ran.more;
      })
      .finally(() => {
        running = false;
        wakeAt(more ? Date.now() : Date.now() + everyMs);
        plan();
      });
    track(work);
  }

  wakeAt(Date.now());
  return {
    wakeAt,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
