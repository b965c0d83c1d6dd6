import { once } from "node:events";
import { createServer } from "node:net";
import { createRandom } from "../../src/emulator/world/random.ts";

const LOWEST = 20_000;
const COUNT = 10_000;
const TRIES = 100;

/**
 * A free port that no outgoing connection is given (those begin at 32768 or above): while the app is dead its clients
 * must not come to sit on its port.
 */
export async function findAppPort(seed: string): Promise<number> {
  const random = createRandom(`port ${seed} ${process.pid}`);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = LOWEST + random.below(COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port is free from ${LOWEST} to ${LOWEST + COUNT}`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port), "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}
