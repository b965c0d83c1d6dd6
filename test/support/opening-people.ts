import {
  FETCHED,
  FOLLOW_UP,
  fetches,
  head,
  NAVIGATION,
  PLAIN,
  PLAIN_REPORT,
  reports,
  type Step,
  sends,
  TYPED,
} from "./opening-steps.ts";

const MINUTE_MS = 60_000;

/** People who leave a sign that they were there. */
export const PEOPLE: Readonly<Record<string, readonly Step[]>> = {
  "a tap on an iPhone": [fetches(5000, NAVIGATION), reports(9000, 74)],
  "a thumb that scrolls on an iPhone": [fetches(5000, TYPED), reports(7600, 310)],
  "an iPhone too old for Fetch Metadata": [fetches(5000, PLAIN), reports(9000, 280, PLAIN_REPORT)],
  "an Android phone with Chrome": [fetches(5000, TYPED), reports(8000, 190)],
  "Firefox on a desk, with a wheel": [fetches(5000, NAVIGATION), reports(8000, 420)],
  "Chrome on a desk, with a mouse": [fetches(5000, NAVIGATION), reports(9000, 88)],
  "a trackpad that only taps, and two fingers that scroll": [
    fetches(5000, NAVIGATION),
    reports(7500, 9),
    reports(9600, 260),
  ],
  "a pen on a tablet": [fetches(5000, NAVIGATION), reports(9000, 130)],
  "Edge, sent on by Safe Links after its own look": [
    fetches(800, PLAIN),
    fetches(20_000, PLAIN),
    fetches(21_000, NAVIGATION),
    reports(26_000, 95),
  ],
  "a mail proxy that looks first, by HEAD and GET": [
    head(300, { accept: "*/*" }),
    fetches(500, NAVIGATION),
    fetches(40_000, NAVIGATION),
    reports(44_000, 150),
  ],
  "a browser that a company runs for its people": [fetches(5000, TYPED), reports(12_000, 160)],
  "a proxy that takes the Fetch Metadata away": [fetches(5000, PLAIN), reports(12_000, 140, PLAIN_REPORT)],
  "Gmail's own browser window": [fetches(5000, TYPED), reports(8000, 240)],
  "an app's web view without Fetch Metadata": [fetches(5000, PLAIN), reports(9000, 240, PLAIN_REPORT)],
  "a web view, tapped lightly before it is scrolled": [
    fetches(5000, PLAIN),
    reports(8500, 66, PLAIN_REPORT),
    reports(11_000, 350, PLAIN_REPORT),
  ],
  "VoiceOver, which clicks without a press": [fetches(5000, TYPED), reports(25_000, 0)],
  "NVDA in browse mode": [fetches(5000, NAVIGATION), reports(31_000, 0)],
  "voice control": [fetches(5000, NAVIGATION), reports(11_000, 0)],
  "a switch for one finger": [fetches(5000, TYPED), reports(70_000, 0)],
  "a keyboard alone": [fetches(5000, NAVIGATION), reports(8000, 92)],
  "somebody who reads for ten minutes first": [fetches(5000, TYPED), reports(10 * MINUTE_MS, 230)],
  "a tab opened in the background and read later": [fetches(5000, NAVIGATION), reports(24 * MINUTE_MS, 180)],
  "somebody who only looks, but scrolls": [fetches(5000, TYPED), reports(8000, 500)],
  "a page prerendered from the address bar, then read": [
    fetches(4000, { ...TYPED, "sec-purpose": "prefetch;prerender" }),
    reports(12_000, 260),
  ],
  "somebody impatient, who taps again": [
    fetches(5000, NAVIGATION),
    reports(6100, 80),
    fetches(6200, FETCHED, "/reschedule"),
    reports(9000, 85),
  ],
  "somebody who came back to the page by the back button": [
    fetches(5000, NAVIGATION),
    reports(15 * MINUTE_MS, 110),
  ],
  "scripts off: answers the question": [
    fetches(5000, NAVIGATION),
    fetches(12_000, FOLLOW_UP, "/cancel"),
    sends(20_000, "typed answer"),
  ],
  "scripts off, without Fetch Metadata: answers the question": [
    fetches(5000, PLAIN),
    fetches(12_000, PLAIN, "/cancel"),
    sends(20_000, "typed answer", { ...PLAIN, origin: "null" }),
  ],
};

/** People whom nothing that the rule may look at tells from a machine: better missed than machines counted. */
export const MISSED: Readonly<Record<string, readonly Step[]>> = {
  "somebody who only looks and touches nothing": [fetches(5000, TYPED)],
  "scripts off: keeps the booking after a thought": [
    fetches(5000, NAVIGATION),
    fetches(12_000, FOLLOW_UP, "/cancel"),
    sends(18_000, "keep"),
  ],
  "scripts off: only looks": [fetches(5000, NAVIGATION)],
  "scripts off: follows links and answers nothing": [
    fetches(5000, NAVIGATION),
    fetches(15_000, FOLLOW_UP, "/reschedule"),
    fetches(25_000, FOLLOW_UP),
  ],
  "somebody who taps once at the first moment and leaves": [fetches(5000, NAVIGATION), reports(6000, 80)],
  "somebody who first touches the page after three quarters of an hour": [
    fetches(5000, TYPED),
    reports(45 * MINUTE_MS, 200),
  ],
};
