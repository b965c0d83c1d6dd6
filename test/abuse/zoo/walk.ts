import type { Answer, Headers, LinkClient } from "./link-client.ts";
import { asksForBeginning, firstTimeOf } from "./page-forms.ts";

/** What became of a walk, as its visitor saw it. */
export interface Trace {
  /** How often the question when the booking begins was put. */
  asked: number;
  /** How often no more answers were taken. */
  stopped: number;
}

/** One step of a visitor, and all of them. Each goes on from the page that the last one left. */
export type Step = (walk: Walk) => Promise<void>;

/** A visitor under way: where they are, and what they have kept. */
export interface Walk {
  client: LinkClient;
  page: Answer;
  readonly trace: Trace;
}

const NOWHERE: Answer = { status: 0, html: "", address: "" };

/** Does what the steps say, in order. */
export async function walk(client: LinkClient, steps: readonly Step[]): Promise<Trace> {
  const trace: Trace = { asked: 0, stopped: 0 };
  const under = { client, page: NOWHERE, trace };
  for (const step of steps) await step(under);
  return trace;
}

/** Notes where the visitor is now. */
export function arrive(under: Walk, page: Answer): void {
  under.page = page;
  if (page.status === 422 && asksForBeginning(page.html)) under.trace.asked += 1;
  if (page.status === 429) under.trace.stopped += 1;
}

/** Fetches a page below the link. */
export const open =
  (below: string, headers: Headers, method?: "GET" | "HEAD"): Step =>
  async (under) =>
    arrive(under, await under.client.open(under.client.path + below, headers, method));

/** Lets time pass, milliseconds. */
export const wait =
  (ms: number): Step =>
  ({ client }) =>
    client.wait(ms);

/** What a visitor goes to a link for. */
export type Errand = "cancel" | "move";

/** Comes to the page with the form: by the address itself, or through the picker and its first free time. */
export const comeTo =
  (errand: Errand, headers: Headers): Step =>
  async (under) => {
    const { client } = under;
    if (errand === "cancel") return arrive(under, await client.open(`${client.path}/cancel`, headers));
    const picker = await client.open(`${client.path}/reschedule`, headers);
    const time = firstTimeOf(picker.html);
    if (time === undefined) throw new Error(`The picker offers no time: ${picker.status}`);
    arrive(under, await client.open(time, headers));
  };
