import { join } from "node:path";
import { CREDENTIALS } from "../../src/emulator/credentials.ts";
import { type Child, startChild, stopChild } from "./child.ts";

export const STAFF_KEY = "chaos-staff-key-chaos-staff-key-0001";
export const LINK_SECRET = "chaos-link-secret-chaos-link-secret-0001";
const TWILIO_ACCOUNT = `AC${"0123456789abcdef".repeat(2)}`;
export const TWILIO_TOKEN = "stand-in-token";
const TWILIO_NUMBER = "+447700900999";
/** Work on two cores asks more of the emulator than a business may ask of Wix, and so does one link that is hurried. */
const NO_LIMIT = "100000";

export interface AppSettings {
  readonly folder: string;
  readonly port: number;
  readonly wixUrl: string;
  readonly smtpPort: number;
  readonly twilioUrl: string;
}

export const databasePath = ({ folder }: Pick<AppSettings, "folder">) => join(folder, "slotpass.sqlite");
export const appLogPath = ({ folder }: Pick<AppSettings, "folder">) => join(folder, "app.log");
export const appOrigin = ({ port }: Pick<AppSettings, "port">) => `http://127.0.0.1:${port}`;

/** What the app is told of its world; all of it on loopback. */
export function appVariables(settings: AppSettings): Record<string, string> {
  return {
    DEMO: "0",
    PORT: String(settings.port),
    BASE_URL: appOrigin(settings),
    DATABASE_PATH: databasePath(settings),
    LINK_SECRET,
    STAFF_API_KEYS: `chaos=${STAFF_KEY}`,
    WIX_API_URL: settings.wixUrl,
    WIX_API_KEY: CREDENTIALS.apiKey,
    WIX_SITE_ID: CREDENTIALS.siteId,
    WIX_REQUESTS_PER_MINUTE: NO_LIMIT,
    WIX_ANONYMOUS_REQUESTS_PER_MINUTE: NO_LIMIT,
    WIX_REQUESTS_PER_LINK: NO_LIMIT,
    SMTP_URL: `smtp://127.0.0.1:${settings.smtpPort}`,
    MAIL_FROM: "Linden Studio <bookings@example.com>",
    TWILIO_ACCOUNT_SID: TWILIO_ACCOUNT,
    TWILIO_AUTH_TOKEN: TWILIO_TOKEN,
    TWILIO_FROM: TWILIO_NUMBER,
    TWILIO_API_URL: settings.twilioUrl,
  };
}

export interface StartOptions {
  /** As `formatKill` writes it. */
  readonly kill?: string;
  readonly clockAheadMs?: number;
}

/** A process of the app that has loaded its code and waits to be told to start. */
export interface StandbyApp {
  start(): RunningApp;
}

export interface RunningApp extends Pick<Child, "pid" | "ended"> {
  /** Whether it came to serve; false when it ended before. */
  readonly serving: Promise<boolean>;
  kill(): void;
  stop(): Promise<void>;
}

/** Makes a process ready, so that the time between two lives of the app is not spent on loading code. */
export function prepareApp(settings: AppSettings, { kill, clockAheadMs }: StartOptions = {}): StandbyApp {
  const child = startChild({
    args: ["--import", "./test/chaos/kill-points.ts", "src/hosts/node.ts"],
    env: {
      ...appVariables(settings),
      CHAOS_STANDBY: "1",
      NODE_COMPILE_CACHE: join(settings.folder, "..", "compile-cache"),
      ...(kill !== undefined && { CHAOS_KILL: kill }),
      ...(clockAheadMs !== undefined && { CHAOS_CLOCK_AHEAD_MS: String(clockAheadMs) }),
    },
    outputPath: appLogPath(settings),
    ipc: true,
  });
  return {
    start() {
      // One that cannot even load says so by ending.
      child.process.send("start", () => {});
      return {
        pid: child.pid,
        ended: child.ended,
        serving: child.line(/^Slotpass is at /).then(
          () => true,
          () => false,
        ),
        kill: () => child.process.kill("SIGKILL"),
        stop: () => stopChild(child),
      };
    },
  };
}

/** One life of the app that nobody cuts short, with its clock ahead by `clockAheadMs`. */
export async function liveQuietly<Found>(
  settings: AppSettings,
  clockAheadMs: number,
  work: () => Promise<Found>,
): Promise<Found> {
  const app = prepareApp(settings, { clockAheadMs }).start();
  await app.serving;
  const found = await work();
  await app.stop();
  return found;
}
