import type { MailConfig } from "../config/config.ts";
import type { Mail, MailBatch, Mailer } from "../ports/messages.ts";
import { err, ok, type Result } from "../result.ts";
import { buildMime } from "./mime.ts";
import { classifySmtp, type SmtpTrouble } from "./smtp-failure.ts";
import { createSmtpPool, type SmtpPlace, type SmtpPool } from "./smtp-pool.ts";
import { openSmtpSession } from "./smtp-session.ts";
import { parseSmtpUrl } from "./smtp-url.ts";

export interface MailerOptions {
  /** Keeps connections open between mails; not on Workers, where a socket ends with the request that opened it. */
  readonly pooled: boolean;
  /** One mail from its turn on a connection to its end, however steadily the relay drips, milliseconds. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 30_000;
/**
 * How long a mail may wait for its turn, in deadlines: longer than one mail before it can stall, so that no mail's
 * slowness is taken from the next one's time, and short enough that waiting and sending end within a lease.
 */
const WAIT_DEADLINES = 1.5;
const TIMEOUTS = { connectMs: 15_000, idleMs: 20_000 };
const POOL_LIMITS = {
  maxSessions: 5,
  maxMailsPerSession: 100,
  /** Shorter than our own patience with a silent relay, and far below a relay's with us (RFC 5321 4.5.3.2.7: 5 minutes). */
  restMs: 15_000,
};
const BATCH_LIMITS = { ...POOL_LIMITS, maxSessions: 1 };

/**
 * A mailer over nodemailer's SMTP connection and MIME code. Connects to nothing until the first mail. Pooled, a batch
 * is the pool itself; else it is one connection for its mails, one after another, and a lone mail is a batch of one.
 * @throws {TypeError} when the relay's address is not one; the configuration has checked it before.
 */
export function createMailer(
  config: MailConfig,
  { pooled, deadlineMs = DEADLINE_MS }: MailerOptions,
): Mailer {
  const server = parseSmtpUrl(config.smtpUrl);
  const open = (abort: AbortSignal) => openSmtpSession(server, TIMEOUTS, abort);
  const sendBy = (pool: SmtpPool) => (mail: Mail) => sendMail(pool, mail, config.from, deadlineMs);

  if (pooled) {
    const pool = createSmtpPool(open, POOL_LIMITS);
    const send = sendBy(pool);
    return { send, batch: () => ({ send, close() {} }), close: pool.close };
  }

  const batch = (): MailBatch => {
    const pool = createSmtpPool(open, BATCH_LIMITS);
    return { send: sendBy(pool), close: pool.close };
  };
  return {
    batch,
    async send(mail) {
      const alone = batch();
      try {
        return await alone.send(mail);
      } finally {
        alone.close();
      }
    },
  };
}

async function sendMail(
  pool: SmtpPool,
  mail: Mail,
  from: string,
  deadlineMs: number,
): ReturnType<Mailer["send"]> {
  const place = await within(deadlineMs * WAIT_DEADLINES, (abort) => pool.takePlace(abort));
  if (place === undefined) return err(classifySmtp(OUT_OF_TIME));
  try {
    const sent = await within(deadlineMs, async (abort) => {
      const result = await handOver(buildMime(mail, from), place, abort);
      return result.ok || !abort.aborted ? result : err({ ...result.error, ...LATE });
    });
    return sent.ok ? ok({}) : err(classifySmtp(sent.error));
  } finally {
    place.leave();
  }
}

async function handOver(
  tree: ReturnType<typeof buildMime>,
  place: SmtpPlace,
  abort: AbortSignal,
  fresh?: "fresh",
): Promise<Result<void, SmtpTrouble>> {
  const borrowed = await place.borrow(abort, fresh);
  if (!borrowed.ok) return borrowed;
  const { session, reused } = borrowed.value;
  abort.addEventListener("abort", session.close, { once: true });
  const sent = await session.send(tree);
  abort.removeEventListener("abort", session.close);
  place.giveBack(session);
  if (sent.ok || !reused || abort.aborted || !wasStale(sent.error)) return sent;
  return handOver(tree, place, abort, "fresh");
}

const LATE = { code: "ETIMEDOUT" } as const;
const OUT_OF_TIME: SmtpTrouble = { ...LATE, bodyRead: false, opening: true };

/** A connection that rested may have been ended by the relay meanwhile, in silence or with 421 (RFC 5321 3.8). */
const wasStale = ({ reply, bodyRead }: SmtpTrouble) =>
  !bodyRead && (reply === undefined || reply.startsWith("421"));

/** Does something that gives up when told that its time is over. */
async function within<T>(timeMs: number, work: (abort: AbortSignal) => Promise<T>): Promise<T> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeMs);
  try {
    return await work(deadline.signal);
  } finally {
    clearTimeout(timer);
  }
}
