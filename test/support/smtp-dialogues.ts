import type { SendFailure } from "../../src/ports/messages.ts";
import type { Script, ScriptedRelayOptions, Step } from "./scripted-relay.ts";

/** One dialogue that fails: what the relay does, and what is to be made of it. */
export interface FailedDialogue {
  readonly script: Script;
  /** `login` asks for STARTTLS and a password; `smtps` for TLS from the first byte, with a password. */
  readonly scheme?: "plain" | "login" | "smtps";
  readonly relay?: ScriptedRelayOptions;
  /** As `verdictOf` says it. */
  readonly verdict: string;
  /** Where workerd does not tell what happened; undefined where it tells the same as Node. */
  readonly workerdVerdict?: string;
  readonly nodeOnly?: true;
  /** The raw code; for want of a reply it is the host's own, and differs between hosts. */
  readonly code?: string;
  /** Whether the relay has the whole message all the same. */
  readonly taken?: true;
  /** Given up after this long instead of the usual. */
  readonly deadlineMs?: number;
}

/** A failure in words: its kind and what follows from it, such as `rejected policy`. */
export function verdictOf(failure: SendFailure): string {
  switch (failure.kind) {
    case "rejected":
      return `rejected ${failure.refusal}`;
    case "unreachable":
      return `unreachable ${failure.answered ? "answered" : "silent"}`;
    case "throttled":
    case "recipient_busy":
    case "unknown":
    case "channel_fault":
      return failure.kind;
  }
}

const codeOf = (reply: string) => /^\d{3}( \d\.\d+\.\d+)?/.exec(reply)?.[0] ?? "";

/** The same replies at each of some steps, all with one verdict. */
function refusals(
  steps: readonly Step[],
  verdict: string,
  replies: readonly string[],
): readonly FailedDialogue[] {
  return steps.flatMap((step) =>
    replies.map((reply) => ({
      script: { [step]: reply },
      verdict,
      code: codeOf(reply),
      ...(step === "body" && { taken: true as const }),
    })),
  );
}

const LATER = [
  "421 4.3.2 Shutting down",
  "450 4.2.0 Greylisted",
  "451 4.3.0 Later",
  "452 4.3.1 Out of storage",
  "454 4.7.0 Later",
  "471 4.9.9 New to everybody",
];
const FULL_MAILBOX = ["452 4.2.2 Full", "550 5.2.2 Full", "552 5.2.2 Full", "552 Full"];
const DEAD_RECIPIENT = [
  "550 5.1.1 No such user",
  "550 5.1.2 No such domain",
  "553 5.1.3 No such address",
  "551 5.1.6 Moved",
  "556 5.1.10 Takes no mail",
];
const POLICY = [
  "550 5.7.1 Not from you",
  "550 5.7.26 Not authenticated",
  "554 5.7.0 Spam",
  "552 5.7.0 Blocked content",
];
const OUR_MISTAKE = [
  "500 5.5.2 Line too long",
  "501 5.5.4 Syntax",
  "502 5.5.1 Not implemented",
  "503 5.5.1 Bad sequence",
  "504 5.5.4 Bad parameter",
  "555 Unknown parameter",
  "552 5.3.4 Too big",
  "554 5.6.0 Malformed",
];
const OTHER = ["550 No", "554 No", "550 5.2.1 Disabled", "571 New to everybody"];
const CREDENTIALS = ["530 5.7.0 Log in", "534 5.7.9 Too weak", "535 5.7.8 Wrong", "538 5.7.11 Not in clear"];

const BEFORE_THE_MESSAGE = ["greeting", "EHLO", "MAIL", "RCPT", "DATA"] as const;
const LOGS_IN = { EHLO: "250-relay.example\r\n250 AUTH PLAIN" };

/** Enough for a dialogue to come to its last step on a busy machine, where silence is what is waited for. */
const SILENCE_AFTER_MESSAGE_MS = 2_500;
const SILENCE_MS = 500;

/**
 * workerd 1.20261023 comes to the same verdict, but its own node:tls leaves a rejection unhandled whenever the handshake
 * of a STARTTLS fails, and that fails the run.
 */
const UNPLAYABLE = { nodeOnly: true } as const;

/** workerd says of every connection that it could not make only that; the breaker still stops the channel. */
const CONCEALED = { workerdVerdict: "unreachable silent" } as const;

/** Every code and every moment at which a dialogue can fail. */
export const FAILED_DIALOGUES: readonly FailedDialogue[] = [
  // Before there is a mail.
  { script: { greeting: "421 4.3.2 Too busy" }, verdict: "unreachable answered", code: "421 4.3.2" },
  { script: { EHLO: "421 4.3.2 Too busy" }, verdict: "unreachable answered", code: "421 4.3.2" },
  { script: { greeting: "554 5.7.1 Not from there" }, verdict: "channel_fault", code: "554 5.7.1" },
  { script: { EHLO: "550 No", HELO: "550 No" }, verdict: "channel_fault", code: "550" },
  { script: { greeting: "HTTP/1.1 400 Bad Request" }, verdict: "unreachable silent" },

  // Encryption.
  { script: {}, scheme: "login", verdict: "channel_fault", code: "502 5.5.1" },
  {
    script: { STARTTLS: "454 4.7.0 No TLS now" },
    scheme: "login",
    verdict: "unreachable answered",
    code: "454 4.7.0",
  },
  { script: { STARTTLS: "close" }, scheme: "login", verdict: "unreachable silent" },
  { script: { STARTTLS: "hang" }, scheme: "login", verdict: "unreachable silent", deadlineMs: SILENCE_MS },
  {
    script: { STARTTLS: { reply: "220 Go ahead", afterwards: "hang" } },
    scheme: "login",
    verdict: "unreachable silent",
    deadlineMs: SILENCE_MS,
    ...UNPLAYABLE,
  },
  {
    script: { STARTTLS: { reply: "220 Go ahead", afterwards: "reset" } },
    scheme: "login",
    verdict: "unreachable silent",
    ...UNPLAYABLE,
  },
  { script: {}, scheme: "smtps", verdict: "unreachable silent" },
  { script: { greeting: "hang" }, scheme: "smtps", verdict: "unreachable silent", deadlineMs: SILENCE_MS },
  { script: {}, scheme: "smtps", relay: { tls: "stranger" }, verdict: "channel_fault", ...CONCEALED },
  { script: {}, scheme: "smtps", relay: { tls: "misnamed" }, verdict: "channel_fault", ...CONCEALED },

  // Login.
  { script: {}, scheme: "smtps", relay: { tls: "trusted" }, verdict: "channel_fault", code: "502 5.5.1" },
  ...[...CREDENTIALS, "525 5.7.13 Disabled"].map(
    (reply): FailedDialogue => ({
      script: { ...LOGS_IN, AUTH: reply },
      scheme: "smtps",
      relay: { tls: "trusted" },
      verdict: "channel_fault",
      code: codeOf(reply),
    }),
  ),
  ...["454 4.7.0 Temporary", "421 4.7.0 Too many", "close"].map(
    (move): FailedDialogue => ({
      script: { ...LOGS_IN, AUTH: move },
      scheme: "smtps",
      relay: { tls: "trusted" },
      verdict: move === "close" ? "unreachable silent" : "unreachable answered",
    }),
  ),

  // The sender is the operator's.
  ...refusals(["MAIL"], "channel_fault", [
    ...CREDENTIALS,
    "550 5.7.1 Not your name",
    "550 5.1.8 No such domain",
    "553 Not your name",
    "501 5.1.7 Bad sender",
  ]),
  ...refusals(["RCPT"], "channel_fault", ["553 5.1.7 Bad sender", "550 5.1.8 No such sender domain"]),
  ...refusals(["MAIL"], "rejected our_mistake", ["501 5.5.4 Syntax", "552 5.3.4 Too big"]),

  // The recipient and the message.
  ...refusals(["MAIL", "RCPT", "DATA", "body"], "unreachable answered", LATER),
  ...refusals(["RCPT", "body"], "recipient_busy", FULL_MAILBOX),
  ...refusals(["RCPT", "body"], "rejected dead_recipient", DEAD_RECIPIENT),
  ...refusals(["RCPT"], "rejected dead_recipient", ["551 Not here", "553 No such name", "556 Takes no mail"]),
  ...refusals(["RCPT", "body"], "rejected policy", POLICY),
  ...refusals(["RCPT", "DATA", "body"], "rejected our_mistake", OUR_MISTAKE),
  ...refusals(["RCPT", "body"], "rejected other", OTHER),
  ...refusals(["body"], "rejected other", ["551 Not here", "553 No such name"]),
  ...refusals(["RCPT", "DATA", "body"], "channel_fault", CREDENTIALS),

  // A relay that wants one command at a time.
  ...refusals(["MAIL", "RCPT", "DATA"], "unreachable answered", ["451 4.3.0 Later"]).map((dialogue) => ({
    ...dialogue,
    script: { ...dialogue.script, EHLO: "250 relay.example" },
  })),

  // A relay that takes the message although it has refused who it is from or for.
  {
    script: { MAIL: "550 5.7.1 Not your name", DATA: "354 Go ahead" },
    verdict: "channel_fault",
    code: "550 5.7.1",
  },
  {
    script: { RCPT: "550 5.1.1 No such user", DATA: "354 Go ahead" },
    verdict: "rejected dead_recipient",
    code: "550 5.1.1",
  },

  // No reply before the message: certainly not handed over.
  ...BEFORE_THE_MESSAGE.flatMap((step): readonly FailedDialogue[] => [
    { script: { [step]: "close" }, verdict: "unreachable silent" },
    { script: { [step]: "reset" }, verdict: "unreachable silent" },
    { script: { [step]: "hang" }, verdict: "unreachable silent", deadlineMs: SILENCE_MS },
    { script: { [step]: "drip" }, verdict: "unreachable silent", deadlineMs: SILENCE_MS },
  ]),

  // No reply after the message: nobody knows.
  ...["close", "reset", "hang", "drip"].map(
    (move): FailedDialogue => ({
      script: { body: move },
      verdict: "unknown",
      taken: true,
      deadlineMs: SILENCE_AFTER_MESSAGE_MS,
    }),
  ),
];
