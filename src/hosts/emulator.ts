import { type HttpBindings, serve } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import { CONTROL_PATH, emulatorApp } from "../emulator/app.ts";
import { createEmulator } from "../emulator/emulator.ts";
import { EXAMPLE_BOOKINGS } from "../emulator/seed/example-bookings.ts";

const DEFAULT_PORT = 3100;

const port = readPort(process.env.EMULATOR_PORT);
const emulator = createEmulator();
const app = emulatorApp(emulator, { dropConnection });
const server = serve({ fetch: app.fetch, port }, ({ port: bound }) =>
  printWelcome(`http://localhost:${bound}`),
);
server.on("error", (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === "EADDRINUSE" ? `port ${port} is in use: set EMULATOR_PORT to a free one` : error.message;
  process.stderr.write(`The emulator cannot start: ${reason}\n`);
  process.exit(1);
});

const stop = () => {
  server.close();
  // A call that hangs on purpose would hold the server open for ever.
  if ("closeAllConnections" in server) server.closeAllConnections();
};
process.once("SIGTERM", stop);
process.once("SIGINT", stop);

function readPort(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  process.stderr.write(`EMULATOR_PORT must be a port number such as ${DEFAULT_PORT}, got "${text}"\n`);
  process.exit(1);
}

function dropConnection(c: Context<{ Bindings: HttpBindings }>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function printWelcome(address: string): void {
  const { apiKey, siteId, appId, appSecret, instanceId } = emulator.credentials;
  const ids = Object.entries(EXAMPLE_BOOKINGS).map(([name, id]) => `  ${name.padEnd(28)}${id}`);
  const lines = [
    `Wix emulator: ${address} (control: ${address}${CONTROL_PATH})`,
    "",
    `WIX_API_URL=${address}`,
    `WIX_API_KEY=${apiKey}`,
    `WIX_SITE_ID=${siteId}`,
    "or",
    `WIX_APP_ID=${appId}`,
    `WIX_APP_SECRET=${appSecret}`,
    `WIX_INSTANCE_ID=${instanceId}`,
    "",
    "Example bookings:",
    ...ids,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
