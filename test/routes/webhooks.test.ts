import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { createTwilioWebhooks } from "../../src/adapters/twilio-webhook.ts";
import { dispatchMessages } from "../../src/delivery/dispatch.ts";
import { listSuppressions } from "../../src/delivery/suppression.ts";
import type { Database } from "../../src/ports/storage.ts";
import { ok } from "../../src/result.ts";
import { webhookRoutes } from "../../src/routes/webhooks/twilio.ts";
import { createTestApp } from "../support/app.ts";
import { createTestOutbox, RECIPIENTS } from "../support/test-outbox.ts";
import { TWILIO_TOKEN } from "../support/twilio-stand-in.ts";
import {
  type CallbackParams,
  incomingParams,
  receiptParams,
  signCallback,
  signedCallback,
} from "../support/twilio-stand-in-callbacks.ts";

const BASE_URL = "https://b.example.com";
const PHONE = RECIPIENTS.sms;
const webhooks = createTwilioWebhooks({ authToken: TWILIO_TOKEN });

/** The callbacks' routes over an outbox that holds one text, which Twilio has taken. */
async function open() {
  const { bookings, background } = (await createTestApp()).deps;
  const outbox = await createTestOutbox();
  const deps = { ...outbox.deps, config: { ...outbox.deps.config, baseUrl: BASE_URL }, bookings, background };
  const mount = (db: Database = deps.db) =>
    new Hono().route("/webhooks/twilio", webhookRoutes({ ...deps, db, textWebhooks: webhooks }));
  const id = await outbox.add("sms");
  const url = `${BASE_URL}/webhooks/twilio/${id}`;
  const message = { sid: id, to: PHONE };
  return {
    deps,
    app: mount(),
    mount,
    id,
    url,
    logged: outbox.logged,
    message,
    handOver: () => dispatchMessages(deps, [id]),
    answer: outbox.answer,
    state: async () => (await outbox.row(id)).state,
    steps: async () => {
      const sql = "SELECT state FROM message_events WHERE message_id = ? ORDER BY rowid";
      return (await deps.db.run({ sql, params: [id] })).rows.map(({ state }) => state);
    },
    receipt: (status: string, errorCode?: number) =>
      signedCallback(url, receiptParams(message, status, errorCode)),
    text: (body: string) => signedCallback(`${BASE_URL}/webhooks/twilio`, incomingParams(PHONE, body)),
  };
}

const post = (url: string, params: CallbackParams, signature: string | undefined) =>
  new Request(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...(signature !== undefined && { "x-twilio-signature": signature }),
    },
    body: new URLSearchParams(params),
  });

describe("a callback that Twilio did not sign", () => {
  const changed: readonly (readonly [string, (params: CallbackParams) => CallbackParams])[] = [
    ["changed", (params) => ({ ...params, MessageStatus: "failed" })],
    ["added", (params) => ({ ...params, ErrorCode: "30006" })],
    ["missing", ({ To: _, ...params }) => params],
  ];
  it.each(changed)("is refused with a field %s", async (_how, change) => {
    const { app, url, message, handOver, state } = await open();
    await handOver();
    const params = receiptParams(message, "delivered");

    const response = await app.request(post(url, change(params), await signCallback(url, params)));

    expect([response.status, await response.text()]).toEqual([403, ""]);
    expect(await state()).toBe("accepted");
  });

  it.each([
    ["without a signature", async () => undefined],
    ["with an empty one", async () => ""],
    ["signed by another token", (url: string, params: CallbackParams) => signCallback(url, params, "other")],
    [
      "signed for another port",
      (url: string, params: CallbackParams) =>
        signCallback(url.replace("b.example.com", "b.example.com:8443"), params),
    ],
    ["signed for another message", (url: string, params: CallbackParams) => signCallback(`${url}0`, params)],
  ])("is refused %s", async (_how, sign) => {
    const { app, url, message, handOver, state, logged } = await open();
    await handOver();
    const params = receiptParams(message, "delivered");

    const response = await app.request(post(url, params, await sign(url, params)));

    expect([response.status, await response.text()]).toEqual([403, ""]);
    expect(await state()).toBe("accepted");
    expect(logged.at(-1)).toBe('{"event":"webhook_not_signed","route":"/webhooks/twilio/:id"}');
  });

  it("is refused when it is signed for the host that its headers claim", async () => {
    const { app, id, message, handOver, state } = await open();
    await handOver();
    const elsewhere = `https://elsewhere.example/webhooks/twilio/${id}`;

    const response = await app.request(await signedCallback(elsewhere, receiptParams(message, "delivered")));

    expect(response.status).toBe(403);
    expect(await state()).toBe("accepted");
  });

  it("is refused with a field given twice", async () => {
    const { app, url, message } = await open();
    const params = receiptParams(message, "delivered");
    const request = new Request(url, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-twilio-signature": await signCallback(url, params),
      },
      body: `MessageStatus=failed&${new URLSearchParams(params)}`,
    });

    expect((await app.request(request)).status).toBe(403);
  });

  it("is refused as a wish too", async () => {
    const { app, deps } = await open();

    const response = await app.request(
      post(`${BASE_URL}/webhooks/twilio`, incomingParams(PHONE, "STOP"), "x"),
    );

    expect(response.status).toBe(403);
    expect(await listSuppressions(deps)).toEqual([]);
  });
});

describe("a callback in a form that Twilio never sends", () => {
  it("is refused as JSON", async () => {
    const { app, url } = await open();
    const headers = { "content-type": "application/json" };

    const response = await app.request(url, { method: "POST", headers, body: "{}" });

    expect([response.status, await response.text()]).toEqual([415, ""]);
  });

  it("is refused when it is too long, signed or not", async () => {
    const { app, url } = await open();

    const response = await app.request(await signedCallback(url, { Body: "x".repeat(33_000) }));

    expect([response.status, await response.text()]).toEqual([413, ""]);
  });
});

describe("a receipt", () => {
  it("for a message that does not exist is taken, counted and forgotten", async () => {
    const { app, message, logged } = await open();
    const url = `${BASE_URL}/webhooks/twilio/msg_00000000-0000-4000-8000-000000000000`;

    const response = await app.request(await signedCallback(url, receiptParams(message, "delivered")));

    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect(logged).toEqual(['{"event":"receipt_for_unknown_message"}']);
  });

  it("that cannot be read is taken and counted", async () => {
    const { app, url, handOver, state, logged } = await open();
    await handOver();

    const response = await app.request(await signedCallback(url, { EventType: "SOMETHING_NEW" }));

    expect(response.status).toBe(204);
    expect(logged.at(-1)).toBe('{"event":"callback_not_understood"}');
    expect(await state()).toBe("accepted");
  });

  it("may come again later while the database is in trouble", async () => {
    const { mount, receipt, logged, handOver, state } = await open();
    await handOver();
    const broken: Database = {
      run: () => Promise.reject(new TypeError("D1_ERROR: +447700900123")),
      batch: () => Promise.reject(new TypeError("D1_ERROR: +447700900123")),
    };

    const response = await mount(broken).request(await receipt("delivered"));

    expect([response.status, await response.text()]).toEqual([503, ""]);
    expect(logged.at(-1)).toBe('{"event":"webhook_failed","error":"TypeError"}');
    expect(await state()).toBe("accepted");
  });

  it("with the fields in another order is Twilio's all the same", async () => {
    const { app, url, message, handOver, state } = await open();
    await handOver();
    const params = receiptParams(message, "delivered");
    const reversed = Object.fromEntries(Object.entries(params).toReversed());

    const response = await app.request(post(url, reversed, await signCallback(url, params)));

    expect(response.status).toBe(204);
    expect(await state()).toBe("delivered");
  });

  it("with a query is Twilio's when the query was signed with it", async () => {
    const { app, url, message, handOver, state } = await open();
    await handOver();

    const response = await app.request(
      await signedCallback(`${url}?retry=1`, receiptParams(message, "delivered")),
    );

    expect(response.status).toBe(204);
    expect(await state()).toBe("delivered");
  });

  it("that a text failed is believed, with its code", async () => {
    const { app, receipt, handOver, deps, id } = await open();
    await handOver();

    const response = await app.request(await receipt("undelivered", 30_006));

    const [summary] = await dispatchMessages(deps, [id]);
    expect(response.status).toBe(204);
    expect(summary).toMatchObject({
      state: "undelivered",
      failureCode: "30006",
      failureReason: "dead_recipient",
    });
  });

  it("that comes before the answer to our own request counts", async () => {
    const { app, receipt, answer, handOver, state, message } = await open();
    const early: number[] = [];
    answer(async () => {
      early.push((await app.request(await receipt("delivered"))).status);
      return ok({ providerId: message.sid });
    });

    await handOver();

    expect(early).toEqual([204]);
    expect(await state()).toBe("delivered");
  });

  it("that comes five times counts once", async () => {
    const { app, receipt, handOver, steps } = await open();
    await handOver();

    const statuses = [];
    for (let time = 0; time < 5; time += 1) {
      statuses.push((await app.request(await receipt("delivered"))).status);
    }

    expect(statuses).toEqual([204, 204, 204, 204, 204]);
    expect((await steps()).filter((step) => step === "delivered").length).toBe(1);
  });

  it("changes nothing when it comes after the last one, in any disorder", async () => {
    const { app, receipt, handOver, state } = await open();
    await handOver();

    const seen = [];
    for (const status of ["sent", "delivered", "queued", "undelivered", "sending", "delivered"]) {
      await app.request(await receipt(status));
      seen.push(await state());
    }

    expect(seen).toEqual(["accepted", ...Array(5).fill("delivered")]);
  });

  it("leaves nothing of number, form or token in the log", async () => {
    const { app, receipt, text, handOver, logged } = await open();
    await handOver();

    for (const request of [
      await receipt("undelivered", 30_006),
      await receipt("a new word"),
      await text("STOP"),
    ]) {
      await app.request(request);
    }

    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join("\n")).not.toMatch(/447700900|AC0123|stand-in-token|STOP/);
  });
});

describe("a text from a customer", () => {
  it.each(["STOP", "Hello"])("gets no reply by us: %s", async (body) => {
    const { app, text } = await open();

    const response = await app.request(await text(body));

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(await response.text()).toBe('<?xml version="1.0" encoding="UTF-8"?><Response/>');
  });

  it("changes nothing when it is no wish", async () => {
    const { app, deps, text } = await open();

    await app.request(await text("Can I come earlier?"));

    expect(await listSuppressions(deps)).toEqual([]);
  });

  it("with STOP ends what waits for that number", async () => {
    const { app, deps, text, state } = await open();

    await app.request(await text("Stop"));

    expect(await listSuppressions(deps)).toMatchObject([{ channel: "sms", reason: "opted_out" }]);
    expect(await state()).toBe("suppressed");
  });

  it("with START takes the STOP back", async () => {
    const { app, deps, text } = await open();
    await app.request(await text("STOP"));

    await app.request(await text("START"));

    expect(await listSuppressions(deps)).toEqual([]);
  });

  it("may come again later while the database is in trouble", async () => {
    const { mount, text } = await open();
    const broken: Database = {
      run: () => Promise.reject(new Error("down")),
      batch: () => Promise.reject(new Error("down")),
    };

    expect((await mount(broken).request(await text("STOP"))).status).toBe(503);
  });
});

describe("the address for callbacks", () => {
  it.each(["/webhooks/twilio", "/webhooks/twilio/msg_1"])(
    "does not exist without Twilio: %s",
    async (path) => {
      const { app } = await createTestApp();

      const response = await app.request(
        await signedCallback(`${BASE_URL}${path}`, { MessageStatus: "sent" }),
      );

      expect(response.status).toBe(404);
    },
  );

  it.each(["/webhooks/twilio", "/webhooks/twilio/msg_1"])("takes nothing but POST: %s", async (path) => {
    const { app } = await createTestApp({ deps: { textWebhooks: webhooks } });

    const response = await app.request(`${BASE_URL}${path}`);

    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
  });

  it("is where the whole app takes them", async () => {
    const { app } = await createTestApp({ deps: { textWebhooks: webhooks } });
    const url = `${BASE_URL}/webhooks/twilio/msg_1`;
    const params = receiptParams({ sid: "SM1", to: PHONE }, "sent");

    expect((await app.request(await signedCallback(url, params))).status).toBe(204);
  });
});
