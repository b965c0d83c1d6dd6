import { Agent, type RequestOptions, request } from "node:http";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import type { Site, SiteAnswer, SiteBooking } from "./site.ts";

const MAX_SOCKETS = 12;
/** Ends what hangs. */
const TIMEOUT_MS = 60_000;

interface DemoAddress {
  readonly port: number;
  readonly staffKey: string;
  /** The header that says where a request comes from, to this host. */
  readonly addressHeader: string;
}

/** A demo that runs as another process, by its own address and by `/demo`. */
export function openDemoSite({ port, staffKey, addressHeader }: DemoAddress): Site {
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  const call: Site["call"] = (path, { method = "GET", headers = {}, body, from } = {}) =>
    exchange(
      {
        agent,
        host: "127.0.0.1",
        port,
        path,
        method,
        headers: {
          host: `localhost:${port}`,
          ...headers,
          ...(from !== undefined && { [addressHeader]: from }),
          ...(body !== undefined && { "content-length": Buffer.byteLength(body) }),
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
      body,
    );
  const serviceId = serviceIdOf("massage");
  /** How far the demo's clock is ahead of this machine's. */
  let aheadMs = 0;

  async function command<Outcome>(order: object): Promise<Outcome> {
    const { status, text } = await call("/demo/control", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(order),
    });
    if (status !== 200) throw new Error(`${JSON.stringify(order)} was answered ${status}: ${text}`);
    return JSON.parse(text) as Outcome;
  }

  return {
    staffKey,
    call,
    bookings: async () => JSON.parse((await call("/demo/bookings.json")).text) as readonly SiteBooking[],
    now: () => Date.now() + aheadMs,
    async book(startMs) {
      const start = new Date(startMs).toISOString();
      const { booked } = await command<{ readonly booked: string }>({ book: { serviceId, start } });
      return booked;
    },
    async setNow(ms) {
      await command({ now: new Date(ms).toISOString() });
      aheadMs = ms - Date.now();
    },
    async reset() {
      await command({ reset: true });
      const { now } = JSON.parse((await call("/demo/control")).text) as { readonly now: string };
      aheadMs = Date.parse(now) - Date.now();
    },
  };
}

function exchange(options: RequestOptions, body: string | undefined): Promise<SiteAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<SiteAnswer>();
  const sent = request(options, (response) => {
    const chunks: Buffer[] = [];
    response.on("data", (chunk: Buffer) => chunks.push(chunk));
    response.on("error", reject);
    response.on("end", () =>
      resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
    );
  });
  sent.on("error", reject);
  sent.end(body);
  return promise;
}
