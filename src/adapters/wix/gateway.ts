import { getAnonymousActionToken } from "@wix/auto_sdk_bookings_bookings";
import { DEFAULT_WIX_LIMITS, type WixConfig } from "../../config/live.ts";
import { isGuid } from "../../domain/guid.ts";
import { isActionToken } from "../../domain/link/action-token.ts";
import type { Asker, BookingGateway, WixFailure } from "../../ports/bookings.ts";
import type { Clock, Log } from "../../ports/host.ts";
import type { LastAnswer, OutsideWatch } from "../../ports/outside.ts";
import { err, ok, type Result } from "../../result.ts";
import { readBookingByToken, readServiceByToken } from "./bookings/anonymous-reads.ts";
import { cancelByToken, rescheduleByToken } from "./bookings/anonymous-writes.ts";
import { queryBookings } from "./bookings/booking-query.ts";
import { createPolicySnapshots } from "./bookings/policy-snapshot.ts";
import { readBusiness } from "./business/business.ts";
import { checkSlot } from "./slots/slot-check.ts";
import { searchSlots } from "./slots/slot-search.ts";
import { type Call, type CallAnswer, createCaller } from "./transport/caller.ts";
import { createCredentials } from "./transport/credentials.ts";
import type { Caller } from "./transport/failure.ts";
import { createRateBudget } from "./transport/rate-budget.ts";
import { MINT_TOKEN } from "./transport/specs.ts";
import { DEFAULT_TIMINGS, type WixTimings } from "./transport/timings.ts";
import { createTransport } from "./transport/transport.ts";

export interface WixGatewayOptions {
  readonly config: WixConfig;
  readonly fetch: typeof fetch;
  /** Epoch milliseconds; for deadlines, the request budget and the life of access tokens. Default: the real time. */
  readonly clock?: Clock;
  /** 0 to 1, for the jitter of retries. */
  readonly random?: () => number;
  readonly log?: Log;
  /** Remembers how Wix last answered. */
  readonly watch?: OutsideWatch;
  readonly timings?: Partial<WixTimings>;
  /** Our own limits, requests a minute; Infinity for none. Default: `DEFAULT_WIX_LIMITS`. */
  readonly requestsPerMinute?: {
    readonly business?: number;
    readonly anonymous?: number;
    readonly perCustomer?: number;
  };
}

const MINUTE_MS = 60_000;

/**
 * Wix Bookings through the official SDK. The methods whose credential is a booking's token travel without the business's; every
 * token and id is checked before it travels at all; every failure is a `WixFailure`.
 */
export function createWixGateway(options: WixGatewayOptions): BookingGateway {
  const { config, clock = Date.now, random = Math.random, log, watch, requestsPerMinute = {} } = options;
  const timings: WixTimings = { ...DEFAULT_TIMINGS, ...options.timings };
  const { business, anonymous, perCustomer } = { ...DEFAULT_WIX_LIMITS, ...requestsPerMinute };
  const perMinute = (limit: number) =>
    createRateBudget({ limit, perCustomer, windowMs: MINUTE_MS, now: clock });
  const budgets = { business: perMinute(business), anonymous: perMinute(anonymous) };
  const transport = createTransport({
    apiUrl: config.apiUrl,
    fetch: options.fetch,
    now: clock,
    random,
    timings,
    ...(log !== undefined && { log }),
  });
  const credentials = createCredentials({
    credentials: config.credentials,
    transport,
    // Nobody gets anywhere without a token, so it does not wait behind the customers who need it.
    budget: budgets.business.of({ kind: "staff" }),
    now: clock,
    timings,
  });
  const noteAnswer = (caller: Caller, answer: CallAnswer) => {
    const read = readAnswer(answer);
    if (read !== undefined) watch?.note(caller === "business" ? "wix" : "wixTokens", read);
  };
  const callFor = (asker: Asker): Call =>
    createCaller({
      transport,
      credentials,
      onAnswer: noteAnswer,
      budgets: { business: budgets.business.of(asker), anonymous: budgets.anonymous.of(asker) },
    });
  // A page can do without, so that many of them at once must not keep anybody from choosing a time.
  const snapshots = createPolicySnapshots(callFor({ kind: "work", name: "policies" }), clock);
  const ofStaff = callFor({ kind: "staff" });
  // Asked once in a while and for everybody: a customer's page must not find it missing.
  const readSite = () => readBusiness(ofStaff);

  const open = (asker: Asker): BookingGateway => {
    const call = callFor(asker);
    const writes = { call, readBackPauseMs: timings.readBackPauseMs };
    return {
      readBooking: (token, { withFee = false } = {}) => readBookingByToken(call, token, withFee),
      readService: (token) => readServiceByToken(call, token),
      cancelBooking: (token, revision) => cancelByToken(writes, token, revision),
      rescheduleBooking: (token, booking, slot, staffId) =>
        rescheduleByToken(writes, token, booking, slot, staffId),
      listSlots: (query) => searchSlots(call, query),
      checkSlot: (need, choice, timeZone) => checkSlot(call, need, choice, timeZone),
      queryBookings: (query) => queryBookings(call, query),
      readBusiness: readSite,
      mintToken: (bookingId) => mintToken(call, bookingId),
      ...snapshots,
      onBehalfOf: open,
      usage: () =>
        (["business", "anonymous"] as const).map((caller) => ({ caller, pools: budgets[caller].usage() })),
    };
  };
  return open({ kind: "staff" });
}

/** What an answer says of Wix itself; undefined where it says nothing, as Wix was not asked or need not be who answered. */
function readAnswer({
  status,
  outOfBudget,
  failure,
  isBare,
}: CallAnswer): Omit<LastAnswer, "atMs"> | undefined {
  const code = status === undefined ? {} : { code: String(status) };
  switch (failure?.kind) {
    case "unauthorized":
      return { kind: "refuses", ...code };
    case "throttled":
      return outOfBudget ? undefined : { kind: "throttles", ...code };
    case "unavailable":
    case "unknown_outcome":
      return { kind: "silent", ...code };
    default:
      return isBare ? undefined : { kind: "answers" };
  }
}

async function mintToken(call: Call, bookingId: string): Promise<Result<string, WixFailure>> {
  if (!isGuid(bookingId)) return err({ kind: "invalid", detail: "bookingId" });
  const answer = await call(MINT_TOKEN, (sdk) => sdk.use(getAnonymousActionToken)(bookingId));
  if (!answer.ok) return err(answer.error.failure);
  const { token } = answer.value;
  return typeof token === "string" && isActionToken(token) ? ok(token) : err({ kind: "unavailable" });
}
