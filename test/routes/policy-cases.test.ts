import { describe, expect, it } from "vitest";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { cancelForm, moveForm } from "../support/acting.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { CHANGES_OF_2027, type ClockChange } from "../support/clock-changes.ts";
import { createDice } from "../support/dice.ts";
import { submitForm } from "../support/forms.ts";
import { linksOf, textOf } from "../support/html.ts";
import { type PolicyCase, rollCase, worldStartMs } from "../support/policy-case.ts";
import { type Printed, type PrintedDeadlines, readDeadlines } from "../support/printed-deadlines.ts";

const MINUTE_MS = 60_000;
const SEED = 20_271_031;
const CASES_PER_ROUND = 25;
const ROUNDS_OF_LONDON = 5;
const OTHERS: readonly string[] = [
  "America/New_York",
  "America/Santiago",
  "Antarctica/Troll",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
];
const TIMEOUT_MS = 180_000;

const ACTIONS = ["cancel", "reschedule"] as const;
type Action = (typeof ACTIONS)[number];
/** What a message says where it sends the customer elsewhere. */
const ELSEWHERE = /contact us|cannot be|can’t be/;
const WORD: Readonly<Record<Action, RegExp>> = { cancel: /\bcancel\b/i, reschedule: /\bmove\b/i };

const groups: readonly (readonly [string, ClockChange, number])[] = CHANGES_OF_2027.flatMap((change) => {
  const name = `${change.timeZone}, ${change.byMinutes > 0 ? "+" : ""}${change.byMinutes} minutes`;
  const rounds =
    change.timeZone === "Europe/London" ? ROUNDS_OF_LONDON : OTHERS.includes(change.timeZone) ? 1 : 0;
  return Array.from({ length: rounds }, (_, round) => [name, change, round + 1] as const);
});

/** One booking under one policy, as its customer meets it. */
async function meet(test: TestApp, policyCase: PolicyCase) {
  const { app, emulator, deps, outbox } = test;
  const { service, timeZone, startMs, live, kept, nowMs } = policyCase;
  const serviceId = serviceIdOf(service);
  emulator.changePolicy(serviceId, { ...live, text: "" });
  const bookingId = emulator.book({ serviceId, startMs, timeZone, ...(kept && { keptPolicy: kept }) });
  const token = await deps.bookings.mintToken(bookingId);
  if (!token.ok) throw new Error("The emulator gave no token");
  const bookingUrl = `https://www.wixapis.com/v1/anonymous-bookings/${token.value}`;
  const readAt = async (atMs: number) => {
    emulator.setNow(atMs);
    return (await (await emulator.fetch(bookingUrl)).json()) as {
      booking: object;
      allowedAnonymousActions: Record<Action, boolean>;
    };
  };
  const isAllowedAt = async (atMs: number, action: Action) =>
    (await readAt(atMs)).allowedAnonymousActions[action];

  const { booking, allowedAnonymousActions: allowed } = await readAt(nowMs);
  outbox.clear();
  const { path } = await test.mint(bookingId, ["email", "sms"]);
  await test.settled();
  const html = await (await app.request(path)).text();
  const texts = { page: textOf(html), ...textsOf(test) };
  return { path, html, texts, booking, allowed, readAt, isAllowedAt };
}

const textsOf = ({ outbox }: TestApp) =>
  Object.fromEntries(outbox.messages().map(({ channel, text }) => [channel, text.replace(/\s+/g, " ")]));

type Meeting = Awaited<ReturnType<typeof meet>>;

/** Everything about a case that is not as promised. */
async function problemsOf(test: TestApp, policyCase: PolicyCase): Promise<readonly string[]> {
  const meeting = await meet(test, policyCase);
  const problems: string[] = [];
  for (const [where, text] of Object.entries(meeting.texts)) {
    const printed = readDeadlines(text, policyCase.timeZone, policyCase.startMs);
    for (const action of ACTIONS) {
      const found = await checkPrinted(policyCase, meeting, { where, text, printed, action });
      problems.push(...found.map((problem) => `${action} in ${where}: ${problem}`));
    }
  }
  for (const action of ACTIONS) {
    if (!meeting.allowed[action]) continue;
    const problem = await checkRefusal(test, policyCase, meeting, action);
    if (problem !== undefined) problems.push(`${action}: ${problem}`);
  }
  return problems.map((problem) => `${problem} in ${JSON.stringify(policyCase)}`);
}

interface Sighting {
  readonly where: string;
  readonly text: string;
  readonly printed: PrintedDeadlines;
  readonly action: Action;
}

async function checkPrinted(
  { startMs, nowMs }: PolicyCase,
  { path, html, allowed, isAllowedAt }: Meeting,
  { where, text, printed, action }: Sighting,
): Promise<readonly string[]> {
  const deadline = printed[action];
  if (!allowed[action]) {
    const dead = where === "page" ? linksOf(html, new RegExp(`^${path}/${action}`)) : offersOf(text, action);
    return [
      ...(deadline === undefined ? [] : ["a deadline for what is not allowed"]),
      ...(dead.length === 0 ? [] : [`dead: ${dead}`]),
    ];
  }
  if (where === "page" && linksOf(html, new RegExp(`^${path}/${action}`)).length === 0) return ["no link"];
  if (deadline === undefined) {
    // A text has not always room for it, and nobody needs the minute that is over as they read.
    const isOverNow = !(await isAllowedAt(nowMs + MINUTE_MS, action));
    const hasLimit = !(await isAllowedAt(startMs - 1, action));
    return isOverNow || where === "sms" || (where === "email" && !hasLimit) ? [] : ["no deadline"];
  }
  const lastMs = deadline === "start" ? startMs : deadline;
  const [before, after] = [
    await isAllowedAt(lastMs - (deadline === "start" ? 1 : 0), action),
    await isAllowedAt(lastMs + MINUTE_MS, action),
  ];
  return [
    ...(lastMs >= nowMs ? [] : ["a deadline that has passed"]),
    ...(before ? [] : ["refused before its deadline"]),
    ...(after ? ["allowed a minute after its deadline"] : []),
  ];
}

/** The sentences of a message that name an action as one that there is. */
const offersOf = (text: string, action: Action): readonly string[] =>
  text.split(/(?<=[.?!:]) /).filter((sentence) => WORD[action].test(sentence) && !ELSEWHERE.test(sentence));

/** The form as it was to be had in the last minute, sent right after it. */
async function checkRefusal(
  test: TestApp,
  { startMs, timeZone }: PolicyCase,
  { path, texts, booking, readAt, isAllowedAt }: Meeting,
  action: Action,
): Promise<string | undefined> {
  const deadline: Printed | undefined = readDeadlines(texts.page, timeZone, startMs)[action];
  if (deadline === undefined) return undefined;
  const lastMs = deadline === "start" ? startMs - 1 : deadline;
  if (!(await isAllowedAt(lastMs, action))) return "not to be had in its last minute";
  const form = await (action === "cancel" ? cancelForm(test, path) : moveForm(test, path));
  if (!form.action.endsWith(`/${action}`)) return "no form in its last minute";

  test.emulator.setNow(lastMs + MINUTE_MS);
  const response = await submitForm(test.app, form, { understood: "yes" });
  await response.text();

  const after = await readAt(lastMs + MINUTE_MS);
  if (response.status !== 409) return `answered with ${response.status}`;
  return JSON.stringify(after.booking) === JSON.stringify(booking) ? undefined : "it was carried out";
}

describe("five hundred policies", () => {
  it("are as many, half of them in London", () => {
    const inLondon = groups.filter(([, { timeZone }]) => timeZone === "Europe/London");

    expect([groups.length, inLondon.length].map((rounds) => rounds * CASES_PER_ROUND)).toEqual([500, 250]);
  });

  it.each(groups)(
    "are told, kept and refused as Wix's flags say around a clock change of %s (%#)",
    async (_, change, round) => {
      const dice = createDice(SEED + change.atMs / MINUTE_MS + round);
      const test = await createTestApp({
        startAtMs: worldStartMs(change),
        siteTimeZone: change.timeZone,
        realNow: () => 0,
      });

      const problems: string[] = [];
      for (let index = 0; index < CASES_PER_ROUND; index += 1) {
        problems.push(...(await problemsOf(test, rollCase(dice, change))));
      }

      expect(problems).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
