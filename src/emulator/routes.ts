import * as reads from "./calls/anonymous-reads.ts";
import { getAvailabilityTimeSlot, listAvailabilityTimeSlots } from "./calls/availability-time-slots.ts";
import type { CallName } from "./calls/call-names.ts";
import { cancelBookingAnonymously } from "./calls/cancel.ts";
import { getEventTimeSlot, listEventTimeSlots } from "./calls/event-time-slots.ts";
import { countExtendedBookings, queryExtendedBookings } from "./calls/extended-bookings.ts";
import { listPolicySnapshotsByBookingIds } from "./calls/policy-snapshots.ts";
import { rescheduleBookingAnonymously } from "./calls/reschedule.ts";
import { getService, queryServices } from "./calls/services.ts";
import * as site from "./calls/site.ts";
import type { CallHandler } from "./request-context.ts";

/** Who may call: whoever holds the token, a visitor as well as the business, or the business alone (About Identities). */
export type Access = "token" | "visitor" | "business";

export interface Route {
  readonly call: CallName;
  readonly method: "GET" | "POST";
  readonly path: RegExp;
  readonly access: Access;
  readonly handle: CallHandler;
}

/*
 * Each call has the path the SDK sends and the one of the REST pages; which host they are sent to does not matter.
 * Observed with @wix/sdk 1.21 and in the route tables of the SDK packages.
 */
const ANONYMOUS = "(?:(?:/_api)?/v1/anonymous-bookings|/_api/anonymous-booking-actions)";
const TIME_SLOTS = "(?:/_api)?/service-availability/v2/time-slots";
const READER =
  "(?:/_api/bookings-reader|/bookings/bookings-reader|/bookings/reader/extendedBookings)/v2/extended-bookings";
const SERVICES = "(?:(?:/_api)?/bookings/v2|(?:/_api)?/services-2/v2)/services";

const path = (source: string): RegExp => new RegExp(`^${source}/?$`);

const ROUTES: readonly Route[] = [
  {
    call: "getAnonymousActionToken",
    method: "GET",
    path: path(`${ANONYMOUS}/(?<bookingId>[^/]+)/token`),
    access: "business",
    handle: reads.getAnonymousActionToken,
  },
  {
    call: "getServiceAnonymously",
    method: "GET",
    path: path(`${ANONYMOUS}/(?<token>[^/]+)/service`),
    access: "token",
    handle: reads.getServiceAnonymously,
  },
  {
    call: "getBookingAnonymously",
    method: "GET",
    path: path(`${ANONYMOUS}/(?<token>[^/]+)`),
    access: "token",
    handle: reads.getBookingAnonymously,
  },
  {
    call: "cancelBookingAnonymously",
    method: "POST",
    path: path(`${ANONYMOUS}/(?<token>[^/]+)/cancel`),
    access: "token",
    handle: cancelBookingAnonymously,
  },
  {
    call: "rescheduleBookingAnonymously",
    method: "POST",
    path: path(`${ANONYMOUS}/(?<token>[^/]+)/reschedule`),
    access: "token",
    handle: rescheduleBookingAnonymously,
  },
  {
    call: "listAvailabilityTimeSlots",
    method: "POST",
    path: path(TIME_SLOTS),
    access: "visitor",
    handle: listAvailabilityTimeSlots,
  },
  {
    call: "getAvailabilityTimeSlot",
    method: "POST",
    path: path(`${TIME_SLOTS}/get`),
    access: "visitor",
    handle: getAvailabilityTimeSlot,
  },
  {
    call: "listEventTimeSlots",
    method: "POST",
    path: path(`${TIME_SLOTS}/event`),
    access: "visitor",
    handle: listEventTimeSlots,
  },
  {
    call: "getEventTimeSlot",
    method: "GET",
    path: path(`${TIME_SLOTS}/event/(?<eventId>[^/]+)`),
    access: "visitor",
    handle: getEventTimeSlot,
  },
  {
    call: "queryExtendedBookings",
    method: "POST",
    path: path(`${READER}/query`),
    access: "business",
    handle: queryExtendedBookings,
  },
  {
    call: "countExtendedBookings",
    method: "POST",
    path: path(`${READER}/count`),
    access: "business",
    handle: countExtendedBookings,
  },
  {
    call: "queryServices",
    method: "POST",
    path: path(`${SERVICES}/query`),
    access: "visitor",
    handle: queryServices,
  },
  {
    call: "getService",
    method: "GET",
    path: path(`${SERVICES}/(?<serviceId>[^/]+)`),
    access: "visitor",
    handle: getService,
  },
  {
    call: "getBookingsSettings",
    method: "GET",
    path: path("(?:/_api)?/bookings-settings/v2/settings"),
    access: "business",
    handle: site.getBookingsSettings,
  },
  {
    call: "getSiteProperties",
    method: "GET",
    path: path("(?:/site-properties|(?:/_api)?/site-properties-service)?/v4/properties"),
    access: "business",
    handle: site.getSiteProperties,
  },
  {
    call: "listBookingFeesByBookingIds",
    method: "GET",
    path: path("(?:/_api)?/booking-fees/v1/booking-fees"),
    access: "business",
    handle: site.listBookingFeesByBookingIds,
  },
  {
    call: "listPolicySnapshotsByBookingIds",
    method: "GET",
    path: path("(?:/_api)?/booking-policy-snapshots/v1/policy-snapshots"),
    access: "business",
    handle: listPolicySnapshotsByBookingIds,
  },
  {
    call: "createAccessToken",
    method: "POST",
    path: path("/oauth2/token"),
    access: "token",
    handle: site.createAccessToken,
  },
];

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a request and what its path holds, percent-decoded; undefined when there is none. */
export function matchRoute(method: string, pathname: string): RouteMatch | undefined {
  for (const route of ROUTES) {
    const match = route.method === method ? route.path.exec(pathname) : null;
    if (match === null) continue;
    const params = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decode(value)]);
    return { route, params: Object.fromEntries(params) };
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
