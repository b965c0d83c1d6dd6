import { isUnderWay } from "../actions/held.ts";
import { type BusinessContact, readBusinessContact } from "../bookings/business.ts";
import type { Deps } from "../deps.ts";
import { type BookingForLink, readForLink } from "../links/booking-for-link.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { err, ok, type Result } from "../result.ts";
import { findHold } from "../store/held-actions.ts";
import { findLinksByBooking, type LinkRow } from "../store/links.ts";
import { findLastText, type ReplyLease } from "../store/replies.ts";

/** What a reply goes with. */
export type ReplyAbout =
  /** The booking of the text that went to its number last. */
  | {
      readonly kind: "booking";
      readonly bookingId: string;
      readonly read: BookingForLink;
      readonly business: BusinessContact;
      /** The newest link to it that went to the number: live, or else as it was. */
      readonly link?: LinkRow;
      readonly linkIsLive: boolean;
      /** Whether its customer has cancelled it by a page, and that still waits. */
      readonly isBeingCancelled: boolean;
    }
  /** Wix does not know that booking any more, or could not be asked in time. */
  | {
      readonly kind: "unread";
      readonly bookingId: string;
      readonly linkId?: string;
      readonly business: BusinessContact;
    }
  /** We never wrote to its number. */
  | { readonly kind: "stranger"; readonly business: BusinessContact };

type AboutDeps = Pick<Deps, "bookings" | "clock" | "config" | "db">;

/**
 * Finds out what a reply goes with, as it is now. A failure is worth another try; `isLastTry` makes do with what is known
 * without Wix.
 */
export async function findAbout(
  deps: AboutDeps,
  { senderRef, createdAtMs }: Pick<ReplyLease, "senderRef" | "createdAtMs">,
  { isLastTry }: { readonly isLastTry: boolean },
): Promise<Result<ReplyAbout, WixFailure>> {
  const sent = await findLastText(deps.db, senderRef, createdAtMs);
  if (sent === undefined) {
    const business = await readBusinessContact(deps);
    // Where to write to is asked of Wix, too.
    const isKnown = business.email !== undefined || isLastTry;
    return isKnown ? ok({ kind: "stranger", business }) : err({ kind: "unavailable" });
  }
  const { bookingId } = sent;
  const read = await readForLink(deps, bookingId);
  if (!read.ok) {
    if (read.error.kind !== "booking_not_found" && !isLastTry) return read;
    return ok({ kind: "unread", ...sent, business: await readBusinessContact(deps) });
  }
  const [links, hold] = await Promise.all([
    findLinksByBooking(deps.db, bookingId),
    findHold(deps.db, bookingId),
  ]);
  const nowMs = deps.clock();
  const isLive = ({ revokedAtMs, expiresAtMs }: LinkRow) => revokedAtMs === undefined && expiresAtMs > nowMs;
  const sentThere = links.filter(({ recipientRefs }) => recipientRefs.includes(senderRef));
  const live = sentThere.findLast(isLive);
  const link = live ?? sentThere.at(-1);
  return ok({
    kind: "booking",
    bookingId,
    read: read.value,
    business: read.value.business,
    ...(link !== undefined && { link }),
    linkIsLive: live !== undefined,
    isBeingCancelled: isUnderWay(hold),
  });
}
