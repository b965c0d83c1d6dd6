import { isWebUrl, normalisedBaseUrl, parseStaffKeys, type StaffKey } from "./config-values.ts";
import { type LinkSecret, parseLinkSecrets } from "./links/link-secret.ts";

export type Variables = Readonly<Record<string, string | undefined>>;

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

export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  /** When not empty, a JWT must carry one of these as its verified `email`. Lower case. */
  readonly staffEmails: readonly string[];
}

/** The business as the operator names it; what is missing is asked of Wix. */
export interface BrandConfig {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}

interface CommonConfig {
  readonly port: number;
  /** Absolute, without a trailing slash. Links are made from this and never from a request's headers. */
  readonly baseUrl: string;
  /** SQLite file on Node; Workers use their D1 binding. */
  readonly databasePath?: string;
  readonly staffKeys: readonly StaffKey[];
  readonly linkSecrets: readonly LinkSecret[];
  readonly oidc?: OidcConfig;
  readonly brand: BrandConfig;
}

export interface DemoConfig extends CommonConfig {
  readonly mode: "demo";
}

export interface LiveConfig extends CommonConfig {
  readonly mode: "live";
  readonly wix: WixConfig;
  readonly mail?: MailConfig;
  readonly twilio?: TwilioConfig;
}

export type Config = DemoConfig | LiveConfig;

/** Says every problem of the configuration at once, in words for the person who sets the variables. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Slotpass cannot start:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.name = "ConfigError";
    this.problems = problems;
  }
}

const DEFAULT_PORT = 3000;
const DEFAULT_WIX_API_URL = "https://www.wixapis.com";
const DEFAULT_TWILIO_API_URL = "https://api.twilio.com";

/**
 * Reads the environment, the same on both hosts. Without Wix credentials it is demo mode; `DEMO=1` forces that and
 * `DEMO=0` forbids it. `inventSecret` makes what demo mode may invent (a staff key, a link secret) and live mode may not.
 * @throws {ConfigError} naming every variable that is missing or malformed, each with an example.
 */
export function parseConfig(raw: Variables, inventSecret: () => string): Config {
  const vars = withoutBlanks(raw);
  const problems: string[] = [];
  const demo = isDemo(vars, problems);
  const port = parsePort(vars, problems);
  const common: CommonConfig = {
    port,
    baseUrl: parseBaseUrl(vars, demo, port, problems),
    ...(vars.DATABASE_PATH !== undefined && { databasePath: vars.DATABASE_PATH }),
    staffKeys: parseStaffKeys(vars.STAFF_API_KEYS, demo ? inventSecret : undefined, problems),
    linkSecrets: parseLinkSecrets(vars.LINK_SECRET, demo ? inventSecret : undefined, problems),
    ...parseOidc(vars, problems),
    brand: parseBrand(vars),
  };
  if (!demo && common.staffKeys.length === 0 && common.oidc === undefined) {
    problems.push(
      'STAFF_API_KEYS is missing: give staff a key (e.g. "front-desk=<32 characters or more>"), or set OIDC_ISSUER and OIDC_AUDIENCE',
    );
  }
  const live = demo ? undefined : parseLive(vars, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return live === undefined ? { ...common, mode: "demo" } : { ...common, mode: "live", ...live };
}

const WIX_VARIABLES = ["WIX_API_KEY", "WIX_SITE_ID", "WIX_APP_ID", "WIX_APP_SECRET", "WIX_INSTANCE_ID"];

/** A variable set to nothing is one that is not set, as in a dotenv file with the value left out. */
function withoutBlanks(raw: Variables): Variables {
  return Object.fromEntries(
    Object.entries(raw)
      .map(([name, value]) => [name, typeof value === "string" ? value.trim() : undefined] as const)
      .filter(([, value]) => value !== undefined && value !== ""),
  );
}

function isDemo(vars: Variables, problems: string[]): boolean {
  if (vars.DEMO === "1") return true;
  if (vars.DEMO === "0") return false;
  if (vars.DEMO !== undefined) problems.push(`DEMO must be 1 (demo mode) or 0 (never), got "${vars.DEMO}"`);
  return WIX_VARIABLES.every((name) => vars[name] === undefined);
}

function parsePort(vars: Variables, problems: string[]): number {
  const text = vars.PORT ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  problems.push(`PORT must be a whole number from 0 to 65535 (e.g. 3000), got "${text}"`);
  return DEFAULT_PORT;
}

function parseBaseUrl(vars: Variables, demo: boolean, port: number, problems: string[]): string {
  const text = vars.BASE_URL;
  if (text === undefined) {
    if (!demo)
      problems.push(
        "BASE_URL is missing: the public address that links start with (e.g. https://b.example.com)",
      );
    return `http://localhost:${port}`;
  }
  const url = normalisedBaseUrl(text);
  if (url === undefined) {
    problems.push(
      `BASE_URL must be an absolute address without query (e.g. https://b.example.com), got "${text}"`,
    );
  }
  return url ?? `http://localhost:${port}`;
}

function parseOidc(vars: Variables, problems: string[]): { oidc?: OidcConfig } {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = vars;
  if (issuer === undefined && audience === undefined) return {};
  if (issuer === undefined || audience === undefined) {
    problems.push(
      "OIDC_ISSUER and OIDC_AUDIENCE go together (e.g. https://login.example.com and slotpass): one of them is missing",
    );
    return {};
  }
  if (!isWebUrl(issuer)) {
    problems.push(`OIDC_ISSUER must be an https address (e.g. https://login.example.com), got "${issuer}"`);
    return {};
  }
  const staffEmails = (vars.STAFF_EMAILS ?? "")
    .split(",")
    .map((email) => email.trim().toLowerCase())
    .filter((email) => email !== "");
  return { oidc: { issuer, audience, staffEmails } };
}

function parseBrand(vars: Variables): BrandConfig {
  return {
    ...(vars.BUSINESS_NAME !== undefined && { name: vars.BUSINESS_NAME }),
    ...(vars.BUSINESS_PHONE !== undefined && { phone: vars.BUSINESS_PHONE }),
    ...(vars.BUSINESS_EMAIL !== undefined && { email: vars.BUSINESS_EMAIL }),
  };
}

type LivePart = Pick<LiveConfig, "wix" | "mail" | "twilio">;

function parseLive(vars: Variables, problems: string[]): LivePart {
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
  if (WIX_API_KEY !== undefined && WIX_SITE_ID !== undefined) {
    return { kind: "api_key", apiKey: WIX_API_KEY, siteId: WIX_SITE_ID };
  }
  if (WIX_APP_ID !== undefined && WIX_APP_SECRET !== undefined && WIX_INSTANCE_ID !== undefined) {
    return { kind: "app", appId: WIX_APP_ID, appSecret: WIX_APP_SECRET, instanceId: WIX_INSTANCE_ID };
  }
  const missing = (names: readonly string[]) => names.filter((name) => vars[name] === undefined).join(", ");
  const [key, app] = [WIX_VARIABLES.slice(0, 2), WIX_VARIABLES.slice(2)];
  if (key.some((name) => vars[name] !== undefined)) {
    problems.push(
      `Wix credentials are incomplete: ${missing(key)} is missing (e.g. WIX_SITE_ID=<the site's GUID>)`,
    );
  } else if (app.some((name) => vars[name] !== undefined)) {
    problems.push(
      `Wix credentials are incomplete: ${missing(app)} is missing (e.g. WIX_INSTANCE_ID=<the app instance's GUID>)`,
    );
  } else {
    problems.push(
      "Wix credentials are missing: set WIX_API_KEY and WIX_SITE_ID, or WIX_APP_ID, WIX_APP_SECRET and WIX_INSTANCE_ID",
    );
  }
  return { kind: "api_key", apiKey: "", siteId: "" };
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
