import { mkdirSync } from "node:fs";
import { createRandom } from "../../src/emulator/random.ts";
import { findAppPort } from "./app-port.ts";
import { type AppSettings, appLogPath, appOrigin, databasePath, prepareApp } from "./app-process.ts";
import { type BookFigures, checkBooks, countBooks, type Verdict, verdict } from "./books.ts";
import { collectCopies } from "./copies.ts";
import { startLoad } from "./job.ts";
import { openJournal } from "./journal.ts";
import { planDeaths } from "./kill-plan.ts";
import { findLeaks } from "./leaks.ts";
import { readLedger, readOpenWork } from "./ledger.ts";
import { openLinks } from "./link-opening.ts";
import { type LivesReport, liveAndDie } from "./lives.ts";
import { measureRecovery } from "./recovery.ts";
import { type Relay, startRelay, startTwilio, startWix, type Twilio } from "./stand-ins.ts";
import { openUpstream } from "./upstream.ts";
import { createWorkload } from "./workload.ts";

export interface CampaignOptions {
  readonly seed: string;
  readonly kills: number;
  /** A new folder of its own is made there and left behind. */
  readonly folder: string;
  /** Lets the clock of the last life run ahead by this much, instead of waiting for leases to run out. */
  readonly skipMs?: number;
  readonly tell: (line: string) => void;
}

export interface CampaignReport extends Pick<LivesReport, "killsByPoint" | "unreached" | "crashes"> {
  readonly seed: string;
  readonly figures: BookFigures;
  readonly verdicts: readonly Verdict[];
  /** Milliseconds, one for each message that was being sent when its process was killed; empty when time was skipped. */
  readonly recoveriesMs: readonly number[];
  readonly retries: number;
  readonly minutes: number;
}

const LANES = 6;
/** Leases are over after 90 s and looked for every 15 s; an abandoned form or key is taken up after a minute. */
const SETTLE_WITHIN_MS = 300_000;
const LOOK_EVERY_MS = 500;
const RECOVERY_LIMIT_MS = 120_000;

const RELAY_FAULTS = { refuse4xx: 0.06, dropBefore: 0.03, dropAfterAccept: 0.05 };
const TWILIO_FAULTS = { error5xx: 0.04, error429: 0.02, dropBefore: 0.02, dropAfter: 0.05 };

/** Lets clients and customers use the app while it is killed as planned, lets the dust settle, and checks the books. */
export async function runCampaign(options: CampaignOptions): Promise<CampaignReport> {
  const startedMs = performance.now();
  const { folder, seed } = options;
  const tell = (line: string) =>
    options.tell(`${((performance.now() - startedMs) / 60_000).toFixed(1)} min: ${line}`);
  mkdirSync(folder, { recursive: true });
  const [wix, relay, twilio, port] = await Promise.all([
    startWix(folder),
    startRelay(folder),
    startTwilio(folder),
    findAppPort(seed),
  ]);
  const settings: AppSettings = {
    folder,
    port,
    wixUrl: wix.url,
    smtpPort: relay.port,
    twilioUrl: twilio.url,
  };
  const upstream = openUpstream(wix.url);
  const journal = openJournal();
  const workload = createWorkload({
    origin: appOrigin(settings),
    journal,
    random: createRandom(`load ${seed}`),
    upstream,
    wix,
    bookingIds: (await upstream.listChangeable()).map(({ id }) => id),
  });
  await Promise.all([relay.fail(RELAY_FAULTS, seed), twilio.fail(TWILIO_FAULTS, seed)]);
  const load = startLoad(LANES, workload.make);

  const report = await liveAndDie(settings, planDeaths(options.kills, seed), relay, workload.focus);
  tell(`died ${report.lives.length} times, ${journal.mints.length} mints acknowledged; now it is left alive`);

  await Promise.all([relay.fail({}, seed), twilio.fail({}, seed)]);
  load.stopMaking();
  const last = prepareApp(
    settings,
    options.skipMs === undefined ? {} : { clockAheadMs: options.skipMs },
  ).start();
  await last.serving;
  const unsettled = await load.settled(SETTLE_WITHIN_MS);
  await load.stop();
  await untilQuiet(settings);
  await last.stop();
  tell("quiet; now every link is opened and the books are compared");
  const opened = await openLinks(settings, journal.mints);

  const ledger = readLedger(databasePath(settings));
  const books = { journal, ledger, copies: await collectAll(relay, twilio), opened };
  const recoveriesMs = options.skipMs === undefined ? measureRecovery(ledger.messages, report.lives) : [];
  const files = [appLogPath(settings), ...["", "-wal"].map((end) => databasePath(settings) + end)];
  await Promise.all([wix.stop(), relay.stop(), twilio.stop()]);
  return {
    seed,
    killsByPoint: report.killsByPoint,
    unreached: report.unreached,
    crashes: report.crashes,
    figures: countBooks(books),
    verdicts: [
      ...checkBooks(books),
      verdict("every named point was reached", report.unreached),
      verdict(
        "the app never ended by itself",
        Array.from({ length: report.crashes }, () => "a life"),
      ),
      verdict(
        "every client got its answer",
        Array.from({ length: unsettled }, () => "a client"),
      ),
      verdict(
        "what was being sent when the app died was sent within two minutes",
        recoveriesMs.filter((ms) => ms > RECOVERY_LIMIT_MS).map((ms) => `${Math.round(ms / 1000)} s`),
      ),
      verdict("no secret and nobody's address stands in a log or in the database", findLeaks(files, journal)),
    ],
    recoveriesMs,
    retries: journal.retries,
    minutes: (performance.now() - startedMs) / 60_000,
  };
}

/** Waits until no message, form or send is open any more, or until that has taken too long to be true. */
async function untilQuiet(settings: AppSettings): Promise<void> {
  const untilMs = performance.now() + SETTLE_WITHIN_MS;
  while (performance.now() < untilMs) {
    const { messages, forms, sends } = readOpenWork(databasePath(settings));
    if (messages + forms + sends === 0) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

async function collectAll(relay: Relay, twilio: Twilio) {
  const [mails, texts] = await Promise.all([relay.mails(), twilio.texts()]);
  return collectCopies(mails, texts);
}
