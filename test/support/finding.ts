import { tick } from "../../src/tick.ts";
import type { TestApp } from "./app.ts";
import { passTime, settleAll } from "./sends.ts";

/** Longer than a request waits before anything is done about it. */
const DUE_MS = 15_000;
const LIMITS = { messages: 50, sendItems: 50, actions: 10, finds: 20, findPages: 50, replies: 5 };

/** The headers of a form that a browser sends from a page of ours. */
const FORM_HEADERS = {
  "content-type": "application/x-www-form-urlencoded",
  "sec-fetch-site": "same-origin",
  origin: "null",
};

/** Sends the form of `/find` as a browser would. */
export const postFind = (
  { app }: Pick<TestApp, "app">,
  fields: { readonly email?: string; readonly phone?: string },
  headers: Record<string, string> = {},
): Response | Promise<Response> =>
  app.request("/find", {
    method: "POST",
    headers: { ...FORM_HEADERS, ...headers },
    body: new URLSearchParams({ email: "", phone: "", ...fields }).toString(),
  });

/** Lets what was asked for become due, and everything come of it that does. */
export async function workOffFinds(test: TestApp, deps: Partial<TestApp["deps"]> = {}): Promise<void> {
  passTime(test, DUE_MS);
  await tick({ ...test.deps, ...deps }, LIMITS);
  await settleAll(test);
}

/** Of every message that went out: how, to whom, and to which booking it leads. */
export async function readSent({ deps, outbox }: TestApp) {
  const { rows } = await deps.db.run({
    sql: "SELECT booking_id, channel, state FROM messages ORDER BY created_ms, id",
    params: [],
  });
  return {
    to: outbox.messages().map(({ channel, to }) => `${channel} ${to}`),
    bookings: rows.filter(({ state }) => state !== "suppressed").map(({ booking_id }) => String(booking_id)),
  };
}
