import {
  FETCHED,
  FOLLOW_UP,
  fetches,
  head,
  mangled,
  NAVIGATION,
  PLAIN,
  PLAIN_REPORT,
  REPORT,
  reports,
  type Step,
  sends,
  TYPED,
} from "./opening-steps.ts";

const MINUTE_MS = 60_000;
const ANY = { accept: "*/*" };
const SLOT = "/reschedule/confirm?start=2027-05-19T10%3A00%3A00";

/** What opens links for others, and how it goes about it. None of it is a person. */
export const MACHINES: Readonly<Record<string, readonly Step[]>> = {
  "a mail gateway that asks by HEAD": [head(400, ANY)],
  "a mail gateway that asks by HEAD like a browser": [head(400, NAVIGATION)],
  "a mail gateway that asks by HEAD, then by GET (Barracuda)": [head(300, ANY), fetches(500, PLAIN)],
  curl: [fetches(900, ANY)],
  "curl with a browser's headers": [fetches(900, NAVIGATION)],
  "a crawler that wants HTML": [fetches(900, PLAIN)],
  "a crawler that follows every link": [
    fetches(900, PLAIN),
    fetches(1400, PLAIN, "/cancel"),
    fetches(1900, PLAIN, "/reschedule"),
    fetches(8000, PLAIN, SLOT),
  ],
  "an uptime monitor": [0, 1, 2, 3].map((n) => fetches(n * 5 * MINUTE_MS, PLAIN)),
  "Safe Links at delivery and again at the time of the click": [
    fetches(800, PLAIN),
    fetches(90 * MINUTE_MS, PLAIN),
  ],
  "Safe Links in a full browser that runs scripts": [fetches(700, NAVIGATION), fetches(834, NAVIGATION)],
  "Proofpoint, as a Chrome without Fetch Metadata": [fetches(1200, PLAIN)],
  "a sandbox that scrolls by script and waits": [fetches(1200, TYPED), fetches(9000, TYPED)],
  "a sandbox that leaves the page open for long": [fetches(1200, TYPED), fetches(61_200, FETCHED)],
  "Mimecast, which follows the page's links": [
    fetches(600, PLAIN),
    fetches(2600, PLAIN, "/cancel"),
    fetches(4600, PLAIN, "/reschedule"),
  ],
  "Gmail's picture proxy": [fetches(5000, { accept: "image/avif,image/webp,*/*" })],
  "Gmail's link check": [fetches(2000, PLAIN)],
  "a gateway whose letters got scrambled": [mangled(500, NAVIGATION), reports(6000, 120)],
  "a bot with a scrambled code": [mangled(500, ANY), head(600, ANY)],
  "an iMessage preview": [fetches(300, PLAIN)],
  "a WhatsApp preview": [fetches(300, ANY)],
  "a Slack preview": [fetches(300, { ...ANY, range: "bytes=0-32768" })],
  "a Telegram preview": [fetches(300, { accept: "text/html" })],
  "a Teams preview": [fetches(300, PLAIN), fetches(400, { accept: "image/*" })],
  "a preview in a frame": [fetches(300, { ...NAVIGATION, "sec-fetch-dest": "iframe" })],
  "a carrier that checks links in texts": [fetches(150, {})],
  "a phone that checks whether an app takes the link": [head(100, ANY), fetches(200, ANY)],
  "an antivirus extension that fetches links": [fetches(700, { ...FETCHED, "sec-fetch-site": "cross-site" })],
  "a page prerendered from the address bar and never shown": [
    fetches(100, { ...TYPED, "sec-purpose": "prefetch;prerender" }),
  ],
  "a page prefetched by webmail": [fetches(100, { ...NAVIGATION, "sec-purpose": "prefetch" })],
  "Firefox fetching ahead": [fetches(100, { ...NAVIGATION, "x-moz": "prefetch" })],
  "Safari loading a top hit ahead": [fetches(100, { ...PLAIN, purpose: "preview" })],
  "an app that fetches links ahead of a tap": [fetches(100, { ...PLAIN, "x-purpose": "preview" })],
  "a screenshot service": [fetches(3000, TYPED)],
  "a browser that restores its tabs at start": [fetches(0, TYPED), fetches(600 * MINUTE_MS, TYPED)],
  "a headless browser that loads all and clicks nothing": [fetches(1000, TYPED)],
  "a clicker whose clicks come from a script, in a page with scripts": [
    fetches(1000, TYPED),
    fetches(3000, FETCHED, "/cancel"),
    fetches(5000, FETCHED, "/cancel?choice=keep"),
    fetches(7000, FETCHED, "/reschedule"),
  ],
  "a clicker without scripts that follows every link at once": [
    fetches(1000, TYPED),
    fetches(1200, FOLLOW_UP, "/cancel"),
    fetches(1400, FOLLOW_UP, "/reschedule"),
    fetches(1600, FOLLOW_UP, SLOT),
  ],
  "a clicker without scripts that takes its time between links": [
    fetches(1000, TYPED),
    fetches(6000, FOLLOW_UP, "/cancel"),
    fetches(12_000, FOLLOW_UP, "/reschedule"),
  ],
  "a clicker that answers the question at once": [fetches(1000, FOLLOW_UP, "/cancel"), sends(1250, "keep")],
  "a clicker that sends the form at once": [fetches(1000, FOLLOW_UP, "/cancel"), sends(1200, "act")],
  "a crawler that fills in forms and takes its time": [
    fetches(1000, FOLLOW_UP, "/cancel"),
    sends(9000, "act"),
  ],
  "a crawler that sends forms as they stand": [
    fetches(1000, PLAIN, "/cancel"),
    sends(9000, "as it stands", PLAIN),
  ],
  "a script that submits the form itself": [
    fetches(1000, TYPED, "/cancel"),
    sends(4000, "act", { ...FOLLOW_UP, "sec-fetch-user": "?0" }),
  ],
  "a driven browser that presses and lets go in one breath": [fetches(1000, TYPED), reports(4000, 3)],
  "a driven browser that presses as soon as the page is there": [fetches(1000, TYPED), reports(1800, 120)],
  "a driven browser without Fetch Metadata that clicks twice": [
    fetches(1000, PLAIN),
    reports(5000, 2, PLAIN_REPORT),
    reports(7000, 60, PLAIN_REPORT),
  ],
  "a bot that posts to every address it finds in a page": [fetches(1000, PLAIN), reports(1100, 0, {})],
  "a bot that reports a held press, without saying from where": [
    fetches(1000, NAVIGATION),
    reports(5000, 200, {}),
  ],
  "somebody else's page that reports": [
    fetches(1000, NAVIGATION),
    reports(5000, 200, { ...REPORT, origin: "https://evil.example", "sec-fetch-site": "cross-site" }),
  ],
  "somebody else's page in an old browser": [
    fetches(1000, NAVIGATION),
    reports(5000, 200, { origin: "https://evil.example" }),
  ],
  "a report from a file, or a sandboxed frame": [
    fetches(1000, PLAIN),
    reports(5000, 200, { origin: "null" }),
  ],
  "a token that was gathered, and used hours later": [
    fetches(1000, NAVIGATION),
    reports(120 * MINUTE_MS, 200),
  ],
};
