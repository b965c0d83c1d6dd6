import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { openCaller } from "./caller.ts";
import type { Site, SiteBooking } from "./site.ts";

interface DemoAddress {
  readonly port: number;
  readonly staffKey: string;
  /** The header that says where a request comes from, to this host. */
  readonly addressHeader: string;
}

/** A demo that runs as another process, by its own address and by `/demo`. */
export function openDemoSite({ port, staffKey, addressHeader }: DemoAddress): Site {
  const call = openCaller({ port, addressHeader });
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
