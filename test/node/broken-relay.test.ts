import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import { OUTAGES, sufferOutage } from "../abuse/scenarios/relay-outage.ts";

describe("a relay that takes nothing from anybody for two minutes", () => {
  it.each(OUTAGES.map((outage) => [outage.name, outage] as const))(
    "by %s costs no mail a try, and takes all 200 once it is mended",
    async (_, outage) => {
      const outcome = await sufferOutage(await openDatabase(), outage, { mails: 200, outageMs: 120_000 });

      expect(outcome).toMatchObject({ triesBurnt: 0, lost: 0, taken: 200 });
      expect(outcome.attempts).toBeLessThanOrEqual(20);
      expect(outcome.secondsUntilPaused).toBeLessThanOrEqual(15);
      expect(outcome.secondsUntilAllTaken).toBeLessThanOrEqual(360);
    },
  );
});
