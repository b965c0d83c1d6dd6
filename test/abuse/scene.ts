import type { Site, SiteBooking } from "./site.ts";
import type { LinkClient } from "./zoo/link-client.ts";

/** A link to a booking of its own, and what has become of both. */
export interface Scene {
  /** The visitor's way to the link. */
  readonly client: LinkClient;
  /** The booking whose link it is, as it is now. */
  booking(): Promise<SiteBooking>;
  /** Whether any booking that the visitor got a link to, or the link's language, is another than at the start. */
  isChanged(): Promise<boolean>;
}

/** Makes scenes in a site, each with a booking of its own. `locale` is the link's, BCP 47. */
export type OpenScene = (locale?: string) => Promise<Scene>;

interface MadeLink {
  readonly id: string;
  readonly path: string;
  readonly before: SiteBooking;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** After midnight, UTC. No booking begins at ten on any clock of Britain: that is what programs write that write a time. */
const BEGIN_MINUTES = [630, 690, 750, 810, 870, 930, 990];
const FIRST_DAY = 5;
const DAYS = 11;

/** Opens a site's scenes one after the other. */
export function scenesIn(site: Site): OpenScene {
  let turn = 0;
  const staff = { authorization: `Bearer ${site.staffKey}` };

  async function makeLink(locale: string): Promise<MadeLink> {
    const midnightMs = Math.floor(site.now() / DAY_MS) * DAY_MS;
    const minutes = BEGIN_MINUTES[turn % BEGIN_MINUTES.length] ?? 0;
    const startMs = midnightMs + (FIRST_DAY + (turn % DAYS)) * DAY_MS + minutes * MINUTE_MS;
    turn += 1;
    const bookingId = await site.book(startMs);
    const answer = await site.call("/api/links", {
      method: "POST",
      headers: { ...staff, "content-type": "application/json" },
      body: JSON.stringify({ bookingId, channels: [], force: true, locale }),
    });
    if (answer.status !== 201) throw new Error(`No link was made: ${answer.status} ${answer.text}`);
    const { id, url } = JSON.parse(answer.text) as { readonly id: string; readonly url: string };
    return { id, path: new URL(url).pathname, before: await read(bookingId) };
  }

  async function read(bookingId: string): Promise<SiteBooking> {
    const booking = (await site.bookings()).find(({ id }) => id === bookingId);
    if (booking === undefined) throw new Error("A booking is gone");
    return booking;
  }

  async function localeOf({ id }: MadeLink): Promise<string> {
    const { text } = await site.call(`/api/links/${id}`, { headers: staff });
    return String((JSON.parse(text) as { readonly locale?: unknown }).locale);
  }

  return async (locale = "en-GB") => {
    const own = await makeLink(locale);
    const links = [own];
    const localeBefore = await localeOf(own);
    const another = async () => {
      const other = await makeLink(locale);
      links.push(other);
      return other.path;
    };
    return {
      client: linkClient(site, own.path, `198.18.${turn % 250}.7`, another),
      booking: () => read(own.before.id),
      async isChanged() {
        const now = new Map((await site.bookings()).map((booking) => [booking.id, booking]));
        const isOther = ({ before: { id, status, revision } }: MadeLink) =>
          now.get(id)?.status !== status || now.get(id)?.revision !== revision;
        return links.some(isOther) || (await localeOf(own)) !== localeBefore;
      },
    };
  };
}

/** The range for benchmarks (RFC 2544): everybody has a network of their own, and another one for going elsewhere. */
const elsewhereOf = (home: string): string => home.replace("198.18.", "198.19.");

function linkClient(site: Site, path: string, from: string, another: () => Promise<string>): LinkClient {
  return {
    path,
    async open(address, headers, method = "GET") {
      const { status, text } = await site.call(address, { method, headers, from });
      return { status, html: text, address };
    },
    async send(address, fields, headers) {
      const { status, text } = await site.call(address, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
        body: fields.toString(),
        from,
      });
      return { status, html: text, address };
    },
    wait: (ms) => site.setNow(site.now() + ms),
    elsewhere: () => linkClient(site, path, elsewhereOf(from), another),
    another: async () => linkClient(site, await another(), from, another),
  };
}
