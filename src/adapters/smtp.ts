import type { MailConfig } from "../config.ts";
import type { Mailer } from "../ports.ts";
import { err, ok, type Result } from "../result.ts";
import { buildMime } from "./mime.ts";
import { classifySmtp, type SmtpTrouble } from "./smtp-failure.ts";
import { createSmtpPool, createSmtpPoolOfNone } from "./smtp-pool.ts";
import { openSmtpSession } from "./smtp-session.ts";
import { parseSmtpUrl } from "./smtp-url.ts";

export interface MailerOptions {
  /** Keeps connections open between mails; not on Workers, where a socket ends with the request that opened it. */
  readonly pooled: boolean;
  /** One mail from start to finish, however steadily the relay drips, milliseconds. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 30_000;
const TIMEOUTS = { connectMs: 15_000, idleMs: 20_000 };
const LIMITS = {
  maxSessions: 5,
  maxMailsPerSession: 100,
  /** Shorter than our own patience with a silent relay, and far below a relay's with us (RFC 5321 4.5.3.2.7: 5 minutes). */
  restMs: 15_000,
};

/**
 * A mailer over nodemailer's SMTP connection and MIME code. Connects to nothing until the first mail.
 * @throws {TypeError} when the relay's address is not one; the configuration has checked it before.
 */
export function createMailer(
  config: MailConfig,
  { pooled, deadlineMs = DEADLINE_MS }: MailerOptions,
): Mailer {
  const server = parseSmtpUrl(config.smtpUrl);
  const open = (abort: AbortSignal) => openSmtpSession(server, TIMEOUTS, abort);
  const pool = pooled ? createSmtpPool(open, LIMITS) : createSmtpPoolOfNone(open);

  async function handOver(
    tree: ReturnType<typeof buildMime>,
    abort: AbortSignal,
    fresh?: "fresh",
  ): Promise<Result<void, SmtpTrouble>> {
    const borrowed = await pool.borrow(abort, fresh);
    if (!borrowed.ok) return borrowed;
    const { session, reused } = borrowed.value;
    abort.addEventListener("abort", session.close, { once: true });
    const sent = await session.send(tree);
    abort.removeEventListener("abort", session.close);
    pool.giveBack(session);
    if (sent.ok || !reused || abort.aborted || !wasStale(sent.error)) return sent;
    return handOver(tree, abort, "fresh");
  }

  return {
    async send(mail) {
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), deadlineMs);
      try {
        const sent = await handOver(buildMime(mail, config.from), deadline.signal);
        if (sent.ok) return ok({});
        return err(classifySmtp(deadline.signal.aborted ? { ...sent.error, code: "ETIMEDOUT" } : sent.error));
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.close(),
  };
}

/** A connection that rested may have been ended by the relay meanwhile, in silence or with 421 (RFC 5321 3.8). */
const wasStale = ({ reply, bodyRead }: SmtpTrouble) =>
  !bodyRead && (reply === undefined || reply.startsWith("421"));
