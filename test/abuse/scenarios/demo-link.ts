import type { Site } from "../site.ts";

const DAY_MS = 86_400_000;

/** A booking at a demo, and the way to it. */
export interface DemoLink {
  readonly bookingId: string;
  /** `/b/{code}`. */
  readonly path: string;
}

/** Books a massage some days ahead, and makes a link to it. @throws when the demo makes none */
export async function makeDemoLink(site: Site, daysAhead = 9): Promise<DemoLink> {
  const bookingId = await site.book(morning(site.now(), daysAhead));
  const { status, text } = await site.call("/api/links", {
    method: "POST",
    headers: { authorization: `Bearer ${site.staffKey}`, "content-type": "application/json" },
    body: JSON.stringify({ bookingId, channels: [] }),
  });
  if (status !== 201) throw new Error(`No link was made: ${status} ${text}`);
  return { bookingId, path: new URL((JSON.parse(text) as { readonly url: string }).url).pathname };
}

/** Ten in the morning UTC. */
const morning = (nowMs: number, daysAhead: number): number =>
  (Math.floor(nowMs / DAY_MS) + daysAhead) * DAY_MS + 10 * 3_600_000;
