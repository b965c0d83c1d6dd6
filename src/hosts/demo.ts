import type { Hono } from "hono";
import { createCapturedOutbox } from "../adapters/captured-outbox.ts";
import { createOutsideWatch } from "../adapters/outside-watch.ts";
import { createVenueClock } from "../adapters/wix/business/venue-clock.ts";
import { createWixGateway } from "../adapters/wix/gateway.ts";
import { createBriefCache } from "../adapters/wix/memory/brief-cache.ts";
import type { Deps } from "../deps.ts";
import { emulatorApp } from "../emulator/app.ts";
import { controlRoutes } from "../emulator/control.ts";
import { createEmulator, type Emulator } from "../emulator/emulator.ts";
import type { Log } from "../ports/host.ts";
import { demoRoutes } from "../routes/demo/demo.ts";
import type { DemoWorld } from "../routes/demo/world.ts";
import type { OutsideWorld } from "./assemble.ts";
import { DEMO_CAPTIONS } from "./demo-captions.ts";

/** The emulator is in the same process: nobody needs protecting from too many requests. */
const UNLIMITED = { business: Number.POSITIVE_INFINITY, anonymous: Number.POSITIVE_INFINITY };

export interface Demo {
  readonly outside: OutsideWorld;
  readonly world: DemoWorld;
  /** What is below `/demo`. */
  readonly routes: (deps: Deps) => Hono;
  /** What the emulated Wix takes. */
  readonly credentials: Emulator["credentials"];
}

/** The demo's outside: the emulator instead of Wix, and an outbox in memory instead of a relay and Twilio. */
export function createDemo(log: Log): Demo {
  const site = createEmulator();
  const watch = createOutsideWatch(site.now);
  const bookings = createBriefCache(
    createWixGateway({
      config: {
        apiUrl: "https://www.wixapis.com",
        credentials: { kind: "api_key", apiKey: site.credentials.apiKey, siteId: site.credentials.siteId },
      },
      fetch: site.fetch,
      log,
      watch,
      requestsPerMinute: UNLIMITED,
    }),
    { now: site.now },
  );
  const emulator = changedByHand(site, bookings.forgetAll);
  const outbox = createCapturedOutbox();
  const world: DemoWorld = {
    emulator,
    outbox,
    control: controlRoutes(emulator),
    wix: emulatorApp(emulator),
    captions: DEMO_CAPTIONS,
  };
  return {
    outside: {
      clock: emulator.now,
      watch,
      bookings: createVenueClock(bookings, { now: site.now }),
      mailer: outbox.mailer,
      textSender: outbox.textSender,
    },
    world,
    routes: (deps) => demoRoutes(deps, world),
    credentials: emulator.credentials,
  };
}

/** The same emulator, which says so whenever somebody moved its world by hand: what was read before is then no longer so. */
function changedByHand(emulator: Emulator, onChange: () => void): Emulator {
  const telling =
    <Args extends readonly unknown[], Answer>(change: (...args: Args) => Answer) =>
    (...args: Args): Answer => {
      const answer = change(...args);
      onChange();
      return answer;
    };
  return {
    ...emulator,
    setNow: telling(emulator.setNow),
    reset: telling(emulator.reset),
    addFault: telling(emulator.addFault),
    bump: telling(emulator.bump),
    take: telling(emulator.take),
    crowd: telling(emulator.crowd),
    book: telling(emulator.book),
    changeContact: telling(emulator.changeContact),
    changePolicy: telling(emulator.changePolicy),
  };
}
