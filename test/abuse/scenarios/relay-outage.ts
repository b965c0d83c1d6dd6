import { readFileSync } from "node:fs";
import tls from "node:tls";
import { createMailer } from "../../../src/adapters/smtp.ts";
import { parseConfig } from "../../../src/config/config.ts";
import { type DispatchDeps, dispatchDue } from "../../../src/delivery/dispatch.ts";
import { newMessage } from "../../../src/delivery/outbox.ts";
import { createKeyring } from "../../../src/keys/keyring.ts";
import type { Database } from "../../../src/ports/storage.ts";
import {
  type Move,
  type Script,
  type ScriptedRelay,
  startScriptedRelay,
} from "../../support/scripted-relay.ts";

/** A relay that takes nothing from anybody: where it says so, and in which words. */
export interface Outage {
  readonly name: string;
  readonly script: Script;
  /** What of the dialogue is as it has to be for the refusal to come at all, also once the relay is mended. */
  readonly around?: Script;
  /** Logs in over TLS, as at most relays; otherwise in clear and without a login. */
  readonly withLogin?: boolean;
  /** All recipients have their mailboxes at one provider. */
  readonly oneDomain?: boolean;
}

const OFFERS_LOGIN = { EHLO: "250-relay.example\r\n250 AUTH PLAIN" };
const OFFERS_TLS = "250-relay.example\r\n250 STARTTLS";

/** What a relay may answer to everybody while nothing is wrong with any mail. */
export const OUTAGES: readonly Outage[] = [
  {
    name: "AUTH 454",
    script: { ...OFFERS_LOGIN, AUTH: "454 4.7.0 Temporary authentication failure" },
    around: { ...OFFERS_LOGIN, AUTH: "235 2.7.0 Welcome" },
    withLogin: true,
  },
  { name: "greeting 421", script: { greeting: "421 4.3.2 Too busy" } },
  { name: "EHLO 451", script: { EHLO: "451 4.3.0 Not now", HELO: "451 4.3.0 Not now" } },
  { name: "STARTTLS 454", script: { EHLO: OFFERS_TLS, STARTTLS: "454 4.7.0 TLS not available" } },
  { name: "no answer", script: { greeting: "reset" } },
  { name: "MAIL FROM 451", script: { MAIL: "451 4.3.0 Not now" } },
  { name: "RCPT TO 451", script: { RCPT: "451 4.3.0 Not now" } },
  { name: "RCPT TO 451, one domain", script: { RCPT: "451 4.3.0 Not now" }, oneDomain: true },
  { name: "RCPT TO 530", script: { RCPT: "530 5.7.0 Authentication required" } },
  { name: "RCPT TO 550, no relaying", script: { RCPT: "550 5.7.1 Relaying denied" } },
  { name: "RCPT TO 454, no relaying", script: { RCPT: "454 4.7.1 <x@y.example>: Relay access denied" } },
  { name: "after the message 452", script: { body: "452 4.3.1 Insufficient system storage" } },
];

/** What one outage did to the mails. */
export interface OutageOutcome {
  readonly mails: number;
  /** Attempts while the relay took nothing. */
  readonly attempts: number;
  /** Tries that those cost the messages, all together. */
  readonly triesBurnt: number;
  /** Until nothing more was tried but a message now and then, seconds; undefined when it never came to that. */
  readonly secondsUntilPaused: number | undefined;
  /** Mails that ended without having been handed over. */
  readonly lost: number;
  /** Mails that the relay took, copies included. */
  readonly taken: number;
  /** From the mending until the last mail was taken, seconds. */
  readonly secondsUntilAllTaken: number;
}

const START_MS = Date.UTC(2027, 4, 11, 8, 0);
const DAY_MS = 86_400_000;
const TICK_MS = 5_000;
/** As many messages as a Node process takes in one tick. */
const MESSAGES_PER_TICK = 50;
/** Longer than the longest time between two looks at a channel that is paused. */
const PATIENCE_MS = 15 * 60_000;
const SECRET = "a secret of the tests, 32 or longer";
const FROM = "Linden Studio <bookings@example.com>";

/** Lets as many mails wait for a relay that takes nothing for so long, by a clock of its own, and then is mended. */
export async function sufferOutage(
  db: Database,
  outage: Outage,
  { mails, outageMs }: { readonly mails: number; readonly outageMs: number },
): Promise<OutageOutcome> {
  trustTestCertificate();
  const script: Record<string, Move | readonly Move[]> = { ...outage.script };
  const relay = await startScriptedRelay(script, outage.withLogin ? { tls: "trusted" } : {});
  try {
    const clock = { nowMs: START_MS };
    const deps = outageDeps(db, relay, outage, clock);
    for (let index = 0; index < mails; index += 1) await addMail(deps, index, outage.oneDomain === true);

    let pausedAtMs: number | undefined;
    for (; clock.nowMs < START_MS + outageMs; clock.nowMs += TICK_MS) {
      await dispatchDue(deps, { limit: MESSAGES_PER_TICK });
      if (pausedAtMs === undefined && (await isPaused(db))) pausedAtMs = clock.nowMs;
    }
    const during = await countUp(db);

    for (const step of Object.keys(script)) delete script[step];
    Object.assign(script, outage.around);
    const mendedAtMs = clock.nowMs;
    for (; clock.nowMs < mendedAtMs + PATIENCE_MS; clock.nowMs += TICK_MS) {
      await dispatchDue(deps, { limit: MESSAGES_PER_TICK });
      if ((await countUp(db)).waiting === 0) break;
    }
    deps.mailer?.close?.();
    return {
      mails,
      attempts: during.attempts,
      triesBurnt: during.tries,
      secondsUntilPaused: pausedAtMs === undefined ? undefined : (pausedAtMs - START_MS) / 1000,
      lost: mails - (await countUp(db)).accepted,
      taken: relay.bodies.length - (outage.script.body === undefined ? 0 : during.attempts),
      secondsUntilAllTaken: (clock.nowMs - mendedAtMs) / 1000,
    };
  } finally {
    await relay.close();
  }
}

type OutageDeps = DispatchDeps & { readonly config: ReturnType<typeof parseConfig> };

function outageDeps(
  db: Database,
  { port }: ScriptedRelay,
  { withLogin = false }: Outage,
  clock: { readonly nowMs: number },
): OutageDeps {
  const smtpUrl = withLogin ? `smtps://user:pass@localhost:${port}` : `smtp://localhost:${port}`;
  return {
    db,
    clock: () => clock.nowMs,
    keyring: createKeyring([{ epoch: "0", secret: SECRET }]),
    log: { info() {}, error() {} },
    config: parseConfig({}, () => SECRET),
    mailer: createMailer({ smtpUrl, from: FROM }, { pooled: true }),
  };
}

const DOMAINS = ["one.example", "two.example", "three.example", "four.example"];

async function addMail(deps: OutageDeps, index: number, oneDomain: boolean): Promise<void> {
  const domain = DOMAINS[oneDomain ? 0 : index % DOMAINS.length];
  const { statement } = await newMessage(deps, {
    kind: "notice",
    bookingId: `booking-${index}`,
    to: { channel: "email", address: `customer-${index}@${domain}` },
    content: { subject: "Your booking", text: "Your booking", html: "<p>Your booking</p>" },
    deadlineMs: deps.clock() + DAY_MS,
  });
  await deps.db.batch([statement]);
}

async function isPaused(db: Database): Promise<boolean> {
  const sql = "SELECT 1 FROM channel_troubles WHERE channel = 'email' AND paused_ms IS NOT NULL";
  return (await db.run({ sql, params: [] })).rows.length > 0;
}

async function countUp(db: Database) {
  const sql = `SELECT sum(attempt) AS attempts, sum(tries) AS tries, sum(state = 'accepted') AS accepted,
      sum(sealed IS NOT NULL) AS waiting
    FROM messages`;
  const [row] = (await db.run({ sql, params: [] })).rows;
  return {
    attempts: Number(row?.attempts),
    tries: Number(row?.tries),
    accepted: Number(row?.accepted),
    waiting: Number(row?.waiting),
  };
}

const CERTIFICATE = new URL("../../support/test-relay.cert.pem", import.meta.url);

/** For a process that was not started with it: the tests' own relays show it. */
function trustTestCertificate(): void {
  const certificate = readFileSync(CERTIFICATE, "utf8");
  const trusted = tls.getCACertificates("default");
  if (!trusted.includes(certificate)) tls.setDefaultCACertificates([...trusted, certificate]);
}
