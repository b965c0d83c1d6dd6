import { randomUUID } from "node:crypto";
import type { Channel } from "../../src/ports.ts";
import { STAFF_KEY } from "./app-process.ts";
import { call } from "./http-client.ts";
import type { Job } from "./job.ts";
import { type Journal, noteSurprise } from "./journal.ts";

const NOBODY_THERE_PAUSE_MS = 200;
const DEFAULT_PAUSE_MS = 1_000;
/** A claim of a run that died is given up by the app after a minute: no use asking all the time. */
const IN_PROGRESS_PAUSE_MS = 4_000;
/** Ofcom keeps these for drama; the last one is the sender's own. */
const PHONES = 999;

export interface MintOrder {
  readonly bookingId: string;
  readonly channels: readonly Channel[];
  /** Which recipient it goes to; no two orders for one booking have the same. */
  readonly recipient: number;
}

export const emailOf = (recipient: number): string => `chaos-${recipient}@example.com`;
export const phoneOf = (recipient: number): string =>
  `+447700900${String(recipient % PHONES).padStart(3, "0")}`;

/** A member of staff's program that wants one link, and asks with the same Idempotency-Key until it has a 201. */
export function mintJob(origin: string, journal: Journal, order: MintOrder): Job {
  const { bookingId, channels, recipient } = order;
  const request = {
    method: "POST",
    headers: {
      authorization: `Bearer ${STAFF_KEY}`,
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
    },
    body: JSON.stringify({
      bookingId,
      channels,
      to: {
        ...(channels.includes("email") && { email: emailOf(recipient) }),
        ...(channels.includes("sms") && { phone: phoneOf(recipient) }),
      },
      force: true,
    }),
  };
  return {
    async attempt() {
      const answer = await call(`${origin}/api/links`, request);
      if (answer === undefined) {
        journal.retries += 1;
        return NOBODY_THERE_PAUSE_MS;
      }
      if (answer.status === 201) {
        journal.mints.push(readMint(answer.text, channels));
        return undefined;
      }
      const problem = readProblem(answer.text);
      if (answer.status === 409 && problem === "request-in-progress") return IN_PROGRESS_PAUSE_MS;
      if (answer.status === 429 || answer.status >= 502) return answer.retryAfterMs ?? DEFAULT_PAUSE_MS;
      noteSurprise(journal, `POST /api/links answered ${answer.status} ${problem}`);
      return undefined;
    },
  };
}

function readMint(text: string, channels: readonly Channel[]): Journal["mints"][number] {
  const { id, url, bookingId, messages } = JSON.parse(text) as {
    readonly id: string;
    readonly url: string;
    readonly bookingId: string;
    readonly messages: readonly { readonly id: string }[];
  };
  const code = new URL(url).pathname.slice("/b/".length);
  return { linkId: id, url, code, bookingId, channels, messageIds: messages.map((message) => message.id) };
}

/** The last part of a problem's type, such as `wix-throttled`. */
export function readProblem(text: string): string {
  try {
    const { type } = JSON.parse(text) as { readonly type?: unknown };
    return typeof type === "string" ? (type.split(/[/#]|problem-/).at(-1) ?? "") : "";
  } catch {
    return "no JSON";
  }
}
