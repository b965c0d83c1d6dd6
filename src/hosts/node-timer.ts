export interface Timer {
  /** Runs the work by then (epoch milliseconds) at the latest. */
  wakeAt(dueMs: number): void;
  /** Begins no more work. */
  stop(): void;
}

export interface TimerOptions {
  /** The longest rest between two runs, milliseconds. */
  readonly everyMs: number;
  /** How long a run may keep the next one waiting, milliseconds: what it began goes on beside that one. */
  readonly patienceMs: number;
  /** Called for each run that took longer. */
  readonly onSlow: () => void;
  /** Keeps the process alive while work is under way, and logs what fails. */
  readonly track: (work: Promise<unknown>) => void;
}

/**
 * Runs work over and over, one run after the other: at once while `run` says that there is more, else after a rest. One
 * that takes too long, or hangs, does not keep everything else waiting: the work has to bear being run twice at once.
 */
export function startTimer(run: () => Promise<{ readonly more: boolean }>, options: TimerOptions): Timer {
  const { everyMs, patienceMs, onSlow, track } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
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
    let isAwaited = true;
    const goOn = (nextMs: number) => {
      if (!isAwaited) return;
      isAwaited = false;
      running = false;
      clearTimeout(patience);
      wakeAt(nextMs);
      plan();
    };
    patience = setTimeout(() => {
      onSlow();
      goOn(Date.now());
    }, patienceMs);
    let more = false;
    const work = run()
      .then((ran) => {
        more = ran.more;
      })
      .finally(() => goOn(more ? Date.now() : Date.now() + everyMs));
    track(work);
  }

  wakeAt(Date.now());
  return {
    wakeAt,
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(patience);
    },
  };
}
