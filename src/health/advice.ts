import type { Channel } from "../ports/messages.ts";
import type { LastAnswer, OutsideThing } from "../ports/outside.ts";

/** What to do about an outside thing whose last answer was no good one; for the operator. */
const OUTSIDE: Readonly<
  Record<OutsideThing, Readonly<Record<Exclude<LastAnswer["kind"], "answers">, string>>>
> = {
  wix: {
    refuses:
      "Wix does not take these credentials: compare WIX_API_KEY and WIX_SITE_ID (or WIX_APP_ID, WIX_APP_SECRET and WIX_INSTANCE_ID) with Wix's API key manager, and give the key the permissions that the README names.",
    throttles:
      "Wix asks to wait: lower WIX_REQUESTS_PER_MINUTE, or ask Wix for more. Nothing is lost meanwhile.",
    silent:
      "Wix was not reached or failed, or something else answers: see status.wix.com, and whether WIX_API_URL is right and reachable from here. It is asked again by itself.",
  },
  wixTokens: {
    refuses: "Wix does not take calls by a booking's token: see whether WIX_API_URL is right.",
    throttles: "Wix asks to wait: lower WIX_ANONYMOUS_REQUESTS_PER_MINUTE.",
    silent:
      "Wix was not reached or failed, or something else answers: see status.wix.com, and whether WIX_API_URL is right and reachable from here. It is asked again by itself.",
  },
  email: {
    refuses:
      "The relay does not take our login, certificate or sender: compare SMTP_URL and MAIL_FROM with what it expects. Messages wait, and go out once it is mended.",
    throttles: "The relay asks to wait. Messages go out later by themselves.",
    silent:
      "Nobody answers at SMTP_URL: see whether host and port are right and reachable from here. Messages wait, and go out once somebody does.",
  },
  sms: {
    refuses:
      "Twilio does not take our credentials or sender: compare TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM (or TWILIO_MESSAGING_SERVICE_SID) with its console. Texts wait, and go out once it is mended.",
    throttles: "Twilio asks to wait. Texts go out later by themselves.",
    silent:
      "Twilio was not reached or failed: see status.twilio.com, and whether this host can reach TWILIO_API_URL. Texts wait.",
  },
};

export const adviceOf = (thing: OutsideThing, kind: Exclude<LastAnswer["kind"], "answers">): string =>
  OUTSIDE[thing][kind];

/** It answers, and to everybody alike that it takes nothing for now: neither our settings nor its absence need be why. */
const PUTS_ALL_OFF: Readonly<Record<Channel, string>> = {
  email:
    "The relay puts everybody off alike, as `code` says: see its own log and limits. Messages wait, and go out once it takes one.",
  sms: "Twilio puts everybody off alike, as `code` says: see status.twilio.com and its console. Texts wait, and go out once it takes one.",
};

/** For a channel that is paused; `faultCode` is absent where nobody answers. */
export const adviceForPaused = (
  channel: Channel,
  { faultCode, pausedAlike }: { readonly faultCode?: string; readonly pausedAlike: boolean },
): string =>
  pausedAlike ? PUTS_ALL_OFF[channel] : adviceOf(channel, faultCode === undefined ? "silent" : "refuses");

export const ADVICE = {
  unreadable:
    "The database cannot be read: see whether another process holds it, and the disk it is on; on Workers, whether D1 and its binding DB are there.",
  damaged: "The database is damaged: stop, and restore it from a backup, together with its -wal file.",
  outdated:
    "The database lacks tables or columns of this release: run npx wrangler d1 migrations apply, as the README says.",
  unwritable:
    "The last write failed, as `code` says: make room on the disk, give back the right to write, or end what holds the database. Pages can be read meanwhile, and nothing can be done by them.",
  missing:
    "A file of the database (the one with -wal or -shm at its end counts) is not the one that was opened: stop with SIGTERM, so that the journal is still written back, put back what is gone but the -wal and -shm, and start again.",
  changed: (epochs: readonly string[]) =>
    `LINK_SECRET has another secret under ${epochs.map((epoch) => `"${epoch}:"`).join(", ")} than the links in the database were made by, and none of those opens: put the former one back, and give a new one the next symbol.`,
  late: "Messages have been due for minutes: see whether the timer runs (on Workers the cron trigger), and the log for tick_failed.",
  usedUp:
    "Our own limits of what Wix is asked are used up just now, and whoever is over their share is told to come back: see *Fair shares* in the README.",
} as const;
