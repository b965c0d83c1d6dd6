import type MimeNode from "nodemailer/lib/mime-node";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { err, ok, type Result } from "../result.ts";
import type { SmtpTrouble } from "./smtp-failure.ts";
import { connectSocket } from "./smtp-socket.ts";
import type { SmtpServer } from "./smtp-url.ts";

/** One connection to a relay, greeted, encrypted and logged in as the server's address asks. */
export interface SmtpSession {
  /** Hands one mail over; one at a time. A refusal leaves the session open, any other failure closes it. */
  send(tree: MimeNode): Promise<Result<void, SmtpTrouble>>;
  /** False once it was closed by either side. */
  isOpen(): boolean;
  /** Says goodbye and closes. */
  quit(): void;
  /** Closes at once; what is under way fails. */
  close(): void;
}

export interface SmtpTimeouts {
  /** Name, connection, TLS and greeting together. */
  readonly connectMs: number;
  /** Silence in the middle of a dialogue. */
  readonly idleMs: number;
}

type Done<T> = (error?: Error | null, value?: T) => void;

/** Opens a session; `abort` closes it wherever it stands. */
export async function openSmtpSession(
  server: SmtpServer,
  timeouts: SmtpTimeouts,
  abort: AbortSignal,
): Promise<Result<SmtpSession, SmtpTrouble>> {
  const socket = await connectSocket(server, timeouts.connectMs, abort).catch((error: unknown) =>
    toSocketTrouble(error),
  );
  if ("code" in socket) return err({ ...socket, opening: true });
  const connection = new SMTPConnection({
    connection: socket,
    host: server.host,
    secure: server.implicitTls,
    secured: server.implicitTls,
    requireTLS: server.startTls === "required",
    ignoreTLS: server.startTls === "never",
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.connectMs,
    socketTimeout: timeouts.idleMs,
  });
  const steps = watchSteps(connection);
  const close = () => connection.close();
  abort.addEventListener("abort", close, { once: true });
  try {
    await steps.run<void>((done) => connection.connect(done));
    const { credentials } = server;
    if (credentials !== undefined) {
      await steps.run<boolean>((done) => connection.login({ ...credentials }, done));
    }
  } catch (error) {
    close();
    return err({ ...toTrouble(error, false), opening: true });
  } finally {
    abort.removeEventListener("abort", close);
  }

  /** A refused mail may have left its transaction open (RFC 5321 4.1.1.5). */
  let needsReset = false;
  return ok({
    isOpen: steps.isOpen,
    close,
    quit: () => (steps.isOpen() ? connection.quit() : undefined),
    async send(tree) {
      try {
        if (needsReset) await steps.run<boolean>((done) => connection.reset(done));
      } catch {
        close();
        return err(LOST);
      }
      const body = tree.createReadStream();
      let bodyRead = false;
      body.once("end", () => {
        bodyRead = true;
      });
      const { from, to } = tree.getEnvelope();
      try {
        await steps.run<unknown>((done) => connection.send({ from, to }, body, done));
        needsReset = false;
        return ok(undefined);
      } catch (error) {
        // nodemailer names the connection, and not the command, for a 421 in the middle of a mail.
        const trouble = { ...toTrouble(error, bodyRead), opening: false };
        needsReset = isRefusal(trouble);
        if (!needsReset) close();
        return err(trouble);
      }
    },
  });
}

/** Whatever the reason: a session that cannot be reset is of no more use than one that is gone. */
const LOST: SmtpTrouble = { code: "ECONNECTION", command: "RSET", bodyRead: false, opening: true };

/** The relay answered and goes on listening; with 421 it is about to hang up (RFC 5321 3.8). */
const isRefusal = ({ reply }: SmtpTrouble) =>
  reply !== undefined && /^[45]/.test(reply) && !reply.startsWith("421");

/**
 * Turns nodemailer's callbacks into promises. A failure may come by the callback, by the `error` event or, when the
 * connection was closed meanwhile, by `end` alone; and an idle connection may fail while nobody is waiting.
 */
function watchSteps(connection: SMTPConnection) {
  let open = true;
  let fail: ((error: unknown) => void) | undefined;
  const lose = (error: unknown) => {
    open = false;
    fail?.(error);
  };
  connection.on("error", lose);
  connection.on("end", () => {
    open = false;
    // What ended it may follow in the callback, in this same turn, and tells more.
    queueMicrotask(() => lose({ code: "ECONNECTION", command: "CONN" }));
  });
  return {
    isOpen: () => open,
    run: <T>(start: (done: Done<T>) => void) =>
      new Promise<T | undefined>((resolve, reject) => {
        fail = reject;
        start((error, value) => (error ? reject(error) : resolve(value)));
      }).finally(() => {
        fail = undefined;
      }),
  };
}

/** The socket failed before SMTP began: nodemailer's code for that, and the system's own. */
function toSocketTrouble(error: unknown): SmtpTrouble {
  const { code } = error as { readonly code?: unknown };
  return {
    code: "ESOCKET",
    command: "CONN",
    bodyRead: false,
    ...(typeof code === "string" && { systemCode: code }),
  };
}

/** Takes codes only: an SMTP error's text repeats what the server said, and that may name the recipient. */
function toTrouble(error: unknown, bodyRead: boolean): SmtpTrouble {
  const { code, originalCode, command, response } = error as Readonly<Record<string, unknown>>;
  return {
    code: typeof code === "string" ? code : "EUNKNOWN",
    bodyRead,
    ...(typeof originalCode === "string" && { systemCode: originalCode }),
    ...(typeof command === "string" && { command }),
    ...(typeof response === "string" && { reply: response }),
  };
}
