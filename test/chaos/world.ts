import { mkdirSync } from "node:fs";
import type { Booking } from "../../src/domain/booking/booking.ts";
import { findAppPort } from "./app-port.ts";
import type { AppSettings } from "./app-process.ts";
import { type Relay, startRelay, startTwilio, startWix, type Twilio, type Wix } from "./stand-ins.ts";
import { openUpstream, type Upstream } from "./upstream.ts";

/** Everything that the app talks to, and where it is to be. */
export interface World {
  readonly settings: AppSettings;
  readonly wix: Wix;
  readonly relay: Relay;
  readonly twilio: Twilio;
  readonly upstream: Upstream;
  /** Those that staff and customers deal with. */
  readonly bookings: readonly Booking[];
  /** The relay and Twilio begin to have bad moments. */
  fallIll(): Promise<void>;
  recover(): Promise<void>;
  stop(): Promise<void>;
}

const RELAY_FAULTS = { refuse4xx: 0.06, dropBefore: 0.03, dropAfterAccept: 0.05 };
const TWILIO_FAULTS = { error5xx: 0.04, error429: 0.02, dropBefore: 0.02, dropAfter: 0.05 };

/** Starts the stand-ins of one run; everything that it writes is kept in `folder`. */
export async function openWorld(folder: string, seed: string): Promise<World> {
  mkdirSync(folder, { recursive: true });
  const [wix, relay, twilio, port] = await Promise.all([
    startWix(folder),
    startRelay(folder),
    startTwilio(folder),
    findAppPort(seed),
  ]);
  const upstream = openUpstream(wix.url);
  return {
    settings: { folder, port, wixUrl: wix.url, smtpPort: relay.port, twilioUrl: twilio.url },
    wix,
    relay,
    twilio,
    upstream,
    bookings: await upstream.listChangeable(),
    async fallIll() {
      await Promise.all([relay.fail(RELAY_FAULTS, seed), twilio.fail(TWILIO_FAULTS, seed)]);
    },
    async recover() {
      await Promise.all([relay.fail({}, seed), twilio.fail({}, seed)]);
    },
    async stop() {
      await Promise.all([wix.stop(), relay.stop(), twilio.stop()]);
    },
  };
}
