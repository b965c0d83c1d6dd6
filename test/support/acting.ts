import type { Hono } from "hono";
import type { CapturedMessage } from "../../src/adapters/captured-outbox.ts";
import { createApp } from "../../src/app.ts";
import type { BookingGateway } from "../../src/ports/bookings.ts";
import type { TestApp } from "./app.ts";
import { type HtmlForm, readPostForm } from "./forms.ts";
import { changed } from "./gateway.ts";

/** What the emulated site gives as its own address. */
export const BUSINESS_EMAIL = "hello@lindenstudio.example.org";

/** The form that cancels, as a visitor finds it. */
export const cancelForm = ({ app }: Pick<TestApp, "app">, path: string): Promise<HtmlForm> =>
  readPostForm(app, `${path}/cancel`);

/** The form that moves to the first time that the picker offers. */
export async function moveForm({ app }: Pick<TestApp, "app">, path: string): Promise<HtmlForm> {
  const html = await (await app.request(`${path}/reschedule`)).text();
  const href = /href="([^"]*\/reschedule\/confirm\?[^"]*)"/.exec(html)?.[1];
  if (href === undefined) throw new Error("The picker offers no time");
  return readPostForm(app, href.replaceAll("&amp;", "&"));
}

/** The same app on the same database, whose process dies as soon as Wix has carried an action out. */
export function dyingApp({ deps }: TestApp): Hono {
  const { bookings } = deps;
  const die = async (work: Promise<unknown>): Promise<never> => {
    await work;
    throw new Error("The process died");
  };
  const dying: BookingGateway = changed(bookings, {
    cancelBooking: (...args) => die(bookings.cancelBooking(...args)),
    rescheduleBooking: (...args) => die(bookings.rescheduleBooking(...args)),
  });
  return createApp({ ...deps, bookings: dying });
}

/** What was sent about an action: everything but the links themselves. */
export const newsIn = ({ outbox }: Pick<TestApp, "outbox">): readonly CapturedMessage[] =>
  outbox
    .messages()
    .filter(({ subject, text }) =>
      /^(Cancelled|Not cancelled|Moved|Move requested|Move not yet confirmed): /.test(subject ?? text),
    );

/** To whom, by what: `email ana@example.com`. */
export const addressees = (messages: readonly CapturedMessage[]): readonly string[] =>
  messages.map(({ channel, to }) => `${channel} ${to}`).sort();

/** A link to a booking, made by staff and sent as the request says. */
export async function sendLink(
  { app, staffKey }: TestApp,
  request: { bookingId: string; channels?: readonly string[]; to?: { email?: string; phone?: string } },
): Promise<{ readonly id: string; readonly path: string }> {
  const response = await app.request("/api/links", {
    method: "POST",
    headers: { authorization: `Bearer ${staffKey}`, "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  if (response.status !== 201) throw new Error(`No link was sent: ${response.status}`);
  const { id, url } = (await response.json()) as { id: string; url: string };
  return { id, path: new URL(url).pathname };
}

/** The path of Wix's own link to a booking. */
export async function tokenPath({ deps }: TestApp, bookingId: string): Promise<string> {
  const token = await deps.bookings.mintToken(bookingId);
  if (!token.ok) throw new Error("The emulator gave no token");
  return `/t/${token.value}`;
}
