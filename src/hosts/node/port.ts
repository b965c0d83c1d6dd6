import { once } from "node:events";
import { createServer } from "node:net";
import { ConfigError } from "../../config/config.ts";

/** What a start says whose port cannot be listened on, by Node's error. */
export const portRefusal = (port: number, { code, message }: NodeJS.ErrnoException): ConfigError =>
  new ConfigError([
    code === "EADDRINUSE"
      ? `port ${port} is in use: set PORT to a free one`
      : `PORT ${port} cannot be listened on: ${message}`,
  ]);

/**
 * Refuses a port that cannot be listened on, before a start changes anything: a demo's database goes by its port, so that
 * a second start would begin the one anew that the first is using.
 * @throws {ConfigError}
 */
export async function refuseTakenPort(port: number): Promise<void> {
  const server = createServer().listen(port);
  try {
    await once(server, "listening");
  } catch (error) {
    throw portRefusal(port, error as NodeJS.ErrnoException);
  }
  server.close();
  await once(server, "close");
}
