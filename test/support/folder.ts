import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of the test's own, gone when it ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "slotpass-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
