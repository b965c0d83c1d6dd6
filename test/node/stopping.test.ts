import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { createPendingWork } from "../../src/hosts/pending-work.ts";
import { findFreePort } from "../support/free-port.ts";

const HOST_FILE = new URL("../../src/hosts/node.ts", import.meta.url).pathname;

it("answers a request that it has begun to read when it is told to stop, and then ends", async () => {
  const port = await findFreePort();
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [HOST_FILE], {
    env: { PATH, PORT: String(port), DATABASE_PATH: ":memory:" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let key = "";
  for await (const line of createInterface({ input: child.stdout })) {
    key ||= /Staff API key\s+(\S+)/.exec(line)?.[1] ?? "";
    if (line.startsWith("Example link")) break;
  }
  const socket = connect(port, "127.0.0.1");
  socket.write("POST /api/links HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
  socket.write(`Authorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n`);
  socket.write("Expect: 100-continue\r\n\r\n");
  // "100 Continue": the request has arrived, and the process waits for its body.
  await once(socket, "data");

  child.kill("SIGTERM");
  const exited = once(child, "exit");
  await refused(port);
  // A client that hung up at once would be given up, when the process reads that together with the body.
  socket.write("{}");
  const answer = await text(socket);

  expect(answer).toMatch(/^HTTP\/1\.1 422 /);
  expect(await exited).toEqual([0, null]);
});

/** Resolves when nobody listens there any more. */
async function refused(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const outcome = await Promise.race([
      once(socket, "connect").then(() => "taken"),
      once(socket, "error").then(() => "refused"),
    ]).catch(() => "refused");
    socket.destroy();
    if (outcome === "refused") return;
  }
}

it("waits for work that what it waited for has begun", async () => {
  const pending = createPendingWork(() => undefined);
  const done: string[] = [];
  const { promise: request, resolve: answer } = Promise.withResolvers<void>();
  const { promise: firstTry, resolve: handOver } = Promise.withResolvers<void>();
  pending.add(
    request.then(() => {
      done.push("request");
      pending.add(firstTry.then(() => done.push("first try")));
    }),
  );

  const settled = pending.settled(20_000);
  answer();
  await request;
  setTimeout(handOver);
  await settled;

  expect(done).toEqual(["request", "first try"]);
});
