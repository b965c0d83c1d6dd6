import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { expect, it, onTestFinished } from "vitest";
import { createApp } from "../../src/app.ts";
import { createTestApp } from "../support/app.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };

it.each([
  ["a form", "/find", () => FORM, "request_aborted"],
  [
    "a call of the API",
    "/api/links",
    (key: string) => ({ "content-type": "application/json", authorization: `Bearer ${key}` }),
    "api_request_aborted",
  ],
])("does not count %s whose sender went away as a fault of ours", async (_, path, headers, event) => {
  const { deps, staffKey } = await createTestApp();
  const logged: string[] = [];
  const log = {
    info: (name: string) => logged.push(`info ${name}`),
    error: (name: string) => logged.push(`error ${name}`),
  };
  const server = serve({ fetch: createApp({ ...deps, log }).fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.address() as AddressInfo;
  const sent = request({
    port,
    host: "127.0.0.1",
    path,
    method: "POST",
    headers: { "content-length": 1_000, ...headers(staffKey) },
  }).on("error", () => undefined);

  const arrived = once(server, "request") as Promise<[IncomingMessage]>;
  sent.write("{");
  const [incoming] = await arrived;
  // The app is reading, and waits for the rest.
  const isRead = () => incoming.listenerCount("data") + incoming.listenerCount("readable") > 0;
  await expect.poll(isRead).toBe(true);
  sent.destroy();

  await expect.poll(() => logged).not.toEqual([]);
  expect(logged).toEqual([`info ${event}`]);
});
