import { openDatabase } from "#host";
import { type CapturedOutbox, createCapturedOutbox } from "../../src/adapters/captured-outbox.ts";
import { type Config, parseConfig } from "../../src/config/config.ts";
import { composeEmail } from "../../src/delivery/compose/compose-email.ts";
import { composeSms } from "../../src/delivery/compose/compose-sms.ts";
import type { DispatchDeps } from "../../src/delivery/dispatch.ts";
import { messageDeadline } from "../../src/delivery/message-life.ts";
import { type NewMessage, newMessage } from "../../src/delivery/outbox.ts";
import { createKeyring } from "../../src/keys/keyring.ts";
import type {
  Accepted,
  Channel,
  LookupFailure,
  Mail,
  SendFailure,
  TextMessage,
  TextReceipt,
} from "../../src/ports/messages.ts";
import type { SqlValue } from "../../src/ports/storage.ts";
import { err, ok, type Result } from "../../src/result.ts";
import { insertLink } from "../../src/store/links.ts";
import { LINK_URL, type SampleChanges, sampleDescription } from "./sample-description.ts";

const START_MS = Date.UTC(2027, 4, 11, 8, 0);
const DAY_MS = 86_400_000;

export const RECIPIENTS: Readonly<Record<Channel, string>> = {
  email: "ana@example.com",
  sms: "+447700900123",
};

type Outcome = Result<Accepted, SendFailure>;
type Lookup = Result<TextReceipt | undefined, LookupFailure>;

export interface TestOutbox {
  readonly deps: DispatchDeps & { readonly config: Config };
  readonly captured: CapturedOutbox;
  /** Mails and texts that were given to a provider, in order, whatever it answered. */
  readonly attempts: readonly (Mail | TextMessage)[];
  readonly logged: readonly string[];
  nowMs: number;
  /** What the provider does with the next messages, before it takes all that follow; a function may act meanwhile. */
  answer(...outcomes: readonly (SendFailure | (() => Promise<Outcome>))[]): void;
  /** Commits a message of the one link and gives its id. */
  add(
    channel?: Channel,
    changes?: Partial<NewMessage> & { facts?: SampleChanges; linkExpiresAtMs?: number },
  ): Promise<string>;
  /** What the text provider answers when it is asked about an earlier copy, or how one stands. */
  find: (text: { readonly to: string; readonly body: string }) => Lookup;
  check: (providerId: string) => Lookup;
  row(id: string): Promise<Readonly<Record<string, SqlValue>>>;
}

export const LINK_ID = "lnk_test";

/** An outbox on this host's real database, with a clock that stands still and providers that do as they are told. */
export async function createTestOutbox(): Promise<TestOutbox> {
  const db = await openDatabase();
  const captured = createCapturedOutbox();
  const attempts: (Mail | TextMessage)[] = [];
  const logged: string[] = [];
  let script: readonly (SendFailure | (() => Promise<Outcome>))[] = [];
  const note = (event: string, fields?: object) => logged.push(JSON.stringify({ event, ...fields }));

  async function take(message: Mail | TextMessage, deliver: () => Promise<Outcome>): Promise<Outcome> {
    attempts.push(message);
    const [next, ...rest] = script;
    script = rest;
    if (next === undefined) return deliver();
    return typeof next === "function" ? next() : err(next);
  }

  const sendMail = (mail: Mail) => take(mail, () => captured.mailer.send(mail));

  await db.run(
    insertLink({
      id: LINK_ID,
      bookingId: "booking",
      recipientRefs: [],
      locale: "en",
      localeChosen: false,
      createdBy: "test",
      createdAtMs: START_MS,
      expiresAtMs: START_MS + 30 * DAY_MS,
    }),
  );

  const outbox: TestOutbox = {
    captured,
    attempts,
    logged,
    nowMs: START_MS,
    deps: {
      db,
      clock: () => outbox.nowMs,
      keyring: createKeyring([{ epoch: "0", secret: "a secret of the tests, 32 or longer" }]),
      log: { info: note, error: note },
      config: parseConfig({}, () => "a secret of the tests, 32 or longer"),
      mailer: { send: sendMail, batch: () => ({ send: sendMail, close() {} }) },
      textSender: {
        ...captured.textSender,
        send: (text) => take(text, () => captured.textSender.send(text)),
        find: async (text) => outbox.find(text),
        check: async (providerId) => outbox.check(providerId),
      },
    },
    answer(...outcomes) {
      script = outcomes;
    },
    find: () => ok(undefined),
    check: () => ok(undefined),
    async add(channel = "email", { facts = {}, linkExpiresAtMs = START_MS + 30 * DAY_MS, ...changes } = {}) {
      const about = sampleDescription({
        startsAtMs: START_MS + 10 * DAY_MS,
        endsAtMs: START_MS + 11 * DAY_MS,
        ...facts,
      });
      const { summary, statement } = await newMessage(outbox.deps, {
        kind: "link",
        linkId: LINK_ID,
        bookingId: "booking",
        to: { channel, address: RECIPIENTS[channel], ...(channel === "email" && { name: "Ana Žižka" }) },
        content: channel === "email" ? composeEmail(about, LINK_URL) : { body: composeSms(about, LINK_URL) },
        deadlineMs: messageDeadline(channel, about, linkExpiresAtMs, outbox.nowMs),
        ...changes,
      });
      await db.batch([statement]);
      return summary.id;
    },
    async row(id) {
      const { rows } = await db.run({ sql: "SELECT * FROM messages WHERE id = ?", params: [id] });
      return rows[0] ?? {};
    },
  };
  return outbox;
}

export const accepted = async () => ok({ providerId: "provider-1" });
