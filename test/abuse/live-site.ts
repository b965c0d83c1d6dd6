import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { createWixGateway } from "../../src/adapters/wix/gateway.ts";
import { CONTROL_PATH } from "../../src/emulator/app.ts";
import { CREDENTIALS } from "../../src/emulator/credentials.ts";
import { type Child, startChild, stopChild } from "../chaos/child.ts";
import { findFreePort } from "../support/free-port.ts";
import { openCaller } from "./caller.ts";
import type { Site } from "./site.ts";

/** An app in live mode, with the limits of a deployment, on an emulated Wix that is another process. */
export interface LiveSite {
  readonly call: Site["call"];
  /** The same by connections of their own, so that those who flood keep nobody waiting on this side. */
  readonly callApart: Site["call"];
  readonly staffKey: string;
  /** The address on each booking's file, by the booking's id; at most a hundred. */
  addressesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Bookings of one class, as many; their ids. */
  crowd(size: number): Promise<readonly string[]>;
  /** Makes a link that goes to nobody; its path. @throws when it is not made */
  mint(bookingId: string): Promise<string>;
  /** How often the emulated Wix was called since it started, by the call's name. */
  countCalls(): Promise<ReadonlyMap<string, number>>;
  stop(): Promise<void>;
}

const STOP_WITHIN_MS = 10_000;
/** Wix's largest page. */
const PAGE_SIZE = 100;
/** Nobody listens there. */
const NO_RELAY_PORT = 9;

export async function startLiveSite({
  folder,
  name,
  relayPort = NO_RELAY_PORT,
}: {
  readonly folder: string;
  readonly name: string;
  /** Of an SMTP relay on this machine; default: none, where nothing is to be sent. */
  readonly relayPort?: number;
}): Promise<LiveSite> {
  const [port, wixPort] = [await findFreePort(), await findFreePort()];
  const wix = startChild({
    args: ["src/hosts/emulator.ts"],
    env: { EMULATOR_PORT: String(wixPort), TZ: "UTC" },
    outputPath: join(folder, `${name}-wix.log`),
  });
  await wix.line(/^Wix emulator: /);
  const staffKey = randomBytes(24).toString("base64url");
  const app = startChild({
    args: ["src/hosts/node.ts"],
    env: {
      DEMO: "0",
      PORT: String(port),
      BASE_URL: `http://localhost:${port}`,
      DATABASE_PATH: join(folder, `${name}.sqlite`),
      LINK_SECRET: randomBytes(24).toString("base64url"),
      STAFF_API_KEYS: `desk:manager=${staffKey}`,
      WIX_API_URL: `http://127.0.0.1:${wixPort}`,
      WIX_API_KEY: CREDENTIALS.apiKey,
      WIX_SITE_ID: CREDENTIALS.siteId,
      SMTP_URL: `smtp://127.0.0.1:${relayPort}`,
      MAIL_FROM: "bookings@example.com",
      BUSINESS_NOTICES: "off",
      CLIENT_ADDRESS_HEADER: "X-Real-IP",
      TZ: "UTC",
    },
    outputPath: join(folder, `${name}.log`),
  });
  await app.line(/^Slotpass is at /);
  const call = openCaller({ port, addressHeader: "x-real-ip", maxSockets: 50 });
  const callApart = openCaller({ port, addressHeader: "x-real-ip", maxSockets: 50 });
  const wixCall = openCaller({ port: wixPort, addressHeader: "x-real-ip" });
  const staff = { authorization: `Bearer ${staffKey}`, "content-type": "application/json" };

  async function command(order: object): Promise<void> {
    const { status, text } = await wixCall(CONTROL_PATH, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(order),
    });
    if (status !== 200) throw new Error(`The emulator answered ${status}: ${text}`);
  }

  const wixGateway = createWixGateway({
    config: {
      apiUrl: `http://127.0.0.1:${wixPort}`,
      credentials: { kind: "api_key", apiKey: CREDENTIALS.apiKey, siteId: CREDENTIALS.siteId },
    },
    fetch,
    requestsPerMinute: { business: Number.POSITIVE_INFINITY, anonymous: Number.POSITIVE_INFINITY },
  });

  /** All coming bookings; their ids. */
  async function listBookings(): Promise<ReadonlySet<string>> {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await wixGateway.queryBookings({
        fromMs: Date.now(),
        limit: PAGE_SIZE,
        ...(cursor !== undefined && { cursor }),
      });
      if (!page.ok) throw new Error(`The emulator does not tell its bookings: ${page.error.kind}`);
      ids.push(...page.value.bookings.map(({ id }) => id));
      cursor = page.value.nextCursor;
    } while (cursor !== undefined);
    return new Set(ids);
  }

  async function addressesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const page = await wixGateway.queryBookings({ ids, limit: PAGE_SIZE });
    if (!page.ok) throw new Error(`The emulator does not tell its bookings: ${page.error.kind}`);
    return new Map(page.value.bookings.map(({ id, contact }) => [id, contact.email ?? ""]));
  }

  const stopOne = (child: Child) => stopChild(child, STOP_WITHIN_MS);
  return {
    call,
    callApart,
    staffKey,
    addressesOf,
    async crowd(size) {
      const before = await listBookings();
      await command({ crowd: size });
      return [...(await listBookings())].filter((id) => !before.has(id));
    },
    async mint(bookingId) {
      const { status, text } = await call("/api/links", {
        method: "POST",
        headers: staff,
        body: JSON.stringify({ bookingId, channels: [], force: true }),
      });
      if (status !== 201) throw new Error(`No link was made: ${status} ${text}`);
      return new URL((JSON.parse(text) as { readonly url: string }).url).pathname;
    },
    async countCalls() {
      const { text } = await wixCall(CONTROL_PATH);
      const { calls } = JSON.parse(text) as { readonly calls: readonly { readonly call: string }[] };
      return new Map([...Map.groupBy(calls, ({ call: one }) => one)].map(([one, all]) => [one, all.length]));
    },
    async stop() {
      await Promise.all([stopOne(app), stopOne(wix)]);
    },
  };
}
