import { describe, expect, it } from "vitest";
import { createTextSender } from "../../src/adapters/twilio.ts";
import type { TextMessage } from "../../src/ports/messages.ts";
import {
  createTwilioStandIn,
  MAGIC_NUMBERS,
  TWILIO_ACCOUNT,
  TWILIO_NUMBER,
  TWILIO_SERVICE,
  TWILIO_TOKEN,
  type TwilioFault,
  type TwilioStandIn,
} from "../support/twilio-stand-in.ts";

const CONFIG = {
  accountSid: TWILIO_ACCOUNT,
  authToken: TWILIO_TOKEN,
  sender: { from: TWILIO_NUMBER },
  apiUrl: "https://twilio.example",
};

const BASE_URL = "https://b.example.com";

const text = (changes: Partial<TextMessage> = {}): TextMessage => ({
  to: "+447700900123",
  body: "Hi Ana, Massage: Thu 13 May 10:00\nMove or cancel: https://b.example.com/b/0ABC",
  reference: "msg_1",
  validForSeconds: 3_600,
  ...changes,
});

const senderTo = (twilio: TwilioStandIn, config: Partial<Parameters<typeof createTextSender>[0]> = {}) =>
  createTextSender(
    { ...CONFIG, ...config },
    { fetch: (input, init) => twilio.fetch(new Request(input, init)), baseUrl: BASE_URL },
  );

/** A sender whose requests meet this instead of a Twilio. */
const senderOver = (fetch: typeof globalThis.fetch, deadlineMs?: number) =>
  createTextSender(CONFIG, { fetch, baseUrl: BASE_URL, ...(deadlineMs !== undefined && { deadlineMs }) });

describe("a text that Twilio does not take", () => {
  it.each([...MAGIC_NUMBERS])("is rejected for a number like %s, with code %i", async (to, code) => {
    const twilio = createTwilioStandIn();

    const sent = await senderTo(twilio).send(text({ to }));

    expect(sent).toMatchObject({ ok: false, error: { kind: "rejected", code: String(code) } });
    expect(twilio.messages).toEqual([]);
  });

  it("is a fault of the channel when the token is wrong", async () => {
    const sent = await senderTo(createTwilioStandIn(), { authToken: "wrong" }).send(text());

    expect(sent).toEqual({ ok: false, error: { kind: "channel_fault", code: "20003" } });
  });

  it("is a fault of the channel when the sender is not ours", async () => {
    const sent = await senderTo(createTwilioStandIn(), { sender: { from: "+15005550006" } }).send(text());

    expect(sent).toEqual({ ok: false, error: { kind: "channel_fault", code: "21659" } });
  });

  const faults: readonly (readonly [TwilioFault, object])[] = [
    [
      { kind: "error", status: 429, code: 20429, retryAfter: 42 },
      { kind: "throttled", code: "20429", retryAfterSeconds: 42 },
    ],
    [
      { kind: "error", status: 429, code: 21611 },
      { kind: "throttled", code: "21611", retryAfterSeconds: 900 },
    ],
    [
      { kind: "error", status: 503, code: 20503 },
      { kind: "unreachable", code: "20503", answered: true, doubtful: true },
    ],
    [
      { kind: "html", status: 502 },
      { kind: "unreachable", code: "http_502", answered: true, doubtful: true },
    ],
    [
      { kind: "html", status: 429 },
      { kind: "throttled", code: "http_429", retryAfterSeconds: 10 },
    ],
    [
      { kind: "html", status: 302 },
      { kind: "channel_fault", code: "http_302" },
    ],
    [
      { kind: "html", status: 504 },
      { kind: "unknown", code: "http_504" },
    ],
    [
      { kind: "html", status: 524 },
      { kind: "unknown", code: "http_524" },
    ],
    [
      { kind: "error", status: 400, code: 99_999 },
      { kind: "rejected", code: "99999", refusal: "other" },
    ],
  ];
  it.each(faults)("fails by %o", async (fault, failure) => {
    const twilio = createTwilioStandIn();
    twilio.fail(fault);

    const sent = await senderTo(twilio).send(text());

    expect(sent).toEqual({ ok: false, error: failure });
  });

  it("may have been taken when the answer cannot be read", async () => {
    const twilio = createTwilioStandIn();
    twilio.fail({ kind: "broken_answer" });

    const sent = await senderTo(twilio).send(text());

    expect(sent).toEqual({ ok: false, error: { kind: "unknown", code: "unreadable_answer" } });
    expect(twilio.messages.length).toBe(1);
  });

  it("may have been taken when no answer comes in time", async () => {
    const silent = senderOver(
      (_input, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
        }),
      5,
    );

    expect(await silent.send(text())).toEqual({ ok: false, error: { kind: "unknown", code: "timeout" } });
  });

  it.each(["ECONNREFUSED", "ENOTFOUND", "UND_ERR_CONNECT_TIMEOUT"])("never left after %s", async (code) => {
    const cause = Object.assign(new Error("connect"), { code });
    const sender = senderOver(() => Promise.reject(new TypeError("fetch failed", { cause })));

    expect(await sender.send(text())).toEqual({
      ok: false,
      error: { kind: "unreachable", code, answered: false, whose: "channel" },
    });
  });

  it("leaves nothing of number, text or token in its failure", async () => {
    const twilio = createTwilioStandIn();
    twilio.fail({ kind: "error", status: 400, code: 21_614 });

    const failure = JSON.stringify(await senderTo(twilio).send(text()));

    expect(failure).not.toMatch(/447700900123|Ana|0ABC|stand-in-token/);
  });

  it("throws what neither network nor Twilio did, instead of hiding a bug", async () => {
    const sender = senderTo(createTwilioStandIn(), { accountSid: "AC/../x" });

    await expect(sender.send(text())).rejects.toThrow("accountSid");
  });
});

describe("a text that Twilio takes", () => {
  it("goes out from the number, under a name of our own, and comes back with Twilio's id", async () => {
    const twilio = createTwilioStandIn();

    const sent = await senderTo(twilio).send(text());

    expect(sent).toEqual({ ok: true, value: { providerId: twilio.messages[0]?.sid } });
    expect(twilio.messages).toMatchObject([
      { to: "+447700900123", from: TWILIO_NUMBER, messagingServiceSid: null, body: text().body },
    ]);
    expect(twilio.requests.map(({ userAgent }) => userAgent)).toEqual(["Slotpass"]);
  });

  it("goes out by the messaging service where there is one", async () => {
    const twilio = createTwilioStandIn();

    await senderTo(twilio, { sender: { messagingServiceSid: TWILIO_SERVICE } }).send(text());

    expect(twilio.messages).toMatchObject([{ from: null, messagingServiceSid: TWILIO_SERVICE }]);
  });

  it.each([
    [0.4, 1],
    [3_600.7, 3_600],
    [86_400, 36_000],
  ])("is worth delivering for %d seconds, which Twilio hears as %i", async (validForSeconds, seconds) => {
    const twilio = createTwilioStandIn();

    await senderTo(twilio).send(text({ validForSeconds }));

    expect(twilio.messages).toMatchObject([{ validityPeriodSeconds: seconds }]);
  });

  it("asks for its receipts under our own id, at our own address", async () => {
    const twilio = createTwilioStandIn();

    await senderTo(twilio).send(text({ reference: "msg_42" }));

    expect(twilio.messages).toMatchObject([
      { statusCallback: "https://b.example.com/webhooks/twilio/msg_42" },
    ]);
  });
});
