import { randomUUID } from "node:crypto";
import type { Channel } from "../../src/ports/messages.ts";
import { call } from "./http-client.ts";
import type { Job } from "./job.ts";
import { type Journal, noteSurprise } from "./journal.ts";
import { againAfter, readProblem, staffRequest } from "./staff-client.ts";

/** Ofcom keeps these for drama; the last one is the sender's own. */
const PHONES = 999;

export interface MintOrder {
  readonly bookingId: string;
  readonly channels: readonly Channel[];
  /** Which recipient it goes to; no two orders for one booking have the same. */
  readonly recipient: number;
}

export const emailOf = (recipient: number): string => `chaos-${recipient}@example.com`;
const phoneOf = (recipient: number): string => `+447700900${String(recipient % PHONES).padStart(3, "0")}`;

/** A member of staff's program that wants one link, and asks with the same Idempotency-Key until it has a 201. */
export function mintJob(origin: string, journal: Journal, order: MintOrder): Job {
  const { bookingId, channels, recipient } = order;
  const request = staffRequest(randomUUID(), {
    bookingId,
    channels,
    to: {
      ...(channels.includes("email") && { email: emailOf(recipient) }),
      ...(channels.includes("sms") && { phone: phoneOf(recipient) }),
    },
    force: true,
  });
  return {
    async attempt() {
      const answer = await call(`${origin}/api/links`, request);
      if (answer?.status === 201) {
        journal.mints.push(readMint(answer.text, channels));
        return undefined;
      }
      const againInMs = againAfter(answer);
      if (againInMs !== undefined) {
        journal.retries += 1;
        return againInMs;
      }
      noteSurprise(journal, `POST /api/links answered ${answer?.status} ${readProblem(answer)}`);
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
