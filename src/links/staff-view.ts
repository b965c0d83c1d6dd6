import { listMessages, listSteps, type MessageSummary, revokeMessages } from "../delivery/outbox.ts";
import type { Deps } from "../deps.ts";
import type { Statement } from "../ports/storage.ts";
import { err, type Result } from "../result.ts";
import { type CustomerAction, listActions } from "../store/actions.ts";
import { findAsks, type LinkAsk } from "../store/asks.ts";
import { withdrawHeld } from "../store/held-actions.ts";
import { type CodeMade, findCodesMade } from "../store/link-codes.ts";
import { findLinkById, findLinksByBooking, type LinkRow, revokeLinkById } from "../store/links.ts";
import type { MessageStepNote } from "../store/message-events.ts";
import { findOpenings, type LinkOpening } from "../store/opens.ts";
import { type Actor, makerOf, revokerOf } from "./actors.ts";
import { mintLink } from "./mint.ts";
import type { MintDeps, MintedLink, MintFailure, MintRequest } from "./mint-request.ts";
import { recipientRefs } from "./recipients.ts";
import { openStaffWords, sealStaffWords } from "./staff-words.ts";

/** A link as staff see it: everything but its codes. */
export interface LinkView {
  readonly id: string;
  readonly bookingId: string;
  readonly state: "live" | "expired" | "revoked";
  readonly createdAtMs: number;
  readonly createdBy: string;
  readonly expiresAtMs: number;
  readonly revokedAtMs?: number;
  /** Who revoked it, or would have. */
  readonly revoker: Actor;
  /** Why it was revoked, if anybody said so. */
  readonly revokedFor?: string;
  /** How its codes came about, the first one with the link. */
  readonly codes: readonly CodeView[];
  /** Forms that were sent by it without a sign of a person. */
  readonly asks: readonly LinkAsk[];
  /** When a person opened it, as far as that can be told; absent when nobody is known to have. */
  readonly opening?: LinkOpening;
  readonly locale: string;
  readonly messages: readonly MessageSummary[];
  /** Every step of those messages, in order. */
  readonly steps: readonly MessageStepNote[];
  /** What customers did to the booking, by whichever link. */
  readonly actions: readonly CustomerAction[];
}

/** A code as staff see it: how it came about. */
export interface CodeView {
  readonly createdAtMs: number;
  readonly maker: Actor;
  /** What staff wrote to the customer with it. */
  readonly note?: string;
}

type ViewDeps = Pick<Deps, "db" | "clock" | "keyring">;

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
  deps: ViewDeps,
  bookingId: string,
  links: readonly LinkRow[],
): Promise<readonly LinkView[]> {
  const { db, clock } = deps;
  const ids = links.map(({ id }) => id);
  const [messages, steps, actions, openings, codes, asks] = await Promise.all([
    listMessages(db, ids),
    listSteps(db, ids),
    listActions(db, bookingId),
    findOpenings(db, bookingId),
    findCodesMade(db, bookingId),
    findAsks(db, bookingId),
  ]);
  const nowMs = clock();
  const toView = async (link: LinkRow, opening: LinkOpening | undefined): Promise<LinkView> => {
    const revokedFor = await openStaffWords(deps, link.id, link.sealedReason);
    const made = codes.filter(({ linkId }) => linkId === link.id);
    return {
      id: link.id,
      bookingId,
      state: link.revokedAtMs !== undefined ? "revoked" : link.expiresAtMs <= nowMs ? "expired" : "live",
      createdAtMs: link.createdAtMs,
      createdBy: link.createdBy,
      expiresAtMs: link.expiresAtMs,
      ...(link.revokedAtMs !== undefined && { revokedAtMs: link.revokedAtMs }),
      revoker: revokerOf(link.revokedBy),
      ...(revokedFor !== undefined && { revokedFor }),
      codes: await Promise.all(made.map((code) => toCodeView(deps, code))),
      asks: asks.get(link.id) ?? [],
      ...(opening !== undefined && { opening }),
      locale: link.locale,
      messages: messages.get(link.id) ?? [],
      steps: stepsOf(messages.get(link.id) ?? [], steps),
      actions,
    };
  };
  return Promise.all(links.map((link) => toView(link, openings.get(link.id))));
}

async function toCodeView(
  deps: ViewDeps,
  { tag, createdBy, createdAtMs, sealedNote }: CodeMade,
): Promise<CodeView> {
  const note = await openStaffWords(deps, tag, sealedNote);
  return { createdAtMs, maker: makerOf(createdBy), ...(note !== undefined && { note }) };
}

function stepsOf(messages: readonly MessageSummary[], steps: readonly MessageStepNote[]) {
  const ids = new Set(messages.map(({ id }) => id));
  return steps.filter(({ messageId }) => ids.has(messageId));
}

/** Who ends a link, and why if they say so. */
export interface Revoking {
  /** As `createdBy`. */
  readonly by: string;
  readonly reason?: string;
}

/**
 * Ends a link, the messages that still wait to carry it and a cancellation that was asked for by it and still waits; false
 * when there is no such link.
 */
export async function revokeLink(deps: ViewDeps, id: string, revoking: Revoking): Promise<boolean> {
  const link = await findLinkById(deps.db, id);
  if (link === undefined) return false;
  await deps.db.batch(await revocation(deps, link, revoking));
  return true;
}

async function revocation(
  deps: ViewDeps,
  link: LinkRow,
  { by, reason }: Revoking,
): Promise<readonly Statement[]> {
  const nowMs = deps.clock();
  const sealedReason = reason === undefined ? undefined : await sealStaffWords(deps, link.id, reason);
  return [
    ...revokeLinkById(link.id, { nowMs, by, ...(sealedReason !== undefined && { sealedReason }) }),
    revokeMessages(link.id, nowMs),
    withdrawHeld(link, nowMs),
  ];
}

/** Ends all links of a booking, or those that went to one of its recipients; tells how many were live till then. */
export async function revokeLinks(
  deps: ViewDeps,
  which: { readonly bookingId: string; readonly to?: { readonly email?: string; readonly phone?: string } },
  revoking: Revoking,
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
  const revocations = await Promise.all(links.map((link) => revocation(deps, link, revoking)));
  await deps.db.batch(revocations.flat());
  return links.length;
}

/**
 * Sends a link again: by a new one, and the old one with all its codes is dead from the same moment. Where the old link went
 * to somebody who is not on file, it has to be said again to whom, since no address is kept. A link that is dead already is
 * not sent again: of two that resend it at once, one does.
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
