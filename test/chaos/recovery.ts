import type { LedgerMessage, LedgerStep } from "./ledger.ts";
import type { Life } from "./lives.ts";

/**
 * How long each message that was being sent when its process was killed had to wait until the attempt that followed had
 * come to its end; milliseconds. It counts from when the app was last left alive, since a message cannot be taken up by
 * a process that is killed as well.
 */
export function measureRecovery(messages: readonly LedgerMessage[], lives: readonly Life[]): number[] {
  const deaths = lives.map(({ endedMs }) => endedMs);
  return messages.flatMap(({ steps }) =>
    steps.flatMap((step, index) => {
      const next = steps[index + 1];
      if (step.state !== "leased" || next?.state !== "leased") return [];
      const endMs = endOf(steps.slice(index + 1));
      const leftAliveMs = lastBefore(deaths, next.atMs);
      return endMs === undefined || leftAliveMs === undefined || leftAliveMs < step.atMs
        ? []
        : [endMs - leftAliveMs];
    }),
  );
}

/** When the attempt that these steps begin with was over; undefined when it was cut off as well. */
function endOf([attempt, end]: readonly LedgerStep[]): number | undefined {
  return attempt !== undefined && end !== undefined && end.state !== "leased" ? end.atMs : undefined;
}

/** `moments` rise. */
function lastBefore(moments: readonly number[], beforeMs: number): number | undefined {
  return moments.findLast((moment) => moment <= beforeMs);
}

/** The value that this share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
