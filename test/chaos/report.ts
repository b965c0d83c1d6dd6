import type { Verdict } from "./books.ts";
import type { CampaignReport } from "./campaign.ts";
import { POINT_NAMES } from "./kill-plan.ts";
import { percentile } from "./recovery.ts";
import type { SoakReport } from "./soak.ts";

export interface ChaosReport {
  readonly passed: boolean;
  readonly kills: number;
  readonly killsByPoint: Readonly<Record<string, number>>;
  readonly figures: Readonly<Record<string, number>>;
  /** Seconds; absent when nobody had to recover, or time was skipped. */
  readonly recovery?: { readonly messages: number; readonly p50: number; readonly p100: number };
  readonly soak?: SoakReport["figures"];
  readonly verdicts: readonly Verdict[];
}

/** Adds up what several runs showed. A promise holds when it held in each of them. */
export function summarise(campaigns: readonly CampaignReport[], soak: SoakReport | undefined): ChaosReport {
  const killsByPoint = Object.fromEntries(
    [...POINT_NAMES, "random"].map((name) => [
      name,
      sum(campaigns.map((campaign) => campaign.killsByPoint.get(name) ?? 0)),
    ]),
  );
  const recoveries = campaigns.flatMap(({ recoveriesMs }) => recoveriesMs);
  const verdicts = addUp([...campaigns.flatMap((campaign) => campaign.verdicts), ...(soak?.verdicts ?? [])]);
  return {
    passed: verdicts.every(({ violations }) => violations === 0),
    kills: sum(Object.values(killsByPoint)),
    killsByPoint,
    figures: addFigures(campaigns.map(({ figures }) => ({ ...figures }))),
    ...(recoveries.length > 0 && {
      recovery: {
        messages: recoveries.length,
        p50: seconds(percentile(recoveries, 0.5)),
        p100: seconds(percentile(recoveries, 1)),
      },
    }),
    ...(soak && { soak: soak.figures }),
    verdicts,
  };
}

const NAME_WIDTH = 26;

/** The report for people: figures first, then one line for each promise. */
export function formatReport(report: ChaosReport): string {
  const { kills, killsByPoint, figures, recovery, soak, verdicts } = report;
  const rows = [
    ...(kills > 0 ? [["SIGKILLs", kills] as const, ...Object.entries(figures)] : []),
    ...(recovery
      ? ([
          ["recovered messages", recovery.messages],
          ["recovery p50 (s)", recovery.p50],
          ["recovery p100 (s)", recovery.p100],
        ] as const)
      : []),
    ...(soak ? Object.entries(soak).map(([name, value]) => [`soak ${name}`, value] as const) : []),
  ];
  const points = kills > 0 ? ["", "Kills by point", ...table(Object.entries(killsByPoint))] : [];
  const lines = verdicts.map(({ promise, violations, examples }) =>
    violations === 0
      ? `PASS  ${promise}`
      : `FAIL  ${promise}: ${violations} times, such as ${examples.join(", ")}`,
  );
  return [...table(rows), ...points, "", ...lines, "", report.passed ? "PASS" : "FAIL"].join("\n");
}

function table(rows: readonly (readonly [string, number])[]): readonly string[] {
  return rows.map(([name, value]) => `${words(name).padEnd(NAME_WIDTH)}${String(value).padStart(9)}`);
}

/** `bookingChanges` as `booking changes`. */
const words = (name: string) => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function addUp(verdicts: readonly Verdict[]): readonly Verdict[] {
  return [...Map.groupBy(verdicts, ({ promise }) => promise)].map(([promise, same]) => ({
    promise,
    violations: sum(same.map(({ violations }) => violations)),
    examples: same.flatMap(({ examples }) => examples),
  }));
}

function addFigures(figures: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const names = new Set(figures.flatMap((one) => Object.keys(one)));
  return Object.fromEntries([...names].map((name) => [name, sum(figures.map((one) => one[name] ?? 0))]));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const seconds = (ms: number | undefined) => Math.round((ms ?? 0) / 100) / 10;
