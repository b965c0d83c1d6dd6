import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openSqlite } from "../../src/adapters/sqlite/sqlite.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { cancelForm, dyingApp, newsIn, sendLink } from "../support/acting.ts";
import { createTestApp, STAFF_KEY } from "../support/app.ts";
import { submitForm } from "../support/forms.ts";

const GUEST = { email: "marmaduke.canary@example.org", phone: "+447700900987" };

it("keeps codes, tokens, names, addresses and numbers out of the database, its log and our own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "slotpass-leaks-"));
  const db = openSqlite(join(folder, "leaks.sqlite"));
  onTestFinished(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });
  const test = await createTestApp({ deps: { db } });
  const headers = {
    authorization: `Bearer ${STAFF_KEY}`,
    "content-type": "application/json",
    "idempotency-key": "canary",
  };
  const send = (body: object) =>
    test.app.request("/api/links", { method: "POST", headers, body: JSON.stringify(body) });
  const response = await send({
    bookingId: EXAMPLE_BOOKINGS.appointment,
    channels: ["email", "sms"],
    to: GUEST,
    note: "Canary note for nobody's log",
  });
  const { url } = (await response.json()) as { url: string };
  const path = new URL(url).pathname;
  const { token } = (await (
    await test.emulator.fetch(
      `https://www.wixapis.com/v1/anonymous-bookings/${EXAMPLE_BOOKINGS.appointment}/token`,
      {
        headers: {
          authorization: test.emulator.credentials.apiKey,
          "wix-site-id": test.emulator.credentials.siteId,
        },
      },
    )
  ).json()) as { token: string };
  await test.app.request(`/t/${token}`);
  await submitForm(test.app, await cancelForm(test, path));
  // Of an action that nobody has finished, all that finishing it takes is kept.
  const open = await sendLink(test, { bookingId: EXAMPLE_BOOKINGS.class, channels: ["email"], to: GUEST });
  await submitForm(dyingApp(test), await cancelForm(test, open.path));
  await send({ bookingId: "not a guid", to: GUEST });
  await test.settled();

  const secrets = [
    path.slice("/b/".length),
    path.slice("/b/".length).slice(1, 27),
    open.path.slice("/b/".length).slice(1, 27),
    token,
    GUEST.email,
    "marmaduke",
    GUEST.phone,
    GUEST.phone.slice(3),
    "Canary note",
    ...[EXAMPLE_BOOKINGS.appointment, EXAMPLE_BOOKINGS.class].flatMap((bookingId) =>
      personalDataOf(test.emulator.bookings().find(({ id }) => id === bookingId)),
    ),
  ];
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  const sinks = [...files, ...test.logged].join("\n").toLowerCase();
  const { rows } = await db.run({ sql: "SELECT outcome FROM actions WHERE sealed IS NOT NULL", params: [] });
  expect(response.status).toBe(201);
  expect(rows).toEqual([{ outcome: "pending" }]);
  expect(newsIn(test)).toHaveLength(3);
  expect(files.length).toBeGreaterThan(1);
  expect(secrets.filter((secret) => sinks.includes(secret.toLowerCase()))).toEqual([]);
});

function personalDataOf(booking: { contactDetails: object } | undefined): readonly string[] {
  const { firstName, lastName, email, phone } = (booking?.contactDetails ?? {}) as Record<
    string,
    string | undefined
  >;
  return [firstName, lastName, email, phone].filter(
    (value) => value !== undefined && value !== "",
  ) as string[];
}
