export interface Timer {
  /** Runs the work then (epoch milliseconds), to a quarter of a second, or after the usual rest if that comes first. */
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

/** What is due this close together is done in one run. */
const STEP_MS = 250;
/** What is due later is left to the runs after each rest: its moment matters less, and there may be any number of it. */
const KEPT_WITHIN_MS = 120_000;

/**
 * Runs work over and over, one run after the other: at once while `run` says that there is more, else after a rest. One
 * that takes too long, or hangs, does not keep everything else waiting: the work has to bear being run twice at once.
 */
export function startTimer(run: () => Promise<{ readonly more: boolean }>, options: TimerOptions): Timer {
  const { everyMs, patienceMs, onSlow, track } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  /** When to run again after a rest, or at once. */
  let nextMs = Date.now();
  /** What was asked for, in whole steps. */
  const wanted = new Set<number>();
  let running = false;
  let stopped = false;

  function plan(): void {
    if (running || stopped) return;
    clearTimeout(timer);
    timer = setTimeout(begin, Math.max(0, Math.min(nextMs, ...wanted) - Date.now()));
  }

  function wakeAt(dueMs: number): void {
    // Put so that what is no number is not kept: no run would ever be past it.
    if (!(dueMs <= Date.now() + KEPT_WITHIN_MS)) return;
    wanted.add(Math.ceil(dueMs / STEP_MS) * STEP_MS);
    plan();
  }

  function begin(): void {
    running = true;
    const nowMs = Date.now();
    for (const dueMs of wanted) if (dueMs <= nowMs) wanted.delete(dueMs);
    let isAwaited = true;
    const goOn = (atMs: number) => {
      if (!isAwaited) return;
      isAwaited = false;
      running = false;
      clearTimeout(patience);
      nextMs = atMs;
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

  plan();
  return {
    wakeAt,
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(patience);
    },
  };
}
