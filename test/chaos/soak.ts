import { mkdirSync } from "node:fs";
import { openSqlite } from "../../src/adapters/sqlite/sqlite.ts";
import { parseConfig } from "../../src/config/config.ts";
import { newMessage } from "../../src/delivery/outbox.ts";
import { isUnsent } from "../../src/domain/message/message-state.ts";
import { createKeyring } from "../../src/keys/keyring.ts";
import { findAppPort } from "./app-port.ts";
import { type AppSettings, appOrigin, appVariables, databasePath, prepareApp } from "./app-process.ts";
import type { Verdict } from "./books.ts";
import { collectCopies, countAmbiguous, wasTaken } from "./copies.ts";
import { type Ledger, readLedger, readOpenWork } from "./ledger.ts";
import { emailOf } from "./mint-job.ts";
import { startRelay } from "./stand-ins.ts";

export interface SoakOptions {
  readonly messages: number;
  readonly seed: string;
  readonly folder: string;
  readonly tell: (line: string) => void;
}

export interface SoakReport {
  readonly figures: {
    readonly messages: number;
    readonly accepted: number;
    readonly failed: number;
    readonly copies: number;
    readonly ambiguous: number;
    /** Until the last retry of the last message. */
    readonly minutes: number;
    readonly messagesPerSecond: number;
    /** Until every message had had its first try. */
    readonly firstTriesMinutes: number;
  };
  readonly verdicts: readonly Verdict[];
}

/** 30 % of all hand-overs fail, a third of those after the mail was taken. */
const FAULTS = { refuse4xx: 0.1, dropBefore: 0.1, dropAfterAccept: 0.1 };
/**
 * Then the relay is well again. By now all have been tried, and those that failed up to five times. The next wait of the
 * schedule is five minutes, a sixth failure would cost fifteen more: the schedule is not what is measured.
 */
const ILL_FOR_MS = 4 * 60_000;
const TARGET_MINUTES = 10;
const LIMIT_MS = 30 * 60_000;
const LOOK_EVERY_MS = 1_000;
const BATCH = 200;
const DAY_MS = 86_400_000;

/** Fills an outbox, starts the app on it with a relay that fails, and waits until every message has come to its end. */
export async function runSoak({ messages, seed, folder, tell }: SoakOptions): Promise<SoakReport> {
  mkdirSync(folder, { recursive: true });
  const [relay, port] = await Promise.all([startRelay(folder), findAppPort(seed)]);
  // Nothing of a soak asks Wix or Twilio.
  const nowhere = "http://127.0.0.1:9";
  const settings: AppSettings = { folder, port, wixUrl: nowhere, smtpPort: relay.port, twilioUrl: nowhere };
  await fillOutbox(settings, messages);
  await relay.fail(FAULTS, `soak ${seed}`);
  tell(`soak: ${messages} messages are in the outbox`);

  const app = prepareApp(settings).start();
  await app.serving;
  const startedMs = performance.now();
  const elapsedMs = () => performance.now() - startedMs;
  let ill = true;
  const isDone = () => {
    const { pressing, putOff } = readOpenWork(databasePath(settings), Date.now());
    return pressing + putOff === 0;
  };
  while (!isDone() && elapsedMs() < LIMIT_MS) {
    if (ill && elapsedMs() > ILL_FOR_MS) {
      ill = false;
      await relay.fail({}, seed);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  const minutes = elapsedMs() / 60_000;
  await app.stop();

  const ledger = readLedger(databasePath(settings));
  const copies = collectCopies(await relay.mails(), []);
  await relay.stop();
  const copiesOf = (id: string) => copies.get(id)?.length ?? 0;
  const count = (state: string) => ledger.messages.filter((message) => message.state === state).length;
  const broken = (promise: string, ids: readonly { readonly id: string }[]): Verdict => ({
    promise: `soak: ${promise}`,
    violations: ids.length,
    examples: ids.slice(0, 5).map(({ id }) => id),
  });
  return {
    figures: {
      messages: ledger.messages.length,
      accepted: count("accepted"),
      failed: count("failed"),
      copies: ledger.messages.reduce((sum, { id }) => sum + copiesOf(id), 0),
      ambiguous: ledger.messages.reduce((sum, message) => sum + countAmbiguous(message), 0),
      minutes: Math.round(minutes * 10) / 10,
      messagesPerSecond: Math.round(messages / (minutes * 6)) / 10,
      firstTriesMinutes: Math.round(minutesOfFirstTries(ledger) * 10) / 10,
    },
    verdicts: [
      broken(
        "every message came to an end",
        ledger.messages.filter(({ state }) => isUnsent(state)),
      ),
      broken(
        "nothing is lost",
        ledger.messages.filter(({ id }) => copiesOf(id) === 0),
      ),
      broken(
        "there are no more copies than accepted and ambiguous hand-overs",
        ledger.messages.filter(
          (message) => copiesOf(message.id) > Number(wasTaken(message)) + countAmbiguous(message),
        ),
      ),
      broken("it is all there", ledger.messages.length === messages ? [] : [{ id: "the outbox" }]),
      broken(
        `it took at most ${TARGET_MINUTES} minutes`,
        minutes <= TARGET_MINUTES ? [] : [{ id: `${minutes.toFixed(1)} minutes` }],
      ),
    ],
  };
}

function minutesOfFirstTries({ messages }: Ledger): number {
  const triesMs = messages
    .flatMap(({ steps }) => steps.find(({ attempt }) => attempt === 1)?.atMs ?? [])
    .toSorted((a, b) => a - b);
  return ((triesMs.at(-1) ?? 0) - (triesMs[0] ?? 0)) / 60_000;
}

/** Messages as the app itself makes them, on the file that it will find. */
async function fillOutbox(settings: AppSettings, messages: number): Promise<void> {
  const config = parseConfig(appVariables(settings), () => "");
  const deps = { config, clock: Date.now, keyring: createKeyring(config.linkSecrets) };
  const db = openSqlite(databasePath(settings));
  for (let from = 0; from < messages; from += BATCH) {
    const made = await Promise.all(
      Array.from({ length: Math.min(BATCH, messages - from) }, (_, index) =>
        newMessage(deps, {
          kind: "notice",
          bookingId: crypto.randomUUID(),
          to: { channel: "email", address: emailOf(from + index) },
          content: {
            subject: "A booking was moved",
            text: `See ${appOrigin(settings)}/soak/${from + index}`,
            html: `<p>See <a href="${appOrigin(settings)}/soak/${from + index}">the booking</a></p>`,
          },
          deadlineMs: Date.now() + DAY_MS,
        }),
      ),
    );
    await db.batch(made.map(({ statement }) => statement));
  }
  db.close();
}
