import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { CREDENTIALS } from "../../src/emulator/credentials.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { connect, mint, refusalOf } from "../emulator/open-site.ts";
import { findFreePort } from "../support/free-port.ts";

const HOST_FILE = fileURLToPath(new URL("../../src/hosts/emulator.ts", import.meta.url));
const { apiKey, siteId, appId, appSecret, instanceId } = CREDENTIALS;

let server: ChildProcess;
let address: string;
const printed: string[] = [];

beforeAll(async () => {
  const port = await findFreePort();
  address = `http://localhost:${port}`;
  server = spawn(process.execPath, [HOST_FILE], { env: { ...process.env, EMULATOR_PORT: String(port) } });
  const lines = createInterface({ input: server.stdout ?? process.stdin });
  for await (const line of lines) {
    printed.push(line);
    if (line.includes(EXAMPLE_BOOKINGS.noShowPast)) break;
  }
});

afterAll(async () => {
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
});

beforeEach(() => control({ reset: true }));

/** The SDK insists on its own host: its fetch is pointed at the local server. */
const localFetch: typeof fetch = (input, init) =>
  fetch(String(input).replace("https://www.wixapis.com", address), init);
const business = () => connect(localFetch, { Authorization: apiKey, "wix-site-id": siteId });
const customer = () => connect(localFetch, {});

async function control(command: object): Promise<void> {
  const response = await fetch(`${address}/__emulator/control`, {
    method: "POST",
    body: JSON.stringify(command),
  });
  expect(response.status).toBe(200);
}

async function readCalls(): Promise<readonly unknown[]> {
  const response = await fetch(`${address}/__emulator/control`);
  return ((await response.json()) as { calls: unknown[] }).calls;
}

describe("the emulator over HTTP", () => {
  it("prints where it listens and what it accepts", () => {
    const text = printed.join("\n");

    expect(text).toContain(address);
    for (const value of [apiKey, siteId, appId, appSecret, instanceId]) expect(text).toContain(value);
  });

  it("breaks the connection of a dropped call", async () => {
    const token = await mint({ business: business() }, EXAMPLE_BOOKINGS.appointment);
    await control({ fault: { call: "getBooking", kind: "drop" } });

    const outcome = await fetch(`${address}/v1/anonymous-bookings/${token}`).catch((error: Error) => error);

    expect(outcome).toBeInstanceOf(TypeError);
  });

  it("keeps a write whose answer was dropped", async () => {
    const token = await mint({ business: business() }, EXAMPLE_BOOKINGS.appointmentFree);
    await control({ fault: { call: "cancel", kind: "dropAfterApply" } });

    await refusalOf(customer().bookings.bookingsCancelBookingAnonymously(token, "4"));
    const { booking } = await customer().bookings.bookingsGetBookingAnonymously(token);

    expect(booking?.status).toBe("CANCELED");
  });

  it("lets go of a call that hangs when the caller gives up", async () => {
    await control({ fault: { call: "getBooking", kind: "hang" } });
    const caller = new AbortController();
    const answer = fetch(`${address}/v1/anonymous-bookings/whatever`, { signal: caller.signal });

    await vi.waitUntil(async () => (await readCalls()).length > 0, { timeout: 20_000 });
    caller.abort(new Error("enough"));

    await expect(answer).rejects.toThrow("enough");
    expect(await readCalls()).toEqual([{ method: "GET", call: "getBookingAnonymously", status: 0 }]);
  });

  it("serves the SDK from token to cancellation", async () => {
    const token = await mint({ business: business() }, EXAMPLE_BOOKINGS.appointment);
    const { booking } = await customer().bookings.bookingsGetBookingAnonymously(token);

    const canceled = await customer().bookings.bookingsCancelBookingAnonymously(
      token,
      booking?.revision ?? "",
    );

    expect(canceled.booking?.status).toBe("CANCELED");
  });
});
