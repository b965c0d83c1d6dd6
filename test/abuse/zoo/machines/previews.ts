import { FETCHED, FOLLOW_UP, NAVIGATION, PLAIN, TYPED } from "../../../support/opening-steps.ts";
import type { Machines } from "../machine.ts";
import { open, wait } from "../walk.ts";

const ANY = { accept: "*/*" };
const agent = (name: string) => ({ ...PLAIN, "user-agent": name });

/** What looks at a link for somebody else, and lets it be. */
export const PREVIEWS: Machines = {
  "a gateway that asks by HEAD": [open("", ANY, "HEAD")],
  "a gateway that asks by HEAD, then by GET": [open("", ANY, "HEAD"), wait(200), open("", PLAIN)],
  "a gateway that asks by HEAD for every address of the link": [
    open("", ANY, "HEAD"),
    open("/cancel", ANY, "HEAD"),
    open("/reschedule", ANY, "HEAD"),
    open("/keep", ANY, "HEAD"),
    open("/cancel-now", ANY, "HEAD"),
  ],
  "Safe Links at delivery and at the click": [open("", NAVIGATION), wait(5_400_000), open("", NAVIGATION)],
  "a WhatsApp preview": [open("", agent("WhatsApp/2.23.20.0"))],
  "a Slack preview": [open("", { ...agent("Slackbot-LinkExpanding 1.0"), range: "bytes=0-32768" })],
  "a Telegram preview": [open("", agent("TelegramBot (like TwitterBot)"))],
  "an iMessage preview": [open("", agent("facebookexternalhit/1.1 Facebot Twitterbot/1.0"))],
  "a Teams preview of the page and of its way to cancel": [open("", PLAIN), open("/cancel", PLAIN)],
  "a carrier that checks links in texts": [open("", {})],
  "a page fetched ahead by webmail": [open("/cancel", { ...NAVIGATION, "sec-purpose": "prefetch" })],
  "a page prerendered and never shown": [open("/cancel", { ...TYPED, "sec-purpose": "prefetch;prerender" })],
  "an antivirus extension": [open("", { ...FETCHED, "sec-fetch-site": "cross-site" })],
  "a screenshot service": [open("", TYPED), wait(3_000), open("/cancel", FOLLOW_UP)],
  "a browser that restores its tabs": [open("/cancel", TYPED), wait(36_000_000), open("/cancel", TYPED)],
  "an uptime monitor": [open("", PLAIN), wait(300_000), open("", PLAIN), wait(300_000), open("", PLAIN)],
  "a link checker that tries the choices in the query": [
    open("/cancel?choice=cancel", PLAIN),
    open("/cancel?choice=keep", PLAIN),
    open("/cancel?step=choose&choice=cancel", PLAIN),
  ],
  "a link checker that tries what acts by GET": [
    open("/keep", PLAIN),
    open("/cancel-now", PLAIN),
    open("/cancel?form=x&choice=cancel", PLAIN),
    open("/reschedule?choice=move", PLAIN),
  ],
};
