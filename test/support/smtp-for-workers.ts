import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { TestProject } from "vitest/node";
import {
  type Script,
  type ScriptedRelay,
  type ScriptedRelayOptions,
  startScriptedRelay,
} from "./scripted-relay.ts";
import { startSmtpSink } from "./smtp-sink.ts";

declare module "vitest" {
  interface ProvidedContext {
    smtp: {
      readonly plain: number;
      readonly starttls: number;
      readonly tls: number;
      /** Lists the mails that came to these three. */
      readonly mailsUrl: string;
      /** POST a script and its options for a scripted relay's `port`; GET or DELETE the relay under that port. */
      readonly scriptedUrl: string;
    };
  }
}

/** What is asked of `scriptedUrl`. */
export interface ScriptedRelayRequest {
  readonly script: Script;
  readonly options?: ScriptedRelayOptions;
}

/** Relays on loopback for tests inside workerd, which can open no server, and HTTP addresses to see what they got. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const plain = await startSmtpSink("plain");
  const starttls = await startSmtpSink("starttls", { auth: true });
  const tls = await startSmtpSink("tls", { auth: true });
  const sinks = [plain, starttls, tls];
  const scripted = new Map<string, ScriptedRelay>();

  async function answer(method: string, path: string, body: () => Promise<unknown>): Promise<unknown> {
    if (path === "/mails") return sinks.flatMap(({ mails }) => mails);
    if (method === "POST") {
      const { script, options } = (await body()) as ScriptedRelayRequest;
      const relay = await startScriptedRelay(script, options);
      scripted.set(`/scripted/${relay.port}`, relay);
      return { port: relay.port };
    }
    const relay = scripted.get(path);
    if (method === "DELETE") {
      scripted.delete(path);
      await relay?.close();
    }
    return relay ?? {};
  }

  const server = createServer(async (request, response) => {
    const result = await answer(request.method ?? "", request.url ?? "", () => json(request));
    response.setHeader("content-type", "application/json").end(JSON.stringify(result));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  project.provide("smtp", {
    plain: plain.port,
    starttls: starttls.port,
    tls: tls.port,
    mailsUrl: `${origin}/mails`,
    scriptedUrl: `${origin}/scripted`,
  });
  return async () => {
    server.closeAllConnections();
    server.close();
    await Promise.all([...sinks, ...scripted.values()].map((relay) => relay.close()));
  };
}
