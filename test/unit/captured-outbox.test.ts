import { describe, expect, it } from "vitest";
import { createCapturedOutbox } from "../../src/adapters/captured-outbox.ts";
import { testMail } from "../support/mails.ts";

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
});
