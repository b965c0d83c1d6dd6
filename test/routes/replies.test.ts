import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { listSuppressions } from "../../src/delivery/suppression.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { Database } from "../../src/ports/storage.ts";
import { purge } from "../../src/purge.ts";
import { err } from "../../src/result.ts";
import { BUSINESS_EMAIL, cancelForm, sendLink } from "../support/acting.ts";
import { callApi } from "../support/api.ts";
import type { TestApp } from "../support/app.ts";
import { submitForm } from "../support/forms.ts";
import { changed } from "../support/gateway.ts";
import { textOf } from "../support/html.ts";
import { passTime, settleAll } from "../support/sends.ts";
import {
  CUSTOMER,
  deliver,
  incoming,
  openTexted,
  openTexting,
  readTold,
  runTick,
  STRANGER,
  write,
} from "../support/texting.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

const statusOf = ({ emulator }: TestApp, bookingId: string) =>
  emulator.bookings().find(({ id }) => id === bookingId)?.status;

async function repliesIn({ deps }: TestApp) {
  const { rows } = await deps.db.run({
    sql: "SELECT state, sealed FROM replies ORDER BY created_ms, id",
    params: [],
  });
  return rows;
}

/** The app while Wix cannot be asked for anything. */
function withoutWix({ deps }: TestApp): TestApp["deps"] {
  const away = async () => err({ kind: "unavailable" } as const);
  return {
    ...deps,
    bookings: changed(deps.bookings, { mintToken: away, readBooking: away, readBusiness: away }),
  };
}

/** The path of the page that the customer's answer leads to. */
function pathIn({ answers }: ReturnType<typeof readTold>): string {
  const url = answers[0]?.links.find((link) => link.includes("/b/"));
  if (url === undefined) throw new Error("The answer has no link");
  return new URL(url).pathname;
}

describe("a customer who answers a text with CANCEL", () => {
  it("gets no more texts, and keeps the booking", async () => {
    const { test, bookingId } = await openTexted();

    const response = await write(test, "Cancel");

    expect([response.status, await response.text()]).toEqual([200, EMPTY_TWIML]);
    expect(await listSuppressions(test.deps)).toMatchObject([{ channel: "sms", reason: "opted_out" }]);
    expect(statusOf(test, bookingId)).toBe("CONFIRMED");
  });

  it("is told by email that the booking still stands, and never by text", async () => {
    const { test } = await openTexted();

    await write(test, "CANCEL");

    const { answers } = readTold(test);
    const [answer] = answers;
    const text = answer?.text.replace(/\s+/g, " ");
    expect(answers.map(({ channel, to }) => `${channel} ${to}`)).toEqual([`email ${CUSTOMER.email}`]);
    expect(answer?.subject).toBe("Your booking still stands: Deep-tissue massage");
    expect(text).toContain("You wrote “CANCEL” to us by text message.");
    expect(text).toContain("A text message can’t cancel or move a booking, so yours still stands.");
    expect(text).toContain("You now get no more text messages from us.");
    expect(answer?.attachments).toBeUndefined();
  });

  it("gets a link by which the booking can be cancelled", async () => {
    const { test, bookingId } = await openTexted();
    await write(test, "CANCEL");
    const path = pathIn(readTold(test));

    const response = await submitForm(test.app, await cancelForm(test, path));

    expect(response.status).toBe(303);
    expect(statusOf(test, bookingId)).toBe("CANCELED");
  });

  it("is reported to the business, with what to do", async () => {
    const { test, bookingId, link } = await openTexted();

    await write(test, "cancel");

    const [notice] = readTold(test).notices;
    const mail = test.outbox.messages().find(({ to }) => to === BUSINESS_EMAIL);
    expect(mail?.subject).toBe("CANCEL by text message: Deep-tissue massage");
    expect(notice).toContain("A customer has answered a text message about their booking with CANCEL.");
    expect(notice).toMatch(/Customer: \S+ \S+ Phone: \+447700900321/);
    expect(notice).toContain("Status: Confirmed");
    expect(notice).toContain(`Booking: ${bookingId} Link: ${link.id}`);
    expect(notice).toContain("What was written: > cancel");
    expect(notice).toContain("the booking still stands as shown above.");
    expect(notice).toContain("The customer gets no more text messages.");
    expect(notice).toContain("They probably believe that the booking is cancelled.");
    expect(notice).toContain("The customer has been told by email");
    expect(mail?.html).toContain(`href="tel:${CUSTOMER.phone}"`);
  });

  it("gives the business nothing that opens the customer's page", async () => {
    const { test } = await openTexted();

    await write(test, "CANCEL");

    const mail = test.outbox.messages().find(({ to }) => to === BUSINESS_EMAIL);
    expect(`${mail?.text}${mail?.html}`).not.toContain("/b/");
  });

  it("of a booking that is cancelled already is reported, and not answered", async () => {
    const { test, bookingId, link } = await openTexted();
    await submitForm(test.app, await cancelForm(test, link.path));
    await settleAll(test);
    test.outbox.clear();

    await write(test, "CANCEL");

    const { notices, answers } = readTold(test);
    expect(statusOf(test, bookingId)).toBe("CANCELED");
    expect(answers).toEqual([]);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain("Status: Cancelled");
    expect(notices[0]).not.toContain("still stands");
    expect(notices[0]).not.toContain("probably believe");
  });

  it("while a cancellation by the page waits is reported as that", async () => {
    const { test, link } = await openTexted(CUSTOMER, EXAMPLE_BOOKINGS.appointment, {
      vars: { UNDO_SECONDS: "300" },
    });
    await submitForm(test.app, await cancelForm(test, link.path));

    await write(test, "CANCEL");

    const { notices, answers } = readTold(test);
    expect(answers).toEqual([]);
    expect(notices[0]).toContain("The customer has cancelled it online already.");
  });

  it("is reported once more when they write it again", async () => {
    const { test } = await openTexted();
    await write(test, "CANCEL");
    passTime(test, 10 * MINUTE_MS);

    await write(test, "CANCEL");

    const { notices, answers } = readTold(test);
    expect([notices.length, answers.length]).toEqual([2, 1]);
    expect(await listSuppressions(test.deps)).toHaveLength(1);
  });
});

describe("a customer who wants silence", () => {
  it.each([
    ["STOP", {}],
    ["unsubscribe", {}],
    ["QUIT", { OptOutType: "STOP" }],
    ["ARRET", { OptOutType: "STOP" }],
  ])("gets it, and nothing else: %s %j", async (body, extra) => {
    const { test } = await openTexted();

    await write(test, body, extra);

    expect(await listSuppressions(test.deps)).toHaveLength(1);
    expect(test.outbox.messages()).toEqual([]);
    expect(await repliesIn(test)).toEqual([]);
  });

  it("and takes that back with YES says nothing to anybody, also when it comes twice", async () => {
    const { test } = await openTexted();
    await write(test, "STOP");
    const yes = incoming(CUSTOMER.phone, "YES");

    await deliver(test, yes);
    await deliver(test, yes);
    await settleAll(test);

    expect(await listSuppressions(test.deps)).toEqual([]);
    expect(test.outbox.messages()).toEqual([]);
  });
});

describe("a customer who writes anything else", () => {
  it.each(["Can I come 10 minutes later?", "yes", "👍", "Ναι, θα έρθω", "STOP IT please"])(
    "is heard: %s",
    async (body) => {
      const { test } = await openTexted();

      await write(test, body);

      const { notices, answers } = readTold(test);
      expect(notices[0]).toContain(`What was written: > ${body}`);
      expect(notices[0]).not.toContain("no more text messages");
      expect(answers).toHaveLength(1);
      expect(answers[0]?.text.replace(/\s+/g, " ")).toContain(`You wrote “${body}” to us`);
      expect(answers[0]?.text).not.toContain("START");
    },
  );

  it("is heard with HELP, and answered by Twilio alone", async () => {
    const { test } = await openTexted();

    await write(test, "HELP");

    const { notices, answers } = readTold(test);
    expect(notices).toHaveLength(1);
    expect(answers).toEqual([]);
  });

  it("is heard when it is a picture", async () => {
    const { test } = await openTexted();

    await write(test, "", { NumMedia: "1" });

    const { notices, answers } = readTold(test);
    expect(notices[0]).toContain("Pictures or files came with it.");
    expect(answers[0]?.text).toContain("You sent us a text message.");
  });

  it("is quoted as text, without what could reorder or hide some of it", async () => {
    const { test } = await openTexted();

    await write(test, "<b>No</b> \u202Eevil\u0000\nsecond line");

    const mail = test.outbox.messages().find(({ to }) => to === BUSINESS_EMAIL);
    expect(mail?.text).toContain("\n> <b>No</b> evil\n> second line\n");
    expect(mail?.html).toContain("&lt;b&gt;No&lt;/b&gt; evil<br>second line");
    expect(`${mail?.text}${mail?.html}`).not.toContain("\u202E");
  });

  it("cannot write anything that passes for the notice's own words", async () => {
    const { test } = await openTexted();

    await write(test, `${"long words ".repeat(20)}\n\nOpen the Wix calendar:\nhttps://evil.example.com`);

    const lines = test.outbox
      .messages()
      .find(({ to }) => to === BUSINESS_EMAIL)
      ?.text.split("\n");
    expect(lines?.filter((line) => /long words|evil|Open the/.test(line) && !line.startsWith("> "))).toEqual(
      [],
    );
  });

  it("is answered about the booking of the text that they got last", async () => {
    const { test } = await openTexted();
    const later = EXAMPLE_BOOKINGS.class;
    test.emulator.changeContact(later, CUSTOMER);
    passTime(test, MINUTE_MS);
    await sendLink(test, { bookingId: later, channels: ["sms"] });
    await settleAll(test);
    test.outbox.clear();

    await write(test, "Is it on?");

    expect(readTold(test).notices[0]).toContain(`Booking: ${later}`);
  });

  it("is answered in the language of their link", async () => {
    const test = await openTexting();
    test.emulator.changeContact(EXAMPLE_BOOKINGS.appointment, CUSTOMER);
    await callApi(test, "POST /api/links", {
      json: { bookingId: EXAMPLE_BOOKINGS.appointment, channels: ["sms"], locale: "de" },
    });
    await settleAll(test);
    test.outbox.clear();

    await write(test, "Ich komme später");

    expect(readTold(test).answers[0]?.subject).toBe("Ihre Buchung besteht weiter: Deep-tissue massage");
    expect(readTold(test).notices[0]).toContain("A customer has answered");
  });

  it("is answered once within a day for CANCEL and a free text, and both are reported", async () => {
    const { test } = await openTexted();
    await write(test, "CANCEL");
    passTime(test, 3 * MINUTE_MS);

    await write(test, "did you get that?");

    const { notices, answers } = readTold(test);
    expect([notices.length, answers.length]).toEqual([2, 1]);
    expect(notices[1]).toContain("The customer has been told by email");
  });

  it("is answered again a day later", async () => {
    const { test } = await openTexted();
    await write(test, "hello?");
    passTime(test, 24 * HOUR_MS + 1);

    await write(test, "hello?");

    expect(readTold(test).answers).toHaveLength(2);
  });

  it("without an email on file is not answered, and the business is asked to call", async () => {
    const { test } = await openTexted({ phone: CUSTOMER.phone });

    await write(test, "I am ill");

    const { notices, answers } = readTold(test);
    expect(answers).toEqual([]);
    expect(notices[0]).toContain("no working email address is on file. Please call.");
  });

  it("can be answered by the business with a reply to its mail", async () => {
    const replyTos: (string | undefined)[] = [];
    const { test } = await openTexted();
    const mailer = {
      send: async (mail: { readonly replyTo?: string; readonly to: { readonly address: string } }) => {
        if (mail.to.address === BUSINESS_EMAIL) replyTos.push(mail.replyTo);
        return { ok: true, value: {} } as const;
      },
      batch: () => ({ send: mailer.send, close() {} }),
    };
    const app = createApp({ ...test.deps, mailer });

    await deliver({ app }, incoming(CUSTOMER.phone, "Hello"));
    await settleAll(test);

    expect(replyTos).toEqual([CUSTOMER.email]);
  });

  it("is answered, and not reported, where the business wants no notices", async () => {
    const { test } = await openTexted(CUSTOMER, EXAMPLE_BOOKINGS.appointment, {
      vars: { BUSINESS_NOTICES: "off" },
    });

    await write(test, "Hello");

    const { notices, answers } = readTold(test);
    expect([notices.length, answers.length]).toEqual([0, 1]);
  });
});

describe("the link in an answer", () => {
  it("is a further code of the one that went out, and shows on its timeline as an answer", async () => {
    const { test, link } = await openTexted();
    await write(test, "Hello");
    const path = pathIn(readTold(test));

    const page = await test.app.request(path);

    expect(page.status).toBe(200);
    expect(textOf(await page.text())).toContain("Deep-tissue massage");
    expect(path).not.toBe(link.path);
    const { body } = await callApi(test, `GET /api/links/${link.id}`);
    expect(body.messages).toContainEqual(expect.objectContaining({ channel: "email", kind: "answer" }));
  });

  it("dies when its link is revoked", async () => {
    const { test, link } = await openTexted();
    await write(test, "Hello");
    const path = pathIn(readTold(test));
    await callApi(test, `DELETE /api/links/${link.id}`);

    const page = await test.app.request(path);

    expect(page.status).toBe(410);
  });

  it("leaves the code that went out by text as good as it was", async () => {
    const { test, link } = await openTexted();

    await write(test, "Hello");

    expect((await test.app.request(link.path)).status).toBe(200);
  });

  it("has what comes of it told to the address that it went to", async () => {
    const { test } = await openTexted();
    await write(test, "Hello");
    const path = pathIn(readTold(test));
    test.outbox.clear();

    await submitForm(test.app, await cancelForm(test, path));
    await settleAll(test);

    expect(readTold(test).answers.map(({ channel, to }) => `${channel} ${to}`)).toEqual([
      `email ${CUSTOMER.email}`,
    ]);
  });

  it("is made although the link that went out was revoked", async () => {
    const { test, link } = await openTexted();
    await callApi(test, `DELETE /api/links/${link.id}`);

    await write(test, "Hello");

    const page = await test.app.request(pathIn(readTold(test)));
    expect(page.status).toBe(200);
  });
});

describe("a number that we never wrote to", () => {
  it("is reported as that, and nobody is answered", async () => {
    const { test } = await openTexted();

    await write(test, "Are you open on Sunday?", { from: STRANGER });

    const { notices, answers } = readTold(test);
    expect(answers).toEqual([]);
    expect(notices[0]).toContain("from a number to which none was ever sent.");
    expect(notices[0]).toContain(`Phone: ${STRANGER}`);
    expect(notices[0]).toContain("What was written: > Are you open on Sunday?");
    expect(notices[0]).not.toContain("Booking:");
  });

  it("is reported at most three times in an hour", async () => {
    const { test } = await openTexted();
    for (let text = 1; text <= 5; text += 1) await write(test, `Number ${text}`, { from: STRANGER });
    const withinAnHour = readTold(test).notices.length;
    passTime(test, HOUR_MS + 1);

    await write(test, "Later", { from: STRANGER });

    expect(withinAnHour).toBe(3);
    expect(readTold(test).notices).toHaveLength(4);
    expect(test.logged.filter((line) => line.includes("reply_not_told"))).toEqual(
      Array(2).fill('{"event":"reply_not_told","reason":"too_many"}'),
    );
  });

  it("is one of twenty in an hour at most, and a customer is heard all the same", async () => {
    const { test } = await openTexted();
    for (let number = 0; number < 22; number += 1) {
      await write(test, "Hello", { from: `+4477009${String(10_000 + number)}` });
    }
    const ofStrangers = readTold(test).notices.length;

    await write(test, "Hello");

    expect(ofStrangers).toBe(20);
    expect(readTold(test).notices).toHaveLength(21);
  });
});

describe("an incoming text", () => {
  it("counts once however often Twilio tells of it", async () => {
    const { test } = await openTexted();
    const params = incoming(CUSTOMER.phone, "CANCEL");

    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await deliver(test, params)).status);
    await settleAll(test);
    passTime(test, 10 * MINUTE_MS);
    await runTick(test);

    const { notices, answers } = readTold(test);
    expect(statuses).toEqual([200, 200, 200]);
    expect([notices.length, answers.length]).toEqual([1, 1]);
  });

  it("counts once when it is told of twice at once", async () => {
    const { test } = await openTexted();
    const params = incoming(CUSTOMER.phone, "Hello");

    await Promise.all([deliver(test, params), deliver(test, params)]);
    await settleAll(test);

    const { notices, answers } = readTold(test);
    expect([notices.length, answers.length]).toEqual([1, 1]);
  });

  it("is answered once when two come at once, and both are reported", async () => {
    const { test } = await openTexted();

    await Promise.all([
      deliver(test, incoming(CUSTOMER.phone, "CANCEL")),
      deliver(test, incoming(CUSTOMER.phone, "please")),
    ]);
    await settleAll(test);
    passTime(test, 2 * MINUTE_MS);
    await runTick(test);

    const { notices, answers } = readTold(test);
    expect([notices.length, answers.length]).toEqual([2, 1]);
  });

  it("waits while Wix is away, and is told once it is back", async () => {
    const { test } = await openTexted();
    const away = createApp(withoutWix(test));
    await deliver({ app: away }, incoming(CUSTOMER.phone, "CANCEL"));
    await settleAll(test);
    passTime(test, 5 * MINUTE_MS);
    await runTick(test, withoutWix(test));
    const meanwhile = test.outbox.messages();
    passTime(test, 20 * MINUTE_MS);

    await runTick(test);

    const { notices, answers } = readTold(test);
    expect(meanwhile).toEqual([]);
    expect([notices.length, answers.length]).toEqual([1, 1]);
  });

  it("is told without its booking when Wix stays away for hours", async () => {
    const { test, bookingId } = await openTexted(CUSTOMER, EXAMPLE_BOOKINGS.appointment, {
      vars: { BUSINESS_EMAIL },
    });
    const away = withoutWix(test);
    await deliver({ app: createApp(away) }, incoming(CUSTOMER.phone, "CANCEL"));
    await settleAll(test);
    passTime(test, 4 * HOUR_MS);

    await runTick(test, away);

    const { notices, answers } = readTold(test);
    expect(answers).toEqual([]);
    expect(notices[0]).toContain("The booking could not be read in Wix");
    expect(notices[0]).toContain(`Booking: ${bookingId}`);
  });

  it("whose runner died is taken up by the next one, and told once", async () => {
    const { test } = await openTexted();
    let mayEnd = false;
    const db: Database = {
      ...test.deps.db,
      run: (statement) => test.deps.db.run(statement),
      batch: (statements) => {
        const ends = statements.some(({ sql }) => sql.includes("UPDATE replies"));
        if (ends && !mayEnd) return Promise.reject(new Error("killed"));
        return test.deps.db.batch(statements);
      },
    };
    await deliver({ app: createApp({ ...test.deps, db }) }, incoming(CUSTOMER.phone, "CANCEL"));
    await settleAll(test);
    await runTick(test);
    const tooEarly = test.outbox.messages();
    mayEnd = true;
    passTime(test, 2 * MINUTE_MS);

    await runTick(test);
    await runTick(test);

    const { notices, answers } = readTold(test);
    expect(tooEarly).toEqual([]);
    expect([notices.length, answers.length]).toEqual([1, 1]);
  });

  it("leaves nothing of itself in the log, nor in the database once it is told", async () => {
    const { test } = await openTexted();

    await write(test, "My secret reason");
    await write(test, "Another secret", { from: STRANGER });

    const { rows } = await test.deps.db.run({ sql: "SELECT * FROM replies", params: [] });
    expect(rows.map(({ state, sealed }) => [state, sealed])).toEqual([
      ["done", ""],
      ["done", ""],
    ]);
    expect(`${test.logged.join()}${JSON.stringify(rows)}`).not.toMatch(/secret|447700900/);
  });

  it("is forgotten when it can come no more", async () => {
    const { test } = await openTexted();
    await write(test, "Hello");
    passTime(test, 24 * HOUR_MS);

    await purge(test.deps, { atOnce: 25 });

    expect(await repliesIn(test)).toEqual([]);
  });
});
