import { describe, expect, it } from "vitest";
import { createTwilioWebhooks } from "../../src/adapters/twilio-webhook.ts";
import { TWILIO_TOKEN } from "../support/twilio-stand-in.ts";
import { incomingParams, receiptParams, signCallback } from "../support/twilio-stand-in-callbacks.ts";

const PHONE = "+447700900123";
const URL_GIVEN = "https://b.example.com/webhooks/twilio/msg_1";
const MESSAGE = { sid: `SM${"0".repeat(32)}`, to: PHONE };
const PARAMS = receiptParams(MESSAGE, "delivered");

const webhooks = createTwilioWebhooks({ authToken: TWILIO_TOKEN });

describe("Twilio's signature", () => {
  it.each([
    ["nothing at all", ""],
    ["something else", "bm90IGEgc2lnbmF0dXJl"],
    ["a text that is no base64", "Ünsigned"],
  ])("is not %s", async (_what, signature) => {
    expect(await webhooks.isSigned(signature, URL_GIVEN, PARAMS)).toBe(false);
  });

  it("is not one by another token", async () => {
    const signature = await signCallback(URL_GIVEN, PARAMS, "another-token");

    expect(await webhooks.isSigned(signature, URL_GIVEN, PARAMS)).toBe(false);
  });

  it.each([
    ["another host", "https://b.example.org/webhooks/twilio/msg_1"],
    ["another port", "https://b.example.com:8443/webhooks/twilio/msg_1"],
    ["another scheme", "http://b.example.com/webhooks/twilio/msg_1"],
    ["another message", "https://b.example.com/webhooks/twilio/msg_2"],
    ["a query", "https://b.example.com/webhooks/twilio/msg_1?x=1"],
  ])("is not one for %s", async (_what, url) => {
    const signature = await signCallback(url, PARAMS);

    expect(await webhooks.isSigned(signature, URL_GIVEN, PARAMS)).toBe(false);
  });

  it.each([
    ["changed", { ...PARAMS, MessageStatus: "failed" }],
    ["added", { ...PARAMS, ErrorCode: "30003" }],
    ["left out", Object.fromEntries(Object.entries(PARAMS).filter(([name]) => name !== "To"))],
    ["renamed", { ...PARAMS, messagestatus: "delivered" }],
  ])("does not fit a form with a field %s", async (_change, params) => {
    const signature = await signCallback(URL_GIVEN, PARAMS);

    expect(await webhooks.isSigned(signature, URL_GIVEN, params)).toBe(false);
  });

  it("fits its form in whatever order the fields come", async () => {
    const signature = await signCallback(URL_GIVEN, PARAMS);
    const reversed = Object.fromEntries(Object.entries(PARAMS).toReversed());

    expect(await webhooks.isSigned(signature, URL_GIVEN, reversed)).toBe(true);
  });

  it("fits fields in any script, and empty ones", async () => {
    const params = incomingParams(PHONE, "Ναι, κρατήστε το 👍 & more=1", { FromCity: "" });
    const signature = await signCallback(URL_GIVEN, params);

    expect(await webhooks.isSigned(signature, URL_GIVEN, params)).toBe(true);
  });
});

describe("a receipt by callback", () => {
  it.each([
    ["an incoming text", incomingParams(PHONE, "Hello")],
    ["a form without an id", { MessageStatus: "sent" }],
    ["an empty form", {}],
  ])("is not %s", (_what, params) => {
    expect(webhooks.readReceipt(params)).toBeUndefined();
  });

  it("says why a text was not delivered", () => {
    const receipt = webhooks.readReceipt(receiptParams(MESSAGE, "undelivered", 30_006));

    expect(receipt).toEqual({
      providerId: MESSAGE.sid,
      status: "undelivered",
      outcome: { kind: "undelivered", code: "30006", cause: "dead_recipient" },
    });
  });

  it.each(["", "0", "null", "30003 +447700900123"])("keeps no code but digits: %j", (ErrorCode) => {
    const receipt = webhooks.readReceipt({ ...receiptParams(MESSAGE, "failed"), ErrorCode });

    expect(receipt?.outcome).toEqual({ kind: "undelivered", code: "failed", cause: "other" });
  });

  it("says that a text arrived", () => {
    const receipt = webhooks.readReceipt(receiptParams(MESSAGE, "delivered"));

    expect(receipt).toEqual({
      providerId: MESSAGE.sid,
      status: "delivered",
      outcome: { kind: "delivered" },
    });
  });
});

describe("a text that somebody has to hear of", () => {
  const SID = `SM${"f".repeat(32)}`;
  const kindOf = (body: string, extra: Readonly<Record<string, string>> = {}) =>
    webhooks.readReply(incomingParams(PHONE, body, extra))?.kind;

  it("has its sender, its words and the provider's id", () => {
    expect(webhooks.readReply(incomingParams(PHONE, " Can I come\nlater? "))).toEqual({
      providerId: SID,
      phone: PHONE,
      body: " Can I come\nlater? ",
      hasMedia: false,
      kind: "text",
    });
  });

  it.each(["STOP", "stopall", "UNSUBSCRIBE", "End", "QUIT", "REVOKE", "OPTOUT", "START", "unstop"])(
    "is not the wish %j",
    (body) => {
      expect(kindOf(body)).toBeUndefined();
    },
  );

  it.each(["CANCEL", " cancel\n", "Cancel"])("is a cancellation as its sender sees it: %j", (body) => {
    expect(kindOf(body)).toBe("cancel");
    expect(kindOf(body, { OptOutType: "STOP" })).toBe("cancel");
  });

  it.each(["cancel please", "👍", "Ναι", "", "STOP IT"])("is what anybody may write: %j", (body) => {
    expect(kindOf(body)).toBe("text");
  });

  it.each([
    ["HELP", {}, "help"],
    ["info", {}, "help"],
    ["AIDE", { OptOutType: "HELP" }, "help"],
    ["yes", {}, "yes"],
    ["YES", { OptOutType: "START" }, "yes"],
    ["ARRET", { OptOutType: "STOP" }, undefined],
    ["DEBUT", { OptOutType: "START" }, undefined],
  ] as const)("is told apart by the word and by what Twilio took it for: %s %j", (body, extra, kind) => {
    expect(kindOf(body, extra)).toBe(kind);
  });

  it("may be a picture alone", () => {
    expect(webhooks.readReply(incomingParams(PHONE, "", { NumMedia: "2" }))).toMatchObject({
      body: "",
      hasMedia: true,
      kind: "text",
    });
  });

  it.each(["whatsapp:+447700900123", "12345", ""])("has a handset for its sender, and not %j", (from) => {
    expect(webhooks.readReply(incomingParams(from, "Hello"))).toBeUndefined();
  });
});

describe("a wish by text", () => {
  it.each(["Hello", "STOP IT", "please stop", "Stopp", "", "HELP"])("is not %j", (body) => {
    expect(webhooks.readWish(incomingParams(PHONE, body))).toBeUndefined();
  });

  it.each(["whatsapp:+447700900123", "12345", ""])("is not one of %j, whom we never wrote to", (from) => {
    expect(webhooks.readWish(incomingParams(from, "STOP"))).toBeUndefined();
  });

  it.each(["STOP", "stop", " Stop\n", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"])(
    "is to get no more: %j",
    (body) => {
      expect(webhooks.readWish(incomingParams(PHONE, body))).toEqual({ phone: PHONE, wish: "stop" });
    },
  );

  it.each(["START", "yes", "Unstop "])("is to get them again: %j", (body) => {
    expect(webhooks.readWish(incomingParams(PHONE, body))).toEqual({ phone: PHONE, wish: "start" });
  });

  it.each([
    ["STOP", { phone: PHONE, wish: "stop" }],
    ["START", { phone: PHONE, wish: "start" }],
    ["HELP", undefined],
  ])("is what Twilio took it for, in words of the service's own: %s", (OptOutType, wish) => {
    expect(webhooks.readWish(incomingParams(PHONE, "ARRET", { OptOutType }))).toEqual(wish);
  });
});
