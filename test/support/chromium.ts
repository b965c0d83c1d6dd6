import { spawnSync } from "node:child_process";
import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium-path.ts";

declare module "vitest" {
  export interface ProvidedContext {
    chromiumPath: string;
  }
}

/** Chromium's headless shell has no windows to draw: it takes two thirds of the time that a whole browser needs. */
const PACKAGES = ["chromium-headless-shell", "chromium"];

/** Finds a Chromium for the browser tests, or installs Debian's where that is possible. */
export default function setup(project: TestProject): void {
  const path = findChromium() ?? installChromium();
  if (path === undefined) {
    throw new Error(
      "The browser tests need Chromium: install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH to its executable.",
    );
  }
  project.provide("chromiumPath", path);
}

function installChromium(): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  process.stdout.write("Installing Chromium for the browser tests...\n");
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  spawnSync("apt-get", ["update", "-qq"], options);
  for (const name of PACKAGES) {
    const install = ["install", "-y", "-qq", "--no-install-recommends", name, "fonts-liberation"];
    if (spawnSync("apt-get", install, options).status === 0) return findChromium();
  }
  return undefined;
}
