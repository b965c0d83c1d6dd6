import type { Site, SiteAnswer } from "./site.ts";

/** Asks, as staff, for a link to a booking, by default any, that goes to nobody. */
export async function askForLink(site: Site, turn = 0): Promise<SiteAnswer> {
  const bookings = await site.bookings();
  return site.call("/api/links", {
    method: "POST",
    headers: { authorization: `Bearer ${site.staffKey}`, "content-type": "application/json" },
    body: JSON.stringify({ bookingId: bookings[turn % bookings.length]?.id, channels: [], force: true }),
  });
}

/** The path of a link that was made; undefined where none was. */
export const linkPath = ({ status, text }: SiteAnswer): string | undefined =>
  status === 201 ? new URL((JSON.parse(text) as { readonly url: string }).url).pathname : undefined;
