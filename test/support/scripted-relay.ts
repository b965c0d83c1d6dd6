import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import { readCertificate } from "./test-certificate.ts";

/** A step of the dialogue: `body` stands for the end of the message, after its final dot. */
export type Step =
  | "greeting"
  | "EHLO"
  | "HELO"
  | "STARTTLS"
  | "AUTH"
  | "MAIL"
  | "RCPT"
  | "DATA"
  | "body"
  | "RSET"
  | "QUIT";

/**
 * What the relay does at a step: the lines it answers with, or `hang` (say nothing more), `close` (hang up without a
 * word), `reset` (break the connection) or `drip` (a reply that never ends, a byte at a time).
 */
export type Move = string | TimedReply;

/** An answer that has a moment: it may come late, and something may happen once it is on the wire. */
export interface TimedReply {
  readonly reply: string;
  readonly delayMs?: number;
  readonly afterwards?: "hang" | "reset" | (() => void);
}

/** What is not to go as usual; a list is gone through as the step comes again, on whatever connection, and its last stays. */
export type Script = Partial<Record<Step, Move | readonly Move[]>>;

export interface ScriptedRelayOptions {
  /** TLS from the first byte, with the tests' own certificate: one that the run trusts, a stranger's, another host's. */
  readonly tls?: "trusted" | "stranger" | "misnamed";
}

export interface ScriptedRelay {
  readonly port: number;
  /** Messages that arrived whole, without their final dot, as they travelled. */
  readonly bodies: readonly string[];
  /** Commands, over all connections. */
  readonly commands: readonly string[];
  readonly connections: number;
  /** Breaks every connection that is open. */
  dropConnections(): void;
  close(): Promise<void>;
}

export const USUAL_REPLIES: Readonly<Record<Step, string>> = {
  greeting: "220 relay.example ESMTP",
  EHLO: "250-relay.example\r\n250-PIPELINING\r\n250 8BITMIME",
  HELO: "250 relay.example",
  STARTTLS: "502 5.5.1 Not implemented",
  AUTH: "502 5.5.1 Not implemented",
  MAIL: "250 2.1.0 Ok",
  RCPT: "250 2.1.5 Ok",
  DATA: "354 Go ahead",
  body: "250 2.0.0 Queued",
  RSET: "250 2.0.0 Ok",
  QUIT: "221 2.0.0 Bye",
};

const DRIP_MS = 20;

/** A relay that goes by a script, for what no real server does on demand. */
export async function startScriptedRelay(
  script: Script = {},
  { tls }: ScriptedRelayOptions = {},
): Promise<ScriptedRelay> {
  const bodies: string[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const turns = new Map<Step, number>();

  function moveAt(step: Step): Move | undefined {
    const moves = [script[step] ?? []].flat();
    const turn = turns.get(step) ?? 0;
    turns.set(step, turn + 1);
    return moves[Math.min(turn, moves.length - 1)];
  }

  const serve = (socket: Socket) => {
    connections += 1;
    holdDialogue(socket, {
      moveAt,
      onCommand: (command) => commands.push(command),
      onMail: (source) => bodies.push(source),
    });
  };
  const server = tls === undefined ? createServer(serve) : createTlsServer(readCertificate(tls), serve);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  // A client that does not trust the certificate breaks off the handshake.
  server.on("tlsClientError", () => {});
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

interface DialogueParts {
  moveAt(step: Step): Move | undefined;
  onCommand(command: string): void;
  /** Called before the move for `body` is asked for. */
  onMail(source: string): void;
}

/** One client's dialogue, from the greeting on. */
export function holdDialogue(socket: Socket, { moveAt, onCommand, onMail }: DialogueParts): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Says nothing more, or nothing yet. */
  let silent = false;
  let received = "";
  let inBody = false;
  let refused = false;
  socket.setNoDelay(true);
  socket.on("error", () => {});
  socket.on("close", () => clearInterval(timer));

  function say(step: Step, { reply, afterwards }: TimedReply): void {
    if ((step === "MAIL" || step === "RCPT") && /^[45]/.test(reply)) refused = true;
    if (step === "MAIL" && reply.startsWith("250")) refused = false;
    if (step === "DATA" && reply.startsWith("354")) inBody = true;
    socket.write(`${reply}\r\n`, (error) => {
      if (afterwards === "reset") breakOff(socket);
      else if (typeof afterwards === "function" && !error) afterwards();
    });
    // RFC 5321 3.8 ends the connection after 421 too. A close on the reply's heels may overtake it inside the client,
    // which is then a dialogue of its own, so this is left to the client.
    silent = step === "QUIT" || reply.startsWith("421") || typeof afterwards === "string";
    if (step === "QUIT") socket.end();
  }

  function play(step: Step): void {
    // As RFC 2920 3.2 would have it: nothing can follow for a mail that has no sender or no recipient.
    const fallback = step === "DATA" && refused ? "554 5.5.1 No valid recipients" : USUAL_REPLIES[step];
    const move = moveAt(step) ?? fallback ?? "500 5.5.1 Unknown command";
    if (typeof move === "string") playText(step, move);
    else if (move.delayMs === undefined) say(step, move);
    else {
      silent = true;
      timer = setTimeout(() => {
        say(step, move);
        work();
      }, move.delayMs);
    }
  }

  function playText(step: Step, move: string): void {
    silent = ["hang", "close", "reset", "drip"].includes(move);
    if (move === "close") socket.end();
    else if (move === "reset") breakOff(socket);
    else if (move === "drip") timer = setInterval(() => socket.write("2"), DRIP_MS);
    else if (move !== "hang") say(step, { reply: move });
  }

  function work(): void {
    while (!silent) {
      // The line break that ended DATA also begins an empty message's final dot.
      const mark = inBody ? (received.startsWith(".\r\n") ? ".\r\n" : "\r\n.\r\n") : "\r\n";
      const end = received.indexOf(mark);
      if (end === -1) return;
      const unit = received.slice(0, end);
      received = received.slice(end + mark.length);
      if (inBody) {
        inBody = false;
        onMail(unit);
        play("body");
      } else {
        onCommand(unit);
        play(unit.split(/[ :]/)[0]?.toUpperCase() as Step);
      }
    }
  }

  socket.on("data", (chunk) => {
    received += chunk.toString("latin1");
    work();
  });
  play("greeting");
}

/** TCP's reset; TLS, which has none of its own, just goes. */
function breakOff(socket: Socket): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}
