import type { Page } from "playwright-core";
import { EXAMPLE_BOOKINGS, type ExampleKey } from "../../src/emulator/seed/example-bookings.ts";
import type { Words } from "../../views/words/words.ts";
import { goThrough, pressAndAnswer, question } from "./answer.ts";
import { createTestApp } from "./app.ts";
import { serveSite, type TestSite } from "./site.ts";

/** Longer than a tour takes on any machine. */
const VARS = { UNDO_SECONDS: "900" };

/** Where a tour stands. Pages of one kind are built alike: one of each is enough for what takes long. */
export interface TourStop {
  readonly name: string;
  readonly kind: string;
}

/** What an address shows as soon as it is opened: the kind, the booking and the rest of the address. */
const SHOWN_AT_ONCE: readonly (readonly [kind: string, key: ExampleKey, rest: string])[] = [
  ["booking", "appointment", ""],
  ["booking", "classParty", ""],
  ["booking", "course", ""],
  ["booking", "courseStarted", ""],
  ["booking with a clock", "appointmentOnline", ""],
  ["uncertain booking", "appointmentPending", ""],
  ["uncertain booking", "waitingList", ""],
  ["uncertain booking", "created", ""],
  ["ended booking", "appointmentCancelled", ""],
  ["ended booking", "appointmentDeclined", ""],
  ["ended booking", "appointmentPast", ""],
  ["booking without choices", "appointmentLockedByTime", ""],
  ["booking without choices", "appointmentLockedByPolicy", ""],
  ["booking without choices", "appointmentNoAnonymous", ""],
  ["booking without choices", "appointmentRunning", ""],
  ["booking without choices", "packageFirst", ""],
  ["question", "appointment", "/cancel"],
  ["refusal", "appointmentLockedByTime", "/cancel"],
  ["refusal", "course", "/reschedule"],
  ["picker", "appointment", "/reschedule"],
  ["picker with a month", "appointment", "/reschedule?month=2027-06&part=morning"],
  ["picker with nothing", "appointment", "/reschedule?from=2027-09-01"],
  ["picker of sessions", "class", "/reschedule"],
  ["clock", "appointmentOnline", "/clock"],
  ["problem", "appointment", "/keep"],
  ["page that is not there", "appointment", "/nowhere"],
];

/** A site on which a cancellation can be taken back, for a tour of all pages. */
export async function openTourSite(): Promise<TestSite> {
  const test = await createTestApp({ vars: VARS });
  return { ...test, origin: await serveSite(test.app) };
}

/** Leads a reader of these words through every state of the customer's pages, one after the other. */
export async function* tour(page: Page, site: TestSite, words: Words): AsyncGenerator<TourStop> {
  for (const [kind, key, rest] of SHOWN_AT_ONCE) {
    const { path } = await site.mint(EXAMPLE_BOOKINGS[key]);
    await page.goto(site.origin + path + rest);
    yield { name: `${key}${rest}`, kind };
  }
  yield* move(page, site, words);
  yield* cancel(page, site, words);
  yield* find(page, site, words);
  yield* outage(page, site);
}

async function* move(page: Page, site: TestSite, words: Words): AsyncGenerator<TourStop> {
  const { path } = await site.mint(EXAMPLE_BOOKINGS.appointmentFree);
  await page.goto(`${site.origin}${path}/reschedule`);
  await page.locator(".slot").last().click();
  await arrive(page, words.t("move.heading"));
  yield { name: "comparison before a move", kind: "comparison" };
  await page.locator('input[name="choice"][value="move"]').check();
  await page.getByRole("button", { name: words.t("choose.continue") }).click();
  await question(page).waitFor();
  yield { name: "comparison with the question", kind: "asked comparison" };
  await goThrough(page, "move");
  await arrive(page, words.t("booking.headline.moved"));
  yield { name: "moved booking", kind: "moved booking" };
}

async function* cancel(page: Page, site: TestSite, words: Words): AsyncGenerator<TourStop> {
  const { path } = await site.mint(EXAMPLE_BOOKINGS.appointmentWithFee);
  await page.goto(`${site.origin}${path}/cancel`);
  await page.getByLabel(words.t("cancel.reason.time_does_not_suit")).check();
  yield { name: "confirmation with a reason", kind: "confirmation" };
  await page.locator('input[name="choice"][value="cancel"]').check();
  await page.getByRole("button", { name: words.t("choose.continue") }).click();
  await question(page).fill("3:33");
  await page.getByRole("button", { name: words.t("cancel.choice.cancel") }).click();
  await page.locator(".begins [aria-invalid]").waitFor();
  yield { name: "cancellation with a wrong answer", kind: "asked cancellation" };
  await goThrough(page, "cancel");
  await page.getByRole("button", { name: words.t("held.keep") }).waitFor();
  yield { name: "held cancellation", kind: "held cancellation" };
  await pressAndAnswer(page, "cancel-now");
  await arrive(page, words.t("booking.headline.cancelled"));
  yield { name: "cancelled booking", kind: "ended booking" };
}

async function* find(page: Page, site: TestSite, words: Words): AsyncGenerator<TourStop> {
  await page.goto(`${site.origin}/find`);
  yield { name: "/find", kind: "find" };
  await page.locator("form.find").evaluate((form) => form.setAttribute("novalidate", ""));
  await page.getByLabel(words.t("find.email")).fill("ana@");
  await page.getByLabel(words.t("find.phone")).fill("12");
  await page.getByRole("button", { name: words.t("find.submit") }).click();
  await page.locator("[aria-invalid]").first().waitFor();
  yield { name: "/find with mistakes", kind: "find with mistakes" };
  await page.goto(`${site.origin}/find/sent`);
  yield { name: "/find/sent", kind: "sent" };
}

async function* outage(page: Page, site: TestSite): AsyncGenerator<TourStop> {
  const { path } = await site.mint(EXAMPLE_BOOKINGS.appointmentAnyStaff);
  for (const kind of ["drop", "throttle"] as const) {
    site.emulator.addFault({ call: "getBookingAnonymously", kind, times: 20 });
    await page.goto(site.origin + path);
    yield { name: `booking system: ${kind}`, kind: "outage" };
  }
}

const arrive = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
