import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { LANGUAGES } from "../../views/words/languages.ts";
import { cancelForm, tokenPath } from "../support/acting.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { filledIn, type HtmlForm, readForms } from "../support/forms.ts";
import { FOLLOW_UP } from "../support/opening-steps.ts";
import { type OpenPage, openPage, send, touched } from "../support/person.ts";

const SAME_ORIGIN = { "sec-fetch-site": "same-origin" };

async function open(vars?: Record<string, string>) {
  const test = await createTestApp(vars && { vars });
  const link = await test.mint(EXAMPLE_BOOKINGS.appointment);
  return { ...test, ...link };
}

function choose(
  { app }: Pick<TestApp, "app">,
  action: string,
  fields: Record<string, string>,
  headers: Record<string, string> = SAME_ORIGIN,
) {
  return app.request(action, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

const localeOf = async ({ deps }: TestApp, id: string) =>
  (await deps.db.run({ sql: "SELECT locale, locale_chosen FROM links WHERE id = ?", params: [id] })).rows[0];

/** The form of a page that switches its language. */
function switchOf({ html, form }: OpenPage): HtmlForm {
  return readForms(html, form.action).find(({ action }) => action.endsWith("/language")) ?? form;
}

/** Switches as a person does by a button of the page. */
async function switchByHand(
  test: TestApp & { path: string },
  language: string,
  headers: Record<string, string> = {},
): Promise<void> {
  const page = await openPage(test, test.path);
  await send(test, switchOf(page), {
    fields: { language, ...touched(page) },
    headers: { ...FOLLOW_UP, ...headers },
  });
}

const langOf = async (response: Response) => /<html lang="(\w+)" dir="(\w+)"/.exec(await response.text());

describe("a switch of language that is not ours", () => {
  it.each(["link", "find"])("is refused from another site: %s", async (which) => {
    const test = await open();
    const action = which === "link" ? `${test.path}/language` : "/language";

    const response = await choose(
      test,
      action,
      { language: "de", back: test.path },
      {
        "sec-fetch-site": "cross-site",
      },
    );

    expect(response.status).toBe(403);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await localeOf(test, test.id)).toMatchObject({ locale_chosen: 0 });
  });

  it.each([
    "https://evil.example/",
    "//evil.example/b/x",
    "/\\evil.example",
    "/demo",
    "/find",
    "PATH/../../demo",
    "PATH/%2e%2e/%2E%2E/demo",
    "PATHx/cancel",
    "javascript:alert(1)",
    "",
  ])("leads to the booking and nowhere else: %s", async (back) => {
    const test = await open();

    const response = await choose(test, `${test.path}/language`, {
      language: "de",
      back: back.replace("PATH", test.path),
    });

    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(test.path);
  });

  it.each(["/b/x", "/find/../demo", "https://evil.example/find", "//evil.example", ""])(
    "leads to the search and nowhere else where there is no link: %s",
    async (back) => {
      const test = await createTestApp();

      const response = await choose(test, "/language", { language: "de", back });

      expect([response.status, response.headers.get("location")]).toEqual([303, "/find"]);
    },
  );

  it.each(["xx", "constructor", "de-DE", ""])(
    "changes nothing for a language that is none: %j",
    async (language) => {
      const test = await open();

      const response = await choose(test, `${test.path}/language`, { language, back: `${test.path}/cancel` });

      expect([response.status, response.headers.get("location")]).toEqual([303, `${test.path}/cancel`]);
      expect(response.headers.get("set-cookie")).toBeNull();
      expect(await localeOf(test, test.id)).toMatchObject({ locale_chosen: 0 });
    },
  );

  it("is answered the same whether the link opens or not", async () => {
    const test = await open();
    const unknown = test.path.slice(0, -1) + (test.path.endsWith("0") ? "1" : "0");

    const answers = await Promise.all(
      [test.path, unknown].map((path) => choose(test, `${path}/language`, { language: "de", back: path })),
    );

    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.get("set-cookie"))).size).toBe(1);
  });

  it.each(["link", "find"])("takes no other method: %s", async (which) => {
    const test = await open();

    const response = await test.app.request(which === "link" ? `${test.path}/language` : "/language");

    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });
});

describe("the switch of languages", () => {
  it.each(["", "/cancel", "/cancel", "/reschedule", "/reschedule/confirm", "/reschedule?from=x"])(
    "stands at the foot of the link's pages and leads back to the same one: %j",
    async (page) => {
      const test = await open();

      const html = await (await test.app.request(test.path + page)).text();

      const [form] = readForms(html, test.path).filter(({ action }) => action === `${test.path}/language`);
      expect(form?.method).toBe("POST");
      expect(form?.fields.get("back")).toBe(test.path + page);
      for (const [language, { name }] of Object.entries(LANGUAGES)) {
        expect(html).toContain(`value="${language}" lang="${language}"`);
        expect(html).toContain(`<bdi>${name}</bdi></button>`);
      }
      expect(html.match(/name="language"[^>]*aria-current="true"/g)).toHaveLength(1);
    },
  );

  it.each(["/cancel", "/reschedule"])(
    "leads from the answer to a form back to the step that the form stands for: %s",
    async (page) => {
      const test = await open();

      const answer = await choose(test, test.path + page, { form: "x" });

      const [form] = readForms(await answer.text(), test.path).filter(({ action }) =>
        /language$/.test(action),
      );
      expect(answer.status).toBe(422);
      expect(form?.fields.get("back")).toBe(test.path + page);
    },
  );

  it("is there below Wix's own token and where a link is over, but not where there is none", async () => {
    const test = await open();
    const token = await tokenPath(test, EXAMPLE_BOOKINGS.appointment);
    await test.app.request(`/api/links/${test.id}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${test.staffKey}` },
    });

    const pages = await Promise.all(
      [token, test.path, "/b/nothing", "/nowhere"].map((path) => test.app.request(path)),
    );

    const has = await Promise.all(
      pages.map(async (page) => (await page.text()).includes('class="languages"')),
    );
    expect(pages.map(({ status }) => status)).toEqual([200, 410, 404, 404]);
    expect(has).toEqual([true, true, false, false]);
  });

  it("keeps the page's address in what it asked for", async () => {
    const test = await open();
    const back = `${test.path}/reschedule?from=2027-05-20&staff=any`;

    const response = await choose(test, `${test.path}/language`, { language: "he", back });

    expect(response.headers.get("location")).toBe(back);
  });

  it("is remembered on the device, where no script and no other site can use it", async () => {
    const test = await open();

    const response = await choose(test, `${test.path}/language`, { language: "he", back: test.path });

    expect(response.headers.get("set-cookie")).toBe(
      "language=he; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax",
    );
  });

  it("is remembered without HTTPS where that is how the pages are reached", async () => {
    const test = await open({ BASE_URL: "http://localhost:3000" });

    const response = await choose(test, "/language", { language: "he", back: "/find" });

    expect(response.headers.get("set-cookie")).not.toContain("Secure");
  });

  it.each([
    ["de-AT,en;q=0.5", "de", "de-AT"],
    ["fr-CH, de-CH-1996-u-nu-arab;q=0.9", "de", "de-CH"],
    ["fr-CH", "de", "de"],
    ["", "en", "en-GB"],
    ["en-US", "en", "en-US"],
  ])("is kept with the link as the browser writes it: %s, %s", async (accepted, language, locale) => {
    const test = await open();

    await switchByHand(test, language, { "accept-language": accepted });

    expect(await localeOf(test, test.id)).toMatchObject({ locale, locale_chosen: 1 });
  });

  it.each([
    ["nothing of a hand", {}],
    ["a press that took no time", { lasted: "3" }],
    ["a press at no page of ours", { lasted: "90", page: "made up" }],
  ])("is on the device alone when a button is pressed with %s", async (_, fields) => {
    const test = await open();
    const page = await openPage(test, test.path);
    const form = switchOf(page);

    const answer = await send(test, form, { fields: { language: "he", page: page.token, ...fields } });

    expect(answer.headers.get("set-cookie")).toContain("language=he");
    expect(await localeOf(test, test.id)).toMatchObject({ locale: "en-GB", locale_chosen: 0 });
  });

  it("is kept with the link as well once who has switched is known to be a person", async () => {
    const test = await open();
    const form = await cancelForm(test, test.path);

    await test.app.request(form.action, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "accept-language": "de-CH",
        cookie: "language=de",
        ...SAME_ORIGIN,
      },
      body: filledIn(form).toString(),
    });

    await test.settled();
    expect(await localeOf(test, test.id)).toMatchObject({ locale: "de-CH", locale_chosen: 1 });
  });
});

describe("the language of a page", () => {
  const read = async (test: TestApp & { path: string }, headers: Record<string, string>) => {
    const response = await test.app.request(test.path, { headers });
    return { headers: response.headers, lang: (await langOf(response))?.[1] };
  };

  it("is what the browser asks for before what was only assumed of the link", async () => {
    const test = await open();

    const { lang } = await read(test, { "accept-language": "xx, pl;q=0.8, de;q=0.4" });

    expect(lang).toBe("pl");
  });

  it.each([
    ["the tenth tag", `${"xx, ".repeat(9)}de`, "de"],
    ["no tag behind the tenth", `${"xx, ".repeat(10)}de`, "en"],
    ["no tag that is longer than any", `de-${"x-aaaaaaa-".repeat(5)}x, pl;q=0.1`, "pl"],
  ])("is decided by the first ten that the browser names: by %s", async (_, accepted, expected) => {
    const test = await open();

    const { lang } = await read(test, { "accept-language": accepted });

    expect(lang).toBe(expected);
  });

  it("is assumed as the business writes when nobody asks for one of ours", async () => {
    const test = await open();

    const { lang } = await read(test, { "accept-language": "xx, de;q=0" });

    expect(lang).toBe("en");
  });

  it("is the one chosen for the link before what the browser asks for", async () => {
    const test = await open();
    await switchByHand(test, "fr");

    const { lang } = await read(test, { "accept-language": "de" });

    expect(lang).toBe("fr");
  });

  it("is the one that was switched to on this device before all others", async () => {
    const test = await open();
    await switchByHand(test, "fr");

    const { lang } = await read(test, { "accept-language": "de", cookie: "language=uk" });

    expect(lang).toBe("uk");
  });

  it("writes days and times as the business does where only a language is asked for", async () => {
    const test = await createTestApp();
    const open = async (locale: string | undefined, browser: string) => {
      const response = await test.app.request("/api/links", {
        method: "POST",
        headers: { authorization: `Bearer ${test.staffKey}`, "content-type": "application/json" },
        body: JSON.stringify({
          bookingId: EXAMPLE_BOOKINGS.appointment,
          channels: [],
          ...(locale && { locale }),
        }),
      });
      const { url } = (await response.json()) as { url: string };
      const page = await test.app.request(new URL(url).pathname, { headers: { "Accept-Language": browser } });
      return page.text();
    };

    const pages = [await open(undefined, "en"), await open("en", "de"), await open(undefined, "en-US")];

    expect(pages.map((page) => /10:00 AM/.test(page))).toEqual([false, false, true]);
  });

  it("is not taken from a cookie that names none", async () => {
    const test = await open();

    const { lang } = await read(test, { "accept-language": "de", cookie: "language=toString" });

    expect(lang).toBe("de");
  });

  it.each([
    ["he", "rtl"],
    ["ja", "ltr"],
  ])("sets the page's direction and is told to caches: %s", async (language, direction) => {
    const test = await open();

    const response = await test.app.request(test.path, { headers: { cookie: `language=${language}` } });

    expect(response.headers.get("content-language")).toBe(language);
    expect(response.headers.get("vary")).toMatch(/\bAccept-Language, Cookie\b/);
    expect((await langOf(response))?.slice(1)).toEqual([language, direction]);
  });
});
