import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { readMime } from "../../src/adapters/mime-reader.ts";
import { createRandom } from "../../src/emulator/world/random.ts";
import { holdDialogue, type Move, type Step, type TimedReply, USUAL_REPLIES } from "./scripted-relay.ts";

interface FaultPlan {
  /** The steps at which it may strike; a lot decides. */
  readonly at: readonly [Step, ...Step[]];
  readonly move: Move;
}

const BEFORE_THE_MESSAGE = ["MAIL", "RCPT", "DATA"] as const;

/** What the relay may do to a mail instead of taking it in peace. */
const FAULTS = {
  refuse4xx: { at: ["RCPT", "body"], move: "451 4.3.0 Later" },
  refuse5xx: { at: ["RCPT", "body"], move: "554 5.0.0 Never" },
  /** The connection breaks before the message has begun. */
  dropBefore: { at: BEFORE_THE_MESSAGE, move: "reset" },
  /** The connection breaks while the message travels: it was not taken, which its sender cannot know. */
  dropDuring: { at: ["DATA"], move: { reply: "354 Go ahead", afterwards: "reset" } },
  /** The message is taken, and the connection breaks before the relay says so. */
  dropAfterAccept: { at: ["body"], move: "reset" },
  /** Nothing is said for `stallMs`, or ever again. */
  stall: { at: BEFORE_THE_MESSAGE, move: "hang" },
  /** The message is taken, and nothing is said about it for `stallMs`, or ever. */
  stallAfterAccept: { at: ["body"], move: "hang" },
  /** A reply that never ends. */
  drip: { at: BEFORE_THE_MESSAGE, move: "drip" },
} as const satisfies Readonly<Record<string, FaultPlan>>;

export type Fault = keyof typeof FAULTS;
const FAULT_NAMES = Object.keys(FAULTS) as readonly Fault[];

/** Where another process can be killed; `accepted` is between taking a mail and saying so, `answered` right after. */
export type KillPoint = "greeting" | "mail" | "rcpt" | "data" | "accepted" | "answered";

const KILL_POINTS: Partial<Record<Step, KillPoint>> = {
  greeting: "greeting",
  MAIL: "mail",
  RCPT: "rcpt",
  DATA: "data",
  body: "accepted",
};

/** What is given replaces what was there; what is left out stays. */
export interface FaultyRelayControl {
  readonly seed?: string | number;
  /** Each a share of all mails that are tried, from 0 to 1; together at most 1. */
  readonly fail?: Partial<Record<Fault, number>>;
  /** How long a stall lasts; null for ever. */
  readonly stallMs?: number | null;
  /** SIGKILLs `killPid` once, when a dialogue next comes to `killAt`. */
  readonly killPid?: number;
  readonly killAt?: KillPoint;
}

export interface TakenMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  /** Addresses in the text part, each once. */
  readonly links: readonly string[];
  readonly atMs: number;
  /** Whether the relay's "250" was written; if not, the sender cannot know that the mail was taken. */
  readonly acknowledged: boolean;
}

export interface FaultyRelay {
  readonly port: number;
  /** Every copy that was taken, oldest first. */
  readonly mails: readonly TakenMail[];
  /** How often each fault was dealt, processes were killed and connections were made. */
  readonly counts: Readonly<Record<Fault | "kill" | "connection", number>>;
  control(change: FaultyRelayControl): void;
  /** Forgets mails and counts; the faults stay as they are. */
  forget(): void;
  close(): Promise<void>;
}

const NO_COUNTS: FaultyRelay["counts"] = {
  refuse4xx: 0,
  refuse5xx: 0,
  dropBefore: 0,
  dropDuring: 0,
  dropAfterAccept: 0,
  stall: 0,
  stallAfterAccept: 0,
  drip: 0,
  kill: 0,
  connection: 0,
};

/** The lot has a million tickets. */
const TICKETS = 1_000_000;

/** A relay that takes mails as fast as they come, but for the shares that it is told to fail. */
export async function startFaultyRelay(): Promise<FaultyRelay> {
  const mails: TakenMail[] = [];
  const sockets = new Set<Socket>();
  let counts = { ...NO_COUNTS };
  let random = createRandom("relay");
  let shares: Partial<Record<Fault, number>> = {};
  let stallMs: number | undefined;
  let kill: { readonly pid: number; readonly at: KillPoint } | undefined;

  function killAt(point: KillPoint | undefined): void {
    if (kill === undefined || kill.at !== point) return;
    const { pid } = kill;
    kill = undefined;
    try {
      process.kill(pid, "SIGKILL");
      counts = { ...counts, kill: counts.kill + 1 };
    } catch (error) {
      // It may have ended by itself meanwhile.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }

  function drawFault(): Fault | undefined {
    let ticket = random.below(TICKETS);
    return FAULT_NAMES.find((name) => {
      ticket -= (shares[name] ?? 0) * TICKETS;
      return ticket < 0;
    });
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    counts = { ...counts, connection: counts.connection + 1 };
    let strike: { readonly step: Step; readonly move: Move } | undefined;
    let recipient = "";
    let newest: number | undefined;

    const answerMail = (): TimedReply => ({
      reply: USUAL_REPLIES.body,
      afterwards() {
        const mail = newest === undefined ? undefined : mails[newest];
        if (newest !== undefined && mail !== undefined) mails[newest] = { ...mail, acknowledged: true };
        killAt("answered");
      },
    });

    holdDialogue(socket, {
      moveAt(step) {
        if (step === "MAIL") {
          const fault = drawFault();
          strike = undefined;
          if (fault !== undefined) {
            const { at, move }: FaultPlan = FAULTS[fault];
            counts = { ...counts, [fault]: counts[fault] + 1 };
            strike = { step: random.pick(at), move };
          }
        }
        killAt(KILL_POINTS[step]);
        const usual = step === "body" ? answerMail() : { reply: USUAL_REPLIES[step] };
        if (strike?.step !== step) return step === "body" ? usual : undefined;
        return strike.move === "hang" && stallMs !== undefined ? { ...usual, delayMs: stallMs } : strike.move;
      },
      onCommand(command) {
        recipient = /^RCPT TO:<(.*?)>/i.exec(command)?.[1] ?? recipient;
      },
      onMail(source) {
        const refused =
          strike?.step === "body" && typeof strike.move === "string" && /^[45]/.test(strike.move);
        newest = refused ? undefined : mails.push(readTaken(source, recipient)) - 1;
      },
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    port: (server.address() as AddressInfo).port,
    mails,
    get counts() {
      return counts;
    },
    control(change) {
      const { seed, fail, killPid, killAt: at } = change;
      if (seed !== undefined) random = createRandom(String(seed));
      if (fail !== undefined) shares = fail;
      if (change.stallMs !== undefined) stallMs = change.stallMs ?? undefined;
      if (killPid !== undefined && at !== undefined) kill = { pid: killPid, at };
    },
    forget() {
      mails.length = 0;
      counts = { ...NO_COUNTS };
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function readTaken(source: string, to: string): TakenMail {
  const { headers, parts } = readMime(source);
  const text = parts.find(({ type }) => type === "text/plain")?.text ?? "";
  return {
    messageId: headers.get("message-id") ?? "",
    to,
    subject: headers.get("subject") ?? "",
    links: [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])],
    atMs: Date.now(),
    acknowledged: false,
  };
}
