import { setTimeout as pause } from "node:timers/promises";
import type { ListedBooking } from "./emulated-world.ts";
import type { Reader } from "./reader.ts";
import type { LinkMessage } from "./staff-desk.ts";

/** The demo looks for bookings 4 to 12 seconds after it was asked: by its own clock, and by a timer. */
const SEARCHED_AFTER_MS = 60_000;
const ASK_AGAIN_MS = 250;
const FOUND_WITHIN_MS = 60_000;

/** Customers who can be found by address and by number, and are nobody else's namesake. */
export function findableBookings(bookings: readonly ListedBooking[], at: string): readonly ListedBooking[] {
  const known = new Set<string>();
  return bookings.filter(({ status, startDate, contactDetails: { email, phone } }) => {
    if (email === undefined || phone === undefined || known.has(email) || known.has(phone)) return false;
    known.add(email).add(phone);
    return status === "CONFIRMED" && startDate > at;
  });
}

/**
 * Asks for lost links, each reader for another customer's, as nobody gets a second link within minutes; then takes down
 * what these customers are sent.
 */
export async function findLost(
  askers: readonly { readonly reader: Reader; readonly booking: ListedBooking }[],
): Promise<void> {
  for (const { reader, booking } of askers) {
    const { email = "", phone = "" } = booking.contactDetails;
    const asked = await reader.browser.send("/find", new URLSearchParams({ email, phone }));
    reader.note(booking, "found, answer", asked);
  }
  await askers[0]?.reader.world.goTo(SEARCHED_AFTER_MS);
  const untilMs = performance.now() + FOUND_WITHIN_MS;
  for (const { reader, booking } of askers) {
    const links = await foundLinks(reader, booking, untilMs);
    for (const link of links) await reader.noteMessages(booking, link, (kind) => `found, ${kind}`);
  }
}

async function foundLinks(
  { staff }: Reader,
  { id }: ListedBooking,
  untilMs: number,
): Promise<readonly { readonly id: string }[]> {
  while (performance.now() < untilMs) {
    const links = await staff.linksOf(id);
    const sent: (readonly LinkMessage[])[] = [];
    for (const link of links) sent.push(await staff.settled(link.id));
    // By email and by SMS.
    if (sent.flat().length >= 2) return links;
    await pause(ASK_AGAIN_MS);
  }
  throw new Error("A customer who asked for a lost link was sent nothing");
}
