import { createWixGateway, type WixGatewayOptions } from "../../src/adapters/wix/gateway.ts";
import type { WixConfig } from "../../src/config/live.ts";
import type { Booking } from "../../src/domain/booking/booking.ts";
import { needToMove } from "../../src/domain/slot/slot-need.ts";
import type { TimedSlot } from "../../src/domain/slot/timed-slot.ts";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../src/emulator/emulator.ts";
import type { BookingGateway } from "../../src/ports/bookings.ts";
import type { Result } from "../../src/result.ts";

/** A Tuesday in May, in British Summer Time. */
const START_MS = Date.UTC(2027, 4, 11, 8, 0, 0);
export const ZONE = "Europe/London";

/** One request as it left the adapter. */
export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface WixSite {
  readonly gateway: BookingGateway;
  readonly emulator: Emulator;
  /** Everything that left, in order. */
  readonly sent: readonly SentRequest[];
  /** Names of the calls that reached the emulator. */
  called(): readonly string[];
  /** A gateway of its own on the same emulator and record. */
  open(options?: Partial<WixGatewayOptions>): BookingGateway;
}

const UNLIMITED = { business: Number.POSITIVE_INFINITY, anonymous: Number.POSITIVE_INFINITY };
/** Shorter than real ones, and still long enough for an answer on a busy machine. */
export const QUICK = {
  readTimeoutMs: 1_000,
  readOverallMs: 5_000,
  writeTimeoutMs: 1_000,
  retryBaseMs: 1,
  longestRetryAfterMs: 1_000,
  readBackPauseMs: 1,
  renewalPollMs: 2,
};

/** For calls that hang by intention: nothing that is to succeed is made with these. */
export const IMPATIENT = { ...QUICK, readTimeoutMs: 20, writeTimeoutMs: 20 };

export function credentialsOf({ credentials }: Emulator, kind: WixConfig["credentials"]["kind"]): WixConfig {
  const { apiKey, siteId, appId, appSecret, instanceId } = credentials;
  return {
    apiUrl: "https://www.wixapis.com",
    credentials: kind === "api_key" ? { kind, apiKey, siteId } : { kind, appId, appSecret, instanceId },
  };
}

/** The adapter on a fresh emulator, with everything that leaves written down. */
export function openWixSite(
  options: Partial<WixGatewayOptions> & {
    readonly kind?: WixConfig["credentials"]["kind"];
    readonly emulator?: EmulatorOptions;
  } = {},
): WixSite {
  const { kind = "api_key", emulator: emulatorOptions, ...gatewayOptions } = options;
  const emulator = createEmulator({ startAtMs: START_MS, ...emulatorOptions });
  const sent: SentRequest[] = [];
  const recording: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    sent.push({ url: String(input), method: init?.method ?? "GET", headers, body: String(init?.body ?? "") });
    return emulator.fetch(String(input), init);
  };
  const open = (overrides: Partial<WixGatewayOptions> = {}) =>
    createWixGateway({
      config: credentialsOf(emulator, kind),
      fetch: recording,
      requestsPerMinute: UNLIMITED,
      random: () => 0,
      timings: QUICK,
      ...gatewayOptions,
      ...overrides,
    });
  return { gateway: open(), emulator, sent, open, called: () => emulator.calls().map(({ call }) => call) };
}

/** The value of a result that has to be there for the test to make sense. */
export function unwrap<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** A token, and the booking that it opens. */
export async function openBooking(
  { gateway }: Pick<WixSite, "gateway">,
  bookingId: string,
): Promise<{ readonly token: string; readonly booking: Booking }> {
  const token = unwrap(await gateway.mintToken(bookingId));
  const { booking } = unwrap(await gateway.readBooking(token));
  return { token, booking };
}

/** Free times in the three weeks from the emulator's start. */
export async function freeSlots(
  { gateway }: Pick<WixSite, "gateway">,
  booking: Booking,
  timeZone = ZONE,
): Promise<readonly TimedSlot[]> {
  return unwrap(
    await gateway.listSlots({
      ...needToMove(booking),
      fromLocal: "2027-05-12T00:00:00",
      toLocal: "2027-06-02T00:00:00",
      timeZone,
    }),
  );
}

/** The first free time, or an error that says the test's world is not what it thinks. */
export async function firstFreeSlot(site: Pick<WixSite, "gateway">, booking: Booking): Promise<TimedSlot> {
  const [slot] = await freeSlots(site, booking);
  if (slot === undefined) throw new Error("The emulator offers no free time");
  return slot;
}
