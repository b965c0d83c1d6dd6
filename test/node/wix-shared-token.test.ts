import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestHarness } from "wrangler";
import { emulatorApp } from "../../src/emulator/app.ts";
import { createEmulator, type Emulator } from "../../src/emulator/emulator.ts";

/** Requests of one workerd isolate share the access token; none may wait for another's I/O, which workerd forbids. */
describe("an access token that several requests of a Worker need", { timeout: 60_000 }, () => {
  let emulator: Emulator;
  let wix: ReturnType<typeof serve>;
  let worker: ReturnType<typeof createTestHarness>;

  beforeEach(async () => {
    emulator = createEmulator();
    wix = serve({ fetch: emulatorApp(emulator).fetch, port: 0, hostname: "127.0.0.1" });
    if (!wix.listening) await once(wix, "listening");
    const { appId, appSecret, instanceId } = emulator.credentials;
    worker = createTestHarness({
      root: fileURLToPath(new URL("../support/", import.meta.url)),
      workers: [
        {
          configPath: "token-worker.toml",
          vars: {
            WIX_API_URL: `http://127.0.0.1:${(wix.address() as AddressInfo).port}`,
            WIX_APP_ID: appId,
            WIX_APP_SECRET: appSecret,
            WIX_INSTANCE_ID: instanceId,
          },
        },
      ],
    });
    await worker.listen();
  }, 60_000);

  afterEach(async () => {
    await worker.close();
    wix.close();
  });

  const tokenCalls = () => emulator.calls().filter(({ call }) => call === "createAccessToken").length;
  const succeeds = async (response: Promise<{ json(): Promise<unknown> }>) =>
    ((await (await response).json()) as { readonly ok: boolean }).ok;

  it("is fetched once, and every request gets its answer", async () => {
    emulator.addFault({ call: "createAccessToken", kind: "delay", delayMs: 300 });

    const answers = await Promise.all(Array.from({ length: 8 }, () => succeeds(worker.fetch("/"))));

    expect(answers).toEqual(Array(8).fill(true));
    expect(tokenCalls()).toBe(1);
  });

  it("is fetched by the next request when the one that began it has gone", async () => {
    emulator.addFault({ call: "createAccessToken", kind: "hang" });
    await worker.fetch("/leave");

    const answer = await succeeds(worker.fetch("/"));

    expect(answer).toBe(true);
    expect(tokenCalls()).toBe(2);
  });
});
