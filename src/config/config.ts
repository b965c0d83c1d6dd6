import { type BrandConfig, parseBrand } from "./brand.ts";
import { type LinkSecret, parseLinkSecrets } from "./link-secret.ts";
import {
  type LivePart,
  type MailConfig,
  parseLive,
  type TwilioConfig,
  WIX_VARIABLES,
  type WixConfig,
} from "./live.ts";
import { parseTexts, type TextsConfig } from "./texts.ts";
import {
  isWebUrl,
  normalisedBaseUrl,
  parseEmails,
  parseStaffKeys,
  type StaffKey,
  type Variables,
} from "./values.ts";

export type { MailConfig, TwilioConfig, Variables, WixConfig };

export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  /** When not empty, a JWT must carry one of these, or of the managers', as its verified `email`. Lower case. */
  readonly staffEmails: readonly string[];
  /** Whoever carries one of these as the verified `email` is a manager. Lower case. */
  readonly managerEmails: readonly string[];
  /** A JWT whose claim of this name is, or has among its values, this one is a manager's. */
  readonly managerClaim?: { readonly name: string; readonly value: string };
}

interface CommonConfig {
  readonly port: number;
  /** Absolute, without a trailing slash. Links are made from this and never from a request's headers. */
  readonly baseUrl: string;
  /** In which the operator's own proxy names its client's address; Node only. */
  readonly clientAddressHeader?: string;
  /** SQLite file on Node; Workers use their D1 binding. */
  readonly databasePath?: string;
  readonly staffKeys: readonly StaffKey[];
  readonly linkSecrets: readonly LinkSecret[];
  readonly oidc?: OidcConfig;
  readonly brand: BrandConfig;
  /** Whether the business gets an email about what its customers do. */
  readonly businessNotices: boolean;
  /** How long a customer can take a cancellation back before Wix is asked; 0: not at all. */
  readonly undoSeconds: number;
  readonly texts: TextsConfig;
}

export interface DemoConfig extends CommonConfig {
  readonly mode: "demo";
}

export interface LiveConfig extends CommonConfig, LivePart {
  readonly mode: "live";
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

/** What the demo reads on every host; a test holds the README's table against it. */
export const DEMO_VARIABLES = [
  "BASE_URL",
  "PORT",
  "LINK_SECRET",
  "STAFF_API_KEYS",
  "OIDC_ISSUER",
  "OIDC_AUDIENCE",
  "STAFF_EMAILS",
  "MANAGER_EMAILS",
  "OIDC_MANAGER_CLAIM",
  "BUSINESS_NAME",
  "BUSINESS_PHONE",
  "BUSINESS_EMAIL",
  "BRAND_COLOR",
  "BRAND_LOGO_URL",
  "BUSINESS_NOTICES",
  "UNDO_SECONDS",
  "SMS_COUNTRIES",
  "SMS_PER_DAY",
];

const DEFAULT_PORT = 3000;

/** Longer than a customer waits by the page, and than the business may take the place for booked. */
const MAX_UNDO_SECONDS = 900;

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
  const staffKeys = parseStaffKeys(vars.STAFF_API_KEYS, demo ? inventSecret : undefined, problems);
  const baseUrl = parseBaseUrl(vars, demo, port, problems);
  const common: CommonConfig = {
    port,
    baseUrl,
    ...(vars.DATABASE_PATH !== undefined && { databasePath: vars.DATABASE_PATH }),
    ...parseClientAddressHeader(vars, problems),
    staffKeys,
    linkSecrets: parseLinkSecrets(vars.LINK_SECRET, demo ? inventSecret : undefined, problems),
    ...parseOidc(vars, problems),
    brand: parseBrand(vars, baseUrl, problems),
    businessNotices: parseBusinessNotices(vars, problems),
    undoSeconds: parseUndoSeconds(vars, problems),
    texts: parseTexts(vars, staffKeys, problems),
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
  // The pages are at the root and refer to each other from there.
  if (url !== undefined && url === URL.parse(url)?.origin) return url;
  problems.push(
    `BASE_URL must be an absolute address without path or query (e.g. https://b.example.com), got "${text}"`,
  );
  return `http://localhost:${port}`;
}

function parseClientAddressHeader(vars: Variables, problems: string[]): { clientAddressHeader?: string } {
  const name = vars.CLIENT_ADDRESS_HEADER;
  if (name === undefined) return {};
  if (/^[A-Za-z][A-Za-z0-9-]*$/.test(name) && !/^(?:x-forwarded-for|forwarded)$/i.test(name)) {
    return { clientAddressHeader: name };
  }
  problems.push(
    `CLIENT_ADDRESS_HEADER must name a header that your proxy itself sets to one address (e.g. X-Real-IP; clients can write into X-Forwarded-For), got "${name}"`,
  );
  return {};
}

function parseOidc(vars: Variables, problems: string[]): { oidc?: OidcConfig } {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = vars;
  if (issuer === undefined && audience === undefined) {
    const idle = (["MANAGER_EMAILS", "OIDC_MANAGER_CLAIM"] as const).filter(
      (name) => vars[name] !== undefined,
    );
    for (const name of idle) {
      problems.push(`${name} is about tokens of an issuer: set OIDC_ISSUER and OIDC_AUDIENCE as well`);
    }
    return {};
  }
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
  const managerClaim = parseManagerClaim(vars, problems);
  return {
    oidc: {
      issuer,
      audience,
      staffEmails: parseEmails(vars.STAFF_EMAILS),
      managerEmails: parseEmails(vars.MANAGER_EMAILS),
      ...(managerClaim !== undefined && { managerClaim }),
    },
  };
}

/** `roles=slotpass-manager`. The last equals sign parts the two: a claim's name can be an address. */
function parseManagerClaim(
  { OIDC_MANAGER_CLAIM: text }: Variables,
  problems: string[],
): OidcConfig["managerClaim"] {
  if (text === undefined) return undefined;
  const [, name = "", value = ""] = /^(.*)=([^=]*)$/.exec(text) ?? [];
  if (name.trim() !== "" && value.trim() !== "") return { name: name.trim(), value: value.trim() };
  problems.push(
    `OIDC_MANAGER_CLAIM must name a claim and its value (e.g. roles=slotpass-manager), got "${text}"`,
  );
  return undefined;
}

function parseBusinessNotices({ BUSINESS_NOTICES: text }: Variables, problems: string[]): boolean {
  if (text !== undefined && text !== "on" && text !== "off") {
    problems.push(`BUSINESS_NOTICES must be on (the default) or off, got "${text}"`);
  }
  return text !== "off";
}

function parseUndoSeconds({ UNDO_SECONDS: text = "0" }: Variables, problems: string[]): number {
  const seconds = Number(text);
  if (/^\d{1,3}$/.test(text) && seconds <= MAX_UNDO_SECONDS) return seconds;
  problems.push(
    `UNDO_SECONDS must be a whole number from 0 (the default: cancel at once) to ${MAX_UNDO_SECONDS} (e.g. 60), got "${text}"`,
  );
  return 0;
}
