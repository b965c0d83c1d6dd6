import type { Config } from "./config.ts";
import type { Keyring } from "./links/keyring.ts";
import type {
  Background,
  BookingGateway,
  Clock,
  Database,
  Log,
  Mailer,
  StaffJwtVerifier,
  TextSender,
} from "./ports.ts";

/** Everything the app is built from; a host (or a test) makes one and hands it to `createApp`. */
export interface Deps {
  readonly config: Config;
  readonly db: Database;
  readonly clock: Clock;
  readonly bookings: BookingGateway;
  readonly keyring: Keyring;
  readonly log: Log;
  readonly background: Background;
  /** Absent when the deployment has no such channel. */
  readonly mailer?: Mailer;
  readonly textSender?: TextSender;
  /** Checks a staff JWT; absent when no issuer is configured. */
  readonly verifyStaffJwt?: StaffJwtVerifier;
}
