import { describe, expect, it } from "vitest";
import { classifySmtp, type SmtpTrouble } from "../../src/adapters/smtp-failure.ts";

const trouble = (changes: Partial<SmtpTrouble>): SmtpTrouble => ({
  code: "EENVELOPE",
  bodyRead: false,
  ...changes,
});

/** Kind and what follows from it, in short: `rejected policy`, `unreachable answered`. */
function verdictOf(changes: Partial<SmtpTrouble>): string {
  const failure = classifySmtp(trouble(changes));
  if (failure.kind === "rejected") return `rejected ${failure.refusal}`;
  if (failure.kind === "unreachable") return `unreachable ${failure.answered ? "answered" : "silent"}`;
  return failure.kind;
}

describe("an SMTP failure", () => {
  it("keeps the reply's codes and none of its text, which may name the recipient", () => {
    const failure = classifySmtp(
      trouble({ command: "RCPT TO", reply: "550 5.1.1 <ana@example.com>: Recipient address rejected" }),
    );

    expect(failure).toEqual({ kind: "rejected", refusal: "dead_recipient", code: "550 5.1.1" });
  });

  it.each([
    ["421 4.3.2 Shutting down", "unreachable answered"],
    ["450 4.2.0 Greylisted", "unreachable answered"],
    ["450 5.1.1 A number for now and a code for good", "unreachable answered"],
    ["451 Try again", "unreachable answered"],
    ["452 4.3.1 Out of storage", "unreachable answered"],
    ["454 4.7.0 Later", "unreachable answered"],
    ["471 4.7.1 Something new", "unreachable answered"],
    ["452 4.2.2 Mailbox full", "recipient_busy"],
    ["450-4.2.2 Mailbox full\r\n450 4.2.2 later", "recipient_busy"],
    ["550 5.2.2 Mailbox full", "recipient_busy"],
    ["552 5.2.2 Mailbox full", "recipient_busy"],
    ["552 Too much mail", "recipient_busy"],
    ["552 5.3.1 Disk full", "recipient_busy"],
    ["552 5.2.3 Longer than the mailbox allows", "rejected our_mistake"],
    ["552 5.3.4 Message too big", "rejected our_mistake"],
    ["554 5.6.0 Malformed message", "rejected our_mistake"],
    ["550 5.6.1 Media not supported", "rejected our_mistake"],
    ["500 5.5.2 Line too long", "rejected our_mistake"],
    ["501 Syntax", "rejected our_mistake"],
    ["502 5.5.1 Not implemented", "rejected our_mistake"],
    ["503 5.5.1 Bad sequence", "rejected our_mistake"],
    ["504 5.5.4 Parameter not implemented", "rejected our_mistake"],
    ["555 5.5.4 Bad parameter", "rejected our_mistake"],
    ["550 5.1.1 No such user", "rejected dead_recipient"],
    ["550 5.1.2 No such domain", "rejected dead_recipient"],
    ["501 5.1.3 Bad address", "rejected dead_recipient"],
    ["551 5.1.6 Moved", "rejected dead_recipient"],
    ["556 5.1.10 Takes no mail", "rejected dead_recipient"],
    ["550 5.7.1 Not today", "rejected policy"],
    ["550 5.7.26 Not authenticated", "rejected policy"],
    ["552 5.7.0 Blocked content", "rejected policy"],
    ["553 5.7.1 Sender does not belong to the user", "rejected policy"],
    ["554 5.7.1 Spam", "rejected policy"],
    ["550 5.2.1 Mailbox disabled", "rejected other"],
    ["550 5.4.1 Access denied", "rejected other"],
    ["550 No", "rejected other"],
    ["554 No", "rejected other"],
    ["571 Something new", "rejected other"],
    ["550 5.1.8 No such sender domain", "channel_fault"],
    ["553 5.1.7 Bad sender", "channel_fault"],
    ["530 5.7.0 Authentication required", "channel_fault"],
    ["534 5.7.9 Too weak", "channel_fault"],
    ["535 5.7.8 Bad credentials", "channel_fault"],
    ["538 5.7.11 Encryption required", "channel_fault"],
  ])("with the reply %j to a recipient or the message is %s", (reply, verdict) => {
    expect([
      verdictOf({ command: "RCPT TO", reply }),
      verdictOf({ command: "DATA", reply, bodyRead: true }),
    ]).toEqual([verdict, verdict]);
  });

  it.each(["551 Not here", "553 No such name", "553 5.1.0 Bad", "556 Takes no mail"])(
    "with the reply %j is the address's only where the address was asked for",
    (reply) => {
      expect([
        verdictOf({ command: "RCPT TO", reply }),
        verdictOf({ command: "DATA", reply, bodyRead: true }),
      ]).toEqual(["rejected dead_recipient", "rejected other"]);
    },
  );

  it.each([
    ["CONN", "421 4.3.2 Too busy", "unreachable answered"],
    ["CONN", "554 5.7.1 Your address is listed", "channel_fault"],
    ["EHLO", "550 Go away", "channel_fault"],
    ["EHLO", "552 5.2.2 Full", "channel_fault"],
    ["HELO", "504 Not fully qualified", "channel_fault"],
    ["STARTTLS", "502 Not implemented", "channel_fault"],
    ["STARTTLS", "454 4.7.0 TLS not available", "unreachable answered"],
    ["AUTH PLAIN", "535 5.7.8 Bad credentials", "channel_fault"],
    ["AUTH PLAIN", "454 4.7.0 Temporary authentication failure", "unreachable answered"],
    ["MAIL FROM", "550 5.7.1 Sender not allowed", "channel_fault"],
    ["MAIL FROM", "550 5.1.1 No such sender", "channel_fault"],
    ["MAIL FROM", "553 Not your name", "channel_fault"],
    ["MAIL FROM", "501 5.1.7 Bad sender", "channel_fault"],
    ["MAIL FROM", "552 5.3.4 Message too big", "rejected our_mistake"],
    ["MAIL FROM", "501 Syntax", "rejected our_mistake"],
    ["MAIL FROM", "555 5.5.4 Unknown parameter", "rejected our_mistake"],
    ["MAIL FROM", "451 Later", "unreachable answered"],
  ])("at %s with the reply %j is %s", (command, reply, verdict) => {
    expect(verdictOf({ command, reply })).toBe(verdict);
  });

  it.each([
    ["CONN", "421 4.3.2 Too busy"],
    ["EHLO", "451 4.3.0 Not now"],
    ["STARTTLS", "454 4.7.0 TLS not available"],
    ["AUTH PLAIN", "454 4.7.0 Temporary authentication failure"],
  ])("at %s with the reply %j is the channel's and no mail's", (command, reply) => {
    expect(classifySmtp(trouble({ command, reply }))).toMatchObject({
      kind: "unreachable",
      whose: "channel",
    });
  });

  it("before the session was open is the channel's, whatever was said or not", () => {
    const failures = [{}, { command: "CONN" }, { reply: "450 4.2.0 Later", command: "NOOP" }].map((changes) =>
      classifySmtp(trouble({ code: "ECONNECTION", opening: true, ...changes })),
    );

    expect(failures).toMatchObject(failures.map(() => ({ kind: "unreachable", whose: "channel" })));
  });

  it.each([
    ["450 4.2.0 Greylisted, please come back", "recipient"],
    ["451 4.7.1 Graylisting in action", "recipient"],
    ["451 4.7.1 <greylisted@example.com>: Not now", undefined],
    ["451 4.3.0 Not now", undefined],
  ])("at RCPT TO with the reply %j is that recipient's where it says so", (reply, whose) => {
    const failure = classifySmtp(trouble({ command: "RCPT TO", reply }));

    expect(failure).toMatchObject({ kind: "unreachable", answered: true });
    expect("whose" in failure ? failure.whose : undefined).toBe(whose);
  });

  it.each([
    "550 5.7.1 Relaying denied",
    "554 5.7.1 <ana@example.com>: Relay access denied",
    "454 4.7.1 <ana@example.com>: Relay access denied",
    "550 relay not permitted",
    "550 5.7.1 Unable to relay",
    "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
    "550 5.7.1 We do not relay",
    "550 5.7.1 Authentication required",
    "553 5.7.1 You must authenticate first",
    "550 5.7.57 Client was not authenticated to send anonymous mail",
    "550 5.7.64 TenantAttribution; Relay Access Denied",
  ])("at RCPT TO with the reply %j is a login that is missing, and so the operator's", (reply) => {
    expect(verdictOf({ command: "RCPT TO", reply })).toBe("channel_fault");
  });

  it.each([
    ["550 5.1.1 <relaying.denied@example.com>: No such user", "rejected dead_recipient"],
    ["550 5.1.1 relay-denied@example.com must authenticate@example.com", "rejected dead_recipient"],
    ["550 5.7.26 Your domain is not authenticated by SPF or DKIM", "rejected policy"],
    ["554 5.7.9 Message not accepted for policy reasons", "rejected policy"],
    ["451 4.4.1 Connection to relay timed out", "unreachable answered"],
  ])("at RCPT TO with the reply %j is none of that", (reply, verdict) => {
    expect(verdictOf({ command: "RCPT TO", reply })).toBe(verdict);
  });

  it.each(["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EDNS", "EPROTOCOL", "ENEW"])(
    "of %s is certain before the message was handed over, and unknown after",
    (code) => {
      expect([verdictOf({ code }), verdictOf({ code, bodyRead: true })]).toEqual([
        "unreachable silent",
        "unknown",
      ]);
    },
  );

  it.each(["EENVELOPE", "EMESSAGE"])("that is over before the relay was asked (%s) is ours", (code) => {
    expect(verdictOf({ code, command: "API" })).toBe("rejected our_mistake");
  });

  it.each(["EAUTH", "ENOAUTH"])("of %s without a reply is the channel's", (code) => {
    expect(verdictOf({ code })).toBe("channel_fault");
  });

  it.each([
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "CERT_HAS_EXPIRED",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  ])("over the certificate (%s) is the channel's", (systemCode) => {
    expect(classifySmtp(trouble({ code: "ESOCKET", systemCode }))).toEqual({
      kind: "channel_fault",
      code: systemCode,
    });
  });
});
