import { expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createTestApp, type MintedTestLink, START_MS, type TestApp } from "../support/app.ts";
import { filledIn, type HtmlForm, readForms } from "../support/forms.ts";
import { MACHINES } from "../support/opening-machines.ts";
import { MISSED, PEOPLE } from "../support/opening-people.ts";
import { HOST, type Sent, type Step } from "../support/opening-steps.ts";

/** Every profile is a visit of many requests, on machines of any speed. */
const SLOW_MS = 180_000;
const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded" };

/** Does with a link what a visitor's steps say, and tells whether staff then see it as opened. */
async function isSeenAsOpened(test: TestApp, steps: readonly Step[]): Promise<boolean> {
  test.emulator.reset();
  const link = await test.mint(EXAMPLE_BOOKINGS.appointment);
  let [html, token] = ["", ""];
  for (const step of steps) {
    test.emulator.setNow(START_MS + step.atMs);
    const answer = await take(test, link, step, { html, token });
    if (!("fetches" in step)) continue;
    html = await answer.text();
    token = /data-page="([^"]+)"/.exec(html)?.[1] ?? token;
  }
  await test.settled();
  const seen = await test.app.request(`/api/links/${link.id}`, {
    headers: { authorization: `Bearer ${test.staffKey}` },
  });
  return "openedAt" in ((await seen.json()) as object);
}

interface Before {
  /** The page that was fetched last. */
  readonly html: string;
  /** Of the page whose scripts run. */
  readonly token: string;
}

async function take({ app }: TestApp, link: MintedTestLink, step: Step, { html, token }: Before) {
  const at = (path: string) => `https://${HOST}${path}`;
  const post = (path: string, fields: URLSearchParams) =>
    app.request(at(path), {
      method: "POST",
      headers: { ...FORM_TYPE, ...step.headers },
      body: fields.toString(),
    });
  if ("fetches" in step) {
    const path = step.mangled ? link.path.replace(/.$/, (last) => (last === "0" ? "1" : "0")) : link.path;
    return app.request(at(path + step.fetches), { method: step.method ?? "GET", headers: step.headers });
  }
  if ("lastedMs" in step) {
    return post(`${link.path}/seen`, new URLSearchParams({ page: token, lasted: String(step.lastedMs) }));
  }
  const form = readForms(html, link.path).find(({ fields }) => fields.has("form"));
  return post(`${link.path}/cancel`, form === undefined ? new URLSearchParams() : answered(step.sends, form));
}

function answered(sent: Sent, form: HtmlForm): URLSearchParams {
  if (sent === "typed answer") return filledIn(form);
  const fields = new URLSearchParams(form.fields);
  if (sent === "keep") fields.set("choice", "keep");
  if (sent === "act") fields.set("choice", form.answers.choice ?? "");
  return fields;
}

it("tells the people of the labelled set from its machines, request by request", {
  timeout: SLOW_MS,
}, async () => {
  const test = await createTestApp();
  const opened: string[] = [];

  for (const [name, steps] of Object.entries({ ...MACHINES, ...PEOPLE, ...MISSED })) {
    if (await isSeenAsOpened(test, steps)) opened.push(name);
  }

  expect(opened).toEqual(Object.keys(PEOPLE));
});
