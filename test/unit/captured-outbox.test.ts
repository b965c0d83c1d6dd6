import { describe, expect, it } from "vitest";
import { createCapturedOutbox } from "../../src/adapters/captured-outbox.ts";
import { TEST_CALENDAR, testMail } from "../support/mails.ts";

const TEXT = {
  to: "+447700900123",
  body: "Move or cancel: https://b.example.com/b/0ABC\nQuestions? +44",
  reference: "msg_2",
  validForSeconds: 60,
};

describe("the demo's outbox", () => {
  it("holds nothing after it was cleared", async () => {
    const outbox = createCapturedOutbox();
    await outbox.mailer.send(testMail());

    outbox.clear();

    expect(outbox.messages()).toEqual([]);
  });

  it("forgets the oldest before it fills the memory", async () => {
    const outbox = createCapturedOutbox();

    for (let count = 0; count < 510; count += 1) {
      await outbox.textSender.send({ ...TEXT, reference: `msg_${count}` });
    }

    expect(outbox.messages().map(({ id }) => id)).toEqual(
      Array.from({ length: 500 }, (_, index) => `msg_${index + 10}`),
    );
  });

  it("shows mail and text as their recipient would see them, oldest first", async () => {
    const outbox = createCapturedOutbox();

    await outbox.mailer.send(testMail({ subject: "Café ☕" }));
    await outbox.textSender.send(TEXT);

    expect(outbox.messages()).toEqual([
      {
        id: "msg_1",
        channel: "email",
        to: "ana@example.com",
        subject: "Café ☕",
        text: testMail().text,
        html: testMail().html,
        links: ["https://b.example.com/b/0ABC"],
      },
      {
        id: "msg_2",
        channel: "sms",
        to: "+447700900123",
        text: TEXT.body,
        links: ["https://b.example.com/b/0ABC"],
      },
    ]);
  });

  it("shows the file that came with a mail, as its recipient would save it", async () => {
    const outbox = createCapturedOutbox();

    await outbox.mailer.send(testMail({ calendar: TEST_CALENDAR }));

    expect(outbox.messages().map(({ attachments }) => attachments)).toEqual([
      [
        {
          filename: "booking.ics",
          contentType: "text/calendar; charset=utf-8; method=REQUEST; name=booking.ics",
          content: TEST_CALENDAR.content,
        },
      ],
    ]);
  });

  it("knows nothing of a text that it did not take", async () => {
    const { textSender } = createCapturedOutbox();
    await textSender.send({ ...TEXT, body: "Another text" });

    expect(await textSender.find({ ...TEXT, sinceMs: 0 })).toEqual({ ok: true, value: undefined });
    expect(await textSender.check("msg_1")).toEqual({ ok: true, value: undefined });
  });

  it("says of a text that it took that it was delivered", async () => {
    const { textSender } = createCapturedOutbox();

    const sent = await textSender.send(TEXT);

    const receipt = { providerId: "msg_2", status: "delivered", outcome: { kind: "delivered" } };
    expect(sent).toEqual({ ok: true, value: { providerId: "msg_2" } });
    expect(await textSender.find({ ...TEXT, sinceMs: 0 })).toEqual({ ok: true, value: receipt });
    expect(await textSender.check("msg_2")).toEqual({ ok: true, value: receipt });
  });
});
