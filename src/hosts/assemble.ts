import { createLogoSource } from "../adapters/brand-logo.ts";
import { createStaffJwtVerifier } from "../adapters/oidc.ts";
import { watchMailer, watchTextSender } from "../adapters/outside-watch.ts";
import type { Config } from "../config/config.ts";
import type { Deps } from "../deps.ts";
import { createKeyring } from "../keys/keyring.ts";

/** What differs between live mode and the demo: the outside world. */
export type OutsideWorld = Pick<
  Deps,
  "clock" | "bookings" | "watch" | "mailer" | "textSender" | "textWebhooks"
>;

/** Puts the app's dependencies together, the same for both hosts. */
export function assemble(
  config: Config,
  host: Pick<
    Deps,
    "db" | "log" | "background" | "wakeAt" | "stayUntil" | "stopping" | "sendItemsPerInvocation"
  >,
  outside: OutsideWorld,
): Deps {
  const { mailer, textSender, watch } = outside;
  return {
    config,
    ...host,
    ...outside,
    ...(mailer && { mailer: watchMailer(mailer, watch) }),
    ...(textSender && { textSender: watchTextSender(textSender, watch) }),
    keyring: createKeyring(config.linkSecrets),
    ...(config.brand.logoUrl !== undefined && { logo: createLogoSource(config.brand.logoUrl, { fetch }) }),
    ...(config.oidc && { verifyStaffJwt: createStaffJwtVerifier(config.oidc, { fetch }) }),
  };
}
