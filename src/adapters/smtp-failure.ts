import type { SendFailure } from "../ports.ts";

/** What went wrong in an SMTP dialogue, as far as it decides what to do. */
export interface SmtpTrouble {
  /** nodemailer's code, such as `ECONNECTION`; several stand for quite different moments. */
  readonly code: string;
  /** The code of the system below, such as `CERT_HAS_EXPIRED`. */
  readonly systemCode?: string;
  /** The command that was in flight: `CONN`, `EHLO`, `STARTTLS`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  readonly command?: string;
  /** The server's reply, where it gave one: `550 5.1.1 ...`. */
  readonly reply?: string;
  /** Whether the whole message had been handed to the connection: from then on it may have gone out. */
  readonly bodyRead: boolean;
}

type Kind = Exclude<SendFailure["kind"], "throttled">;

/** Faults of the relay or of our standing with it come before a mail's own: they would meet every mail. */
const BEFORE_THE_MAIL = /^(CONN|EHLO|HELO|STARTTLS|AUTH\b.*)$/;

/** First match decides. The text is `550 5.1.1` or, without an enhanced code (RFC 3463), `550`. */
const REPLIES: readonly (readonly [RegExp, Kind])[] = [
  // 454 to AUTH or STARTTLS is temporary (RFC 4954 6, RFC 3207 4); greylisting is 450 or 451.
  [/^4\d\d 4\.2\.2$/, "recipient_busy"],
  [/^4/, "unreachable"],
  // Authentication required, too weak, failed, or to be encrypted first.
  [/^53[0458]/, "channel_fault"],
  // Too large for the relay or the mailbox: no wait makes our mail smaller.
  [/^5\d\d 5\.(2\.3|3\.4)$/, "rejected"],
  [/^(552|5\d\d 5\.2\.2$)/, "recipient_busy"],
  [/^5/, "rejected"],
];

/** Codes of OpenSSL's certificate checks, as Node reports them. */
const CERTIFICATE =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/;

/** Without a reply: what each of nodemailer's codes means while the message had not been handed over. */
const CODES: Readonly<Record<string, Kind>> = {
  EAUTH: "channel_fault",
  ENOAUTH: "channel_fault",
  EENVELOPE: "rejected",
  EMESSAGE: "rejected",
};

/**
 * Sorts an SMTP failure by what is to be done about it (delivery table 3.4). nodemailer reports a connection that was
 * lost after the message with the same code as one that never greeted, so `bodyRead` tells them apart (RFC 1047).
 */
export function classifySmtp(trouble: SmtpTrouble): SendFailure {
  const { reply, command = "", systemCode, bodyRead } = trouble;
  const status = reply?.match(/^[45]\d\d/)?.[0];
  if (status === undefined) {
    const code = systemCode ?? trouble.code;
    if (bodyRead) return { kind: "unknown", code };
    if (systemCode !== undefined && CERTIFICATE.test(systemCode)) return { kind: "channel_fault", code };
    return { kind: CODES[trouble.code] ?? "unreachable", code };
  }
  const enhanced = reply?.match(/^\d{3}[ -]([45]\.\d{1,3}\.\d{1,3})\b/)?.[1];
  const code = enhanced === undefined ? status : `${status} ${enhanced}`;
  if (status.startsWith("5") && isOperatorsAffair(command, status)) return { kind: "channel_fault", code };
  return { kind: REPLIES.find(([pattern]) => pattern.test(code))?.[1] ?? "unreachable", code };
}

/** Refused before the mail was named, or for its sender, which is the operator's choice and the same in every mail. */
const isOperatorsAffair = (command: string, status: string) =>
  BEFORE_THE_MAIL.test(command) || (command === "MAIL FROM" && status !== "552" && !status.startsWith("50"));
