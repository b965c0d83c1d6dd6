import { startRelay } from "../../chaos/stand-ins.ts";
import { type HostName, startHost } from "../hosts.ts";
import { startLiveSite } from "../live-site.ts";
import type { Site } from "../site.ts";

/** Somebody with a coming booking. */
export interface Customer {
  readonly bookingId: string;
  readonly address: string;
}

/** A running app of whose mails one can see to whom they went. */
export interface FindSite {
  readonly call: Site["call"];
  readonly staffKey: string;
  /** So many new coming bookings, and some of their customers. */
  crowd(size: number, customers: number): Promise<readonly Customer[]>;
  /** How many of these were sent something. */
  countReached(customers: readonly Customer[]): Promise<number>;
  stop(): Promise<void>;
}

interface Opening {
  readonly folder: string;
  readonly name: string;
}

/** On Node a live app with its limits, the emulated Wix and a relay; on Workers the demo, which nothing limits. */
export const openFindSite = (host: HostName, opening: Opening): Promise<FindSite> =>
  host === "node" ? openLive(opening) : openDemo(opening);

async function openLive({ folder, name }: Opening): Promise<FindSite> {
  const relay = await startRelay(folder);
  const site = await startLiveSite({ folder, name, relayPort: relay.port });
  return {
    call: site.call,
    staffKey: site.staffKey,
    async crowd(size, customers) {
      const ids = (await site.crowd(size)).slice(-customers);
      const addresses = await site.addressesOf(ids);
      return ids.map((bookingId) => ({ bookingId, address: addresses.get(bookingId) ?? "" }));
    },
    async countReached(customers) {
      return countOf(
        customers,
        (await relay.mails()).map(({ to }) => to),
      );
    },
    async stop() {
      await site.stop();
      await relay.stop();
    },
  };
}

async function openDemo({ folder, name }: Opening): Promise<FindSite> {
  const { site, stop } = await startHost({ host: "workers", folder, name });
  type Booking = { readonly id: string; readonly contactDetails: { readonly email?: string } };
  const bookings = async () => JSON.parse((await site.call("/demo/bookings.json")).text) as Booking[];
  return {
    call: site.call,
    staffKey: site.staffKey,
    async crowd(size, customers) {
      const before = new Set((await bookings()).map(({ id }) => id));
      await site.call("/demo/control", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ crowd: size }),
      });
      const added = (await bookings()).filter(({ id }) => !before.has(id)).slice(-customers);
      return added.map(({ id, contactDetails }) => ({ bookingId: id, address: contactDetails.email ?? "" }));
    },
    async countReached(customers) {
      const { text } = await site.call("/demo/outbox.json");
      const messages = JSON.parse(text) as readonly { readonly to: string }[];
      return countOf(
        customers,
        messages.map(({ to }) => to),
      );
    },
    stop,
  };
}

function countOf(customers: readonly Customer[], reached: readonly string[]): number {
  const known = new Set(reached);
  return customers.filter(({ address }) => known.has(address)).length;
}
