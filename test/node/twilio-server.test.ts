import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { createTextSender } from "../../src/adapters/twilio.ts";
import { TWILIO_ACCOUNT, TWILIO_NUMBER, TWILIO_TOKEN } from "../support/twilio-stand-in.ts";
import type { ServedMessage, TwilioServer, TwilioServerControl } from "../support/twilio-stand-in-http.ts";

const SCRIPT = fileURLToPath(new URL("../support/twilio-server.ts", import.meta.url));

async function startServer() {
  const child = spawn(process.execPath, [SCRIPT], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const { port } = JSON.parse(line.toString()) as { port: number };
  const apiUrl = `http://127.0.0.1:${port}`;
  const ask = async (path: string, init?: RequestInit) => (await fetch(`${apiUrl}${path}`, init)).json();
  const sender = createTextSender(
    { accountSid: TWILIO_ACCOUNT, authToken: TWILIO_TOKEN, sender: { from: TWILIO_NUMBER }, apiUrl },
    { fetch, baseUrl: "http://127.0.0.1:1" },
  );
  return {
    sendMany: async (count: number) => {
      const kinds: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const text = {
          to: "+447700900123",
          body: `Text ${index}`,
          reference: `msg_${index}`,
          validForSeconds: 60,
        };
        const sent = await sender.send(text);
        kinds.push(sent.ok ? "taken" : sent.error.kind);
      }
      return kinds;
    },
    control: (change: TwilioServerControl) =>
      ask("/__control", { method: "POST", body: JSON.stringify(change) }),
    readMessages: () => ask("/__messages") as Promise<readonly ServedMessage[]>,
    readCounts: () => ask("/__counts") as Promise<TwilioServer["counts"]>,
  };
}

describe("the Twilio stand-in in a process of its own", () => {
  it("keeps nothing of what it refused or broke off, and tells how often it did", async () => {
    const server = await startServer();
    await server.control({ faults: { dropBefore: 0.4, error5xx: 0.3, error429: 0.3, seed: 1 } });

    const kinds = await server.sendMany(30);

    const { dropBefore, error5xx, error429 } = await server.readCounts();
    expect(new Set(kinds)).toEqual(new Set(["unknown", "unreachable", "throttled"]));
    expect(dropBefore + error5xx + error429).toBe(30);
    expect(await server.readMessages()).toEqual([]);
  });

  it("has what it took before it broke off, and knows that it did not say so", async () => {
    const server = await startServer();
    await server.control({ faults: { dropAfter: 1 }, callbacks: { final: null } });

    const kinds = await server.sendMany(3);

    const messages = await server.readMessages();
    expect(kinds).toEqual(["unknown", "unknown", "unknown"]);
    expect(messages.map(({ acknowledged }) => acknowledged)).toEqual([false, false, false]);
    expect(messages.map(({ status }) => status)).toEqual(["queued", "queued", "queued"]);
  });

  it("fails the same texts for the same seed", async () => {
    const server = await startServer();
    const run = async () => {
      await server.control({ faults: { error5xx: 0.3, seed: "again" }, callbacks: { final: null } });
      return server.sendMany(30);
    };

    const [first, second] = [await run(), await run()];

    expect(second).toEqual(first);
    expect(new Set(first)).toEqual(new Set(["taken", "unreachable"]));
  });
});
