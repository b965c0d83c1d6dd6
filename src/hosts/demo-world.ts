import { createCapturedOutbox } from "../adapters/captured-outbox.ts";
import { createWixGateway } from "../adapters/wix.ts";
import { controlRoutes } from "../emulator/control.ts";
import { createEmulator } from "../emulator/emulator.ts";
import type { Log } from "../ports.ts";
import type { DemoWorld } from "../routes/demo-world.ts";
import type { OutsideWorld } from "./assemble.ts";
import { DEMO_CAPTIONS } from "./demo-captions.ts";

/** The emulator is in the same process: nobody needs protecting from too many requests. */
const UNLIMITED = { business: Number.POSITIVE_INFINITY, anonymous: Number.POSITIVE_INFINITY };

/** The demo's outside: the emulator instead of Wix, and an outbox in memory instead of a relay and Twilio. */
export function createDemoWorld(log: Log): { readonly outside: OutsideWorld; readonly world: DemoWorld } {
  const emulator = createEmulator();
  const outbox = createCapturedOutbox();
  const { apiKey, siteId } = emulator.credentials;
  return {
    outside: {
      clock: emulator.now,
      bookings: createWixGateway({
        config: { apiUrl: "https://www.wixapis.com", credentials: { kind: "api_key", apiKey, siteId } },
        fetch: emulator.fetch,
        log,
        requestsPerMinute: UNLIMITED,
      }),
      mailer: outbox.mailer,
      textSender: outbox.textSender,
    },
    world: { emulator, outbox, control: controlRoutes(emulator), captions: DEMO_CAPTIONS },
  };
}
