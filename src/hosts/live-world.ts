import { createOutsideWatch } from "../adapters/outside-watch.ts";
import { createMailer } from "../adapters/smtp.ts";
import { createTextSender } from "../adapters/twilio.ts";
import { createTwilioWebhooks } from "../adapters/twilio-webhook.ts";
import { createVenueClock } from "../adapters/wix/business/venue-clock.ts";
import { createWixGateway } from "../adapters/wix/gateway.ts";
import { createBriefCache } from "../adapters/wix/memory/brief-cache.ts";
import type { LiveConfig } from "../config/config.ts";
import type { Log } from "../ports/host.ts";
import type { OutsideWorld } from "./assemble.ts";

/** Real Wix, a real relay and real Twilio. `pooled` keeps SMTP connections open between messages: not on Workers. */
export function createLiveWorld(
  config: LiveConfig,
  { log, pooled }: { readonly log: Log; readonly pooled: boolean },
): OutsideWorld {
  const now = Date.now;
  const watch = createOutsideWatch(now);
  const wix = createWixGateway({
    config: config.wix,
    fetch,
    log,
    watch,
    requestsPerMinute: config.wixLimits,
  });
  return {
    clock: now,
    watch,
    bookings: createVenueClock(createBriefCache(wix, { now }), { now }),
    ...(config.mail && { mailer: createMailer(config.mail, { pooled }) }),
    ...(config.twilio && {
      textSender: createTextSender(config.twilio, { fetch, baseUrl: config.baseUrl }),
      textWebhooks: createTwilioWebhooks(config.twilio),
    }),
  };
}
