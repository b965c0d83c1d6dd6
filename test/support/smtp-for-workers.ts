import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { startSmtpSink } from "./smtp-sink.ts";

declare module "vitest" {
  interface ProvidedContext {
    smtp: {
      readonly plain: number;
      readonly starttls: number;
      readonly tls: number;
      readonly mailsUrl: string;
    };
  }
}

/** Real relays on loopback for tests inside workerd, which can open no server, and an address that lists their mails. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const plain = await startSmtpSink("plain");
  const starttls = await startSmtpSink("starttls", { auth: true });
  const tls = await startSmtpSink("tls", { auth: true });
  const relays = [plain, starttls, tls];
  const list = createServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(relays.flatMap(({ mails }) => mails)));
  }).listen(0, "127.0.0.1");
  await once(list, "listening");
  project.provide("smtp", {
    plain: plain.port,
    starttls: starttls.port,
    tls: tls.port,
    mailsUrl: `http://127.0.0.1:${(list.address() as AddressInfo).port}/`,
  });
  return async () => {
    list.closeAllConnections();
    list.close();
    await Promise.all(relays.map((relay) => relay.close()));
  };
}
