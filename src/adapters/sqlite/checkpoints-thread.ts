import { DatabaseSync } from "node:sqlite";
import { workerData } from "node:worker_threads";

/** The thread of `startCheckpoints`: writes the journal of the database at `workerData` back. */
const EVERY_MS = 1_000;

const raw = new DatabaseSync(String(workerData));
// Passive: nobody who reads or writes is waited for, or kept waiting.
const checkpoint = raw.prepare("PRAGMA wal_checkpoint(PASSIVE)");
setInterval(() => checkpoint.get(), EVERY_MS);
