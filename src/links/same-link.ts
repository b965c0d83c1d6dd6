import type { Deps } from "../deps.ts";
import { toRefsText } from "../store/link-codes.ts";
import { findLinksByBooking, type LinkRow } from "../store/links.ts";
import type { MintRequest } from "./mint-request.ts";

/**
 * The link that just these recipients have to a booking, if it lives: one link serves them for the life of the booking, and
 * each further message carries a further code of it. Nobody in particular has none. Of several, made before that was so,
 * the newest.
 */
export async function findSameLink(
  { db }: Pick<Deps, "db">,
  bookingId: string,
  recipientRefs: readonly string[],
  nowMs: number,
): Promise<LinkRow | undefined> {
  if (recipientRefs.length === 0) return undefined;
  const wanted = toRefsText(recipientRefs);
  const links = await findLinksByBooking(db, bookingId);
  return links.findLast(
    (link) =>
      link.revokedAtMs === undefined && link.expiresAtMs > nowMs && toRefsText(link.recipientRefs) === wanted,
  );
}

/** How a further message of a link is written: in the language that staff name now, else in what was chosen before. */
export function writtenAs<Request extends Pick<MintRequest, "locale" | "localeChosen" | "timeZone">>(
  request: Request,
  { locale, localeChosen, timeZone }: LinkRow,
): Request {
  return {
    ...request,
    ...(!request.localeChosen && localeChosen && { locale }),
    ...(timeZone !== undefined && { timeZone }),
  };
}
