import { randomUUID } from "node:crypto";
import { call } from "./http-client.ts";
import type { Job } from "./job.ts";
import { type Journal, noteSurprise } from "./journal.ts";
import { againAfter, readProblem, staffRequest } from "./staff-client.ts";

export interface SendOrder {
  readonly bookingIds: readonly string[];
  /** Also to those who got a link lately. */
  readonly again: boolean;
}

/** A member of staff's program that sends links to several bookings at once, until it knows that they are recorded. */
export function sendJob(origin: string, journal: Journal, order: SendOrder): Job {
  const request = staffRequest(randomUUID(), { ...order, channels: ["email"], force: true });
  return {
    async attempt() {
      const answer = await call(`${origin}/api/sends`, request);
      if (answer?.status === 202) {
        const { id } = JSON.parse(answer.text) as { readonly id: string };
        journal.sends.push({ sendId: id, bookingIds: order.bookingIds });
        return undefined;
      }
      const againInMs = againAfter(answer);
      if (againInMs !== undefined) {
        journal.retries += 1;
        return againInMs;
      }
      noteSurprise(journal, `POST /api/sends answered ${answer?.status} ${readProblem(answer)}`);
      return undefined;
    },
  };
}
