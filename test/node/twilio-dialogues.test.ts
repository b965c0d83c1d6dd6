import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { createTextSender } from "../../src/adapters/twilio.ts";
import { createTwilioWebhooks } from "../../src/adapters/twilio-webhook.ts";
import type { TextReceipt } from "../../src/ports/messages.ts";
import { TWILIO_ACCOUNT, TWILIO_NUMBER, TWILIO_TOKEN } from "../support/twilio-stand-in.ts";
import { type ServerFault, startTwilioServer } from "../support/twilio-stand-in-http.ts";

const TEXT = {
  to: "+447700900123",
  body: "Café https://b.example.com/b/0ABC",
  reference: "msg_1",
  validForSeconds: 60,
};

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An app's end of the line: what Twilio calls it back with, as far as the signature is good. */
async function listenForReceipts() {
  const webhooks = createTwilioWebhooks({ authToken: TWILIO_TOKEN });
  const receipts: (TextReceipt | undefined)[] = [];
  const baseUrl: string = await listen(
    createServer(async (request, response) => {
      const params = Object.fromEntries(new URLSearchParams(await readText(request)));
      const signature = String(request.headers["x-twilio-signature"]);
      const isSigned = await webhooks.isSigned(signature, `${baseUrl}${request.url}`, params);
      if (isSigned) receipts.push(webhooks.readReceipt(params));
      response.writeHead(isSigned ? 204 : 403).end();
    }),
  );
  return { baseUrl, receipts };
}

interface SenderOptions {
  readonly baseUrl?: string;
  readonly deadlineMs?: number | undefined;
}

const senderTo = (
  apiUrl: string,
  { baseUrl = "http://127.0.0.1:1", deadlineMs = 20_000 }: SenderOptions = {},
) =>
  createTextSender(
    { accountSid: TWILIO_ACCOUNT, authToken: TWILIO_TOKEN, sender: { from: TWILIO_NUMBER }, apiUrl },
    { fetch, baseUrl, deadlineMs },
  );

/** A Twilio on loopback, an app that hears its calls, and the app's sender. */
async function open({ deadlineMs }: { readonly deadlineMs?: number } = {}) {
  const server = await startTwilioServer();
  onTestFinished(server.close);
  const { baseUrl, receipts } = await listenForReceipts();
  const apiUrl = `http://127.0.0.1:${server.port}`;
  const sinceMs = Date.now();
  return {
    server,
    receipts,
    sender: senderTo(apiUrl, { baseUrl, deadlineMs }),
    find: () => senderTo(apiUrl).find({ ...TEXT, sinceMs }),
  };
}

describe("a text over a real connection to Twilio", () => {
  it("never left when nobody listens", async () => {
    const server = createServer();
    const apiUrl = await listen(server);
    server.close();
    await once(server, "close");

    expect(await senderTo(apiUrl).send(TEXT)).toEqual({
      ok: false,
      error: { kind: "unreachable", code: "ECONNREFUSED", answered: false, whose: "channel" },
    });
  });

  it.each<readonly [ServerFault, number]>([
    ["dropBefore", 0],
    ["stall", 0],
    ["dropAfter", 1],
    ["stallAfter", 1],
    ["drip", 1],
  ])("may have been taken after %s: %i is found", async (fault, taken) => {
    const { server, sender, find } = await open({ deadlineMs: 2_000 });
    server.control({ next: [fault], callbacks: { final: null } });

    const sent = await sender.send(TEXT);

    const [message] = server.messages;
    expect(sent).toMatchObject({ ok: false, error: { kind: "unknown" } });
    expect(server.messages.length).toBe(taken);
    expect(await find()).toMatchObject({
      ok: true,
      ...(message === undefined ? { value: undefined } : { value: { providerId: message.sid } }),
    });
  });

  it("was not taken by a service that is down, and is taken a little later", async () => {
    const { server, sender } = await open();
    server.control({ next: ["error5xx", "error429"] });

    const sent = [await sender.send(TEXT), await sender.send(TEXT), await sender.send(TEXT)];

    expect(sent).toEqual([
      { ok: false, error: { kind: "unreachable", code: "20503", answered: true, doubtful: true } },
      { ok: false, error: { kind: "throttled", code: "20429", retryAfterSeconds: 1 } },
      { ok: true, value: { providerId: server.messages[0]?.sid } },
    ]);
    expect(server.messages).toMatchObject([
      { to: TEXT.to, body: TEXT.body, validityPeriodSeconds: 60, acknowledged: true },
    ]);
  });
});

describe("Twilio's answer to a text", () => {
  it.each([
    [400, 21211, { kind: "rejected", refusal: "dead_recipient" }],
    [400, 21614, { kind: "rejected", refusal: "dead_recipient" }],
    [400, 21265, { kind: "rejected", refusal: "dead_recipient" }],
    [400, 30005, { kind: "rejected", refusal: "dead_recipient" }],
    [400, 30006, { kind: "rejected", refusal: "dead_recipient" }],
    [400, 21610, { kind: "rejected", refusal: "opted_out" }],
    [400, 30004, { kind: "rejected", refusal: "opted_out" }],
    [403, 21408, { kind: "rejected", refusal: "no_route" }],
    [400, 21612, { kind: "rejected", refusal: "no_route" }],
    [400, 30007, { kind: "rejected", refusal: "filtered" }],
    [400, 21617, { kind: "rejected", refusal: "our_mistake" }],
    [401, 20003, { kind: "channel_fault" }],
    [400, 30002, { kind: "channel_fault" }],
    [400, 21606, { kind: "channel_fault" }],
    [400, 21608, { kind: "channel_fault" }],
    [400, 30034, { kind: "channel_fault" }],
    [400, 30032, { kind: "channel_fault" }],
    [429, 21611, { kind: "throttled", retryAfterSeconds: 900 }],
    [429, 30001, { kind: "throttled", retryAfterSeconds: 900 }],
    [429, 20429, { kind: "throttled", retryAfterSeconds: 10 }],
    [503, 20503, { kind: "unreachable", answered: true, doubtful: true }],
    [500, 20500, { kind: "unreachable", answered: true, doubtful: true }],
    [400, 30003, { kind: "recipient_busy" }],
    [400, 31337, { kind: "rejected", refusal: "other" }],
  ] as const)("%i with code %i", async (status, code, failure) => {
    const { server, sender } = await open();
    server.twilio.fail({ kind: "error", status, code });

    const sent = await sender.send(TEXT);

    expect(sent).toEqual({ ok: false, error: { ...failure, code: String(code) } });
    expect(server.messages).toEqual([]);
  });
});

describe("Twilio's receipt for a text", () => {
  it.each([
    [30003, "handset_away"],
    [30008, "carrier_silent"],
    [30036, "too_late"],
    [30001, "queue_full"],
    [30005, "dead_recipient"],
    [30006, "dead_recipient"],
    [30004, "opted_out"],
    [30007, "filtered"],
    [30002, "channel_fault"],
    [30032, "channel_fault"],
    [30034, "channel_fault"],
    [31337, "other"],
  ])("says by a call and when asked why it was not delivered: %i", async (errorCode, cause) => {
    const { server, sender, receipts } = await open();
    server.control({ callbacks: { final: "undelivered", errorCode } });

    const sent = await sender.send(TEXT);
    await server.settled();

    const sid = server.messages[0]?.sid ?? "";
    const last = {
      providerId: sid,
      status: "undelivered",
      outcome: { kind: "undelivered", code: String(errorCode), cause },
    };
    expect(sent).toEqual({ ok: true, value: { providerId: sid } });
    expect(receipts.map((receipt) => receipt?.status)).toEqual(["queued", "sending", "sent", "undelivered"]);
    expect(receipts.at(-1)).toEqual(last);
    expect(await sender.check(sid)).toEqual({ ok: true, value: last });
  });

  it("may be doubled, in disorder and before the answer", async () => {
    const { server, sender, receipts } = await open();
    server.control({ callbacks: { duplicate: true, shuffle: true, early: true } });
    const seenBeforeAnswer = sender.send(TEXT).then(() => receipts.length);

    expect(await seenBeforeAnswer).toBe(8);
    expect(receipts.map((receipt) => receipt?.status).toSorted()).toEqual(
      ["delivered", "queued", "sending", "sent"].flatMap((status) => [status, status]),
    );
  });
});
