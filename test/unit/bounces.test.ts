import { describe, expect, it } from "vitest";
import { receiveBounce } from "../../src/delivery/bounces.ts";
import { dispatchMessages } from "../../src/delivery/dispatch.ts";
import { LEASE_MS } from "../../src/delivery/transitions.ts";
import type { Database } from "../../src/ports/storage.ts";
import { ok } from "../../src/result.ts";
import { leaseMessage } from "../../src/store/messages.ts";
import { createTestOutbox } from "../support/test-outbox.ts";

/** A report as a mail server writes it, about the mail of this id. */
const report = (id: string, action = "failed", status = "5.1.1") =>
  [
    "From: MAILER-DAEMON@mx.example.org (Mail Delivery System)",
    "To: bookings@linden.example",
    "Subject: Undelivered Mail Returned to Sender",
    "Auto-Submitted: auto-replied",
    "Message-ID: <20270511080000.4F2@mx.example.org>",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="4F2"',
    "",
    "--4F2",
    "Content-Type: text/plain",
    "",
    "I'm sorry to have to inform you that your message could not be delivered. Status: unclear",
    "",
    "--4F2",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.org",
    "",
    "Final-Recipient: rfc822; ana@example.com",
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 5.1.1 no such user",
    "",
    "--4F2",
    "Content-Type: text/rfc822-headers",
    "",
    "From: Linden Studio <bookings@linden.example>",
    `Message-Id: <${id}@linden.example>`,
    "",
    "--4F2--",
  ].join("\r\n");

async function acceptedMail() {
  const outbox = await createTestOutbox();
  const id = await outbox.add("email");
  await dispatchMessages(outbox.deps, [id]);
  return { outbox, id };
}

describe("a delivery report", () => {
  it.each([
    ["any other mail", "Subject: Lunch?\r\n\r\nAction: none"],
    ["one about a mail of somebody else", report("CAF=1234")],
    ["nothing at all", ""],
  ])("is not seen in %s", async (_, mail) => {
    const { outbox } = await acceptedMail();

    expect(await receiveBounce(outbox.deps, mail)).toBe("not_a_report");
  });

  it("about a message that nobody knows changes nothing", async () => {
    const { outbox } = await acceptedMail();

    const result = await receiveBounce(outbox.deps, report(`msg_${crypto.randomUUID()}`));

    expect(result).toBe("unknown_message");
  });

  it.each(["delayed", "delivered", "relayed"])(
    "that it is %s is noted and changes nothing",
    async (action) => {
      const { outbox, id } = await acceptedMail();

      expect(await receiveBounce(outbox.deps, report(id, action, "4.4.1"))).toBe("noted");

      expect(await outbox.row(id)).toMatchObject({ state: "accepted" });
    },
  );

  it("that there is no such mailbox ends the message as bounced, and the address gets nothing more", async () => {
    const { outbox, id } = await acceptedMail();

    const results = [
      await receiveBounce(outbox.deps, report(id)),
      await receiveBounce(outbox.deps, report(id)),
    ];
    const [next] = await dispatchMessages(outbox.deps, [await outbox.add("email")]);

    expect(results).toEqual(["bounced", "noted"]);
    expect(await outbox.row(id)).toMatchObject({
      state: "bounced",
      failure_code: "5.1.1",
      failure_reason: "dead_recipient",
    });
    expect(next).toMatchObject({ attempts: 0 });
  });

  it("that comes before the relay's own answer is written down counts, and that changes nothing then", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("email");
    outbox.answer(async () => {
      await receiveBounce(outbox.deps, report(id));
      return ok({});
    });

    const [summary] = await dispatchMessages(outbox.deps, [id]);

    expect(summary).toMatchObject({ state: "bounced", failureCode: "5.1.1" });
  });

  it("that comes in the same instant as the relay's answer counts", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("email");
    const { db } = outbox.deps;
    let isFirst = true;
    const overtaken: Database = {
      run: db.run,
      async batch(statements) {
        const results = await db.batch(statements);
        if (isFirst) {
          isFirst = false;
          await dispatchMessages(outbox.deps, [id]);
        }
        return results;
      },
    };
    await leaseMessage(db, id, { nowMs: outbox.nowMs, leaseMs: LEASE_MS, probe: false });
    outbox.nowMs += LEASE_MS;

    const result = await receiveBounce({ ...outbox.deps, db: overtaken }, report(id));

    expect(result).toBe("bounced");
    expect(await outbox.row(id)).toMatchObject({ state: "bounced" });
  });

  it("that the mailbox is full does not count against the address", async () => {
    const { outbox, id } = await acceptedMail();

    await receiveBounce(outbox.deps, report(id, "failed", "5.2.2"));
    const [next] = await dispatchMessages(outbox.deps, [await outbox.add("email")]);

    expect(await outbox.row(id)).toMatchObject({ state: "bounced", failure_reason: "other" });
    expect(next).toMatchObject({ state: "accepted" });
  });
});
