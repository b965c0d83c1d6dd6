import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { expect, it, onTestFinished } from "vitest";
import { createSourceOf } from "../../src/hosts/node/source.ts";

/** Serves what a request's source is taken for, until the test ends. */
async function openEcho(addressHeader?: string) {
  const sourceOf = createSourceOf(addressHeader);
  const app = new Hono();
  app.get("/", (c) => c.text(sourceOf(c) ?? "unknown"));
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.address() as AddressInfo;
  return async (headers: Record<string, string>) =>
    (await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: "close", ...headers } })).text();
}

it.each(["X-Forwarded-For", "Forwarded", "X-Real-IP", "CF-Connecting-IP"])(
  "believes its socket and not what anybody may write into %s",
  async (name) => {
    const echo = await openEcho();

    expect(await echo({ [name]: "203.0.113.7" })).toBe("127.0.0.1");
  },
);

it("believes the header in which the operator's proxy names its client, when an address is in it", async () => {
  const echo = await openEcho("X-Real-IP");

  const sources = [
    await echo({ "x-real-ip": "203.0.113.7" }),
    await echo({ "x-real-ip": "2001:db8:1:2::9" }),
    await echo({ "x-real-ip": "203.0.113.7, 198.51.100.1" }),
    await echo({}),
  ];

  expect(sources).toEqual(["203.0.113.7", "2001:db8:1:2::/64", "127.0.0.1", "127.0.0.1"]);
});
