import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { guardServer, SERVER_OPTIONS } from "../../src/hosts/node/http.ts";
import { BODY_WITHIN_MS } from "../../src/limited-body.ts";

/** A server with the limits of ours, but a fraction of their time. */
async function openServer(): Promise<number> {
  const limits = {
    ...SERVER_OPTIONS,
    headersTimeout: 300,
    requestTimeout: 300,
    connectionsCheckingInterval: 50,
  };
  const server = createServer(limits, () => undefined);
  guardServer(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** The status line that comes back before the server closes the connection, while bytes go on dripping. */
async function exchange(sent: string, drip: string): Promise<string> {
  const socket = connect(await openServer(), "127.0.0.1");
  socket.write(sent);
  const dripping = setInterval(() => socket.write(drip), 100);
  let got = "";
  socket.on("data", (chunk) => {
    got += chunk;
  });
  // A connection that is reset has come to its end as well.
  socket.on("error", () => undefined);
  await once(socket, "close");
  clearInterval(dripping);
  return got.split("\r\n")[0] ?? "";
}

const GET = "GET / HTTP/1.1\r\nHost: localhost\r\n";

describe("a connection that never ends its request", () => {
  it.each([
    ["in its headers", GET, "X-A: b\r\n"],
    ["in its body", `${GET}Content-Length: 1000\r\n\r\na`, "a"],
    ["before its first word", "", ""],
  ])("is told so and closed, though it drips on: %s", async (_, sent, drip) => {
    expect(await exchange(sent, drip)).toBe("HTTP/1.1 408 Request Timeout");
  });
});

it("waits for the app's own refusal of a slow body before it refuses it itself", () => {
  expect(SERVER_OPTIONS.headersTimeout).toBeLessThanOrEqual(10_000);
  expect(SERVER_OPTIONS.requestTimeout).toBeGreaterThan(BODY_WITHIN_MS);
});
