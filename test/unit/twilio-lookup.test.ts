import { describe, expect, it } from "vitest";
import { createTextSender } from "../../src/adapters/twilio.ts";
import {
  createTwilioStandIn,
  TWILIO_ACCOUNT,
  TWILIO_NUMBER,
  TWILIO_TOKEN,
  type TwilioStandIn,
} from "../support/twilio-stand-in.ts";

const SENT_MS = Date.UTC(2027, 4, 11, 8, 0, 0);
const PHONE = "+447700900123";
const BODY = "Hi Ana, Massage: Thu 13 May 10:00\nMove or cancel: https://b.example.com/b/0ABC";

/** A Twilio whose clock the test moves, and a sender to it. */
function open() {
  let nowMs = SENT_MS;
  const twilio = createTwilioStandIn({ now: () => nowMs });
  const sender = createTextSender(
    {
      accountSid: TWILIO_ACCOUNT,
      authToken: TWILIO_TOKEN,
      sender: { from: TWILIO_NUMBER },
      apiUrl: "https://twilio.example",
    },
    { fetch: (input, init) => twilio.fetch(new Request(input, init)), baseUrl: "https://b.example.com" },
  );
  const send = async (body = BODY, to = PHONE) => {
    const sent = await sender.send({ to, body, reference: "msg_1", validForSeconds: 3_600 });
    return sent.ok ? (sent.value.providerId ?? "") : "";
  };
  return {
    twilio,
    sender,
    send,
    find: (body = BODY) => sender.find({ to: PHONE, body, sinceMs: SENT_MS }),
    passMs(ms: number) {
      nowMs += ms;
    },
  };
}

const listings = ({ requests }: TwilioStandIn) => requests.filter(({ method }) => method === "GET");

describe("a text whose answer was lost", () => {
  it("is not found when it never arrived", async () => {
    const { find, send } = open();
    await send("Another text");
    await send(BODY, "+447700900124");

    expect(await find()).toEqual({ ok: true, value: undefined });
  });

  it("is not found in a copy from long before", async () => {
    const { find, send, passMs } = open();
    passMs(-61_000);
    await send();

    expect(await find()).toEqual({ ok: true, value: undefined });
  });

  it("is found while it still waits, and so has no date of sending", async () => {
    const { find, send } = open();
    const sid = await send();

    expect(await find()).toEqual({
      ok: true,
      value: { providerId: sid, status: "queued", outcome: { kind: "progress", rank: 1 } },
    });
  });

  it("is found although Twilio's clock is a little behind ours", async () => {
    const { find, send, passMs } = open();
    passMs(-59_000);
    const sid = await send();

    expect(await find()).toMatchObject({ ok: true, value: { providerId: sid } });
  });

  it("is found by its newest copy", async () => {
    const { find, send, passMs } = open();
    await send();
    passMs(5_000);
    const newest = await send();

    expect(await find()).toMatchObject({ ok: true, value: { providerId: newest } });
  });

  it.each([
    ["a trial account's sentence before it", BODY, `Sent from your Twilio trial account - ${BODY}`],
    ["Smart Encoding's plainer signs", `It’s “on” – 10:00…\n${BODY}`, `It's "on" - 10:00...\n${BODY}`],
  ])("is found in spite of %s", async (_change, body, sentBody) => {
    const { find, send } = open();
    const sid = await send(sentBody);

    expect(await find(body)).toMatchObject({ ok: true, value: { providerId: sid } });
  });

  it("is not taken for one with another link", async () => {
    const { find, send } = open();
    await send(BODY.replace("0ABC", "0abc"));

    expect(await find()).toEqual({ ok: true, value: undefined });
  });

  it("is found behind a page of newer ones", async () => {
    const { find, send, passMs, twilio } = open();
    const sid = await send();
    for (let index = 0; index < 150; index += 1) {
      passMs(1_000);
      await send(`Text ${index}`);
    }

    const found = await find();

    expect(found).toMatchObject({ ok: true, value: { providerId: sid } });
    expect(listings(twilio).length).toBe(2);
  });

  it("is searched for no further than the pages that can hold it", async () => {
    const { find, send, passMs, twilio } = open();
    passMs(-3_600_000);
    for (let index = 0; index < 250; index += 1) await send(`Text ${index}`);

    const found = await find();

    expect(found).toEqual({ ok: true, value: undefined });
    expect(listings(twilio).length).toBe(1);
  });

  it("is not given up for lost when there are too many to look through", async () => {
    const { find, send, twilio } = open();
    await send();
    for (let index = 0; index < 1_000; index += 1) await send(`Text ${index}`);

    const found = await find();

    expect(found).toEqual({ ok: false, error: { kind: "unreachable", code: "too_many_texts" } });
    expect(listings(twilio).length).toBe(10);
  });

  it.each([
    [
      { kind: "error", status: 503, code: 20503 },
      { kind: "unreachable", code: "20503" },
    ],
    [
      { kind: "error", status: 429, code: 20429, retryAfter: 3 },
      { kind: "throttled", code: "20429", retryAfterSeconds: 3 },
    ],
    [
      { kind: "html", status: 404 },
      { kind: "channel_fault", code: "http_404" },
    ],
    [
      { kind: "html", status: 200 },
      { kind: "unreachable", code: "unreadable_answer" },
    ],
    [{ kind: "broken_answer" }, { kind: "unreachable", code: "unreadable_answer" }],
  ] as const)("stays unknown while Twilio answers %o", async (fault, failure) => {
    const { find, send, twilio } = open();
    await send();
    twilio.fail(fault);

    expect(await find()).toEqual({ ok: false, error: failure });
  });

  it("is not looked for at an address of another site, where the account's token would go", async () => {
    const asked: string[] = [];
    const sender = createTextSender(
      {
        accountSid: TWILIO_ACCOUNT,
        authToken: TWILIO_TOKEN,
        sender: { from: TWILIO_NUMBER },
        apiUrl: "https://twilio.example",
      },
      {
        baseUrl: "https://b.example.com",
        fetch: async (input) => {
          asked.push(new URL(String(input)).host);
          return Response.json({
            messages: [
              { sid: "SM1", body: "x", status: "sent", date_created: "Tue, 11 May 2027 08:00:00 +0000" },
            ],
            meta: { key: "messages", next_page_url: "https://elsewhere.example/next" },
          });
        },
      },
    );

    const found = await sender.find({ to: PHONE, body: BODY, sinceMs: SENT_MS });

    expect(found).toMatchObject({ ok: false, error: { kind: "unreachable" } });
    expect(asked).toEqual(["twilio.example"]);
  });
});

describe("a text without a receipt", () => {
  it("is unknown when Twilio does not know it", async () => {
    const { sender } = open();

    expect(await sender.check(`SM${"0".repeat(32)}`)).toEqual({ ok: true, value: undefined });
  });

  it("is not unknown when it is the account that does not exist", async () => {
    const { sender, twilio } = open();
    twilio.fail({ kind: "html", status: 404 });

    expect(await sender.check(`SM${"0".repeat(32)}`)).toEqual({
      ok: false,
      error: { kind: "channel_fault", code: "http_404" },
    });
  });

  it("tells why it was not delivered", async () => {
    const { sender, send, twilio } = open();
    const sid = await send();
    twilio.setStatus(sid, "undelivered", 30_003);

    expect(await sender.check(sid)).toEqual({
      ok: true,
      value: {
        providerId: sid,
        status: "undelivered",
        outcome: { kind: "undelivered", code: "30003", cause: "handset_away" },
      },
    });
  });

  it("tells that it was delivered", async () => {
    const { sender, send, twilio } = open();
    const sid = await send();
    twilio.setStatus(sid, "delivered");

    expect(await sender.check(sid)).toMatchObject({ ok: true, value: { outcome: { kind: "delivered" } } });
  });
});
