import {
  type AppSettings,
  appLogPath,
  prepareApp,
  type StandbyApp,
  type StartOptions,
} from "./app-process.ts";
import type { Death } from "./kill-plan.ts";
import { formatKill, type Work } from "./kill-point-list.ts";
import type { Relay } from "./stand-ins.ts";

/** One life of the app, as the harness saw it; epoch milliseconds. */
export interface Life {
  readonly startedMs: number;
  readonly endedMs: number;
}

export interface LivesReport {
  readonly lives: readonly Life[];
  /** SIGKILLs, by the point's name or `random`. */
  readonly killsByPoint: ReadonlyMap<string, number>;
  /** Points that the app did not come by, in any of the lives in which they were armed. */
  readonly unreached: readonly string[];
  /** Ends that were no SIGKILL: the app went down by itself. */
  readonly crashes: number;
}

/** A point that the app has not come by in this time is given up for this life. */
const PATIENCE_MS = 30_000;
const CHANCES = 3;
/** An app that does not even start has no use for being killed. */
const MOST_CRASHES = 5;

/**
 * Lets the app live and die as planned, always on the same file and port, the next life starting the moment the last
 * one ends. `focus` is told what kind of work leads to the death that is due.
 */
export async function liveAndDie(
  settings: AppSettings,
  deaths: readonly Death[],
  relay: Pick<Relay, "killAt">,
  focus: (work: Work | undefined) => void,
): Promise<LivesReport> {
  const due = deaths.map((death) => ({ death, chance: 1 }));
  const lives: Life[] = [];
  const killsByPoint = new Map<string, number>();
  const unreached: string[] = [];
  let crashes = 0;
  let standby: StandbyApp | undefined;

  for (let next = due.shift(); next !== undefined; next = due.shift()) {
    const { death, chance } = next;
    const following = due[0]?.death;
    focus(death.kind === "random" ? undefined : death.work);
    const ready = standby ?? prepareApp(settings, startOptions(death));
    standby = undefined;
    const { name, ...life } = await liveOnce(ready, death, relay, () => {
      standby = following && prepareApp(settings, startOptions(following));
    });
    lives.push(life);
    if (name === "crash") crashes += 1;
    if (crashes > MOST_CRASHES)
      throw new Error(`The app keeps ending by itself: see ${appLogPath(settings)}`);
    if (name !== "crash") killsByPoint.set(name, (killsByPoint.get(name) ?? 0) + 1);
    if (death.kind === "random" || name === death.name) continue;
    if (chance === CHANCES) unreached.push(death.name);
    // At the end, so that the process that is already waiting stays the next one.
    else due.push({ death, chance: chance + 1 });
  }
  focus(undefined);
  return { lives, killsByPoint, unreached, crashes };
}

function startOptions(death: Death): StartOptions {
  return death.kind === "point" ? { kill: formatKill(death.armed) } : {};
}

/** `name` is what it died of: the point, `random` for a kill by the clock, or `crash`. */
async function liveOnce(
  ready: StandbyApp,
  death: Death,
  relay: Pick<Relay, "killAt">,
  prepareNext: () => void,
): Promise<Life & { readonly name: string }> {
  const startedMs = Date.now();
  const app = ready.start();
  await app.serving;
  prepareNext();
  if (death.kind === "relay") await relay.killAt(death.moment, app.pid);
  let byClock = false;
  const timer = setTimeout(
    () => {
      byClock = true;
      app.kill();
    },
    death.kind === "random" ? death.delayMs : PATIENCE_MS,
  );
  const { signal } = await app.ended;
  clearTimeout(timer);
  const name = signal !== "SIGKILL" ? "crash" : byClock || death.kind === "random" ? "random" : death.name;
  return { startedMs, endedMs: Date.now(), name };
}
