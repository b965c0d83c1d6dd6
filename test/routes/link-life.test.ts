import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createKeyring } from "../../src/keys/keyring.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { readPostForm, submitForm } from "../support/forms.ts";

const DAY_MS = 86_400_000;

const endOf = async ({ deps, emulator }: TestApp, bookingId: string) => {
  const { apiKey, siteId } = emulator.credentials;
  const minted = await emulator.fetch(`https://www.wixapis.com/v1/anonymous-bookings/${bookingId}/token`, {
    headers: { authorization: apiKey, "wix-site-id": siteId },
  });
  const { token } = (await minted.json()) as { token: string };
  const reading = await deps.bookings.readBooking(token);
  if (!reading.ok) throw new Error("The example cannot be read");
  return { token, endsAtMs: reading.value.booking.endsAtMs };
};

describe("a link's life", () => {
  it("ends a day after its booking", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const { endsAtMs } = await endOf(test, EXAMPLE_BOOKINGS.appointment);

    test.emulator.setNow(endsAtMs + DAY_MS - 60_000);
    const before = await test.app.request(path);
    test.emulator.setNow(endsAtMs + DAY_MS + 60_000);
    const after = await test.app.request(path);

    expect([before.status, after.status]).toEqual([200, 410]);
  });

  it("goes on when the booking moved to a later day by another way than this link", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const { token, endsAtMs } = await endOf(test, EXAMPLE_BOOKINGS.appointment);
    const picker = await (await test.app.request(`/t/${token}/reschedule?from=2027-05-26`)).text();
    const later = [...picker.matchAll(/href="([^"]*\/reschedule\/confirm\?[^"]*)"/g)].at(-1)?.[1] ?? "";
    const moved = await submitForm(test.app, await readPostForm(test.app, later.replaceAll("&amp;", "&")));

    test.emulator.setNow(endsAtMs + DAY_MS + 60_000);
    // The link's own token has died meanwhile, which must not end the link.
    test.emulator.addFault({
      call: "getBookingAnonymously",
      kind: "code",
      code: "INVALID_TOKEN",
      status: 401,
    });
    const page = await test.app.request(path);

    expect([moved.status, page.status]).toEqual([303, 200]);
  });

  it("survives a new link secret, and ends with its own", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const [old] = test.deps.config.linkSecrets;
    if (old === undefined) throw new Error("The test app has a secret");
    const next = { epoch: "1", secret: "the-next-secret-of-this-deployment-is-long" };
    const withSecrets = (secrets: readonly (typeof old)[]) =>
      createApp({ ...test.deps, keyring: createKeyring(secrets) }).request(path);

    const rotated = await withSecrets([old, next]);
    const dropped = await withSecrets([next]);

    expect([rotated.status, dropped.status]).toEqual([200, 404]);
  });

  it("ends when it is sent again, and the new one opens", async () => {
    const test = await createTestApp();
    const { id, path } = await test.mint(EXAMPLE_BOOKINGS.appointment, ["email"]);

    const answer = await test.app.request(`/api/links/${id}/resend`, {
      method: "POST",
      headers: { authorization: `Bearer ${test.staffKey}`, "content-type": "application/json" },
      body: JSON.stringify({}),
    });

    const { url } = (await answer.json()) as { url: string };
    const pages = await Promise.all([path, new URL(url).pathname].map((one) => test.app.request(one)));
    expect(answer.status).toBe(201);
    expect(pages.map(({ status }) => status)).toEqual([410, 200]);
  });

  it("tells how an action ended whose process died after Wix had carried it out", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const form = await readPostForm(test.app, `${path}/cancel`);
    await submitForm(test.app, form);
    await test.deps.db.run({ sql: "UPDATE actions SET outcome = 'pending', finished_ms = NULL", params: [] });
    test.emulator.setNow(test.emulator.now() + 2 * 60_000);

    const again = await submitForm(test.app, form);

    const page = await (await test.app.request(path)).text();
    expect(again.status).toBe(303);
    expect(page).toContain("you cancelled it");
    expect(test.emulator.calls().filter(({ call }) => call === "cancelBookingAnonymously")).toHaveLength(1);
  });
});
