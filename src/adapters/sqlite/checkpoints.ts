import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

const THREAD = fileURLToPath(new URL("./checkpoints-thread.ts", import.meta.url));

/**
 * Has a thread of its own write the database's journal back into its file (checkpoints: Write-Ahead Logging, 2.1), about
 * every second: done in the serving thread it stops that for as long as the disk takes. `onEnd` is called should the
 * thread end before it is stopped: then nobody does it.
 */
export function startCheckpoints(path: string, onEnd: () => void): { stop(): void } {
  const thread = new Worker(THREAD, { workerData: path });
  // It keeps no process alive: what is in the journal is as safe as in the file.
  thread.unref();
  let isStopped = false;
  const end = () => {
    if (!isStopped) onEnd();
  };
  thread.once("error", end);
  thread.once("exit", end);
  return {
    stop() {
      isStopped = true;
      void thread.terminate();
    },
  };
}
