import { describe, expect, it } from "vitest";
import { parseSmtpUrl } from "../../src/adapters/smtp-url.ts";

describe("a relay's address", () => {
  it.each(["http://relay.example", "relay.example:25", ""])(
    "is not %j, and the error does not repeat it",
    (text) => {
      expect(() => parseSmtpUrl(text)).toThrow(/^Not an SMTP address$/);
    },
  );

  it("with credentials demands STARTTLS, whatever it says of ignoring that", () => {
    expect(parseSmtpUrl("smtp://me%40example.com:p%40ss%3A@relay.example?ignoreTLS=true")).toEqual({
      host: "relay.example",
      port: 587,
      implicitTls: false,
      startTls: "required",
      credentials: { user: "me@example.com", pass: "p@ss:" },
    });
  });

  it("without credentials takes STARTTLS where it is offered, or not at all when told so", () => {
    expect(parseSmtpUrl("smtp://relay.example:25")).toEqual({
      host: "relay.example",
      port: 25,
      implicitTls: false,
      startTls: "offered",
    });
    expect(parseSmtpUrl("smtp://localhost:25?ignoreTLS=true").startTls).toBe("never");
  });

  it("of smtps is encrypted from the start, on its own port", () => {
    expect(parseSmtpUrl("smtps://relay.example")).toMatchObject({ port: 465, implicitTls: true });
  });

  it("may be a bare IPv6 address, and may have a password with a bare per cent sign", () => {
    expect(parseSmtpUrl("smtp://me:100%@[::1]:2525")).toMatchObject({
      host: "::1",
      port: 2525,
      credentials: { user: "me", pass: "100%" },
    });
  });
});
