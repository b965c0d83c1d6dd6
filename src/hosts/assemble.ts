import { createLogoSource, type FetchOnce } from "../adapters/brand-logo.ts";
import { createStaffJwtVerifier } from "../adapters/oidc.ts";
import { watchMailer, watchTextSender } from "../adapters/outside-watch.ts";
import type { Config } from "../config/config.ts";
import type { Deps } from "../deps.ts";
import { isLoopbackHost } from "../domain/contact/public-address.ts";
import { createKeyring } from "../keys/keyring.ts";

/** What differs between live mode and the demo: the outside world. */
export type OutsideWorld = Pick<
  Deps,
  "clock" | "bookings" | "watch" | "mailer" | "textSender" | "textWebhooks"
>;

/** Puts the app's dependencies together, the same for both hosts. */
export function assemble(
  config: Config,
  {
    fetchLogo = fetch,
    ...host
  }: Pick<
    Deps,
    "db" | "log" | "background" | "wakeAt" | "stayUntil" | "stopping" | "sendItemsPerInvocation"
  > & {
    /** Where the host can tell which address a name leads to. Workers cannot, and reach no private network either. */
    readonly fetchLogo?: FetchOnce;
  },
  outside: OutsideWorld,
): Deps {
  const { mailer, textSender, watch } = outside;
  const { logoUrl } = config.brand;
  const onLoopback = isDevelopment(config);
  return {
    config,
    ...host,
    ...outside,
    ...(mailer && { mailer: watchMailer(mailer, watch) }),
    ...(textSender && { textSender: watchTextSender(textSender, watch) }),
    keyring: createKeyring(config.linkSecrets),
    ...(logoUrl !== undefined && { logo: createLogoSource(logoUrl, { fetch: fetchLogo, onLoopback }) }),
    ...(config.oidc && { verifyStaffJwt: createStaffJwtVerifier(config.oidc, { fetch }) }),
  };
}

/** A deployment whose own address is this machine's: what else is on it may be asked too. */
export const isDevelopment = ({ baseUrl }: Config): boolean => isLoopbackHost(new URL(baseUrl).hostname);
