import { describe, expect, it } from "vitest";
import { classifySmtp, type SmtpTrouble } from "../../src/adapters/smtp-failure.ts";

const trouble = (changes: Partial<SmtpTrouble>): SmtpTrouble => ({
  code: "EENVELOPE",
  bodyRead: false,
  ...changes,
});
const kindOf = (changes: Partial<SmtpTrouble>) => classifySmtp(trouble(changes)).kind;

describe("an SMTP failure", () => {
  it("keeps the reply's codes and none of its text, which may name the recipient", () => {
    const failure = classifySmtp(
      trouble({ command: "RCPT TO", reply: "550 5.1.1 <ana@example.com>: Recipient address rejected" }),
    );

    expect(failure).toEqual({ kind: "rejected", code: "550 5.1.1" });
  });

  it.each([
    ["421 4.3.2 Shutting down", "unreachable"],
    ["450 4.2.0 Greylisted", "unreachable"],
    ["451 Try again", "unreachable"],
    ["452 4.3.1 Out of storage", "unreachable"],
    ["452 4.2.2 Mailbox full", "recipient_busy"],
    ["450-4.2.2 Mailbox full\r\n450 4.2.2 later", "recipient_busy"],
    ["552 Too much mail", "recipient_busy"],
    ["552 5.2.2 Mailbox full", "recipient_busy"],
    ["550 5.2.2 Mailbox full", "recipient_busy"],
    ["552 5.3.4 Message too big", "rejected"],
    ["550 5.1.1 No such user", "rejected"],
    ["550 No", "rejected"],
    ["551 5.1.6 Moved", "rejected"],
    ["553 5.1.3 Bad address", "rejected"],
    ["554 5.7.1 Spam", "rejected"],
    ["555 Bad parameter", "rejected"],
    ["530 5.7.0 Authentication required", "channel_fault"],
    ["534 5.7.9 Too weak", "channel_fault"],
    ["535 5.7.8 Bad credentials", "channel_fault"],
    ["538 5.7.11 Encryption required", "channel_fault"],
  ])("with the reply %j to a recipient or the message is %s", (reply, kind) => {
    expect([
      kindOf({ command: "RCPT TO", reply }),
      kindOf({ command: "DATA", reply, bodyRead: true }),
    ]).toEqual([kind, kind]);
  });

  it.each([
    ["CONN", "554 5.7.1 Your address is listed", "channel_fault"],
    ["EHLO", "550 Go away", "channel_fault"],
    ["STARTTLS", "502 Not implemented", "channel_fault"],
    ["STARTTLS", "454 4.7.0 TLS not available", "unreachable"],
    ["AUTH PLAIN", "535 5.7.8 Bad credentials", "channel_fault"],
    ["AUTH PLAIN", "454 4.7.0 Temporary authentication failure", "unreachable"],
    ["MAIL FROM", "550 5.7.1 Sender not allowed", "channel_fault"],
    ["MAIL FROM", "552 5.3.4 Message too big", "rejected"],
    ["MAIL FROM", "501 Syntax", "rejected"],
    ["MAIL FROM", "451 Later", "unreachable"],
  ])("at %s with the reply %j is %s", (command, reply, kind) => {
    expect(kindOf({ command, reply })).toBe(kind);
  });

  it.each(["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EDNS", "EPROTOCOL", "ENEW"])(
    "of %s is certain before the message was handed over, and unknown after",
    (code) => {
      expect([kindOf({ code }), kindOf({ code, bodyRead: true })]).toEqual(["unreachable", "unknown"]);
    },
  );

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
