import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { expect, it, onTestFinished, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { createTestApp } from "../support/app.ts";

it("does not count a form whose sender went away as a fault of ours", async () => {
  const { deps } = await createTestApp();
  const logged: string[] = [];
  const log = {
    info: (event: string) => logged.push(`info ${event}`),
    error: (event: string) => logged.push(`error ${event}`),
  };
  const server = serve({ fetch: createApp({ ...deps, log }).fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.address() as AddressInfo;
  const sent = request({
    port,
    host: "127.0.0.1",
    path: "/find",
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": 1_000,
      "sec-fetch-site": "same-origin",
    },
  }).on("error", () => undefined);

  const arrived = once(server, "request");
  sent.write("email=");
  await arrived;
  // Long enough for the app to have begun to read.
  await new Promise((resolve) => setTimeout(resolve, 200));
  sent.destroy();

  await vi.waitFor(() => expect(logged).not.toEqual([]), { timeout: 5_000 });
  expect(logged).toEqual(["info request_aborted"]);
});
