import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import type { TimedSlot } from "../../src/domain/slot/timed-slot.ts";
import { toLocal } from "../../src/domain/time/local-time.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { BookingGateway } from "../../src/ports/bookings.ts";
import { ok } from "../../src/result.ts";
import { listActions } from "../../src/store/actions.ts";
import { createTestApp } from "../support/app.ts";
import { readPostForm, submitForm } from "../support/forms.ts";
import { changed } from "../support/gateway.ts";
import { linksOf } from "../support/html.ts";

const HALF_AN_HOUR_MS = 30 * 60_000;

/** A slot as it would be read if this host's data of its zone were half an hour wrong, and that were known. */
const corrected = (slot: TimedSlot): TimedSlot => ({
  ...slot,
  startsAtMs: slot.startsAtMs + HALF_AN_HOUR_MS,
  endsAtMs: slot.endsAtMs + HALF_AN_HOUR_MS,
});

/** The same gateway, whose slots carry corrected instants from where they are read on. */
const correcting = (bookings: BookingGateway): BookingGateway =>
  changed(bookings, {
    async listSlots(query) {
      const slots = await bookings.listSlots(query);
      return slots.ok ? ok(slots.value.map(corrected)) : slots;
    },
    async checkSlot(booking, choice, timeZone) {
      const slot = await bookings.checkSlot(booking, choice, timeZone);
      return slot.ok ? ok(corrected(slot.value)) : slot;
    },
  });

describe("a slot whose instants were corrected where it was read", () => {
  it("is shown, asked about and noted at the instants that it carries, and named by its wall times", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const app = createApp({ ...test.deps, bookings: correcting(test.deps.bookings) });
    const get = async (href: string) => (await app.request(href)).text();

    const picker = await get(`${path}/reschedule`);
    const [href = ""] = linksOf(picker, /\/reschedule\/confirm\?/);
    const confirm = await get(href);
    const answer = await submitForm(app, await readPostForm(app, href));
    await test.settled();

    const wallStart = new URL(href, "https://site.example").searchParams.get("start") ?? "";
    // In May, London is an hour ahead of UTC.
    const startsAtMs = Date.parse(`${wallStart}+01:00`) + HALF_AN_HOUR_MS;
    const shown = toLocal(startsAtMs, "Europe/London").slice(11, 16);
    const [action] = await listActions(test.deps.db, EXAMPLE_BOOKINGS.appointment);
    expect(/<a class="slot"[^>]*><bdi>([^<]*)</.exec(picker)?.[1]).toBe(shown);
    expect(confirm).toContain(`<time datetime="${new Date(startsAtMs).toISOString()}">${shown} – `);
    expect(answer.status).toBe(303);
    expect(action?.toMs).toBe(startsAtMs);
  });
});
