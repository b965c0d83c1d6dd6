import { createTwilioWebhooks } from "../../src/adapters/twilio-webhook.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { tick } from "../../src/tick.ts";
import { BUSINESS_EMAIL, sendLink } from "./acting.ts";
import { createTestApp, type TestApp, type TestAppOptions } from "./app.ts";
import { settleAll } from "./sends.ts";
import { TWILIO_TOKEN } from "./twilio-stand-in.ts";
import { type CallbackParams, incomingParams, signedCallback } from "./twilio-stand-in-callbacks.ts";

const WEBHOOK_URL = "https://b.example.com/webhooks/twilio";

/** The customer's own number, as the emulated booking has it on file in these tests. */
export const CUSTOMER = { email: "ana.text@example.com", phone: "+447700900321" };
export const STRANGER = "+447700900555";

/** An app that takes Twilio's callbacks; `deps` replace parts of it. */
export const openTexting = (options: TestAppOptions = {}): Promise<TestApp> =>
  createTestApp({
    ...options,
    deps: { textWebhooks: createTwilioWebhooks({ authToken: TWILIO_TOKEN }), ...options.deps },
  });

/** The same, where a customer has got the link to their booking by text; the outbox is empty. */
export async function openTexted(
  contact: { readonly email?: string; readonly phone: string } = CUSTOMER,
  bookingId: string = EXAMPLE_BOOKINGS.appointment,
  options: TestAppOptions = {},
) {
  const test = await openTexting(options);
  test.emulator.changeContact(bookingId, { email: "", ...contact });
  const link = await sendLink(test, { bookingId, channels: ["sms"] });
  await settleAll(test);
  test.outbox.clear();
  return { test, bookingId, link };
}

let sids = 0;

/** What Twilio posts when somebody writes; each with an id of its own unless `extra` names one. */
export const incoming = (from: string, body: string, extra: CallbackParams = {}): CallbackParams => {
  sids += 1;
  return incomingParams(from, body, { MessageSid: `SM${String(sids).padStart(32, "0")}`, ...extra });
};

/** Hands an incoming text in, and leaves what it begins in the background to go on. */
export async function deliver({ app }: Pick<TestApp, "app">, params: CallbackParams): Promise<Response> {
  return app.request(await signedCallback(WEBHOOK_URL, params));
}

/** Somebody writes, and everything that comes of it at once is done. */
export async function write(
  test: TestApp,
  body: string,
  { from = CUSTOMER.phone, ...extra }: { readonly from?: string } & CallbackParams = {},
): Promise<Response> {
  const response = await deliver(test, incoming(from, body, extra));
  await settleAll(test);
  return response;
}

/** A tick of the timer, and everything that comes of it. */
export async function runTick(test: TestApp, deps: Partial<TestApp["deps"]> = {}): Promise<void> {
  await tick(
    { ...test.deps, ...deps },
    { messages: 50, sendItems: 0, actions: 5, finds: 0, findPages: 0, replies: 5 },
  );
  await settleAll(test);
}

/** The text parts of what went to the business, and to anybody else, in one line each. */
export function readTold({ outbox }: Pick<TestApp, "outbox">) {
  const plain = (text: string) => text.replace(/\s+/g, " ");
  const all = outbox.messages();
  return {
    notices: all.filter(({ to }) => to === BUSINESS_EMAIL).map(({ text }) => plain(text)),
    answers: all.filter(({ to }) => to !== BUSINESS_EMAIL),
  };
}
