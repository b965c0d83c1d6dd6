import { describe, expect, it } from "vitest";
import { chooseRecipients } from "../../src/links/recipients.ts";
import type { Mailer, TextSender } from "../../src/ports/messages.ts";
import { ok } from "../../src/result.ts";

const send = async () => ok({});
const mailer: Mailer = { send, batch: () => ({ send, close() {} }) };
const textSender: TextSender = { send, find: async () => ok(undefined), check: async () => ok(undefined) };
const BOTH = { mailer, textSender };
const CONTACT = { firstName: "Jo", email: "jo@example.org", phone: "07400 123456" };

const choose = (
  wanted: Partial<Parameters<typeof chooseRecipients>[1]>,
  contact: Parameters<typeof chooseRecipients>[2] = CONTACT,
  channels: Parameters<typeof chooseRecipients>[0] = BOTH,
) => chooseRecipients(channels, { channels: "default", to: {}, ...wanted }, contact, "GB");

describe("choosing recipients", () => {
  it("refuses a channel that the deployment does not have", () => {
    expect(choose({ channels: ["sms"] }, CONTACT, { mailer })).toEqual({
      ok: false,
      error: { kind: "channel_not_configured", channel: "sms" },
    });
  });

  it("refuses a channel for which nothing is on file and nothing was given", () => {
    expect(choose({ channels: ["email", "sms"] }, { phone: "07400 123456" })).toEqual({
      ok: false,
      error: { kind: "no_contact", channel: "email" },
    });
  });

  it("refuses an address on file that is none", () => {
    expect(choose({ channels: ["email"] }, { email: "jo@example.org\r\nBcc: all@example.org" })).toEqual({
      ok: false,
      error: { kind: "bad_contact", channel: "email" },
    });
  });

  it("refuses to guess when there is no contact at all", () => {
    expect(choose({}, {})).toEqual({ ok: false, error: { kind: "no_contact" } });
  });

  it("prefers email when no channel is named", () => {
    expect(choose({})).toEqual(ok([{ channel: "email", address: "jo@example.org", onFile: true }]));
  });

  it("falls back to SMS when the address on file cannot be used", () => {
    expect(choose({}, { ...CONTACT, email: "nobody" })).toEqual(
      ok([{ channel: "sms", address: "+447400123456", onFile: true }]),
    );
  });

  it("takes the channels of the addresses given", () => {
    expect(choose({ to: { phone: "+447400999888" } })).toEqual(
      ok([{ channel: "sms", address: "+447400999888", onFile: false }]),
    );
  });

  it("sends over both channels, each once, when both are named", () => {
    const chosen = choose({ channels: ["email", "sms", "email"], to: { email: "other@example.org" } });

    expect(chosen).toEqual(
      ok([
        { channel: "email", address: "other@example.org", onFile: false },
        { channel: "sms", address: "+447400123456", onFile: true },
      ]),
    );
  });

  it("sends to nobody when the list of channels is empty", () => {
    expect(choose({ channels: [] }, {})).toEqual(ok([]));
  });
});
