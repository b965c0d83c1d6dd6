import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const PROJECT_FOLDER = fileURLToPath(new URL("../../", import.meta.url));
const END_WITH_PARENT = fileURLToPath(new URL("./end-with-parent.ts", import.meta.url));

export interface ChildOptions {
  /** Paths are relative to the folder. */
  readonly args: readonly string[];
  /** Where it runs; default: the project's folder. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where everything that it prints is kept. */
  readonly outputPath: string;
  /** Whether it is to be sent messages. */
  readonly ipc?: boolean;
}

export interface Child {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly outputPath: string;
  /** Resolves with the first line that matches; rejects when the process ends before. */
  line(pattern: RegExp): Promise<string>;
  /** How it ended: by a signal, or by itself with a code. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

const living = new Set<ChildProcess>();

/** Starts a Node process that sees nothing of this one's environment but PATH, and ends with it at the latest. */
export function startChild({
  args,
  folder = PROJECT_FOLDER,
  env = {},
  outputPath,
  ipc = false,
}: ChildOptions): Child {
  const child = spawn(process.execPath, ["--import", END_WITH_PARENT, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe", ...(ipc ? (["ipc"] as const) : [])],
  });
  living.add(child);
  const lines: string[] = [];
  const waiting = new Set<{ readonly pattern: RegExp; readonly resolve: (line: string) => void }>();
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null || child.pid === undefined)
    throw new Error("No process was started");
  for (const stream of [stdout, stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      appendFileSync(outputPath, `${line}\n`);
      lines.push(line);
      for (const one of waiting) if (one.pattern.test(line)) one.resolve(line);
    });
  }
  const ended = once(child, "exit").then(([code, signal]) => {
    living.delete(child);
    return { code: code as number | null, signal: signal as NodeJS.Signals | null };
  });
  return {
    process: child,
    pid: child.pid,
    outputPath,
    ended,
    async line(pattern) {
      const early = lines.find((line) => pattern.test(line));
      if (early !== undefined) return early;
      const { promise, resolve } = Promise.withResolvers<string>();
      const wanted = { pattern, resolve };
      waiting.add(wanted);
      const gone = ended.then(() => {
        throw new Error(`A process ended early, see ${outputPath}`);
      });
      try {
        return await Promise.race([promise, gone]);
      } finally {
        waiting.delete(wanted);
      }
    },
  };
}

/** Asks a process to stop, and kills it when it takes longer than `withinMs`. */
export async function stopChild(child: Child, withinMs = 25_000): Promise<void> {
  child.process.kill("SIGTERM");
  const timer = setTimeout(() => child.process.kill("SIGKILL"), withinMs);
  await child.ended;
  clearTimeout(timer);
}

/** Ends whatever is still running: for when the harness itself is told to stop or fails. */
export function killAllChildren(): void {
  for (const child of living) child.kill("SIGKILL");
}
