import { type Filling, fillIn, withGesture } from "../form-filling.ts";
import type { Machines } from "../machine.ts";
import type { Field } from "../page-forms.ts";
import { BARE, FETCH, FRAMED, HTMX, OLD_WINDOW, PREFETCHED, PRERENDERED, WINDOW } from "../senders.ts";
import { comeTo, type Errand, wait } from "../walk.ts";

const ERRANDS: readonly (readonly [Errand, string])[] = [
  ["cancel", "cancelling"],
  ["move", "moving"],
];

/** The same machine at both forms. */
const atBoth = (fillings: Readonly<Record<string, Filling>>): Machines =>
  Object.fromEntries(
    Object.entries(fillings).flatMap(([name, filling]) =>
      ERRANDS.map(([errand, doing]) => [
        `${name}, ${doing}`,
        [comeTo(errand, filling.by.opens), fillIn(filling)],
      ]),
    ),
  );

const always = (text: string) => () => text;
const words = (pick: (field: Field) => string) => (field: Field) => pick(field) || "x";

/** What writes into every text field the same kind of thing. Ten o'clock is when no booking of the zoo begins. */
const WRITERS: Readonly<Record<string, Filling>> = {
  "a form filler that leaves texts empty": { by: WINDOW },
  "a form filler that writes junk": { by: WINDOW, text: always("asdf qwer") },
  "a form filler that writes an address": { by: WINDOW, text: always("test@example.com") },
  "a form filler that writes a telephone number": { by: WINDOW, text: always("+44 7700 900123") },
  "a form filler that writes 10:00": { by: WINDOW, text: always("10:00") },
  "a form filler that writes the placeholder": { by: WINDOW, text: words(({ placeholder }) => placeholder) },
  "a form filler that writes the label's words": { by: WINDOW, text: words(({ label }) => label) },
  "a form filler that writes the field's name": { by: WINDOW, text: words(({ name }) => name) },
  "a form filler that writes a date": { by: WINDOW, text: always("2026-12-01") },
  "a form filler that writes digits": { by: WINDOW, text: always("830174") },
  "a form filler that writes markup": { by: OLD_WINDOW, text: always("<script>alert(1)</script>") },
  "a form filler that writes over hidden fields": {
    by: WINDOW,
    text: always("123456"),
    hidden: "1234567890123",
  },
};

/** What chooses, but writes nothing. */
const CHOOSERS: Readonly<Record<string, Filling>> = {
  "what sends the form as it stands": { by: WINDOW, radios: "none" },
  "what chooses the first of all": { by: WINDOW, radios: "first" },
  "what chooses the last of all at once": { by: WINDOW, looksMs: 200 },
  "what chooses the last of all after half a minute": { by: WINDOW, looksMs: 30_000 },
  "a program that names nothing of itself": { by: BARE },
  "a program without Fetch Metadata": { by: OLD_WINDOW },
  "a script that posts by fetch": { by: FETCH },
  "a script that posts as htmx does": { by: HTMX },
  "a framed page": { by: FRAMED },
  "a prerendered page": { by: PRERENDERED },
  "a page fetched ahead and sent": { by: PREFETCHED },
  "a browser whose form a script submits": { by: WINDOW, scripts: true },
  "what puts the choices into the query too": { by: OLD_WINDOW, query: "?choice=cancel" },
};

/** What has seen that a page's script sends something, and sends something like it. */
const MIMICS: Readonly<Record<string, Filling>> = {
  "what sends the page's token alone": { by: WINDOW, extra: withGesture(undefined) },
  "what tells of no press, at once": { by: WINDOW, extra: withGesture(0), looksMs: 200 },
  "what tells of a press of 3 ms, at once": { by: WINDOW, extra: withGesture(3), looksMs: 200 },
  "what tells of a press of 3 ms, after half a minute": {
    by: WINDOW,
    extra: withGesture(3),
    looksMs: 30_000,
  },
  "what tells of a press of 49 ms": { by: WINDOW, extra: withGesture(49), looksMs: 30_000 },
  "an old window that tells of a press of 99 ms": { by: OLD_WINDOW, extra: withGesture(99), looksMs: 30_000 },
  "what tells of a press of minus one": { by: WINDOW, extra: withGesture(-1) },
  "what tells of a press in words": { by: WINDOW, extra: withGesture("long") },
  "what posts a long press by fetch": { by: FETCH, extra: withGesture(80) },
  "what posts a long press as htmx does": { by: HTMX, extra: withGesture(80) },
  "what tells of a long press at once": { by: WINDOW, extra: withGesture(80), looksMs: 200 },
  "an old window that tells of a long press too soon": {
    by: OLD_WINDOW,
    extra: withGesture(140),
    looksMs: 2_500,
  },
};

/** What fills in forms. */
export const FORM_FILLERS: Machines = {
  ...atBoth(WRITERS),
  ...atBoth(CHOOSERS),
  ...atBoth(MIMICS),
  "what sends a form that is too old": [
    comeTo("cancel", WINDOW.opens),
    wait(31 * 60_000),
    fillIn({ by: WINDOW, looksMs: 0 }),
  ],
};
