import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type Child, PROJECT_FOLDER, startChild, stopChild } from "../chaos/child.ts";
import { makeFolder } from "../support/folder.ts";
import { findFreePort } from "../support/free-port.ts";

/** `npm run dev:worker`. */
function startDemo(port: number, outputPath: string): Child {
  const demo = startChild({
    args: ["src/hosts/dev-worker.ts"],
    env: { PORT: String(port), HOME: dirname(outputPath), WRANGLER_SEND_METRICS: "false" },
    outputPath,
  });
  onTestFinished(() => stopChild(demo));
  return demo;
}

it("begins the demo in workerd with nothing of the last run, and refuses the port of one that runs", async () => {
  const [folder, port] = [makeFolder(), await findFreePort()];
  const state = join(PROJECT_FOLDER, ".wrangler", `demo-${port}`);
  onTestFinished(() => rmSync(state, { recursive: true, force: true }));
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, "of-the-last-run"), "");

  const welcome = await startDemo(port, join(folder, "demo.log")).line(/^Example link/);
  const second = startDemo(port, join(folder, "second.log"));
  const complaint = await second.line(/in use/);
  const { code } = await second.ended;

  const health = await fetch(`http://localhost:${port}/healthz`);
  const page = await fetch(/http\S+/.exec(welcome)?.[0] ?? "");
  expect(existsSync(join(state, "of-the-last-run"))).toBe(false);
  expect(existsSync(join(state, "v3", "d1"))).toBe(true);
  expect(complaint).toContain(`port ${port} is in use`);
  expect(code).toBe(1);
  expect(await health.json()).toMatchObject({ checks: { database: "ok", secrets: "ok" } });
  expect(page.status).toBe(200);
}, 120_000);
