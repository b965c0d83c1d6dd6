import type { Hono } from "hono";
import { onTestFinished } from "vitest";
import { HOST_NAME, openDatabase } from "#host";
import { type CapturedOutbox, createCapturedOutbox } from "../../src/adapters/captured-outbox.ts";
import { createOutsideWatch, watchMailer, watchTextSender } from "../../src/adapters/outside-watch.ts";
import { createVenueClock } from "../../src/adapters/wix/business/venue-clock.ts";
import { createWixGateway, type WixGatewayOptions } from "../../src/adapters/wix/gateway.ts";
import { createBriefCache } from "../../src/adapters/wix/memory/brief-cache.ts";
import { createApp } from "../../src/app.ts";
import { type Config, parseConfig, type Variables } from "../../src/config/config.ts";
import type { Deps } from "../../src/deps.ts";
import { createEmulator, type Emulator } from "../../src/emulator/emulator.ts";
import { createKeyring } from "../../src/keys/keyring.ts";

/** A Tuesday in May, in British Summer Time. */
export const START_MS = Date.UTC(2027, 4, 11, 8, 0, 0);

export const STAFF_KEY = "test-key-test-key-test-key-test-key";

const UNLIMITED = { business: Number.POSITIVE_INFINITY, anonymous: Number.POSITIVE_INFINITY };

export interface TestApp {
  readonly app: Hono;
  readonly emulator: Emulator;
  readonly deps: Deps;
  readonly outbox: CapturedOutbox;
  readonly staffKey: string;
  /** Every line the app has logged. */
  readonly logged: readonly string[];
  /** Makes a link through the staff API, without a message unless `channels` says so. */
  mint(bookingId: string, channels?: readonly string[]): Promise<MintedTestLink>;
  /** Resolves when nothing runs in the background any more. */
  settled(): Promise<void>;
}

export interface MintedTestLink {
  readonly id: string;
  readonly url: string;
  readonly code: string;
  /** `/b/{code}`. */
  readonly path: string;
}

export interface TestAppOptions {
  readonly startAtMs?: number;
  /** What makes the emulated clock tick, epoch milliseconds; default: real time. */
  readonly realNow?: () => number;
  readonly vars?: Variables;
  /** The zone of the site and its venues, IANA; default: Europe/London. */
  readonly siteTimeZone?: string;
  /** Whether slot lists and services are remembered for seconds, as a host does; default: every read reaches the emulator. */
  readonly cached?: boolean;
  /** Our own limits of what is asked of Wix in a minute; default: none. */
  readonly limits?: WixGatewayOptions["requestsPerMinute"];
  /** Replaces parts of the app's dependencies. */
  readonly deps?: Partial<Deps>;
}

/** The whole app on this host's real database, the real adapter and the emulator; only clock and outbox are ours. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const emulator = createEmulator({
    startAtMs: options.startAtMs ?? START_MS,
    ...(options.siteTimeZone !== undefined && { siteTimeZone: options.siteTimeZone }),
    ...(options.realNow !== undefined && { realNow: options.realNow }),
  });
  const outbox = createCapturedOutbox();
  const logged: string[] = [];
  const pending: Promise<unknown>[] = [];
  const config = testConfig(options.vars);
  const { apiKey, siteId } = emulator.credentials;
  const { mailer = outbox.mailer, textSender = outbox.textSender, ...rest } = options.deps ?? {};
  const watch = createOutsideWatch(emulator.now);
  const gateway = createWixGateway({
    config: { apiUrl: "https://www.wixapis.com", credentials: { kind: "api_key", apiKey, siteId } },
    fetch: emulator.fetch,
    ...(options.limits && { clock: emulator.now }),
    requestsPerMinute: options.limits ?? UNLIMITED,
    watch,
    timings: { retryBaseMs: 1, readBackPauseMs: 1 },
  });
  const deps: Deps = {
    config,
    db: await openDatabase(),
    clock: emulator.now,
    bookings: createVenueClock(options.cached ? createBriefCache(gateway, { now: emulator.now }) : gateway, {
      now: emulator.now,
    }),
    watch,
    mailer: watchMailer(mailer, watch),
    textSender: watchTextSender(textSender, watch),
    keyring: createKeyring(config.linkSecrets),
    log: {
      info: (event, fields) => logged.push(JSON.stringify({ event, ...fields })),
      error: (event, fields) => logged.push(JSON.stringify({ event, ...fields })),
    },
    background: (work) => pending.push(work),
    ...rest,
  };
  const settled = async () => {
    await Promise.allSettled(pending);
  };
  onTestFinished(settled);
  const app = createApp(deps);
  return { app, emulator, deps, outbox, staffKey: STAFF_KEY, logged, settled, mint: mintThrough(app) };
}

function testConfig(vars: Variables | undefined): Config {
  return parseConfig(
    {
      DEMO: "1",
      BASE_URL: "https://b.example.com",
      LINK_SECRET: `secret of the ${HOST_NAME} tests and long enough`,
      STAFF_API_KEYS: `tests:manager=${STAFF_KEY}`,
      ...vars,
    },
    () => "",
  );
}

function mintThrough(app: Hono): TestApp["mint"] {
  return async (bookingId, channels = []) => {
    const response = await app.request("/api/links", {
      method: "POST",
      headers: { authorization: `Bearer ${STAFF_KEY}`, "content-type": "application/json" },
      body: JSON.stringify({ bookingId, channels, force: true }),
    });
    if (response.status !== 201)
      throw new Error(`No link was made: ${response.status} ${await response.text()}`);
    const { id, url } = (await response.json()) as { id: string; url: string };
    const path = new URL(url).pathname;
    return { id, url, path, code: path.slice("/b/".length) };
  };
}
