import { expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createTestApp, STAFF_KEY } from "../support/app.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
const API = { "content-type": "application/json", authorization: `Bearer ${STAFF_KEY}` };

/** A body of which one byte comes each second, without end. */
function dripping(): ReadableStream<Uint8Array> {
  let timer: ReturnType<typeof setInterval> | undefined;
  return new ReadableStream({
    start(controller) {
      timer = setInterval(() => controller.enqueue(new Uint8Array([97])), 1_000);
    },
    cancel: () => clearInterval(timer),
  });
}

it("answers a body that does not come to its end after ten seconds, whatever it is for", async () => {
  const { deps, mint } = await createTestApp();
  const textWebhooks = {
    isSigned: async () => true,
    readReceipt: () => undefined,
    readWish: () => undefined,
    readReply: () => undefined,
  };
  const app = createApp({ ...deps, textWebhooks });
  const { path } = await mint(EXAMPLE_BOOKINGS.appointment);
  const asked: readonly (readonly [string, Record<string, string>])[] = [
    ["/find", FORM],
    ["/language", FORM],
    [`${path}/cancel`, FORM],
    [`${path}/language`, FORM],
    ["/webhooks/twilio", FORM],
    ["/api/links", API],
    ["/api/sends", API],
  ];

  const beganMs = performance.now();
  const answers = await Promise.all(
    asked.map(async ([to, headers]) => {
      const init = { method: "POST", headers, body: dripping(), duplex: "half" };
      const answer = await app.request(to, init as RequestInit);
      return [to, answer.status, answer.headers.get("content-type")?.split(";")[0]];
    }),
  );

  expect(performance.now() - beganMs).toBeLessThan(20_000);
  expect(answers).toEqual([
    ["/find", 408, "text/html"],
    ["/language", 408, "text/html"],
    [`${path}/cancel`, 408, "text/html"],
    [`${path}/language`, 408, "text/html"],
    ["/webhooks/twilio", 408, undefined],
    ["/api/links", 408, "application/problem+json"],
    ["/api/sends", 408, "application/problem+json"],
  ]);
});
