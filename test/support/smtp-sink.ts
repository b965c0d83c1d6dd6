import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { readCertificate } from "./test-certificate.ts";

export interface SunkMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it travelled. */
  readonly source: string;
  readonly user?: string;
  readonly encrypted: boolean;
  /** Which connection it came by. */
  readonly session: string;
}

export interface SmtpSink {
  readonly port: number;
  readonly mails: readonly SunkMail[];
  close(): Promise<void>;
}

export const SINK_USER = "bookings@example.com";
export const SINK_PASSWORD = "p@ss:word/1%";

export type SinkKind = "plain" | "starttls" | "tls";

export interface SinkOptions {
  /** Refuses everybody who is not the one user. */
  readonly auth?: boolean;
  /** `stranger` vouches for itself and is trusted by no test; `misnamed` is trusted, but for another host. */
  readonly certificate?: "stranger" | "misnamed";
}

/** A real SMTP server on loopback that keeps what it gets. */
export async function startSmtpSink(
  kind: SinkKind,
  { auth = false, certificate }: SinkOptions = {},
): Promise<SmtpSink> {
  const mails: SunkMail[] = [];
  const options: SMTPServerOptions = {
    secure: kind === "tls",
    ...readCertificate(certificate),
    disabledCommands: kind === "starttls" ? [] : ["STARTTLS"],
    authOptional: !auth,
    // Only so that "plain" can show what happens where a relay would take a password in clear.
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth({ username, password }, _session, callback) {
      if (username === SINK_USER && password === SINK_PASSWORD) callback(null, { user: username });
      else callback(Object.assign(new Error("Invalid login"), { responseCode: 535 }));
    },
    onData(stream, session, callback) {
      void text(stream).then((source) => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source,
          encrypted: session.secure,
          session: session.id,
          ...(typeof session.user === "string" && { user: session.user }),
        });
        callback();
      });
    },
  };
  const server = new SMTPServer(options);
  // A client that does not trust the certificate breaks off the handshake: that is the client's test, not the sink's.
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  return {
    port: (listening.address() as AddressInfo).port,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
