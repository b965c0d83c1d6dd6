import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { DEMO_VARIABLES } from "../../src/config/config.ts";

/** Read by one host only, or only where there are a real Wix and real channels. */
const NOT_THE_DEMOS = /^(?:DATABASE_PATH$|CLIENT_ADDRESS_HEADER$|WIX_|SMTP_|MAIL_|TWILIO_)/;

it("hands the demo in workerd every variable of the README that the demo reads", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const firstCells = [...readme.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)].map(
    ([, cell]) => cell ?? "",
  );
  const named = firstCells.flatMap((cell) => cell.replaceAll("`", "").split(", "));

  expect(named.filter((name) => !NOT_THE_DEMOS.test(name))).toEqual(DEMO_VARIABLES);
});
