import { FETCHED } from "../../../support/opening-steps.ts";
import { firstTimeOf } from "../page-forms.ts";
import type { People } from "../person.ts";
import * as said from "../person.ts";
import { OLD_WINDOW, PRERENDERED, WINDOW } from "../senders.ts";
import { arrive, comeTo, open, type Step, wait } from "../walk.ts";

const MINUTE_MS = 60_000;

/** Comes to the form by htmx, within the page that was opened: its script goes on there. */
const swappedTo =
  (below: string): Step =>
  async (under) => {
    const { client, page } = under;
    const swapped = await client.open(client.path + below, FETCHED);
    const time = firstTimeOf(swapped.html);
    const form = time === undefined ? swapped : await client.open(time, FETCHED);
    arrive(under, { ...form, html: withScriptOf(page.html, form.html) });
  };

/** The swapped body, with the tag of the script that goes on running. */
const withScriptOf = (opened: string, swapped: string): string =>
  (/<script[^>]*data-page="[^"]*"[^>]*>/.exec(opened)?.[0] ?? "") +
  swapped.replace(/<script[^>]*data-page=[^>]*>/g, "");

/** Whoever touches a page as people do is asked nothing. */
const TOUCHING: People = {
  "a tap on a phone": { does: "cancel", by: WINDOW, lasted: 74, asked: 0 },
  "a thumb that moves the booking": { does: "move", by: WINDOW, lasted: 180, asked: 0 },
  "a mouse on a desk": { does: "move", by: WINDOW, lasted: 92, asked: 0 },
  "a keyboard alone": { does: "cancel", by: WINDOW, lasted: 88, asked: 0 },
  "a screen reader's click": { does: "cancel", by: WINDOW, lasted: 0, looksMs: 25_000, asked: 0 },
  "a screen reader's click that moves": { does: "move", by: WINDOW, lasted: 0, looksMs: 40_000, asked: 0 },
  "a switch for one finger": { does: "move", by: WINDOW, lasted: 0, looksMs: 70_000, asked: 0 },
  "voice control": { does: "cancel", by: WINDOW, lasted: 0, looksMs: 12_000, asked: 0 },
  "somebody who thinks for twenty minutes": {
    does: "cancel",
    by: WINDOW,
    lasted: 120,
    looksMs: 20 * MINUTE_MS,
    asked: 0,
  },
  "an in-app browser without Fetch Metadata": { does: "cancel", by: OLD_WINDOW, lasted: 140, asked: 0 },
  "an old phone that moves": { does: "move", by: OLD_WINDOW, lasted: 210, asked: 0 },
  "a page prerendered, then read": { does: "cancel", by: PRERENDERED, lasted: 160, asked: 0 },
  "forward and back before the form": {
    does: "cancel",
    by: WINDOW,
    lasted: 95,
    first: [open("/reschedule", WINDOW.opens), wait(5_000), open("", WINDOW.opens), wait(2_000)],
    asked: 0,
  },
  "somebody who reloads the form": {
    does: "cancel",
    by: WINDOW,
    lasted: 95,
    first: [open("/cancel", WINDOW.opens), wait(4_000)],
    asked: 0,
  },
  "two tabs with the form, the second sent": {
    does: "move",
    by: WINDOW,
    lasted: 110,
    first: [comeTo("move", WINDOW.opens), wait(2_000)],
    asked: 0,
  },
  "a cancellation swapped in by htmx": {
    does: "cancel",
    by: WINDOW,
    lasted: 101,
    comes: swappedTo("/cancel"),
    asked: 0,
  },
  "a move swapped in by htmx": {
    does: "move",
    by: WINDOW,
    lasted: 101,
    comes: swappedTo("/reschedule"),
    asked: 0,
  },
  "a password manager that fills a field": {
    does: "cancel",
    by: WINDOW,
    lasted: 90,
    extra: { username: "sam@example.org", password: "hunter2" },
    asked: 0,
  },
};

/** All others say once when their booking begins. */
const ASKED: People = {
  "scripts off, cancelling": { does: "cancel", by: WINDOW, asked: 1 },
  "scripts off, moving": { does: "move", by: WINDOW, asked: 1 },
  "scripts off in an old window": { does: "cancel", by: OLD_WINDOW, asked: 1, writes: said.as24Hours },
  "a keyboard alone, scripts off": { does: "move", by: OLD_WINDOW, asked: 1, writes: said.withFullStop },
  "somebody faster than a second and a half": {
    does: "cancel",
    by: WINDOW,
    lasted: 80,
    looksMs: 1_100,
    asked: 1,
  },
  "somebody fast in an old window": { does: "move", by: OLD_WINDOW, lasted: 130, looksMs: 2_000, asked: 1 },
  "a light tap in an in-app browser": { does: "cancel", by: OLD_WINDOW, lasted: 66, asked: 1 },
  "a trackpad that only taps": { does: "move", by: WINDOW, lasted: 9, asked: 1 },
  "a twelve-hour answer": { does: "cancel", by: WINDOW, asked: 1, writes: said.as12Hours },
  "an answer without a colon": { does: "move", by: WINDOW, asked: 1, writes: said.withoutSign },
  "an Arabic page, answered in its digits": {
    does: "cancel",
    by: WINDOW,
    asked: 1,
    locale: "ar",
    writes: said.inArabicDigits,
  },
  "an Arabic page, answered in Persian digits": {
    does: "move",
    by: WINDOW,
    asked: 1,
    locale: "ar",
    writes: said.inPersianDigits,
  },
  "a page in Hebrew": { does: "cancel", by: WINDOW, asked: 1, locale: "he", writes: said.as24Hours },
  "an American page, answered as it writes": { does: "cancel", by: WINDOW, asked: 1, locale: "en-US" },
};

/** People who send plain requests. */
export const PLAIN_PEOPLE: People = { ...TOUCHING, ...ASKED };
