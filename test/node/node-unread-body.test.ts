import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { type HttpBindings, serve } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { expect, it, onTestFinished } from "vitest";
import { readUnreadBody } from "../../src/hosts/node/unread-body.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

/** A server that takes small forms, and a client that keeps its connections for the next request. */
async function openServer() {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(readUnreadBody);
  app.get("/", (c) => c.text("here"));
  app.post("/", bodyLimit({ maxSize: 16_384 }), async (c) => c.text(await c.req.text()));
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(async () => {
    agent.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const to = { port, host: "127.0.0.1", agent };
  /** A form of 2 MB, not yet sent. */
  const open = () =>
    request({ ...to, method: "POST", headers: { ...FORM, "content-length": 2_000_000 } }).on(
      "error",
      () => {},
    );
  const send = async (method: "GET" | "POST", body?: string) => {
    const sent = request({ ...to, method, headers: body === undefined ? {} : FORM });
    sent.end(body);
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    answer.resume();
    await once(answer, "end");
    return { status: answer.statusCode, connection: answer.headers.connection, reused: sent.reusedSocket };
  };
  return { send, open };
}

it("answers a form that is refused for its size, and then the next request on the same connection", async () => {
  const { send } = await openServer();

  const refused = await send("POST", "x".repeat(2_000_000));
  const next = await send("GET");

  expect(refused).toMatchObject({ status: 413, connection: "keep-alive" });
  expect(next).toMatchObject({ status: 200, reused: true });
});

it("keeps the connection after a body that was read", async () => {
  const { send } = await openServer();

  const taken = await send("POST", "x".repeat(10_000));
  const next = await send("GET");

  expect(taken).toMatchObject({ status: 200, connection: "keep-alive" });
  expect(next).toMatchObject({ status: 200, reused: true });
});

it("tells a client that goes on sending that its connection ends", async () => {
  const { send, open } = await openServer();
  const sent = open();

  sent.write("x".repeat(20_000));
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  sent.destroy();

  expect([answer.statusCode, answer.headers.connection]).toEqual([413, "close"]);
  expect(await send("GET")).toMatchObject({ status: 200, reused: false });
});
