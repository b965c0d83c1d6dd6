import type { BookingReading } from "../../../domain/booking/booking.ts";
import type { Service } from "../../../domain/booking/service.ts";
import type { SlotChoice } from "../../../domain/slot/slot.ts";
import type { SlotNeed } from "../../../domain/slot/slot-need.ts";
import type { TimedSlot } from "../../../domain/slot/timed-slot.ts";
import type { BookingGateway, SlotQuery, WixFailure } from "../../../ports/bookings.ts";
import type { Clock } from "../../../ports/host.ts";
import { ok } from "../../../result.ts";
import { withoutOwnTime } from "../slots/slot-list.ts";
import { DEFAULT_TIMINGS } from "../transport/timings.ts";
import { createBriefMemory } from "./brief-memory.ts";

export interface BriefCacheOptions {
  /** Epoch milliseconds; may jump both ways. */
  readonly now: Clock;
  /** How long a list of free times may be shown; default 25 s. Whoever wants one of them has it checked anew. */
  readonly slotsLifeMs?: number;
  /** How long a service may be shown; default 15 s. */
  readonly serviceLifeMs?: number;
  /** How long a booking may be shown to who says that it will do; default 1 s. */
  readonly readingLifeMs?: number;
}

/** A gateway that remembers for seconds what is the same for many customers. */
export interface BriefCache extends BookingGateway {
  /** Forgets everything, for when somebody knows that the world is another one. */
  forgetAll(): void;
}

/** A list of some thousand times weighs as much as all else that a process keeps: there are not many of them. */
const MAX_LISTS = 50;
const MAX_SERVICES = 200;
const MAX_TOKENS = 2_000;
const MAX_READINGS = 500;

interface SlotList {
  readonly serviceId: string;
  readonly slots: readonly TimedSlot[];
}

/**
 * Answers slot lists and services from memory for some seconds, so that a hundred customers who choose in one class cost Wix
 * a handful of calls. A booking is shared within a second by those who say that this will do, such as many requests for one
 * page, and dropped as soon as anything is done to it here; the check of a chosen time is never remembered. A list that turns
 * out to be wrong, because a time in it was lost or one was taken or given back here, is forgotten at once. The memory is this
 * process's alone.
 */
export function createBriefCache(gateway: BookingGateway, options: BriefCacheOptions): BriefCache {
  const { now, slotsLifeMs = 25_000, serviceLifeMs = 15_000, readingLifeMs = 1_000 } = options;
  const { renewalPollMs: pollMs, readOverallMs: patienceMs } = DEFAULT_TIMINGS;
  const shared = { now, pollMs, patienceMs };
  const lists = createBriefMemory<SlotList>({ ...shared, lifeMs: slotsLifeMs, maxEntries: MAX_LISTS });
  const services = createBriefMemory<Service>({ ...shared, lifeMs: serviceLifeMs, maxEntries: MAX_SERVICES });
  const readings = createBriefMemory<BookingReading>({
    ...shared,
    lifeMs: readingLifeMs,
    maxEntries: MAX_READINGS,
  });
  const serviceIds = new Map<string, string>();

  function learn(token: string, { id }: Service): void {
    serviceIds.set(token, id);
    const [oldest] = serviceIds.keys();
    if (serviceIds.size > MAX_TOKENS && oldest !== undefined) serviceIds.delete(oldest);
  }

  /** Undefined: of all. */
  function forgetBooking(bookingId: string | undefined): void {
    readings.forget(({ booking }) => bookingId === undefined || booking.id === bookingId);
  }

  function forgetService(serviceId: string): void {
    lists.forget((list) => list.serviceId === serviceId);
  }

  /** Lists that still have the lost time are wrong; those that were read since it went are not. */
  function forgetLost({ serviceId }: Pick<SlotNeed, "serviceId">, choice: SlotChoice): void {
    lists.forget((list) => list.serviceId === serviceId && list.slots.some((slot) => isChosen(slot, choice)));
  }

  const remembering = (inner: BookingGateway): BookingGateway => ({
    ...inner,
    onBehalfOf: (asker) => remembering(inner.onBehalfOf(asker)),
    async readBooking(token, { withFee = false, askedAfterMs } = {}) {
      const key = `${withFee} ${token}`;
      const ask = () => inner.readBooking(token, { withFee });
      if (askedAfterMs !== undefined) return readings.recall(key, ask, askedAfterMs);
      const askedAtMs = now();
      const read = await ask();
      // Nobody is to be shown an older one from here on.
      if (read.ok) readings.keep(key, read.value, askedAtMs);
      return read;
    },
    async readService(token, serviceId = serviceIds.get(token)) {
      if (serviceId !== undefined) {
        const found = await services.recall(serviceId, () => inner.readService(token, serviceId));
        if (!found.ok || found.value.id === serviceId) return found;
        // Somebody was wrong about whose service it is: nobody else is to be told so.
        services.forget(({ id }) => id === found.value.id);
      }
      const read = await inner.readService(token);
      if (!read.ok) return read;
      learn(token, read.value);
      services.keep(read.value.id, read.value);
      return read;
    },
    async listSlots({ ownTime, ...shared }) {
      const found = await lists.recall(keyOf(shared), async () => {
        const read = await inner.listSlots(shared);
        return read.ok ? ok({ serviceId: shared.serviceId, slots: read.value }) : read;
      });
      return found.ok ? ok(withoutOwnTime(found.value.slots, ownTime)) : found;
    },
    async checkSlot(need, choice, timeZone) {
      const checked = await inner.checkSlot(need, choice, timeZone);
      if (!checked.ok && checked.error.kind === "slot_gone") forgetLost(need, choice);
      return checked;
    },
    async rescheduleBooking(token, booking, slot, staffId) {
      const moved = await inner.rescheduleBooking(token, booking, slot, staffId);
      forgetBooking(booking.id);
      if (moved.ok || mayHaveChanged(moved.error)) forgetService(booking.serviceId);
      else if (moved.error.kind === "slot_gone") forgetLost(booking, slot);
      return moved;
    },
    async cancelBooking(token, revision) {
      const cancelled = await inner.cancelBooking(token, revision);
      if (cancelled.ok) forgetService(cancelled.value.serviceId);
      // Whose it is, nobody knows where it failed: there is not much to forget.
      forgetBooking(cancelled.ok ? cancelled.value.id : undefined);
      return cancelled;
    },
  });

  return {
    ...remembering(gateway),
    forgetAll() {
      readings.forget(() => true);
      lists.forget(() => true);
      services.forget(() => true);
    },
  };
}

const mayHaveChanged = ({ kind }: WixFailure): boolean => kind === "unknown_outcome";

const isChosen = (slot: TimedSlot, { eventId, localStart }: SlotChoice): boolean =>
  eventId === undefined ? slot.localStart === localStart : slot.eventId === eventId;

/** Everything that a list depends on, and nothing of whom it is for: their own time is left out later. */
function keyOf(query: Omit<SlotQuery, "ownTime">): string {
  const { kind, serviceId, location, participants, lengthMs, staffId, timeZone, fromLocal, toLocal } = query;
  const place = location && [location.kind, location.id, location.id === undefined ? location.address : null];
  return JSON.stringify([
    kind,
    serviceId,
    place,
    participants,
    lengthMs,
    staffId,
    timeZone,
    fromLocal,
    toLocal,
  ]);
}
