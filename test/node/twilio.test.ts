import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { createTextSender } from "../../src/adapters/twilio.ts";
import {
  createTwilioStandIn,
  TWILIO_ACCOUNT,
  TWILIO_NUMBER,
  TWILIO_TOKEN,
} from "../support/twilio-stand-in.ts";

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

const senderTo = (apiUrl: string, deadlineMs = 2_000) =>
  createTextSender(
    { accountSid: TWILIO_ACCOUNT, authToken: TWILIO_TOKEN, sender: { from: TWILIO_NUMBER }, apiUrl },
    { fetch, deadlineMs },
  );

describe("a text over a real connection to Twilio", () => {
  it("never left when nobody listens", async () => {
    const server = createServer();
    const apiUrl = await listen(server);
    server.close();
    await once(server, "close");

    expect(await senderTo(apiUrl).send(TEXT)).toEqual({
      ok: false,
      error: { kind: "unreachable", code: "ECONNREFUSED" },
    });
  });

  it("may have been taken when the connection breaks after the request", async () => {
    const apiUrl = await listen(
      createServer((request) => void readText(request).then(() => request.socket.resetAndDestroy())),
    );

    expect(await senderTo(apiUrl).send(TEXT)).toMatchObject({ ok: false, error: { kind: "unknown" } });
  });

  it("may have been taken when the answer stops halfway", async () => {
    const apiUrl = await listen(
      createServer((_request, response) => {
        response.writeHead(201, { "content-type": "application/json", "content-length": "500" });
        response.write('{"sid": "SM');
      }),
    );

    expect(await senderTo(apiUrl, 150).send(TEXT)).toEqual({
      ok: false,
      error: { kind: "unknown", code: "timeout" },
    });
  });

  it("arrives at the address that TWILIO_API_URL names", async () => {
    const twilio = createTwilioStandIn();
    const apiUrl = await listen(
      createServer(async (request, response) => {
        const answer = await twilio.fetch(
          new Request(new URL(request.url ?? "/", "http://127.0.0.1"), {
            method: request.method ?? "GET",
            headers: Object.entries(request.headers).map(
              ([name, value]) => [name, String(value)] as [string, string],
            ),
            body: await readText(request),
          }),
        );
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(await answer.text());
      }),
    );

    const sent = await senderTo(apiUrl).send(TEXT);

    expect(sent).toEqual({ ok: true, value: { providerId: twilio.messages[0]?.sid } });
    expect(twilio.messages).toMatchObject([{ to: TEXT.to, body: TEXT.body, validityPeriodSeconds: 60 }]);
  });
});
