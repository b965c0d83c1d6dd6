import { describe, expect, it } from "vitest";
import { ConfigError, parseConfig, type Variables } from "../../src/config/config.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const invent = () => "invented-invented-invented-invented";

const SITE_ID = "4b1f7f0c-52f4-4f0e-9d0b-6a8f3f0c9e21";
const INSTANCE_ID = "1457a4ce-0000-4000-8000-000000000001";

const LIVE: Variables = {
  BASE_URL: "https://b.example.com/",
  LINK_SECRET: SECRET,
  STAFF_API_KEYS: `front-desk=${SECRET}`,
  WIX_API_KEY: "IST.key",
  WIX_SITE_ID: SITE_ID,
  SMTP_URL: "smtp://user:hunter2-hunter2@smtp.example.com:587",
  MAIL_FROM: "Linden Studio <bookings@example.com>",
};

function problemsOf(vars: Variables): readonly string[] {
  try {
    parseConfig(vars, invent);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

const NOT_PUBLIC = /^BRAND_LOGO_URL must be on the public internet \(e\.g\. https:.*got "/;

describe("configuration", () => {
  it("names everything that live mode misses, all at once", () => {
    const problems = problemsOf({ DEMO: "0" });

    const named = ["BASE_URL", "LINK_SECRET", "STAFF_API_KEYS", "WIX_API_KEY", "SMTP_URL"];
    expect(named.filter((name) => !problems.some((problem) => problem.includes(name)))).toEqual([]);
  });

  it.each<[string, Variables, RegExp]>([
    ["a link secret that is too short", { LINK_SECRET: "short" }, /^LINK_SECRET is too short/],
    [
      "a client's address from a header that clients write",
      { CLIENT_ADDRESS_HEADER: "x-forwarded-for" },
      /^CLIENT_ADDRESS_HEADER must name a header/,
    ],
    [
      "a client's address from no header",
      { CLIENT_ADDRESS_HEADER: "X Real IP" },
      /^CLIENT_ADDRESS_HEADER must name a header/,
    ],
    [
      "an epoch outside the alphabet",
      { LINK_SECRET: `U:${SECRET}` },
      /^LINK_SECRET entry 1 starts with "U:"/,
    ],
    ["two secrets of one epoch", { LINK_SECRET: `1:${SECRET},1:${SECRET}` }, /^LINK_SECRET has two entries/],
    [
      "a staff key that is too short",
      { STAFF_API_KEYS: "desk=short" },
      /^STAFF_API_KEYS entry 1 needs a key of at least 32/,
    ],
    [
      "a staff key with a role that nobody has",
      { STAFF_API_KEYS: `desk:owner=${SECRET}` },
      /^STAFF_API_KEYS entry 1 has a role that is neither sender nor manager \(e\.g\. front-desk:manager=/,
    ],
    [
      "a staff key that two entries have",
      { STAFF_API_KEYS: `a=${SECRET},b:manager=${SECRET}` },
      /^STAFF_API_KEYS entry 2 has the key of another entry/,
    ],
    [
      "managers of an issuer that is missing",
      { MANAGER_EMAILS: "ana@example.com" },
      /^MANAGER_EMAILS is about tokens of an issuer/,
    ],
    [
      "a manager's claim without a value",
      { OIDC_ISSUER: "https://login.example.com", OIDC_AUDIENCE: "slotpass", OIDC_MANAGER_CLAIM: "roles" },
      /^OIDC_MANAGER_CLAIM must name a claim and its value/,
    ],
    ["a staff key without a name", { STAFF_API_KEYS: SECRET }, /^STAFF_API_KEYS entry 1 must read name=key/],
    [
      "one name for two keys",
      { STAFF_API_KEYS: `a=${SECRET},a:manager=${SECRET}` },
      /^STAFF_API_KEYS "a" is there twice/,
    ],
    ["a base URL without a scheme", { BASE_URL: "b.example.com" }, /^BASE_URL must be an absolute address/],
    [
      "a base URL with a query",
      { BASE_URL: "https://b.example.com/?a=1" },
      /^BASE_URL must be an absolute address/,
    ],
    [
      "a base URL with a path, where there are no pages",
      { BASE_URL: "http://localhost:3971/path" },
      /^BASE_URL must be an absolute address without path or query \(e\.g\. https:/,
    ],
    ["a Wix limit in words", { WIX_REQUESTS_PER_MINUTE: "many" }, /^WIX_REQUESTS_PER_MINUTE must be a whole/],
    ["a Wix limit of nothing", { WIX_REQUESTS_PER_MINUTE: "0" }, /^WIX_REQUESTS_PER_MINUTE must be a whole/],
    [
      "too much by links' tokens",
      { WIX_ANONYMOUS_REQUESTS_PER_MINUTE: "1000000" },
      /^WIX_ANONYMOUS_REQUESTS_PER_MINUTE must be a whole number from 10 to 100000 \(e\.g\. 1200\)/,
    ],
    ["too little for one link", { WIX_REQUESTS_PER_LINK: "1" }, /^WIX_REQUESTS_PER_LINK must be a whole/],
    ["a port that is none", { PORT: "99999" }, /^PORT must be a whole number/],
    ["half of the Wix credentials", { WIX_SITE_ID: "" }, /^Wix credentials are incomplete: WIX_SITE_ID/],
    [
      "a key beside an app",
      { WIX_APP_ID: "a", WIX_APP_SECRET: "s", WIX_INSTANCE_ID: INSTANCE_ID },
      /one has to go: unset WIX_API_KEY and WIX_SITE_ID .*, or WIX_APP_ID and WIX_APP_SECRET and WIX_INSTANCE_ID/,
    ],
    ["a key beside a part of an app", { WIX_APP_ID: "a" }, /one has to go: unset .*, or WIX_APP_ID \(/],
    [
      "a site's id that is none",
      { WIX_SITE_ID: "my-site" },
      /^WIX_SITE_ID must be .* a GUID \(e\.g\. 4b1f7f0c-/,
    ],
    [
      "an instance's id that is none",
      { WIX_INSTANCE_ID: "i" },
      /^WIX_INSTANCE_ID must be .* a GUID \(e\.g\. /,
    ],
    ["a sender that is no address", { MAIL_FROM: "Linden Studio" }, /^MAIL_FROM must be the sender/],
    [
      "an SMTP address of another scheme",
      { SMTP_URL: "https://smtp.example.com" },
      /^SMTP_URL must be an smtp/,
    ],
    [
      "an issuer without an audience",
      { OIDC_ISSUER: "https://login.example.com" },
      /^OIDC_ISSUER and OIDC_AUDIENCE/,
    ],
    ["a Twilio account that is none", { TWILIO_ACCOUNT_SID: "me" }, /^TWILIO_ACCOUNT_SID must be/],
    ["a switch for notices that is neither", { BUSINESS_NOTICES: "no" }, /^BUSINESS_NOTICES must be on/],
    [
      "a business's number without digits",
      { BUSINESS_PHONE: "by the door" },
      /^BUSINESS_PHONE must be a tele/,
    ],
    ["a business's address that is none", { BUSINESS_EMAIL: "hello" }, /^BUSINESS_EMAIL must be an address/],
    [
      "a business's name of two lines",
      { BUSINESS_NAME: "Linden\nStudio" },
      /^BUSINESS_NAME must be one line/,
    ],
    [
      "a logo that is no web address",
      { BRAND_LOGO_URL: "ftp://example.com/l.png" },
      /^BRAND_LOGO_URL must be/,
    ],
    ["a logo inside the network", { BRAND_LOGO_URL: "http://10.1.2.3/logo.png" }, NOT_PUBLIC],
    ["a logo at a name of the own network", { BRAND_LOGO_URL: "http://intranet/logo.png" }, NOT_PUBLIC],
    ["a logo on this machine", { BRAND_LOGO_URL: "http://localhost:8080/logo.png" }, NOT_PUBLIC],
    [
      "a logo with a password in its address",
      { BRAND_LOGO_URL: "https://ana:hunter2@example.com/l.png" },
      /^BRAND_LOGO_URL must be an http or https address without user and password \(e\.g\. [^@]*$/,
    ],
    ["a demo switch that is neither", { DEMO: "yes" }, /^DEMO must be 1/],
  ])("refuses %s", (_, change, expected) => {
    expect(problemsOf({ ...LIVE, ...change })).toContainEqual(expect.stringMatching(expected));
  });

  it("takes a logo on this machine where the deployment is on it, and none elsewhere inside", () => {
    const local = { BASE_URL: "http://127.0.0.1:3000" };

    expect(problemsOf({ ...LIVE, ...local, BRAND_LOGO_URL: "http://localhost:8080/logo.png" })).toEqual([]);
    expect(problemsOf({ ...LIVE, ...local, BRAND_LOGO_URL: "http://192.168.1.4/logo.png" })).toHaveLength(1);
  });

  it("never repeats a secret in a problem", () => {
    const leaky = {
      ...LIVE,
      SMTP_URL: "ftp://user:hunter2@x",
      STAFF_API_KEYS: "desk=hunter2",
      LINK_SECRET: "hunter2",
      WIX_SITE_ID: "IST.hunter2",
    };

    const problems = problemsOf(leaky);

    expect(problems).toHaveLength(4);
    expect(problems.join()).not.toContain("hunter2");
  });

  it.each(["aHVudGVyMmh1bnRlcjJodW50ZXIy", "aHVu/dGVy+MmhodW50ZXIy"])(
    "repeats no key that ends in the equals signs of base64 and has no name: %s",
    (key) => {
      const problems = problemsOf({ ...LIVE, STAFF_API_KEYS: `${key}==` });

      expect(problems).toHaveLength(1);
      expect(problems.join()).not.toContain(key);
    },
  );

  it("is the demo when no Wix credentials are set, with invented secrets", () => {
    const config = parseConfig({ PORT: "4000" }, invent);

    expect(config).toMatchObject({
      mode: "demo",
      baseUrl: "http://localhost:4000",
      staffKeys: [{ name: "demo", key: invent(), role: "manager" }],
      linkSecrets: [{ epoch: "0", secret: invent() }],
    });
  });

  it("is the demo when DEMO=1 although credentials are set", () => {
    expect(parseConfig({ ...LIVE, DEMO: "1" }, invent).mode).toBe("demo");
  });

  it("is live with credentials, and drops the base URL's trailing slash", () => {
    expect(parseConfig(LIVE, invent)).toMatchObject({
      mode: "live",
      baseUrl: "https://b.example.com",
      wix: { apiUrl: "https://www.wixapis.com", credentials: { kind: "api_key", siteId: SITE_ID } },
      mail: { from: "Linden Studio <bookings@example.com>" },
    });
  });

  it("takes an app's client credentials", () => {
    const { WIX_API_KEY: _, WIX_SITE_ID: __, ...rest } = LIVE;

    const config = parseConfig(
      { ...rest, WIX_APP_ID: "a", WIX_APP_SECRET: "s", WIX_INSTANCE_ID: INSTANCE_ID },
      invent,
    );

    expect(config).toMatchObject({ wix: { credentials: { kind: "app", instanceId: INSTANCE_ID } } });
  });

  it.each([
    [{}, { business: 200, anonymous: 1_200, perCustomer: 60 }],
    [{ WIX_REQUESTS_PER_MINUTE: "1000" }, { business: 1_000 }],
    [{ WIX_ANONYMOUS_REQUESTS_PER_MINUTE: "300" }, { anonymous: 300 }],
    [{ WIX_REQUESTS_PER_LINK: "30" }, { perCustomer: 30 }],
  ])("asks of Wix at most what it grants: %j", (vars, expected) => {
    expect(parseConfig({ ...LIVE, ...vars }, invent)).toMatchObject({ wixLimits: expected });
  });

  it("keeps a ring of link secrets in the order given", () => {
    const config = parseConfig({ ...LIVE, LINK_SECRET: `0:${SECRET},1:${SECRET}x` }, invent);

    expect(config.linkSecrets.map(({ epoch }) => epoch)).toEqual(["0", "1"]);
  });

  it.each([
    [{}, true],
    [{ BUSINESS_NOTICES: "on" }, true],
    [{ BUSINESS_NOTICES: "off" }, false],
  ] as const)("tells the business what customers do unless that is off: %o", (vars, expected) => {
    expect(parseConfig({ ...LIVE, ...vars }, invent).businessNotices).toBe(expected);
  });

  it.each([
    ["ZZ", /^SMS_COUNTRIES must list .* \(ISO 3166-1, e\.g\. GB,IE\): "ZZ"/],
    ["GB,,IE", /^SMS_COUNTRIES must list .*: ""/],
    ["GB;IE", /^SMS_COUNTRIES must list .*: "GB;IE"/],
    ["GB,gb", /^SMS_COUNTRIES names GB twice/],
  ])("refuses to send texts to the countries %j", (text, problem) => {
    expect(problemsOf({ ...LIVE, SMS_COUNTRIES: text })).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    ["0", /^SMS_PER_DAY must be whole numbers .*\(e\.g\. 500,front-desk=100\), got "0"/],
    ["-5", /^SMS_PER_DAY must be .* got "-5"/],
    ["1.5", /^SMS_PER_DAY must be .* got "1\.5"/],
    ["many", /^SMS_PER_DAY must be .* got "many"/],
    ["1000001", /^SMS_PER_DAY must be .* got "1000001"/],
    ["500,", /^SMS_PER_DAY must be .* got ""/],
    ["front-desk=", /^SMS_PER_DAY must be .* got "front-desk="/],
    ["500,600", /^SMS_PER_DAY has two numbers for the whole deployment/],
    ["front-desk=1,front-desk=2", /^SMS_PER_DAY has two numbers for "front-desk"/],
    ["500,back-office=1", /^SMS_PER_DAY names "back-office", which is no key of STAFF_API_KEYS/],
  ])("refuses to count texts by %j", (text, problem) => {
    expect(problemsOf({ ...LIVE, SMS_PER_DAY: text })).toEqual([expect.stringMatching(problem)]);
  });

  it("limits texts as it says, and not at all where it says nothing", () => {
    const limited = { SMS_COUNTRIES: "gb, IE", SMS_PER_DAY: "500, front-desk = 100" };

    const texts = [{}, limited].map((vars) => parseConfig({ ...LIVE, ...vars }, invent).texts);

    expect(texts).toEqual([
      { perDayByKey: new Map() },
      { countries: ["GB", "IE"], perDay: 500, perDayByKey: new Map([["front-desk", 100]]) },
    ]);
  });

  it.each(["-1", "901", "1.5", "1e2", "a minute"])("refuses to hold cancellations for %j", (text) => {
    expect(problemsOf({ ...LIVE, UNDO_SECONDS: text })).toEqual([
      `UNDO_SECONDS must be a whole number from 0 (the default: cancel at once) to 900 (e.g. 60), got "${text}"`,
    ]);
  });

  it.each([
    [{}, 0],
    [{ UNDO_SECONDS: "60" }, 60],
    [{ UNDO_SECONDS: "900" }, 900],
  ])("lets customers take cancellations back for as long as it says: %j", (vars, expected) => {
    expect(parseConfig({ ...LIVE, ...vars }, invent).undoSeconds).toBe(expected);
  });
});
