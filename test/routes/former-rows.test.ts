import { describe, expect, it } from "vitest";
import { settleAbandonedActions } from "../../src/actions/settle-abandoned.ts";
import { dispatchMessages } from "../../src/delivery/dispatch.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { runSends } from "../../src/sends/run.ts";
import { addressees, BUSINESS_EMAIL, cancelForm, dyingApp, newsIn, sendLink } from "../support/acting.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { submitForm } from "../support/forms.ts";
import { readSend, recordSend } from "../support/sends.ts";
import { createTestOutbox, RECIPIENTS } from "../support/test-outbox.ts";

const BOOKING = EXAMPLE_BOOKINGS.appointment;
const GUEST = { email: "guest@example.com" };

/** Seals this into a row in place of what is sealed there. */
async function reseal(
  { deps }: { readonly deps: Pick<TestApp["deps"], "db" | "keyring"> },
  purpose: "action" | "message" | "send",
  id: string,
  content: object,
): Promise<void> {
  const [table, key] = { action: ["actions", "form_id"], message: ["messages", "id"], send: ["sends", "id"] }[
    purpose
  ];
  const { changes } = await deps.db.run({
    sql: `UPDATE ${table} SET sealed = ? WHERE ${key} = ?`,
    params: [await deps.keyring.seal(purpose, id, JSON.stringify(content)), id],
  });
  if (changes !== 1) throw new Error("There is no such row");
}

/** What was sealed before languages, clocks, reasons and calendar entries were kept must still be gone on with. */
describe("a row of a release that knew less", () => {
  it("ends an action as ever, and its customer is told", async () => {
    const test = await createTestApp();
    const { id: linkId, path } = await sendLink(test, {
      bookingId: BOOKING,
      channels: ["email"],
      to: GUEST,
    });
    await submitForm(dyingApp(test), await cancelForm(test, path));
    const { rows } = await test.deps.db.run({ sql: "SELECT form_id FROM actions", params: [] });
    await reseal(test, "action", String(rows[0]?.form_id), {
      recipients: [{ channel: "email", address: GUEST.email }],
      linkUrl: `${test.deps.config.baseUrl}${path}`,
      linkId,
      locale: "en-GB",
    });
    test.emulator.setNow(test.emulator.now() + 60_000);

    await settleAbandonedActions(test.deps, { limit: 10 });
    await test.settled();

    expect(addressees(newsIn(test))).toEqual([`email ${GUEST.email}`, `email ${BUSINESS_EMAIL}`]);
  });

  it("goes out as the mail that it is, without a calendar entry", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("email");
    const mail = {
      to: { address: RECIPIENTS.email, name: "Ana Žižka" },
      subject: "Your booking",
      text: "Hello",
      html: "<p>Hello</p>",
      messageId: "<former@b.example.com>",
      dateMs: outbox.nowMs,
    };
    await reseal(outbox, "message", id, { channel: "email", mail });

    await dispatchMessages(outbox.deps, [id]);

    expect(outbox.attempts).toEqual([mail]);
    expect((await outbox.row(id)).state).toBe("accepted");
  });

  it("sends the links that were ordered", async () => {
    const test = await createTestApp();
    const id = await recordSend(test, [BOOKING]);
    await reseal(test, "send", id, { channels: "default", locale: "en-GB", force: false, again: false });

    await runSends(test.deps, { maxItems: 10 });
    await test.settled();

    expect((await readSend(test, id)).state).toBe("done");
    expect(test.outbox.messages().map(({ channel }) => channel)).toEqual(["email"]);
  });
});
