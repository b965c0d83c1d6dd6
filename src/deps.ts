import type { Config } from "./config/config.ts";
import type { Keyring } from "./keys/keyring.ts";
import type { BookingGateway } from "./ports/bookings.ts";
import type { Background, Clock, Log, LogoSource, StaffJwtVerifier } from "./ports/host.ts";
import type { Mailer, TextSender, TextWebhooks } from "./ports/messages.ts";
import type { OutsideWatch } from "./ports/outside.ts";
import type { Database } from "./ports/storage.ts";

/** Everything the app is built from; a host (or a test) makes one and hands it to `createApp`. */
export interface Deps {
  readonly config: Config;
  readonly db: Database;
  readonly clock: Clock;
  readonly bookings: BookingGateway;
  readonly keyring: Keyring;
  readonly log: Log;
  readonly background: Background;
  /** How Wix, the relay and the text provider last answered. */
  readonly watch: OutsideWatch;
  /** Absent when the deployment has no such channel. */
  readonly mailer?: Mailer;
  readonly textSender?: TextSender;
  /** Reads what the text provider calls back with; absent without such a provider. */
  readonly textWebhooks?: TextWebhooks;
  /** Tells the host that a message will be due then (epoch milliseconds): a hint that may get lost. */
  readonly wakeAt?: (dueMs: number) => void;
  /**
   * Absent where something wakes the host in time. Keeps what this request runs in until then (epoch milliseconds), seconds
   * after its answer, and goes on with what is due: a hint that may get lost.
   */
  readonly stayUntil?: (dueMs: number) => void;
  /** Aborted when the host is about to end, or to refuse more work: what is under way goes on, and nothing more begins. */
  readonly stopping?: AbortSignal;
  /** How many items of a send one invocation of this host may carry; absent where nothing limits it. */
  readonly sendItemsPerInvocation?: number;
  /** Absent when the business has no logo. */
  readonly logo?: LogoSource;
  /** Checks a staff JWT; absent when no issuer is configured. */
  readonly verifyStaffJwt?: StaffJwtVerifier;
}
