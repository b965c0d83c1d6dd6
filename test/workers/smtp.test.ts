import { describe, expect, inject, it } from "vitest";
import { readMime } from "../../src/adapters/mime-reader.ts";
import { createMailer } from "../../src/adapters/smtp.ts";
import { testMail } from "../support/mails.ts";
import type { SunkMail } from "../support/smtp-sink.ts";

const LOGIN = "bookings%40example.com:p%40ss%3Aword%2F1%25";
const relays = inject("smtp");

const send = (smtpUrl: string, to: string) =>
  createMailer({ smtpUrl, from: "Linden Studio <bookings@example.com>" }, { pooled: false }).send(
    testMail({ to: { address: to } }),
  );

/** What arrived for a recipient; every test has its own. */
async function mailsTo(address: string): Promise<readonly SunkMail[]> {
  const mails = (await (await fetch(relays.mailsUrl)).json()) as readonly SunkMail[];
  return mails.filter(({ to }) => to.includes(address));
}

describe("mail from a Worker", () => {
  it("is refused as a fault of the channel when the password is wrong", async () => {
    const sent = await send(`smtps://somebody:else@localhost:${relays.tls}`, "wrong@example.com");

    expect(sent).toEqual({ ok: false, error: { kind: "channel_fault", code: "535" } });
    expect(await mailsTo("wrong@example.com")).toEqual([]);
  });

  it("waits for another try when nobody listens", async () => {
    const sent = await send("smtp://127.0.0.1:9", "nobody@example.com");

    expect(sent).toMatchObject({ ok: false, error: { kind: "unreachable" } });
  });

  it("does not log in where the relay offers no encryption", async () => {
    const sent = await send(`smtp://${LOGIN}@localhost:${relays.plain}`, "clear@example.com");

    expect(sent).toMatchObject({ ok: false, error: { kind: "channel_fault" } });
    expect(await mailsTo("clear@example.com")).toEqual([]);
  });

  it("arrives over a plain connection as it was written", async () => {
    const sent = await send(`smtp://127.0.0.1:${relays.plain}`, "plain@example.com");

    const [mail] = await mailsTo("plain@example.com");
    const { parts } = readMime(mail?.source ?? "");
    expect(sent).toEqual({ ok: true, value: {} });
    expect(parts.map(({ type, text }) => [type, text.trimEnd()])).toEqual([
      ["text/plain", testMail().text.trimEnd()],
      ["text/html", testMail().html.trimEnd()],
    ]);
  });

  it("logs in over STARTTLS, with the relay named and not numbered", async () => {
    const sent = await send(`smtp://${LOGIN}@localhost:${relays.starttls}`, "starttls@example.com");

    const [mail] = await mailsTo("starttls@example.com");
    expect(sent.ok).toBe(true);
    expect(mail).toMatchObject({ encrypted: true, user: "bookings@example.com" });
  });

  it("logs in over TLS from the start, with the relay named and not numbered", async () => {
    const sent = await send(`smtps://${LOGIN}@localhost:${relays.tls}`, "tls@example.com");

    const [mail] = await mailsTo("tls@example.com");
    expect(sent.ok).toBe(true);
    expect(mail).toMatchObject({ encrypted: true, user: "bookings@example.com" });
  });
});
