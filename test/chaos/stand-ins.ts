import { join } from "node:path";
import { type Child, startChild, stopChild } from "./child.ts";

/** A copy of a mail that the relay took. */
export interface RelayMail {
  readonly messageId: string;
  readonly to: string;
  readonly links: readonly string[];
  readonly atMs: number;
}

/** A text that Twilio's stand-in took. */
export interface TakenText {
  readonly sid: string;
  readonly to: string;
  readonly body: string;
  readonly statusCallback: string | null;
}

/** Shares of all mails or texts, from 0 to 1. */
export interface RelayFaults {
  readonly refuse4xx?: number;
  readonly dropBefore?: number;
  readonly dropAfterAccept?: number;
}
export interface TwilioFaults {
  readonly dropBefore?: number;
  readonly dropAfter?: number;
  readonly error5xx?: number;
  readonly error429?: number;
}

export type RelayKillMoment = "greeting" | "mail" | "rcpt" | "data" | "accepted";

export interface Relay {
  readonly port: number;
  fail(faults: RelayFaults, seed: string): Promise<void>;
  /** Kills a process when a dialogue next comes to that step. */
  killAt(moment: RelayKillMoment, pid: number): Promise<void>;
  mails(): Promise<readonly RelayMail[]>;
  stop(): Promise<void>;
}

export interface Twilio {
  readonly url: string;
  fail(faults: TwilioFaults, seed: string): Promise<void>;
  texts(): Promise<readonly TakenText[]>;
  stop(): Promise<void>;
}

export interface Wix {
  readonly url: string;
  /** Something goes wrong with the next call of that name. */
  fault(call: string, kind: string): Promise<void>;
  stop(): Promise<void>;
}

/** The SMTP relay, as a process of its own. */
export async function startRelay(folder: string): Promise<Relay> {
  const child = startChild({
    args: ["test/support/relay-server.ts"],
    outputPath: join(folder, "relay.log"),
  });
  const { port, controlPort } = await readReady<{ port: number; controlPort: number }>(child);
  const origin = `http://127.0.0.1:${controlPort}`;
  return {
    port,
    fail: (faults, seed) => post(`${origin}/control`, { seed, fail: faults }),
    killAt: (moment, pid) => post(`${origin}/control`, { killPid: pid, killAt: moment }),
    mails: () => get(`${origin}/mails`),
    stop: () => stopChild(child),
  };
}

/** Twilio's API as a process of its own; it calls the app back about every text. */
export async function startTwilio(folder: string): Promise<Twilio> {
  const child = startChild({
    args: ["test/support/twilio-server.ts"],
    outputPath: join(folder, "twilio.log"),
  });
  const { port } = await readReady<{ port: number }>(child);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    fail: (faults, seed) =>
      post(`${url}/__control`, {
        faults: { ...faults, seed },
        callbacks: { duplicate: true, shuffle: true },
      }),
    texts: () => get(`${url}/__messages`),
    stop: () => stopChild(child),
  };
}

/** The Wix emulator, as `npm run emulator` starts it. */
export async function startWix(folder: string): Promise<Wix> {
  const child = startChild({
    args: ["src/hosts/emulator.ts"],
    env: { EMULATOR_PORT: "0" },
    outputPath: join(folder, "wix.log"),
  });
  const line = await child.line(/^WIX_API_URL=/);
  const url = line.slice("WIX_API_URL=".length).replace("localhost", "127.0.0.1");
  return {
    url,
    fault: (call, kind) => post(`${url}/__emulator/control`, { fault: { call, kind } }),
    stop: () => stopChild(child, 2_000),
  };
}

async function readReady<Ready>(child: Child): Promise<Ready> {
  return JSON.parse(await child.line(/^\{.*"port"/)) as Ready;
}

async function get<Answer>(url: string): Promise<Answer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
  return (await response.json()) as Answer;
}

async function post(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
  await response.arrayBuffer();
}
