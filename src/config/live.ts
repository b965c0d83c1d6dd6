import { isGuid } from "../domain/guid.ts";
import { normalisedBaseUrl, type Variables } from "./values.ts";

export type WixCredentials =
  | { readonly kind: "api_key"; readonly apiKey: string; readonly siteId: string }
  | {
      readonly kind: "app";
      readonly appId: string;
      readonly appSecret: string;
      readonly instanceId: string;
    };

export interface WixConfig {
  /** Where REST calls go instead of `https://www.wixapis.com`: the emulator, for one. */
  readonly apiUrl: string;
  readonly credentials: WixCredentials;
}

export interface MailConfig {
  readonly smtpUrl: string;
  readonly from: string;
}

export interface TwilioConfig {
  readonly accountSid: string;
  readonly authToken: string;
  readonly sender: { readonly from: string } | { readonly messagingServiceSid: string };
  readonly apiUrl: string;
}

/** What we ask of Wix within a minute at most, in each process; whatever is over that, we refuse ourselves. */
export interface WixLimits {
  /** With the business's credentials: what Wix grants this app instance. */
  readonly business: number;
  /** By a booking's token, without credentials. */
  readonly anonymous: number;
  /** Of either, for what one customer's link asks. */
  readonly perCustomer: number;
}

/** What only live mode has: the outside world. */
export interface LivePart {
  readonly wix: WixConfig;
  readonly wixLimits: WixLimits;
  readonly mail?: MailConfig;
  readonly twilio?: TwilioConfig;
}

const DEFAULT_WIX_API_URL = "https://www.wixapis.com";
/**
 * Rate Limits: "200 requests per minute per app instance". Of callers without identity Wix says nothing; ours is what a
 * hundred customers use up who all act within one minute, and as much again.
 */
export const DEFAULT_WIX_LIMITS: WixLimits = { business: 200, anonymous: 1_200, perCustomer: 60 };
/** Below this a link could hardly be made at all; above, somebody mistook the unit. */
const REQUESTS_PER_MINUTE_RANGE = { least: 10, most: 100_000 };
const DEFAULT_TWILIO_API_URL = "https://api.twilio.com";

const KEY_VARIABLES = ["WIX_API_KEY", "WIX_SITE_ID"];
const APP_VARIABLES = ["WIX_APP_ID", "WIX_APP_SECRET", "WIX_INSTANCE_ID"];
/** Any of these set means that live mode is wanted. */
export const WIX_VARIABLES = [...KEY_VARIABLES, ...APP_VARIABLES];

const EXAMPLE_GUID = "4b1f7f0c-52f4-4f0e-9d0b-6a8f3f0c9e21";

/** Reads what live mode needs of the outside: Wix, and at least one channel. */
export function parseLive(vars: Variables, problems: string[]): LivePart {
  const apiUrl = parseApiUrl("WIX_API_URL", vars, DEFAULT_WIX_API_URL, problems);
  const credentials = parseWixCredentials(vars, problems);
  const mail = parseMail(vars, problems);
  const twilio = parseTwilio(vars, problems);
  if (mail === undefined && twilio === undefined && !touchesChannels(vars)) {
    problems.push(
      "No channel is configured: set SMTP_URL and MAIL_FROM for email (e.g. smtp://user:password@smtp.example.com:587 and bookings@example.com), or the TWILIO_ variables for SMS",
    );
  }
  return {
    wix: { apiUrl, credentials },
    wixLimits: {
      business: parseRequestsPerMinute(vars, "WIX_REQUESTS_PER_MINUTE", "business", problems),
      anonymous: parseRequestsPerMinute(vars, "WIX_ANONYMOUS_REQUESTS_PER_MINUTE", "anonymous", problems),
      perCustomer: parseRequestsPerMinute(vars, "WIX_REQUESTS_PER_LINK", "perCustomer", problems),
    },
    ...(mail !== undefined && { mail }),
    ...(twilio !== undefined && { twilio }),
  };
}

function touchesChannels(vars: Variables): boolean {
  return Object.keys(vars).some(
    (name) => name === "SMTP_URL" || name === "MAIL_FROM" || name.startsWith("TWILIO_"),
  );
}

function parseApiUrl(name: string, vars: Variables, fallback: string, problems: string[]): string {
  const text = vars[name];
  if (text === undefined) return fallback;
  const url = normalisedBaseUrl(text);
  if (url === undefined)
    problems.push(`${name} must be an absolute address (e.g. ${fallback}), got "${text}"`);
  return url ?? fallback;
}

function parseWixCredentials(vars: Variables, problems: string[]): WixCredentials {
  const { WIX_API_KEY, WIX_SITE_ID, WIX_APP_ID, WIX_APP_SECRET, WIX_INSTANCE_ID } = vars;
  const set = (names: readonly string[]) => names.filter((name) => vars[name] !== undefined);
  const missing = (names: readonly string[]) => names.filter((name) => vars[name] === undefined).join(", ");
  const [key, app] = [set(KEY_VARIABLES), set(APP_VARIABLES)];
  checkGuid("WIX_SITE_ID", "the site's id", vars, problems);
  checkGuid("WIX_INSTANCE_ID", "the app instance's id", vars, problems);
  if (key.length > 0 && app.length > 0) {
    problems.push(
      `Wix credentials are there in both ways, and one has to go: unset ${key.join(" and ")} (an API key), or ${app.join(" and ")} (an app)`,
    );
  } else if (WIX_API_KEY !== undefined && WIX_SITE_ID !== undefined) {
    return { kind: "api_key", apiKey: WIX_API_KEY, siteId: WIX_SITE_ID };
  } else if (WIX_APP_ID !== undefined && WIX_APP_SECRET !== undefined && WIX_INSTANCE_ID !== undefined) {
    return { kind: "app", appId: WIX_APP_ID, appSecret: WIX_APP_SECRET, instanceId: WIX_INSTANCE_ID };
  } else if (key.length > 0) {
    problems.push(
      `Wix credentials are incomplete: ${missing(KEY_VARIABLES)} is missing (e.g. WIX_SITE_ID=${EXAMPLE_GUID})`,
    );
  } else if (app.length > 0) {
    problems.push(
      `Wix credentials are incomplete: ${missing(APP_VARIABLES)} is missing (e.g. WIX_INSTANCE_ID=${EXAMPLE_GUID})`,
    );
  } else {
    problems.push(
      "Wix credentials are missing: set WIX_API_KEY and WIX_SITE_ID, or WIX_APP_ID, WIX_APP_SECRET and WIX_INSTANCE_ID",
    );
  }
  return { kind: "api_key", apiKey: "", siteId: "" };
}

/** The value may be a secret that was put into the wrong variable, so it is never repeated in the message. */
function checkGuid(name: string, what: string, vars: Variables, problems: string[]): void {
  const text = vars[name];
  if (text === undefined || isGuid(text)) return;
  problems.push(`${name} must be ${what}, a GUID (e.g. ${EXAMPLE_GUID})`);
}

function parseRequestsPerMinute(
  vars: Variables,
  variable: string,
  limit: keyof WixLimits,
  problems: string[],
): number {
  const text = vars[variable];
  const usual = DEFAULT_WIX_LIMITS[limit];
  if (text === undefined) return usual;
  const { least, most } = REQUESTS_PER_MINUTE_RANGE;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  problems.push(`${variable} must be a whole number from ${least} to ${most} (e.g. ${usual}), got "${text}"`);
  return usual;
}

function parseMail(vars: Variables, problems: string[]): MailConfig | undefined {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = vars;
  if (smtpUrl === undefined && from === undefined) return undefined;
  const before = problems.length;
  // The value holds a password, so it is never repeated in the message.
  if (smtpUrl === undefined || !/^smtps?:\/\/[^\s]+$/.test(smtpUrl) || !URL.canParse(smtpUrl)) {
    problems.push(
      "SMTP_URL must be an smtp:// (STARTTLS) or smtps:// (TLS from the start) address (e.g. smtp://user:password@smtp.example.com:587)",
    );
  }
  if (from === undefined || !/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(from)) {
    problems.push('MAIL_FROM must be the sender of the mail (e.g. "Linden Studio <bookings@example.com>")');
  }
  return problems.length > before || smtpUrl === undefined || from === undefined
    ? undefined
    : { smtpUrl, from };
}

function parseTwilio(vars: Variables, problems: string[]): TwilioConfig | undefined {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, TWILIO_MESSAGING_SERVICE_SID } = vars;
  const given = [TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, TWILIO_MESSAGING_SERVICE_SID];
  if (given.every((value) => value === undefined)) return undefined;
  const before = problems.length;
  if (TWILIO_ACCOUNT_SID === undefined || !/^AC[0-9a-f]{32}$/i.test(TWILIO_ACCOUNT_SID)) {
    problems.push("TWILIO_ACCOUNT_SID must be the account's id (AC and 32 hexadecimal digits)");
  }
  if (TWILIO_AUTH_TOKEN === undefined)
    problems.push("TWILIO_AUTH_TOKEN is missing: the account's auth token");
  if (TWILIO_FROM !== undefined && !/^\+[1-9]\d{6,14}$|^[A-Za-z0-9 ]{1,11}$/.test(TWILIO_FROM)) {
    problems.push(
      "TWILIO_FROM must be a number in E.164 form (e.g. +447700900000) or a sender name of up to 11 letters",
    );
  }
  if (TWILIO_FROM === undefined && TWILIO_MESSAGING_SERVICE_SID === undefined) {
    problems.push("TWILIO_FROM (e.g. +447700900000) or TWILIO_MESSAGING_SERVICE_SID (MG...) is missing");
  }
  const apiUrl = parseApiUrl("TWILIO_API_URL", vars, DEFAULT_TWILIO_API_URL, problems);
  if (problems.length > before || TWILIO_ACCOUNT_SID === undefined || TWILIO_AUTH_TOKEN === undefined)
    return undefined;
  return {
    accountSid: TWILIO_ACCOUNT_SID,
    authToken: TWILIO_AUTH_TOKEN,
    sender:
      TWILIO_MESSAGING_SERVICE_SID === undefined
        ? { from: TWILIO_FROM ?? "" }
        : { messagingServiceSid: TWILIO_MESSAGING_SERVICE_SID },
    apiUrl,
  };
}
