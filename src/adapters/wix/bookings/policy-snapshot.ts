import {
  type BookingPolicySnapshot,
  listPolicySnapshotsByBookingIds,
} from "@wix/auto_sdk_bookings_booking-policy-snapshots";
import type { PolicySnapshot } from "../../../domain/booking/service.ts";
import { isGuid } from "../../../domain/guid.ts";
import type { BookingGateway, WixFailure } from "../../../ports/bookings.ts";
import type { Clock } from "../../../ports/host.ts";
import { err, ok, type Result } from "../../../result.ts";
import { readPolicyRules } from "../business/read-policy.ts";
import type { Call } from "../transport/caller.ts";
import type { Refusal } from "../transport/failure.ts";
import { LIST_POLICY_SNAPSHOTS } from "../transport/specs.ts";
import { list, text } from "../wire/wire-values.ts";

export type PolicySnapshots = Pick<BookingGateway, "readPolicySnapshots" | "recallPolicySnapshot">;

/** Booking ids in one call (List Policy Snapshots By Booking Ids). */
const MAX_IDS = 100;
const MAX_REMEMBERED = 2_000;
/** A booking has a snapshot from its order on, and may get that a little later (Booking Policy Snapshots). */
const NONE_FOR_MS = 10 * 60_000;
/** Whoever has not been granted this call is not asked for it with every page. */
const NO_RIGHT_FOR_MS = 5 * 60_000;
/** Any of the bookings has no snapshot; which of several, Wix does not say. */
const NOT_FOUND = "BOOKING_POLICY_SNAPSHOT_NOT_FOUND";

interface Remembered {
  readonly snapshot: PolicySnapshot | undefined;
  /** Epoch milliseconds. */
  readonly untilMs: number;
}

/**
 * List Policy Snapshots By Booking Ids, each booking asked for once: a snapshot never changes. Ids and answers stay in this
 * process, the newest two thousand of them.
 */
export function createPolicySnapshots(call: Call, clock: Clock): PolicySnapshots {
  const remembered = new Map<string, Remembered>();
  let refused: { readonly failure: WixFailure; readonly untilMs: number } | undefined;

  function recall(bookingId: string): Remembered | undefined {
    const known = remembered.get(bookingId.toLowerCase());
    return known !== undefined && isCurrent(known, clock()) ? known : undefined;
  }

  function remember(bookingId: string, snapshot: PolicySnapshot | undefined): void {
    const key = bookingId.toLowerCase();
    remembered.delete(key);
    const untilMs = snapshot === undefined ? clock() + NONE_FOR_MS : Number.POSITIVE_INFINITY;
    remembered.set(key, { snapshot, untilMs });
    const [oldest] = remembered.keys();
    if (remembered.size > MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  }

  async function ask(bookingIds: readonly string[]): Promise<WixFailure | undefined> {
    if (refused !== undefined && isCurrent(refused, clock())) return refused.failure;
    const answer = await call(LIST_POLICY_SNAPSHOTS, (sdk) =>
      sdk.use(listPolicySnapshotsByBookingIds)([...bookingIds]),
    );
    const found = answer.ok ? readAnswer(answer.value) : noneOfOne(answer.error, bookingIds);
    if (found === undefined) {
      const failure: WixFailure = answer.ok ? { kind: "unavailable" } : answer.error.failure;
      const restMs = restAfter(failure);
      refused = restMs === 0 ? undefined : { failure, untilMs: clock() + restMs };
      return failure;
    }
    for (const id of bookingIds) remember(id, found.get(id.toLowerCase()));
    return undefined;
  }

  return {
    recallPolicySnapshot: (bookingId) => recall(bookingId)?.snapshot,

    async readPolicySnapshots(bookingIds): Promise<Result<ReadonlyMap<string, PolicySnapshot>, WixFailure>> {
      if (bookingIds.length > MAX_IDS || !bookingIds.every(isGuid)) {
        return err({ kind: "invalid", detail: "bookingIds" });
      }
      const unknown = [...new Set(bookingIds)].filter((id) => recall(id) === undefined);
      const failure = unknown.length === 0 ? undefined : await ask(unknown);
      if (failure !== undefined) return err(failure);
      return ok(
        new Map(
          bookingIds.flatMap((id) => {
            const snapshot = recall(id)?.snapshot;
            return snapshot === undefined ? [] : [[id, snapshot] as const];
          }),
        ),
      );
    },
  };
}

/** A clock that was moved back, as in the demo, must not keep for ever what was to be kept briefly. */
function isCurrent({ untilMs }: { readonly untilMs: number }, nowMs: number): boolean {
  return untilMs === Number.POSITIVE_INFINITY || (nowMs < untilMs && untilMs <= nowMs + NONE_FOR_MS);
}

function restAfter(failure: WixFailure): number {
  if (failure.kind === "unauthorized") return NO_RIGHT_FOR_MS;
  return failure.kind === "throttled" ? failure.retryAfterSeconds * 1_000 : 0;
}

/** Of a single booking the refusal is an answer: it has no snapshot. */
const noneOfOne = ({ code }: Refusal, bookingIds: readonly string[]) =>
  code === NOT_FOUND && bookingIds.length === 1 ? new Map<string, PolicySnapshot>() : undefined;

/** By booking id in lower case. What has no booking or no policy is left out; undefined when it is no list at all. */
function readAnswer(answer: {
  readonly bookingPolicySnapshots?: readonly BookingPolicySnapshot[];
}): ReadonlyMap<string, PolicySnapshot> | undefined {
  const { bookingPolicySnapshots } = answer;
  if (bookingPolicySnapshots !== undefined && !Array.isArray(bookingPolicySnapshots)) return undefined;
  return new Map(
    list(bookingPolicySnapshots).flatMap(({ bookingId, policy }) => {
      const id = text(bookingId)?.toLowerCase();
      const isThere = typeof policy === "object" && policy !== null;
      return id === undefined || !isThere ? [] : [[id, readPolicyRules(policy)] as const];
    }),
  );
}
