import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { runCampaign } from "../chaos/campaign.ts";
import { killAllChildren } from "../chaos/child.ts";

const KILLS = 26;
/** Leases, claims and forms of the dead are over for the life that comes last; `npm run chaos` waits for them. */
const SKIP_MS = 100_000;

const folder = mkdtempSync(join(tmpdir(), "slotpass-chaos-test-"));

afterAll(() => {
  killAllChildren();
  rmSync(folder, { recursive: true, force: true });
});

it("keeps every promise while it is killed again and again", { timeout: 600_000 }, async () => {
  const report = await runCampaign({
    seed: "1",
    kills: KILLS,
    folder: join(folder, "run"),
    skipMs: SKIP_MS,
    lanes: 3,
    tell: () => {},
  });

  const broken = report.verdicts.filter(({ violations }) => violations > 0);
  expect(broken).toEqual([]);
  expect(report.figures.acknowledgedMints).toBeGreaterThan(0);
  expect(report.figures.bookingChanges).toBeGreaterThan(0);
});
