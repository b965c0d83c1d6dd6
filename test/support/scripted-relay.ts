import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** A step of the dialogue: `body` stands for the end of the message, after its final dot. */
export type Step = "greeting" | "EHLO" | "STARTTLS" | "AUTH" | "MAIL" | "RCPT" | "DATA" | "body" | "QUIT";

/**
 * What the relay does at a step: the lines it answers with, or `hang` (say nothing more), `close` (hang up without a
 * word), `reset` (break the connection) or `drip` (a reply that never ends, a byte at a time).
 */
export type Move = string | "hang" | "close" | "reset" | "drip";

export interface ScriptedRelay {
  readonly port: number;
  /** Messages that arrived whole. */
  readonly bodies: readonly string[];
  /** Commands, over all connections. */
  readonly commands: readonly string[];
  readonly connections: number;
  /** Breaks every connection that is open. */
  dropConnections(): void;
  close(): Promise<void>;
}

const DEFAULTS: Readonly<Record<Step, Move>> = {
  greeting: "220 relay.example ESMTP",
  EHLO: "250-relay.example\r\n250-PIPELINING\r\n250 8BITMIME",
  STARTTLS: "502 5.5.1 Not implemented",
  AUTH: "502 5.5.1 Not implemented",
  MAIL: "250 2.1.0 Ok",
  RCPT: "250 2.1.5 Ok",
  DATA: "354 Go ahead",
  body: "250 2.0.0 Queued",
  QUIT: "221 2.0.0 Bye",
};

const DRIP_MS = 20;

/** A relay that goes by a script, for what no real server does on demand. */
export async function startScriptedRelay(script: Partial<Record<Step, Move>> = {}): Promise<ScriptedRelay> {
  const bodies: string[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;

  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => {});
    let dripping: ReturnType<typeof setInterval> | undefined;
    let silent = false;
    let received = "";
    let inBody = false;
    let refused = false;
    socket.on("close", () => {
      sockets.delete(socket);
      clearInterval(dripping);
    });

    const play = (step: Step) => {
      if (silent) return;
      // As RFC 2920 3.2 would have it: nothing can follow for a mail that has no sender or no recipient.
      const fallback = step === "DATA" && refused ? "554 5.5.1 No valid recipients" : DEFAULTS[step];
      const move = script[step] ?? fallback;
      if ((step === "MAIL" || step === "RCPT") && /^[45]/.test(move)) refused = true;
      silent = ["hang", "close", "reset", "drip"].includes(move);
      if (move === "close") socket.end();
      else if (move === "reset") socket.resetAndDestroy();
      else if (move === "drip") dripping = setInterval(() => socket.write("2"), DRIP_MS);
      else if (move !== "hang") socket.write(`${move}\r\n`);
      if (step === "DATA" && move.startsWith("354")) inBody = true;
      if (step === "QUIT") socket.end();
    };

    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      for (;;) {
        // The line break that ended DATA also begins an empty message's final dot.
        const mark = inBody ? (received.startsWith(".\r\n") ? ".\r\n" : "\r\n.\r\n") : "\r\n";
        const end = received.indexOf(mark);
        if (end === -1) return;
        const unit = received.slice(0, end);
        received = received.slice(end + mark.length);
        if (inBody) {
          inBody = false;
          bodies.push(unit);
          play("body");
        } else {
          commands.push(unit);
          play(unit.split(/[ :]/)[0]?.toUpperCase() as Step);
        }
      }
    });
    play("greeting");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    bodies,
    commands,
    get connections() {
      return connections;
    },
    dropConnections() {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
