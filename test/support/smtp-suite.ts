import { describe, it } from "vitest";
import { createMailer } from "../../src/adapters/smtp.ts";
import { testMail } from "./mails.ts";
import type { Script, ScriptedRelayOptions } from "./scripted-relay.ts";
import { FAILED_DIALOGUES, type FailedDialogue, verdictOf } from "./smtp-dialogues.ts";

/** A scripted relay, wherever it runs. */
export interface RelayHandle {
  readonly port: number;
  read(): Promise<{
    readonly bodies: readonly string[];
    readonly commands: readonly string[];
    readonly connections: number;
  }>;
  close(): Promise<void>;
}

export type StartRelay = (script: Script, options?: ScriptedRelayOptions) => Promise<RelayHandle>;

const DEADLINE_MS = 10_000;
const FROM = "Linden Studio <bookings@example.com>";

const SCHEMES = {
  plain: "smtp://",
  login: "smtp://user:pass@",
  smtps: "smtps://user:pass@",
} as const satisfies Readonly<Record<NonNullable<FailedDialogue["scheme"]>, string>>;

const mailTo = (address: string) => testMail({ to: { address }, messageId: `<${address}>` });
const recipientsOf = (commands: readonly string[]) =>
  commands.flatMap((command) => /^RCPT TO:<(.*)>$/.exec(command)?.[1] ?? []);

/** What is over before anything was said of a mail would be so for every mail. */
const isOverBeforeTheMail = ({ script }: FailedDialogue) =>
  !(["MAIL", "RCPT", "DATA", "body"] as const).some((step) => step in script);

/** The dialogues of one host, each with its title. */
const dialoguesOn = (host: "Node" | "workerd") =>
  FAILED_DIALOGUES.filter(({ nodeOnly = false }) => host === "Node" || !nodeOnly).map((dialogue) => {
    const { scheme = "plain", relay, script, workerdVerdict } = dialogue;
    const verdict = (host === "workerd" ? workerdVerdict : undefined) ?? dialogue.verdict;
    const title = [scheme, relay?.tls ?? [], JSON.stringify(script), "is", verdict].flat().join(" ");
    return [title, { ...dialogue, verdict }] as const;
  });

/** How mail goes over SMTP where no connection outlives its request, and what is made of every way to fail. */
export function smtpSuite(host: "Node" | "workerd", startRelay: StartRelay): void {
  /** A mailer to a relay that goes by this script. */
  async function connect(
    onTestFinished: (cleanUp: () => Promise<void>) => void,
    script: Script,
    { deadlineMs = DEADLINE_MS, scheme = "plain", relay: options }: Partial<FailedDialogue> = {},
  ) {
    const relay = await startRelay(script, options);
    onTestFinished(() => relay.close());
    const smtpUrl = `${SCHEMES[scheme]}localhost:${relay.port}`;
    return { relay, mailer: createMailer({ smtpUrl, from: FROM }, { pooled: false, deadlineMs }) };
  }

  describe.concurrent(`a failed SMTP dialogue on ${host}`, () => {
    it.for(dialoguesOn(host))("%s", async ([, dialogue], { expect, onTestFinished }) => {
      const { relay, mailer } = await connect(onTestFinished, dialogue.script, dialogue);

      const sent = await mailer.send(testMail());

      const { bodies } = await relay.read();
      expect(sent.ok ? "sent" : verdictOf(sent.error)).toBe(dialogue.verdict);
      if (!sent.ok && sent.error.kind === "unreachable") {
        expect(sent.error.whose === "channel").toBe(isOverBeforeTheMail(dialogue));
      }
      if (dialogue.code !== undefined) expect(sent).toMatchObject({ error: { code: dialogue.code } });
      expect(bodies.filter((body) => body !== "").length).toBe(dialogue.taken ? 1 : 0);
    });

    it("with a relay that nobody runs is tried again later", async ({ expect }) => {
      const relay = await startRelay({});
      await relay.close();
      const mailer = createMailer(
        { smtpUrl: `smtp://127.0.0.1:${relay.port}`, from: FROM },
        { pooled: false },
      );

      const sent = await mailer.send(testMail());

      expect(!sent.ok && verdictOf(sent.error)).toBe("unreachable silent");
    });

    it("with a relay whose name does not exist is tried again later", async ({ expect }) => {
      const mailer = createMailer(
        { smtpUrl: "smtp://relay.invalid", from: FROM },
        { pooled: false, deadlineMs: 2_000 },
      );

      const sent = await mailer.send(testMail());

      expect(!sent.ok && verdictOf(sent.error)).toBe("unreachable silent");
    });
  });

  describe.concurrent(`mail over SMTP on ${host}`, () => {
    it("carries the whole message, dots and all, to the one recipient", async ({
      expect,
      onTestFinished,
    }) => {
      const { relay, mailer } = await connect(onTestFinished, {});

      const sent = await mailer.send(testMail());

      const { bodies, commands } = await relay.read();
      expect(sent).toEqual({ ok: true, value: {} });
      expect(commands.filter((command) => /^(MAIL|RCPT)/.test(command))).toEqual([
        "MAIL FROM:<bookings@example.com>",
        "RCPT TO:<ana@example.com>",
      ]);
      expect(bodies[0]).toContain("Message-ID: <msg_1@example.com>");
      expect(bodies[0]).toContain("\r\n..\r\n");
    });

    it("takes a connection for each mail that is sent alone", async ({ expect, onTestFinished }) => {
      const { relay, mailer } = await connect(onTestFinished, {});

      for (let count = 0; count < 3; count += 1) await mailer.send(testMail());

      expect(await relay.read()).toMatchObject({ connections: 3, bodies: { length: 3 } });
    });
  });

  describe.concurrent(`a batch of mails on ${host}`, () => {
    const ADDRESSES = ["a@example.com", "b@example.com", "c@example.com", "d@example.com"];

    it("goes over one connection in the order it was given, though all were sent at once", async ({
      expect,
      onTestFinished,
    }) => {
      const { relay, mailer } = await connect(onTestFinished, {});
      const batch = mailer.batch();

      const sent = await Promise.all(ADDRESSES.map((address) => batch.send(mailTo(address))));
      batch.close();

      const { connections, commands } = await relay.read();
      expect(sent.every(({ ok }) => ok)).toBe(true);
      expect(connections).toBe(1);
      expect(recipientsOf(commands)).toEqual(ADDRESSES);
    });

    it("says goodbye when it is closed, and not before", async ({ expect, onTestFinished }) => {
      const { relay, mailer } = await connect(onTestFinished, {});
      const batch = mailer.batch();
      await batch.send(testMail());
      const before = (await relay.read()).commands;

      batch.close();

      expect(before).not.toContain("QUIT");
      await expect.poll(async () => (await relay.read()).commands).toContain("QUIT");
    });

    it("loses neither its connection nor another mail to a refused one", async ({
      expect,
      onTestFinished,
    }) => {
      const { relay, mailer } = await connect(onTestFinished, {
        RCPT: ["250 Ok", "550 5.1.1 No such user", "250 Ok"],
        body: ["451 4.3.0 Later", "250 Ok"],
      });
      const batch = mailer.batch();

      const sent = await Promise.all(ADDRESSES.map((address) => batch.send(mailTo(address))));
      batch.close();

      expect(sent.map((result) => (result.ok ? "sent" : verdictOf(result.error)))).toEqual([
        "unreachable answered",
        "rejected dead_recipient",
        "sent",
        "sent",
      ]);
      expect((await relay.read()).connections).toBe(1);
    });

    it.for([
      ["that died", "reset"],
      ["that the relay closed", "close"],
      ["that the relay ended with 421", "421 4.3.2 Enough"],
    ] as const)(
      "goes on over a new connection in place of one %s",
      async ([, move], { expect, onTestFinished }) => {
        const { relay, mailer } = await connect(onTestFinished, { MAIL: ["250 Ok", move, "250 Ok"] });
        const batch = mailer.batch();

        const sent = await Promise.all(ADDRESSES.map((address) => batch.send(mailTo(address))));
        batch.close();

        expect(sent.every(({ ok }) => ok)).toBe(true);
        expect(await relay.read()).toMatchObject({ connections: 2, bodies: { length: ADDRESSES.length } });
      },
    );

    it("goes on over a new connection when the old one cannot be reset", async ({
      expect,
      onTestFinished,
    }) => {
      const { relay, mailer } = await connect(onTestFinished, {
        RCPT: ["550 5.1.1 No such user", "250 Ok"],
        RSET: "502 5.5.1 Not implemented",
      });
      const batch = mailer.batch();

      const sent = await Promise.all(ADDRESSES.map((address) => batch.send(mailTo(address))));
      batch.close();

      expect(sent.map(({ ok }) => ok)).toEqual([false, true, true, true]);
      expect((await relay.read()).connections).toBe(2);
    });

    it("tries a mail on no third connection", async ({ expect, onTestFinished }) => {
      const { relay, mailer } = await connect(onTestFinished, {
        MAIL: ["250 Ok", "reset", "reset", "250 Ok"],
      });
      const batch = mailer.batch();

      const sent = await Promise.all(ADDRESSES.map((address) => batch.send(mailTo(address))));
      batch.close();

      expect(sent.map((result) => (result.ok ? "sent" : verdictOf(result.error)))).toEqual([
        "sent",
        "unreachable silent",
        "sent",
        "sent",
      ]);
      expect((await relay.read()).connections).toBe(3);
    });

    it("sends nothing twice when an answer was lost", async ({ expect, onTestFinished }) => {
      const { relay, mailer } = await connect(onTestFinished, { body: ["250 Ok", "reset", "250 Ok"] });
      const batch = mailer.batch();

      const sent = await Promise.all(ADDRESSES.map((address) => batch.send(mailTo(address))));
      batch.close();

      expect(sent.map((result) => (result.ok ? "sent" : verdictOf(result.error)))).toEqual([
        "sent",
        "unknown",
        "sent",
        "sent",
      ]);
      expect(recipientsOf((await relay.read()).commands)).toEqual(ADDRESSES);
    });

    it("takes the time of a mail that stalls from no other", async ({ expect, onTestFinished }) => {
      const { mailer } = await connect(onTestFinished, { MAIL: ["hang", "250 Ok"] }, { deadlineMs: 5_000 });
      const batch = mailer.batch();

      const sent = await Promise.all(ADDRESSES.map((address) => batch.send(mailTo(address))));
      batch.close();

      expect(sent.map((result) => (result.ok ? "sent" : verdictOf(result.error)))).toEqual([
        "unreachable silent",
        "sent",
        "sent",
        "sent",
      ]);
    });

    it("gives a mail back untried when its turn does not come", async ({ expect, onTestFinished }) => {
      const { relay, mailer } = await connect(onTestFinished, { MAIL: "hang" }, { deadlineMs: 300 });
      const batch = mailer.batch();

      const sent = await Promise.all(ADDRESSES.map((address) => batch.send(mailTo(address))));
      batch.close();

      expect(sent.map((result) => (result.ok ? "sent" : verdictOf(result.error)))).toEqual(
        ADDRESSES.map(() => "unreachable silent"),
      );
      expect((await relay.read()).connections).toBeLessThan(ADDRESSES.length);
    });
  });
}
