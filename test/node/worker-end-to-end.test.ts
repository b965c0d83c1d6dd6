import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestHarness } from "wrangler";
import { emulatorApp } from "../../src/emulator/app.ts";
import { createEmulator } from "../../src/emulator/emulator.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { asset } from "../../views/assets.ts";
import { lackingHeaders } from "../abuse/scenarios/wanted-headers.ts";
import { filledIn, readForms } from "../support/forms.ts";
import { SINK_PASSWORD, SINK_USER, type SmtpSink, startSmtpSink } from "../support/smtp-sink.ts";
import { asItShould, fetchLinkedFiles, linkedFiles } from "../support/static-files.ts";

/**
 * The deployment's own bundle in real workerd, in live mode: the SDK talks HTTP to the emulator, nodemailer talks SMTP
 * with STARTTLS to a relay, links are in D1, assets come from the assets binding.
 */
const STAFF_KEY = "worker-test-key-worker-test-key-1234";
const emulator = createEmulator();
const wix = serve({ fetch: emulatorApp(emulator).fetch, port: 0, hostname: "127.0.0.1" });
let relay: SmtpSink;
let worker: ReturnType<typeof createTestHarness>;

beforeAll(async () => {
  relay = await startSmtpSink("starttls", { auth: true });
  const user = encodeURIComponent(SINK_USER);
  const password = encodeURIComponent(SINK_PASSWORD);
  const { apiKey, siteId } = emulator.credentials;
  worker = createTestHarness({
    root: fileURLToPath(new URL("../../", import.meta.url)),
    workers: [
      {
        configPath: "wrangler.toml",
        vars: {
          BASE_URL: "https://b.example.com",
          LINK_SECRET: "the-secret-of-the-worker-test-is-long-enough",
          STAFF_API_KEYS: `tests=${STAFF_KEY}`,
          WIX_API_KEY: apiKey,
          WIX_SITE_ID: siteId,
          WIX_API_URL: `http://127.0.0.1:${(wix.address() as AddressInfo).port}`,
          SMTP_URL: `smtp://${user}:${password}@localhost:${relay.port}`,
          MAIL_FROM: "Linden Studio <bookings@example.com>",
        },
      },
    ],
  });
  await worker.listen();
  await worker.getWorker().applyD1Migrations("DB");
}, 60_000);

afterAll(async () => {
  await worker.close();
  await relay.close();
  wix.close();
});

const statusOf = (id: string) => emulator.bookings().find((booking) => booking.id === id)?.status;

it("sends a link by STARTTLS from workerd, and its customer cancels", { timeout: 60_000 }, async () => {
  const sent = await worker.fetch("/api/links", {
    method: "POST",
    headers: { authorization: `Bearer ${STAFF_KEY}`, "content-type": "application/json" },
    body: JSON.stringify({
      bookingId: EXAMPLE_BOOKINGS.appointment,
      channels: ["email"],
      to: { email: "guest@example.org" },
    }),
  });
  const { url } = (await sent.json()) as { url: string };
  const mails = () => relay.mails.filter(({ to }) => to.includes("guest@example.org"));
  await expect.poll(() => mails().length).toBe(1);
  const path = new URL(url).pathname;

  const page = await worker.fetch(`${path}/cancel`);
  const form = readForms(await page.text(), path).find(({ method }) => method === "POST");
  if (form === undefined) throw new Error("The page has no form");
  const acted = await worker.fetch(form.action, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    body: filledIn(form).toString(),
  });
  const after = await worker.fetch(path);

  expect(sent.status).toBe(201);
  expect(mails()[0]).toMatchObject({ encrypted: true, user: SINK_USER, to: ["guest@example.org"] });
  expect(mails()[0]?.source.replace(/=\r\n/g, "")).toContain(url.slice("https://".length));
  expect([page.status, acted.status, after.status]).toEqual([200, 303, 200]);
  expect(statusOf(EXAMPLE_BOOKINGS.appointment)).toBe("CANCELED");
});

it("sends to more bookings than one invocation carries, while somebody watches", {
  timeout: 60_000,
}, async () => {
  const eventId = emulator.crowd(5);
  const reached = () => relay.mails.flatMap(({ to }) => to).filter((to) => to.startsWith("customer"));
  const authorization = `Bearer ${STAFF_KEY}`;

  const answer = await worker.fetch("/api/sends", {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify({ filter: { eventId } }),
  });
  const { id, state } = (await answer.json()) as { id: string; state: string };
  const streams: string[] = [];
  while (!streams.at(-1)?.includes("event: done") && streams.length < 9) {
    const stream = await worker.fetch(`/api/sends/${id}/events`, { headers: { authorization } });
    streams.push(await stream.text());
  }
  await expect.poll(() => reached().length).toBe(5);

  expect([answer.status, state]).toEqual([202, "running"]);
  expect(streams.at(-1)).toContain('"state":"done"');
  expect(streams.at(-1)).toContain('"sent":5');
  expect(new Set(reached()).size).toBe(5);
});

it.each([asset("app.css").path, "/robots.txt"])(
  "serves %s with the security headers of a file",
  async (path) => {
    const answer = await worker.fetch(path);

    const read = { status: answer.status, headers: new Map(answer.headers), body: await answer.text() };
    expect([read.status, lackingHeaders("plain", read)]).toEqual([200, []]);
  },
);
it("sends a link to who has lost theirs within seconds, though no cron trigger comes", {
  timeout: 60_000,
}, async () => {
  emulator.changeContact(EXAMPLE_BOOKINGS.class, { email: "lost@example.org" });
  const mails = () => relay.mails.filter(({ to }) => to.includes("lost@example.org"));

  const askedMs = performance.now();
  const answer = await worker.fetch("/find", {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ email: "lost@example.org" }).toString(),
  });
  const sentBefore = mails().length;
  await expect.poll(() => mails().length, { timeout: 25_000 }).toBe(1);
  const sentMs = performance.now() - askedMs;

  // The work begins when the answer has long gone, and so cannot tell by its time what comes of it.
  expect([answer.status, sentBefore]).toEqual([303, 0]);
  expect(sentMs).toBeGreaterThanOrEqual(4_000);
});

it("carries out its cron trigger", async () => {
  const { outcome } = await worker.getWorker().scheduled({ cron: "* * * * *" });

  expect(outcome).toBe("ok");
});

it("serves every file that a page links from the assets binding, to be kept for ever", async () => {
  const page = await worker.fetch("/find");
  const html = await page.text();

  const files = await fetchLinkedFiles(html, (path) => worker.fetch(path));

  expect(files.map(({ path }) => path)).toContain(asset("app.css").path);
  expect(files).toEqual(linkedFiles(html).map(asItShould));
});

it("finds nothing below /demo outside demo mode", async () => {
  const responses = await Promise.all(
    ["/demo", "/demo/outbox.json", "/demo/wix/oauth2/token", "/demo/control"].map((path) =>
      worker.fetch(path),
    ),
  );

  expect(responses.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  await Promise.all(responses.map((response) => response.body?.cancel()));
});
