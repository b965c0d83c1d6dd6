import { commitLink } from "../links/mint.ts";
import type { MintDeps, MintFailure } from "../links/mint-request.ts";
import { planLink } from "../links/plan-link.ts";
import type { WixFailure } from "../ports/bookings.ts";
import type { Channel } from "../ports/messages.ts";
import {
  type ClaimedItem,
  type ItemResult,
  isStillOurs,
  retryItem,
  settleItem,
  settleItemOrFail,
} from "../store/send-items.ts";
import type { SendLease } from "../store/sends.ts";
import type { SendRequest } from "./send-request.ts";

/** How far working on one item has come. */
export type ItemStep =
  | { readonly kind: "settled"; readonly messageIds: readonly string[] }
  /** Another runner, or whoever cancelled the send, was faster: nothing was made. */
  | { readonly kind: "overtaken" }
  | { readonly kind: "put_off" }
  /** Wix asks us to wait. The item is as it was. */
  | { readonly kind: "throttled"; readonly retryAfterSeconds: number };

/** A second send within this time sends nothing to whom the first one did. */
const SAME_RECIPIENT_WITHIN_MS = 24 * 3_600_000;
/** After each time that Wix did not answer; after the one behind the last, the item has failed. */
const RETRY_AFTER_MS = [10_000, 60_000, 180_000, 600_000] as const;
const LONGEST_REST_SECONDS = 3_600;

/**
 * Brings one booking's link about, or says why there is none; a dry run goes the same way and stops where the link would
 * be made. A lost database throws: the item then stays as it was.
 */
export async function workItem(
  deps: MintDeps,
  lease: SendLease,
  item: ClaimedItem,
  request: SendRequest | undefined,
): Promise<ItemStep> {
  // Its secret was dropped: nobody can tell any more what was to be sent.
  if (request === undefined) return settle(deps, lease, item, { outcome: "failed", reason: "unreadable" });
  try {
    return await mint(deps, lease, item, request);
  } catch {
    if (!(await isStillOurs(deps.db, lease, item.position))) return { kind: "overtaken" };
    deps.log.error("send_item_threw", { send: lease.id, position: item.position });
    return putOff(deps, lease, item, "internal");
  }
}

async function mint(
  deps: MintDeps,
  lease: SendLease,
  item: ClaimedItem,
  request: SendRequest,
): Promise<ItemStep> {
  const nowMs = deps.clock();
  const { again, notWithinMs = SAME_RECIPIENT_WITHIN_MS, ...wanted } = request;
  const plan = await planWithinLimits(deps, {
    ...wanted,
    bookingId: item.bookingId,
    to: {},
    localeChosen: request.localeChosen ?? false,
    createdBy: lease.createdBy,
    ...(!again && { notSentSinceMs: nowMs - notWithinMs }),
  });
  if (!plan.ok) return settleFailure(deps, lease, item, plan.error);
  const { recipients } = plan.value;
  const open = recipients.filter(({ suppressed, refused }) => (suppressed ?? refused) === undefined);
  const refused = recipients.find((recipient) => recipient.refused !== undefined)?.refused;
  if (open.length === 0 && refused !== undefined) {
    return settle(deps, lease, item, {
      outcome: "failed",
      channels: channelsOf(recipients),
      reason: refused,
    });
  }
  const blocked = recipients.find(({ suppressed }) => suppressed !== undefined)?.suppressed;
  if (open.length === 0 && blocked !== undefined) {
    return settle(deps, lease, item, {
      outcome: "suppressed",
      channels: channelsOf(recipients),
      reason: blocked,
    });
  }
  const channels = channelsOf(open);
  if (lease.dryRun) return settle(deps, lease, item, { outcome: "will_send", channels });
  const link = await commitLink(deps, {
    ...plan.value,
    request: {
      ...plan.value.request,
      alongside: async ({ id: linkId, messages }) => [
        settleItemOrFail(lease, item.position, {
          outcome: "sent",
          channels,
          linkId,
          // As the next send will say of it.
          sentAtMs: messages[0]?.createdAtMs ?? nowMs,
        }),
      ],
    },
  });
  if (!link.ok) return settleFailure(deps, lease, item, link.error);
  return { kind: "settled", messageIds: link.value.messages.map(({ id }) => id) };
}

/**
 * Whoever asked for their own link by their number gets it by email, as far as one is on file, where the text may not be
 * made: nobody of the staff is there to choose.
 */
async function planWithinLimits(
  deps: MintDeps,
  request: Parameters<typeof planLink>[1],
): ReturnType<typeof planLink> {
  const plan = await planLink(deps, request);
  if (!plan.ok || request.onlyTo === undefined) return plan;
  if (plan.value.recipients.every(({ refused }) => refused === undefined)) return plan;
  const { onlyTo: _, ...toAnybody } = request;
  const byEmail = await planLink(deps, { ...toAnybody, channels: ["email"] });
  return byEmail.ok || byEmail.error.kind === "sent_recently" ? byEmail : plan;
}

const channelsOf = (recipients: readonly { readonly channel: Channel }[]): readonly Channel[] =>
  recipients.map(({ channel }) => channel);

async function settle(
  { db }: MintDeps,
  lease: SendLease,
  { position }: ClaimedItem,
  result: ItemResult,
): Promise<ItemStep> {
  const settled = await settleItem(db, lease, position, result);
  return settled ? { kind: "settled", messageIds: [] } : { kind: "overtaken" };
}

async function settleFailure(
  deps: MintDeps,
  lease: SendLease,
  item: ClaimedItem,
  failure: MintFailure,
): Promise<ItemStep> {
  switch (failure.kind) {
    case "nothing_allowed":
      return settle(deps, lease, item, { outcome: "nothing_allowed", reason: failure.reason });
    case "no_contact":
      return settle(deps, lease, item, {
        outcome: "no_contact",
        ...(failure.channel !== undefined && { channels: [failure.channel] }),
      });
    case "bad_contact":
      return settle(deps, lease, item, { outcome: "bad_contact", channels: [failure.channel] });
    case "sent_recently":
      return settle(deps, lease, item, { outcome: "already_sent", sentAtMs: failure.sentAtMs });
    case "channel_not_configured":
      // Checked when the send was made: the deployment has lost the channel since.
      return settle(deps, lease, item, {
        outcome: "failed",
        channels: [failure.channel],
        reason: "channel_not_configured",
      });
    case "texts_refused":
      return settle(deps, lease, item, { outcome: "failed", channels: ["sms"], reason: failure.reason });
    case "recipient_needed":
    case "link_revoked":
      throw new Error("A link that replaces none was refused for the one that it replaces");
    case "wix":
      return settleWixFailure(deps, lease, item, failure.failure);
  }
}

async function settleWixFailure(
  deps: MintDeps,
  lease: SendLease,
  item: ClaimedItem,
  failure: WixFailure,
): Promise<ItemStep> {
  switch (failure.kind) {
    case "throttled":
      return { kind: "throttled", retryAfterSeconds: restOf(failure.retryAfterSeconds) };
    case "booking_not_found":
      return settle(deps, lease, item, { outcome: "not_found" });
    case "invalid":
      return settle(deps, lease, item, { outcome: "failed", reason: "wix_invalid" });
    case "unauthorized":
      return putOff(deps, lease, item, "wix_refused");
    case "unavailable":
    case "unknown_outcome":
    // The rest answers what is not asked here; should one come, Wix was not understood.
    case "stale":
    case "not_allowed":
    case "slot_gone":
    case "token_invalid":
    case "service_not_found":
      return putOff(deps, lease, item, "wix_unavailable");
  }
}

const restOf = (seconds: number): number => Math.min(LONGEST_REST_SECONDS, Math.max(1, Math.ceil(seconds)));

/** Puts an item off; one that was put off often enough has failed. */
async function putOff(
  deps: MintDeps,
  lease: SendLease,
  item: ClaimedItem,
  reason: string,
): Promise<ItemStep> {
  const waitMs = RETRY_AFTER_MS[item.tries];
  if (waitMs === undefined) return settle(deps, lease, item, { outcome: "failed", reason });
  await retryItem(deps.db, lease, item.position, deps.clock() + waitMs);
  return { kind: "put_off" };
}
