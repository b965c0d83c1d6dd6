import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { appVariables } from "../../chaos/app-process.ts";
import { type Child, PROJECT_FOLDER, startChild, stopChild } from "../../chaos/child.ts";
import { startTwilio, startWix, type Twilio } from "../../chaos/stand-ins.ts";
import { openUpstream } from "../../chaos/upstream.ts";
import { findFreePort } from "../../support/free-port.ts";
import type { Scenario, Table } from "../scenario.ts";

/** How many asks there are, and what they may cost. */
export interface TextsPlan {
  readonly asks: number;
  /** Texts of the whole deployment. */
  readonly perDay: number;
  /** Texts of the one key by which half of the asks are made; the other half has no limit of its own. */
  readonly perDayOfKey: number;
}

export interface TextsOutcome extends TextsPlan {
  /** Answered with a link and a text that is on its way. */
  readonly promised: number;
  readonly promisedToKey: number;
  /** Told that there is no text for them, and when to come back. */
  readonly refused: number;
  /** Answered in any other way: by status. */
  readonly otherwise: readonly number[];
  /** Texts that Twilio took, copies included. */
  readonly texts: number;
  readonly seconds: number;
}

const DEFAULT_PLAN: TextsPlan = { asks: 1_000, perDay: 120, perDayOfKey: 80 };
const FULL_PLAN: TextsPlan = { asks: 5_000, perDay: 600, perDayOfKey: 400 };

const KEYS = [
  { name: "front-desk", key: "texts-front-desk-key-texts-front-desk-01" },
  { name: "owner", key: "texts-owner-key-texts-owner-key-texts-02" },
] as const;

const PROCESSES = 2;
/** At each process; the rest waits for its turn, as behind any load balancer. */
const ASKS_IN_FLIGHT = 50;
const SENT_WITHIN_MS = 60_000;
/** Whatever goes over the budget has gone by then: nobody waits for anything any more. */
const LOOK_ONCE_MORE_MS = 2_000;
const LOOK_EVERY_MS = 200;
/** Ofcom keeps these for drama; the last one is the sender's own. */
const PHONES = 999;

/** Staff's programs that all ask for texts at once, of two processes on one database, for more than the day's budget. */
export const TEXTS: Scenario = {
  name: "texts",
  about:
    "two processes on one database are asked for far more texts at once than the day's budget: never more go out",
  async run({ full, folder, tell }) {
    const outcome = await askForTexts(full ? FULL_PLAN : DEFAULT_PLAN, join(folder, "texts"));
    tell(`${outcome.texts} texts went out`);
    return [toTable(outcome)];
  },
};

/** Carries one plan out. `checkout` is whose code runs; default: this one. */
export async function askForTexts(
  plan: TextsPlan,
  folder: string,
  checkout: string = PROJECT_FOLDER,
): Promise<TextsOutcome> {
  mkdirSync(folder, { recursive: true });
  const [wix, twilio] = await Promise.all([startWix(folder), startTwilio(folder)]);
  const apps: Child[] = [];
  try {
    const origins: string[] = [];
    for (let index = 0; index < PROCESSES; index += 1) {
      const app = await startApp(plan, {
        folder,
        checkout,
        wixUrl: wix.url,
        twilioUrl: twilio.url,
        name: `app-${index}`,
      });
      apps.push(app.child);
      origins.push(app.origin);
    }
    const bookings = (await openUpstream(wix.url).listChangeable()).map(({ id }) => id);
    const day = today();
    const startMs = performance.now();
    const answers = await askAll(plan.asks, origins, bookings);
    const promised = answers.filter(({ end }) => end === "promised");
    const texts = await countTexts(twilio, promised.length);
    if (today() !== day) throw new Error("A new day began meanwhile, with a budget of its own");
    return {
      ...plan,
      promised: promised.length,
      promisedToKey: promised.filter(({ sender }) => sender === KEYS[0].name).length,
      refused: answers.filter(({ end }) => end === "refused").length,
      otherwise: answers.flatMap(({ end }) => (typeof end === "number" ? [end] : [])),
      texts,
      seconds: Math.round((performance.now() - startMs) / 100) / 10,
    };
  } finally {
    await Promise.all([...apps.map((app) => stopChild(app)), wix.stop(), twilio.stop()]);
  }
}

const today = () => new Date().toISOString().slice(0, 10);

interface AppPlace {
  readonly folder: string;
  readonly checkout: string;
  readonly wixUrl: string;
  readonly twilioUrl: string;
  readonly name: string;
}

async function startApp(
  { perDay, perDayOfKey }: TextsPlan,
  { folder, checkout, wixUrl, twilioUrl, name }: AppPlace,
): Promise<{ readonly child: Child; readonly origin: string }> {
  const port = await findFreePort();
  const child = startChild({
    folder: checkout,
    args: ["src/hosts/node.ts"],
    env: {
      ...appVariables({ folder, port, wixUrl, smtpPort: 9, twilioUrl }),
      STAFF_API_KEYS: KEYS.map(({ name: owner, key }) => `${owner}=${key}`).join(),
      SMS_PER_DAY: `${perDay},${KEYS[0].name}=${perDayOfKey}`,
    },
    outputPath: join(folder, `${name}.log`),
  });
  await child.line(/^Slotpass is at /);
  return { child, origin: `http://127.0.0.1:${port}` };
}

/** How an ask ended: a number is the status of an answer that says neither. */
interface AskAnswer {
  readonly sender: string;
  readonly end: "promised" | "refused" | number;
}

async function askAll(
  asks: number,
  origins: readonly string[],
  bookings: readonly string[],
): Promise<readonly AskAnswer[]> {
  const answers: AskAnswer[] = [];
  const waiting = origins.map((_, process) =>
    Array.from({ length: asks }, (_ask, index) => index)
      .filter((index) => index % origins.length === process)
      .values(),
  );
  const work = async (origin: string, mine: Iterable<number>) => {
    for (const index of mine) {
      // Not by the index itself, or each process would be asked by one of them.
      const { name, key } = KEYS[Math.floor(index / 2) % KEYS.length] ?? KEYS[0];
      const bookingId = bookings[index % bookings.length] ?? "";
      const phone = `+447700900${String(index % PHONES).padStart(3, "0")}`;
      answers.push({ sender: name, end: await ask(origin, key, { bookingId, phone }) });
    }
  };
  await Promise.all(
    origins.flatMap((origin, process) =>
      Array.from({ length: ASKS_IN_FLIGHT }, () => work(origin, waiting[process] ?? [])),
    ),
  );
  return answers;
}

async function ask(
  origin: string,
  key: string,
  { bookingId, phone }: { readonly bookingId: string; readonly phone: string },
): Promise<AskAnswer["end"]> {
  const authorization = `Bearer ${key}`;
  const response = await fetch(`${origin}/api/links`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify({ bookingId, channels: ["sms"], to: { phone }, force: true }),
  });
  const made = (await response.json()) as LinkAnswer;
  if (response.status === 429 && Number(response.headers.get("retry-after")) > 0) return "refused";
  const [message] = made.messages ?? [];
  if (response.status !== 201 || message === undefined) return response.status;
  if (message.state !== "failed") return "promised";
  // Somebody else was faster: it is there, and says why it did not go out.
  const looked = await fetch(`${origin}/api/links/${made.id}`, { headers: { authorization } });
  const [failed] = ((await looked.json()) as LinkAnswer).messages ?? [];
  return failed?.failureReason === "over_budget" ? "refused" : response.status;
}

interface LinkAnswer {
  readonly id?: string;
  readonly messages?: readonly { readonly state: string; readonly failureReason?: string }[];
}

/** How many texts Twilio took, once it has all that were promised, or will not get them. */
async function countTexts(twilio: Twilio, promised: number): Promise<number> {
  const untilMs = performance.now() + SENT_WITHIN_MS;
  while ((await twilio.texts()).length < promised && performance.now() < untilMs) await pause(LOOK_EVERY_MS);
  await pause(LOOK_ONCE_MORE_MS);
  return (await twilio.texts()).length;
}

/** The figures, and what of them is not as it has to be. */
export function toTable(outcome: TextsOutcome): Table {
  const { asks, perDay, perDayOfKey, promised, promisedToKey, refused, otherwise, texts, seconds } = outcome;
  const rules: readonly (readonly [string, boolean])[] = [
    [`${texts} texts went out for a budget of ${perDay}`, texts > perDay],
    [`${promised} texts were promised for a budget of ${perDay}`, promised > perDay],
    [
      `${promisedToKey} texts were promised to a key that may have ${perDayOfKey}`,
      promisedToKey > perDayOfKey,
    ],
    [`${promised} texts were promised and ${texts} went out`, promised !== texts],
    [`${perDay - promised} texts of the budget were not given to anybody`, promised < perDay],
    [`${otherwise.length} asks ended with ${[...new Set(otherwise)].join(", ")}`, otherwise.length > 0],
    ["an ask was not answered", promised + refused + otherwise.length !== asks],
  ];
  return {
    title: `${PROCESSES} processes on one database, asked for texts`,
    columns: ["asks", "budget", "of one key", "promised", "to that key", "refused", "went out", "s"],
    rows: [[asks, perDay, perDayOfKey, promised, promisedToKey, refused, texts, seconds]],
    faults: rules.filter(([, isBroken]) => isBroken).map(([fault]) => fault),
  };
}
