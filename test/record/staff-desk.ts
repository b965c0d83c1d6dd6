import { setTimeout as pause } from "node:timers/promises";
import type { Answer, CallDemo } from "./browser.ts";
import { STAFF_KEY } from "./demo-process.ts";

export type Channel = "email" | "sms";

export interface LinkOrder {
  readonly bookingId: string;
  readonly channels: readonly Channel[];
  /** BCP 47. */
  readonly locale: string;
  readonly to?: { readonly email?: string; readonly phone?: string };
  readonly note?: string;
}

export interface MadeLink {
  readonly id: string;
  /** `/b/{code}`. */
  readonly path: string;
}

/** A message of a link, as the staff API tells of it. */
export interface LinkMessage {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly state: string;
  readonly failureCode?: string;
}

/** The staff API, as far as a recording needs it. */
export interface StaffDesk {
  /** Makes a link and sends it, whatever its customer may do and was sent before; or what was answered instead. */
  makeLink(order: LinkOrder): Promise<MadeLink | Answer>;
  /** Makes a link that takes the place of another. */
  resend(linkId: string): Promise<void>;
  revoke(linkId: string): Promise<void>;
  /** Ends whatever links a booking has, so that the next one has no messages but its own. */
  revokeAll(bookingId: string): Promise<void>;
  /** Waits until none of a link's messages is on its way any more. @throws after a minute */
  settled(linkId: string): Promise<readonly LinkMessage[]>;
  /** The links of a booking. */
  linksOf(bookingId: string): Promise<readonly { readonly id: string; readonly createdBy: string }[]>;
}

/** What is still being worked on, by the API's own description. */
const ON_ITS_WAY: ReadonlySet<string> = new Set(["queued", "leased", "retry_wait", "unknown"]);
const ASK_AGAIN_MS = 20;
const SETTLES_WITHIN_MS = 60_000;

/** Whether a link was made. */
export const isMade = (outcome: MadeLink | Answer): outcome is MadeLink => "path" in outcome;

/** Opens the desk of a demo. */
export function staffDesk(call: CallDemo): StaffDesk {
  const ask = (path: string, method: "GET" | "POST" | "DELETE" = "GET", body?: object): Promise<Answer> =>
    call(`/api${path}`, {
      method,
      headers: { authorization: `Bearer ${STAFF_KEY}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
  const read = async <Body>(path: string): Promise<Body> => JSON.parse((await ask(path)).text) as Body;
  const done = ({ status, text }: Answer): void => {
    if (status >= 300) throw new Error(`The staff API answered ${status}: ${text}`);
  };
  return {
    async makeLink(order) {
      const answer = await ask("/links", "POST", { ...order, force: true, again: true });
      if (answer.status !== 201) return answer;
      const { id, url } = JSON.parse(answer.text) as { readonly id: string; readonly url: string };
      return { id, path: new URL(url).pathname };
    },
    resend: async (linkId) => done(await ask(`/links/${linkId}/resend`, "POST", { channels: [] })),
    revoke: async (linkId) => done(await ask(`/links/${linkId}`, "DELETE")),
    async revokeAll(bookingId) {
      done(await ask("/links/revoke", "POST", { bookingId }));
    },
    async settled(linkId) {
      const untilMs = performance.now() + SETTLES_WITHIN_MS;
      while (performance.now() < untilMs) {
        const { messages } = await read<{ readonly messages: readonly LinkMessage[] }>(`/links/${linkId}`);
        if (!messages.some(({ state }) => ON_ITS_WAY.has(state))) return messages;
        await pause(ASK_AGAIN_MS);
      }
      throw new Error(`A message of ${linkId} is still on its way`);
    },
    async linksOf(bookingId) {
      const { links } = await read<{
        readonly links: readonly { readonly id: string; readonly createdBy: string }[];
      }>(`/links?bookingId=${bookingId}`);
      return links;
    },
  };
}
