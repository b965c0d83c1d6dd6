import { CREDENTIALS } from "./credentials.ts";
import { createFaultQueue, type Fault, readFault } from "./faults.ts";
import { type CallRecord, createFrontDoor } from "./front-door.ts";
import { createRateLimiter } from "./rate-limit.ts";
import { buildWorld } from "./seed/build-world.ts";
import { addCrowd } from "./seed/crowd.ts";
import { addBooking, changePolicy, type NewBooking } from "./seed/new-booking.ts";
import { type TakenSlot, takeSlot } from "./slots/take-slot.ts";
import { createBookingNumbers } from "./world/booking-numbers.ts";
import { createClock } from "./world/clock.ts";
import { describeBooking, type ExampleBooking } from "./world/example-booking.ts";
import type { PolicyChange } from "./world/policy-plan.ts";
import { touch } from "./world/world.ts";

export type { Fault } from "./faults.ts";
export type { CallRecord } from "./front-door.ts";
export type { NewBooking } from "./seed/new-booking.ts";
export type { TakenSlot } from "./slots/take-slot.ts";
export type { ExampleBooking } from "./world/example-booking.ts";
export type { PolicyChange } from "./world/policy-plan.ts";

export interface EmulatorOptions {
  /** Epoch milliseconds at which the emulated world starts; default: the real time. */
  readonly startAtMs?: number;
  /** Places the ordinary bookings; the named ones stay where they are. */
  readonly seed?: string;
  /** The zone that the site says is its own, IANA; its opening hours stay those of London. Default: Europe/London. */
  readonly siteTimeZone?: string;
  /** The ticking source, epoch milliseconds; default `Date.now`. */
  readonly realNow?: () => number;
  /** Requests per minute and caller; default: no limit. */
  readonly rateLimitPerMinute?: number;
  /** Status of a stale revision's refusal, which Wix does not document; default 409. */
  readonly staleRevisionStatus?: 409 | 428;
}

/** The Wix REST API of one made-up site, in memory. */
export interface Emulator {
  /** Answers like Wix, on any host; rejects with a TypeError where a connection breaks, and when the signal aborts. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** The emulated time, epoch milliseconds. */
  now(): number;
  /** Puts the clock to an instant; it ticks on from there. */
  setNow(instantMs: number): void;
  /** Bookings, clock, faults and calls as at the start. Tokens stay good. */
  reset(): void;
  addFault(fault: Fault): void;
  /** Changes a booking as somebody else would: its revision rises. @throws RangeError for an unknown booking */
  bump(bookingId: string): void;
  /** Writes other contact details into a booking, as staff would: its revision rises. @throws RangeError for an unknown booking */
  changeContact(bookingId: string, contact: { readonly email?: string; readonly phone?: string }): void;
  /** Takes a slot as somebody else would. @throws RangeError when there is no such slot */
  take(slot: TakenSlot): void;
  /** Adds a class session that so many customers have booked; its event id. @throws RangeError for no such size */
  crowd(size: number): string;
  /** Adds a confirmed booking; its id. @throws RangeError for an unknown service */
  book(booking: NewBooking): string;
  /** Changes a service's policy; a booking keeps the one of its order. @throws RangeError for an unknown service */
  changePolicy(serviceId: string, change: PolicyChange): void;
  /** Every call so far, oldest first; status 0 while it is under way or when no answer arrived. */
  calls(): readonly CallRecord[];
  /** All bookings, the named examples first. */
  bookings(): readonly ExampleBooking[];
  /** What the emulator accepts. */
  readonly credentials: typeof CREDENTIALS;
}

/** Opens an emulated site. The same start and seed give the same site; nothing outside it is read or written. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { realNow = Date.now, seed = "linden", rateLimitPerMinute = Number.POSITIVE_INFINITY } = options;
  const startAtMs = Math.floor(options.startAtMs ?? realNow());
  const open = () => ({
    world: buildWorld(startAtMs, seed, options.siteTimeZone),
    clock: createClock(startAtMs, realNow),
    faults: createFaultQueue(),
    limiter: createRateLimiter(rateLimitPerMinute, realNow),
    calls: [] as CallRecord[],
  });
  let site = open();
  const takeNumbers = createBookingNumbers();
  const named = (bookingId: string) => {
    const booking = site.world.bookings.get(bookingId.toLowerCase());
    if (booking === undefined) throw new RangeError("There is no booking with this id");
    return booking;
  };
  const answer = createFrontDoor(() => site, { staleStatus: options.staleRevisionStatus ?? 409 });

  return {
    fetch: (input, init) => answer(new Request(input, init)),
    now: () => site.clock.now(),
    setNow: (instantMs) => site.clock.set(instantMs),
    reset: () => {
      site = open();
    },
    addFault: (fault) => {
      const read = readFault(fault);
      if (typeof read === "string") throw new TypeError(read);
      site.faults.add(read);
    },
    bump: (bookingId) => touch(named(bookingId), site.clock.now()),
    changeContact: (bookingId, contact) => {
      const booking = named(bookingId);
      booking.contactDetails = { ...booking.contactDetails, ...contact };
      touch(booking, site.clock.now());
    },
    take: (slot) => {
      if (!takeSlot(site.world, slot)) throw new RangeError("There is no such slot");
    },
    crowd: (size) => addCrowd(site.world, size, site.clock.now(), takeNumbers),
    book: (booking) => addBooking(site.world, booking, site.clock.now(), takeNumbers),
    changePolicy: (serviceId, change) => changePolicy(site.world, serviceId, change),
    calls: () => site.calls.map((call) => ({ ...call })),
    bookings: () => {
      const { world, clock } = site;
      return [...world.bookings.values()].map((booking) => describeBooking(world, booking, clock.now()));
    },
    credentials: CREDENTIALS,
  };
}
