/*
 * Loaded ahead of every process that the harness starts: none of them may outlive it, not even when the harness itself
 * is killed without warning.
 */

const CHECK_EVERY_MS = 1_000;

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, CHECK_EVERY_MS).unref();
