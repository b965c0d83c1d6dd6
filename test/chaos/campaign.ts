import type { Booking } from "../../src/domain/booking/booking.ts";
import { createRandom } from "../../src/emulator/world/random.ts";
import { appLogPath, appOrigin, databasePath, liveQuietly } from "./app-process.ts";
import { type BookFigures, checkBooks, countBooks, type Verdict, verdict } from "./books.ts";
import { collectCopies } from "./copies.ts";
import { type Load, startLoad } from "./job.ts";
import { type Journal, openJournal } from "./journal.ts";
import { planDeaths } from "./kill-plan.ts";
import { findLeaks } from "./leaks.ts";
import { readLedger } from "./ledger.ts";
import { openLinks } from "./link-opening.ts";
import { type LivesReport, liveAndDie } from "./lives.ts";
import { outlast, untilDone } from "./outlast.ts";
import { measureRecovery } from "./recovery.ts";
import { createWorkload } from "./workload.ts";
import { openWorld, type World } from "./world.ts";

export interface CampaignOptions {
  readonly seed: string;
  readonly kills: number;
  /** Made if need be, and left behind. */
  readonly folder: string;
  /** Lets the clock of the last life run ahead by this much, instead of waiting for leases to run out. */
  readonly skipMs?: number;
  /** Clients and customers at once; default 6. */
  readonly lanes?: number;
  readonly tell: (line: string) => void;
}

export interface CampaignReport {
  readonly killsByPoint: LivesReport["killsByPoint"];
  readonly figures: BookFigures;
  readonly verdicts: readonly Verdict[];
  /** Milliseconds, one for each message that was being sent when its process was killed; empty when time was skipped. */
  readonly recoveriesMs: readonly number[];
}

const DEFAULT_LANES = 6;
/** Leases are over after 90 s and looked for every 15 s; an abandoned form or key is taken up after a minute. */
const SETTLE_WITHIN_MS = 300_000;
const RECOVERY_LIMIT_MS = 120_000;

/** Lets staff and customers use the app while it is killed as planned, lets the dust settle, and checks the books. */
export async function runCampaign(options: CampaignOptions): Promise<CampaignReport> {
  const startedMs = performance.now();
  const tell = (line: string) =>
    options.tell(`${((performance.now() - startedMs) / 60_000).toFixed(1)} min: ${line}`);
  const world = await openWorld(options.folder, options.seed);
  const { settings } = world;
  const journal = openJournal();

  const { load, lives } = await useAndKill(world, journal, options);
  tell(`died ${lives.lives.length} times, ${journal.mints.length} mints acknowledged; now it is left alive`);
  // What a death leaves behind is looked at before anything tidies it up.
  const leaksAtDeath = lookForLeaks(world, journal);
  const unsettled = await settle(world, load, options.skipMs ?? 0);
  tell("quiet; now every link is opened and the books are compared");
  const opened = await openLinks(settings, journal.mints);
  await outlast(settings);

  const ledger = readLedger(databasePath(settings));
  const [mails, texts] = await Promise.all([world.relay.mails(), world.twilio.texts()]);
  await world.stop();
  const books = { journal, ledger, copies: collectCopies(mails, texts), opened };
  const recoveriesMs = options.skipMs === undefined ? measureRecovery(ledger.messages, lives.lives) : [];
  return {
    killsByPoint: lives.killsByPoint,
    figures: countBooks(books),
    verdicts: [
      ...checkBooks(books),
      ...checkLives(lives),
      verdict("every client got its answer", unsettled),
      verdict(
        "what was being sent when the app died was sent within two minutes",
        recoveriesMs.filter((ms) => ms > RECOVERY_LIMIT_MS).map((ms) => `${Math.round(ms / 1000)} s`),
      ),
      verdict("no secret and nobody's name or address stands in a log or in the database", [
        ...leaksAtDeath,
        ...lookForLeaks(world, journal),
      ]),
    ],
    recoveriesMs,
  };
}

async function useAndKill(
  world: World,
  journal: Journal,
  { kills, seed, lanes = DEFAULT_LANES }: CampaignOptions,
): Promise<{ readonly load: Load; readonly lives: LivesReport }> {
  const workload = createWorkload({
    origin: appOrigin(world.settings),
    journal,
    random: createRandom(`load ${seed}`),
    upstream: world.upstream,
    wix: world.wix,
    bookingIds: world.bookings.map(({ id }) => id),
  });
  await world.fallIll();
  const load = startLoad(lanes, workload.make);
  const lives = await liveAndDie(world.settings, planDeaths(kills, seed), world.relay, workload.focus);
  load.stopMaking();
  await world.recover();
  return { load, lives };
}

/**
 * One more life, in which nothing fails any more, until every client has its answer and nothing is left that should be
 * done by now, or until that has taken too long to be true. Names the clients that got none.
 */
function settle({ settings }: World, load: Load, skipMs: number): Promise<readonly string[]> {
  return liveQuietly(settings, skipMs, async () => {
    const unsettled = await load.settled(SETTLE_WITHIN_MS);
    await load.stop();
    await untilDone(settings, skipMs, SETTLE_WITHIN_MS);
    return Array.from({ length: unsettled }, () => "a client");
  });
}

const checkLives = ({ unreached, crashes }: LivesReport): readonly Verdict[] => [
  verdict("every named point was reached", unreached),
  verdict(
    "the app never ended by itself",
    Array.from({ length: crashes }, () => "a life"),
  ),
];

function lookForLeaks({ settings, bookings }: World, journal: Journal): readonly string[] {
  const files = [appLogPath(settings), ...["", "-wal"].map((end) => databasePath(settings) + end)];
  return findLeaks(files, journal, bookings.flatMap(fullName));
}

/** First names alone are words like any other. */
const fullName = ({ contact: { firstName, lastName } }: Booking) =>
  firstName !== undefined && lastName !== undefined ? [`${firstName} ${lastName}`] : [];
