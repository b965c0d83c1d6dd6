import * as availabilityTimeSlots from "@wix/auto_sdk_bookings_availability-time-slots";
import * as bookingFees from "@wix/auto_sdk_bookings_booking-fees";
import * as policySnapshots from "@wix/auto_sdk_bookings_booking-policy-snapshots";
import * as bookings from "@wix/auto_sdk_bookings_bookings";
import * as bookingsSettings from "@wix/auto_sdk_bookings_bookings-settings";
import * as eventTimeSlots from "@wix/auto_sdk_bookings_event-time-slots";
import * as extendedBookings from "@wix/auto_sdk_bookings_extended-bookings";
import * as services from "@wix/auto_sdk_bookings_services";
import * as siteProperties from "@wix/auto_sdk_business-tools_site-properties";
import { createClient } from "@wix/sdk";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../src/emulator/emulator.ts";

/** A Tuesday in May at nine, British Summer Time. */
export const START_MS = Date.UTC(2027, 4, 11, 8);
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const modules = {
  bookings,
  availabilityTimeSlots,
  eventTimeSlots,
  extendedBookings,
  services,
  bookingFees,
  policySnapshots,
  bookingsSettings,
  siteProperties,
};

/** An emulated site whose clock stands still, and the official SDK with and without the business's credentials. */
export function openSite(options: EmulatorOptions = {}) {
  const emulator = createEmulator({ startAtMs: START_MS, realNow: () => 0, ...options });
  const { apiKey, siteId } = emulator.credentials;
  return {
    emulator,
    business: connect(emulator.fetch, { Authorization: apiKey, "wix-site-id": siteId }),
    customer: connect(emulator.fetch, {}),
  };
}

export type Site = ReturnType<typeof openSite>;
type Headers = Record<string, string>;

/** The SDK over any `fetch`, with these headers on every request. */
export function connect(fetch: typeof globalThis.fetch | Emulator["fetch"], headers: Headers) {
  const auth = { getAuthHeaders: async () => ({ headers }) };
  return createClient({ modules, auth, fetch: fetch as typeof globalThis.fetch });
}

/** The booking's anonymous action token. */
export async function mint({ business }: Pick<Site, "business">, bookingId: string): Promise<string> {
  const { token } = await business.bookings.getAnonymousActionToken(bookingId);
  return token ?? "";
}

/** The booking as its customer reads it. */
export async function read({ business, customer }: Site, bookingId: string) {
  const token = await mint({ business }, bookingId);
  const reading = await customer.bookings.bookingsGetBookingAnonymously(token);
  if (!reading.booking) throw new Error("The booking is missing from the answer");
  return { ...reading, booking: reading.booking, token, revision: reading.booking.revision ?? "" };
}

export interface Refusal {
  readonly status: unknown;
  readonly code: unknown;
  readonly fields: readonly string[];
  readonly requestId: unknown;
}

/** What the SDK throws when a call is refused, without its wrapping. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error as { status?: unknown; requestId?: unknown; details?: ErrorDetails },
  );
  if (outcome === undefined) throw new Error("The call was not refused");
  const { status, requestId, details } = outcome;
  return {
    status,
    code: details?.applicationError?.code,
    fields: details?.validationError?.fieldViolations.map(({ field }) => field) ?? [],
    requestId,
  };
}

interface ErrorDetails {
  readonly applicationError?: { readonly code?: unknown };
  readonly validationError?: { readonly fieldViolations: readonly { readonly field: string }[] };
}
