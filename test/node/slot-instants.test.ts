import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The emulator stands for Wix, which reads its own clocks; days and clocks are what `domain/time` is made of. */
const OTHERS = /^src\/(?:emulator|domain\/time)\//;

it("works out what a wall time means in one place alone, so that it can be corrected there", () => {
  const files = globSync("src/**/*.ts", { cwd: ROOT })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !OTHERS.test(path));

  const reckoning = files.filter((path) => /\binstants\b\s*\(/.test(readFileSync(`${ROOT}/${path}`, "utf8")));

  expect(reckoning).toEqual(["src/domain/slot/timed-slot.ts"]);
});
