import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { asset } from "../../views/assets.ts";
import { PROJECT_FOLDER } from "../chaos/child.ts";
import { findFreePort } from "../support/free-port.ts";

const HOST_FILE = new URL("../../src/hosts/node.ts", import.meta.url).pathname;

function startProcess(vars: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [HOST_FILE], {
    env: { PATH, ...vars },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

/** Reads a process's output until as many example links are there as the demo prints. */
async function readWelcome(child: ChildProcess): Promise<string> {
  const lines: string[] = [];
  if (child.stdout === null) throw new Error("No output to read");
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.filter((one) => one.startsWith("Example link")).length === 3) break;
  }
  return lines.join("\n");
}

it("refuses to start without its secrets and says all of them at once", async () => {
  const child = startProcess({ DEMO: "0" });

  const [complaint, [code]] = await Promise.all([
    text(child.stderr as NodeJS.ReadableStream),
    once(child, "exit"),
  ]);

  expect(code).toBe(1);
  for (const name of ["BASE_URL", "LINK_SECRET", "STAFF_API_KEYS", "WIX_API_KEY", "SMTP_URL"]) {
    expect(complaint).toContain(name);
  }
  expect(complaint).not.toMatch(/\bat .*:\d+:\d+/);
});

it("refuses to start on a damaged database, and says what to do", async () => {
  const folder = mkdtempSync(join(tmpdir(), "slotpass-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "damaged.sqlite");
  writeFileSync(file, "no database at all ".repeat(300));

  const child = startProcess({ DATABASE_PATH: file });
  const [complaint, [code]] = await Promise.all([
    text(child.stderr as NodeJS.ReadableStream),
    once(child, "exit"),
  ]);

  expect(code).toBe(1);
  expect(complaint).toContain("restore it from a backup");
  expect(complaint).not.toMatch(/\bat .*:\d+:\d+/);
});

it("says that its port is in use", async () => {
  const server = createServer().listen(0);
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;

  const child = startProcess({ PORT: String(port), DATABASE_PATH: ":memory:" });
  const [complaint, [code]] = await Promise.all([
    text(child.stderr as NodeJS.ReadableStream),
    once(child, "exit"),
  ]);

  expect(code).toBe(1);
  expect(complaint).toBe(`Slotpass cannot start:\n  - port ${port} is in use: set PORT to a free one\n`);
});

it("takes nothing from a demo that runs when another is started on its port", async () => {
  const port = await findFreePort();
  onTestFinished(() => {
    for (const suffix of ["", "-wal", "-shm"]) {
      rmSync(join(PROJECT_FOLDER, "data", `demo-${port}.sqlite${suffix}`), { force: true });
    }
  });
  const welcome = await readWelcome(startProcess({ PORT: String(port) }));
  const example = /Example link\s+(\S+)/.exec(welcome)?.[1] ?? "";

  const second = startProcess({ PORT: String(port) });
  const [code] = await once(second, "exit");

  const health = await fetch(`http://localhost:${port}/healthz`);
  const page = await fetch(example);
  expect(code).toBe(1);
  expect(await health.json()).toMatchObject({ checks: { database: "ok" } });
  expect(page.status).toBe(200);
});

it("starts the demo without any account, tells how to use it, and stops when told to", async () => {
  const port = await findFreePort();
  const child = startProcess({ PORT: String(port), DATABASE_PATH: ":memory:" });
  const welcome = await readWelcome(child);
  const site = `http://localhost:${port}`;
  const key = /Staff API key\s+(\S+)/.exec(welcome)?.[1] ?? "";
  const example = /Example link\s+(\S+)/.exec(welcome)?.[1] ?? "";

  const page = await fetch(example);
  const [booking] = (await (await fetch(`${site}/demo/bookings.json`)).json()) as { id: string }[];
  const list = await fetch(`${site}/api/links?bookingId=${booking?.id}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const css = await fetch(site + asset("app.css").path);
  const unchanged = await fetch(site + asset("app.css").path, {
    headers: { "if-none-match": css.headers.get("etag") ?? "" },
  });
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");

  expect([page.status, list.status, css.status, unchanged.status]).toEqual([200, 200, 200, 304]);
  expect([page, css].map(({ headers }) => headers.get("content-encoding"))).toEqual(["gzip", "gzip"]);
  expect(example.startsWith(`${site}/b/`)).toBe(true);
  expect(code).toBe(0);
});
