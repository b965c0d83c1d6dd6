import type { Refusal, SendFailure } from "../ports/messages.ts";

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
  /** Whether the session was not open yet, or not free for this mail; where it is not said, the command tells. */
  readonly opening?: boolean;
  /** Whether the whole message had been handed to the connection: from then on it may have gone out. */
  readonly bodyRead: boolean;
}

/** What is to be done about a failure, whatever its code. */
type Verdict =
  | { readonly kind: "rejected"; readonly refusal: Refusal }
  | {
      readonly kind: "unreachable";
      readonly answered: boolean;
      readonly whose?: "channel" | "recipient";
    }
  | { readonly kind: "recipient_busy" | "channel_fault" };

const rejected = (refusal: Refusal): Verdict => ({ kind: "rejected", refusal });
const CHANNEL_FAULT: Verdict = { kind: "channel_fault" };
const RECIPIENT_BUSY: Verdict = { kind: "recipient_busy" };
const ANSWERED_FOR_NOW: Verdict = { kind: "unreachable", answered: true };
const NOT_ANSWERED: Verdict = { kind: "unreachable", answered: false };

/** Faults of the relay or of our standing with it come before a mail's own: they would meet every mail. */
const BEFORE_THE_MAIL = /^(CONN|EHLO|HELO|STARTTLS|AUTH\b.*)$/;

/**
 * First match decides. The text is `550 5.1.1` or, without an enhanced code (RFC 3463), `550`; with one, that one says
 * more than the reply's number, which relays choose freely. A bare 550 may be an unknown mailbox, a block list or a
 * relay that is not ours (RFC 5321 4.2.3): it fails the mail and is not held against the address, as a living address
 * that is remembered as dead does more harm than a dead one that is tried again.
 */
const REPLIES: readonly {
  readonly reply: RegExp;
  /** Only in answer to this command. */
  readonly to?: "RCPT TO";
  readonly verdict: Verdict;
}[] = [
  // A full mailbox is persistent but transient (RFC 3463 3.3), whichever number says so.
  { reply: / [45]\.2\.2$/, verdict: RECIPIENT_BUSY },
  // 454 to AUTH or STARTTLS is temporary (RFC 4954 6, RFC 3207 4); greylisting is 450 or 451.
  { reply: /^4/, verdict: ANSWERED_FOR_NOW },
  // Authentication required, too weak, failed, or to be encrypted first (RFC 4954 6).
  { reply: /^53[0458]/, verdict: CHANNEL_FAULT },
  // The sender's mailbox or domain (RFC 3463 3.2); many relays keep what they hold against it for the recipient's turn.
  { reply: /5\.1\.[78]$/, verdict: CHANNEL_FAULT },
  // No such mailbox, no such domain, no such address, moved away, or a domain that takes no mail (RFC 3463 3.2, 7505 4.2).
  { reply: /5\.1\.(1|2|3|6|10)$/, verdict: rejected("dead_recipient") },
  { reply: /5\.7\.\d+$/, verdict: rejected("policy") },
  // Too large for the relay or the mailbox, or not a message at all: no wait mends our mail.
  { reply: /5\.(2\.3|3\.4|6\.\d+)$/, verdict: rejected("our_mistake") },
  { reply: /^(50[0-4]|555)/, verdict: rejected("our_mistake") },
  { reply: /^552/, verdict: RECIPIENT_BUSY },
  // Not here, no such mailbox name, a domain that takes no mail (RFC 5321 4.2.3, 7504 4), with nothing that says more.
  { reply: /^(551|553|556)( 5\.[01]\.0)?$/, to: "RCPT TO", verdict: rejected("dead_recipient") },
];

/**
 * How relays say that they take mail for others from nobody who has not logged in, whichever number they say it with:
 * Postfix' "Relay access denied" has 554 or 454, and Exim's "relay not permitted" has no enhanced code at all.
 */
const WANTS_LOGIN =
  /\brelay(ing)?\b.{0,30}\b(denied|prohibited|refused|not (permitted|allowed))|\b(unable|refus\w+|not (permitted|allowed|authori[sz]ed)) to relay\b|\bdo(es)? not relay\b|\bnot an? (open )?relay\b|\bauthenticat\w+ (is )?(required|needed)|\b(must|need to|please) (first )?(authenticate|log ?in)\b|\bwas not authenticated\b/i;
/** The same by enhanced code: trust or a login wanted (RFC 5248), and Exchange's own three (5.7.54, 57 and 64). */
const WANTS_LOGIN_CODE = /5\.7\.(8|11|14|54|57|64)$/;

/** A server that knows no sender yet puts the first mail of each off for some minutes, and says so in these words. */
const GREYLISTS = /gr[ae]y-?list|postgrey/i;

/** Every other 5yz. */
const REFUSED = rejected("other");

/** Codes of OpenSSL's certificate checks, as Node reports them. */
const CERTIFICATE =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/;

/** Without a reply: what nodemailer says itself, of all its codes, before anything went to the relay. */
const CODES: Readonly<Record<string, Verdict>> = {
  EAUTH: CHANNEL_FAULT,
  ENOAUTH: CHANNEL_FAULT,
  // An address that cannot be put into the dialogue, or a message over the relay's announced size.
  EENVELOPE: rejected("our_mistake"),
  EMESSAGE: rejected("our_mistake"),
};

/**
 * Sorts an SMTP failure by what is to be done about it. nodemailer reports a connection that was lost after the message
 * with the same code as one that never greeted, so `bodyRead` tells them apart (RFC 1047).
 */
export function classifySmtp(trouble: SmtpTrouble): SendFailure {
  const { reply, command = "", systemCode, bodyRead } = trouble;
  const isEarly = trouble.opening ?? BEFORE_THE_MAIL.test(command);
  const status = reply?.match(/^[45]\d\d/)?.[0];
  if (status === undefined) {
    const code = systemCode ?? trouble.code;
    if (bodyRead) return { kind: "unknown", code };
    if (systemCode !== undefined && CERTIFICATE.test(systemCode)) return { ...CHANNEL_FAULT, code };
    return { ...ofChannel(CODES[trouble.code] ?? NOT_ANSWERED, isEarly), code };
  }
  const enhanced = reply?.match(/^\d{3}[ -]([45]\.\d{1,3}\.\d{1,3})\b/)?.[1];
  const code = enhanced === undefined ? status : `${status} ${enhanced}`;
  const rule = REPLIES.find(({ reply: pattern, to = command }) => to === command && pattern.test(code));
  const verdict = rule?.verdict ?? REFUSED;
  if (isOperatorsAffair(command, verdict) || wantsLogin(code, reply)) {
    return { ...CHANNEL_FAULT, code };
  }
  const isGreylisting = verdict.kind === "unreachable" && !isEarly && GREYLISTS.test(wordsOf(reply));
  return { ...(isGreylisting ? { ...verdict, whose: "recipient" } : ofChannel(verdict, isEarly)), code };
}

const ofChannel = (verdict: Verdict, isEarly: boolean): Verdict =>
  verdict.kind === "unreachable" && isEarly ? { ...verdict, whose: "channel" } : verdict;

const wantsLogin = (code: string, reply: string | undefined) =>
  WANTS_LOGIN_CODE.test(code) || WANTS_LOGIN.test(wordsOf(reply));

/** A reply without the addresses that it repeats: what a recipient is called decides nothing. */
const wordsOf = (reply = "") => reply.replace(/<[^>]*>|\S*@\S*/g, " ");

/** Refused for good before the mail was named, or for its sender, which is the operator's choice and in every mail. */
const isOperatorsAffair = (command: string, verdict: Verdict) =>
  BEFORE_THE_MAIL.test(command)
    ? verdict.kind !== "unreachable"
    : command === "MAIL FROM" && verdict.kind === "rejected" && verdict.refusal !== "our_mistake";
