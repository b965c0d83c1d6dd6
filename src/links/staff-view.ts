import { listMessages, listSteps, type MessageSummary, revokeMessages } from "../delivery/outbox.ts";
import type { Deps } from "../deps.ts";
import type { Statement } from "../ports/storage.ts";
import { err, type Result } from "../result.ts";
import { type CustomerAction, listActions } from "../store/actions.ts";
import { withdrawHeld } from "../store/held-actions.ts";
import { findLinkById, findLinksByBooking, type LinkRow, revokeLinkById } from "../store/links.ts";
import type { MessageStepNote } from "../store/message-events.ts";
import { findOpenings, type LinkOpening } from "../store/opens.ts";
import { mintLink } from "./mint.ts";
import type { MintDeps, MintedLink, MintFailure, MintRequest } from "./mint-request.ts";
import { recipientRefs } from "./recipients.ts";

/** A link as staff see it: everything but its codes. */
export interface LinkView {
  readonly id: string;
  readonly bookingId: string;
  readonly state: "live" | "expired" | "revoked";
  readonly createdAtMs: number;
  readonly createdBy: string;
  readonly expiresAtMs: number;
  readonly revokedAtMs?: number;
  /** When a person opened it, as far as that can be told; absent when nobody is known to have. */
  readonly opening?: LinkOpening;
  readonly locale: string;
  readonly messages: readonly MessageSummary[];
  /** Every step of those messages, in order. */
  readonly steps: readonly MessageStepNote[];
  /** What customers did to the booking, by whichever link. */
  readonly actions: readonly CustomerAction[];
}

type ViewDeps = Pick<Deps, "db" | "clock">;

/** A booking's links, oldest first. */
export async function listLinks(deps: ViewDeps, bookingId: string): Promise<readonly LinkView[]> {
  const links = await findLinksByBooking(deps.db, bookingId);
  return links.length === 0 ? [] : toViews(deps, bookingId, links);
}

/** One link by its id. */
export async function findLink(deps: ViewDeps, id: string): Promise<LinkView | undefined> {
  const link = await findLinkById(deps.db, id);
  return link && (await toViews(deps, link.bookingId, [link]))[0];
}

async function toViews(
  { db, clock }: ViewDeps,
  bookingId: string,
  links: readonly LinkRow[],
): Promise<readonly LinkView[]> {
  const ids = links.map(({ id }) => id);
  const [messages, steps, actions, openings] = await Promise.all([
    listMessages(db, ids),
    listSteps(db, ids),
    listActions(db, bookingId),
    findOpenings(db, bookingId),
  ]);
  const nowMs = clock();
  const toView = (link: LinkRow, opening: LinkOpening | undefined): LinkView => ({
    id: link.id,
    bookingId,
    state: link.revokedAtMs !== undefined ? "revoked" : link.expiresAtMs <= nowMs ? "expired" : "live",
    createdAtMs: link.createdAtMs,
    createdBy: link.createdBy,
    expiresAtMs: link.expiresAtMs,
    ...(link.revokedAtMs !== undefined && { revokedAtMs: link.revokedAtMs }),
    ...(opening !== undefined && { opening }),
    locale: link.locale,
    messages: messages.get(link.id) ?? [],
    steps: stepsOf(messages.get(link.id) ?? [], steps),
    actions,
  });
  return links.map((link) => toView(link, openings.get(link.id)));
}

function stepsOf(messages: readonly MessageSummary[], steps: readonly MessageStepNote[]) {
  const ids = new Set(messages.map(({ id }) => id));
  return steps.filter(({ messageId }) => ids.has(messageId));
}

/**
 * Ends a link, the messages that still wait to carry it and a cancellation that was asked for by it and still waits; false
 * when there is no such link.
 */
export async function revokeLink(deps: ViewDeps, id: string): Promise<boolean> {
  const link = await findLinkById(deps.db, id);
  if (link === undefined) return false;
  await deps.db.batch(revocation(link, deps.clock()));
  return true;
}

const revocation = (link: LinkRow, nowMs: number): readonly Statement[] => [
  ...revokeLinkById(link.id, nowMs),
  revokeMessages(link.id, nowMs),
  withdrawHeld(link, nowMs),
];

/** Ends all links of a booking, or those that went to one of its recipients; tells how many were live till then. */
export async function revokeLinks(
  deps: Pick<Deps, "db" | "clock" | "keyring">,
  which: { readonly bookingId: string; readonly to?: { readonly email?: string; readonly phone?: string } },
): Promise<number> {
  const addresses = [which.to?.email, which.to?.phone].filter((address) => address !== undefined);
  const refs = await recipientRefs(
    deps.keyring,
    addresses.map((address) => ({ address })),
  );
  const links = (await findLinksByBooking(deps.db, which.bookingId)).filter(
    (link) =>
      link.revokedAtMs === undefined &&
      (which.to === undefined || refs.some((ref) => link.recipientRefs.includes(ref))),
  );
  const nowMs = deps.clock();
  await deps.db.batch(links.flatMap((link) => revocation(link, nowMs)));
  return links.length;
}

/**
 * Sends a link again: by a new one, and the old one with all its codes is dead from the same moment. Where the old link went to somebody who
 * is not on file, it has to be said again to whom, since no address is kept. A link that is dead already is not sent
 * again: of two that resend it at once, one does.
 */
export async function resendLink(
  deps: MintDeps,
  linkId: string,
  request: Omit<MintRequest, "bookingId" | "locale" | "localeChosen" | "timeZone">,
): Promise<Result<MintedLink, MintFailure | { readonly kind: "link_not_found" }>> {
  const old = await findLinkById(deps.db, linkId);
  if (old === undefined) return err({ kind: "link_not_found" });
  if (old.revokedAtMs !== undefined) return err({ kind: "link_revoked" });
  const { bookingId, locale, localeChosen, timeZone } = old;
  const kept = { bookingId, locale, localeChosen, ...(timeZone !== undefined && { timeZone }) };
  return mintLink(deps, { ...request, ...kept }, old);
}
