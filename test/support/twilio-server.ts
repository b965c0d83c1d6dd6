import { startTwilioServer } from "./twilio-stand-in-http.ts";

/*
 * The Twilio stand-in as a process of its own. Prints `{"port":...}` once it listens, is controlled below `/__` of that
 * port, and ends with its parent.
 */

const PARENT_CHECK_MS = 1_000;

const { port } = await startTwilioServer();

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(0);
}, PARENT_CHECK_MS).unref();

process.stdout.write(`${JSON.stringify({ port })}\n`);
