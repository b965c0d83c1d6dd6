import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSER_MACHINES } from "../abuse/browser/machines.ts";
import { BROWSER_PEOPLE } from "../abuse/browser/people.ts";
import { byBrowser, HIDDEN_WEBDRIVER } from "../abuse/browser/visitor.ts";
import { inProcessSite } from "../abuse/in-process-site.ts";
import { scenesIn } from "../abuse/scene.ts";
import { letMachine, letPerson } from "../abuse/visits.ts";
import { launchChromium, openSite } from "../support/site.ts";

/** A cut of the zoo; `npm run abuse -- zoo` lets them all. */
const MACHINES = [
  "a script that clicks on all, moving",
  "form.requestSubmit(), cancelling",
  "presses in one breath, moving",
  "a presser of buttons with scripts off, cancelling",
];
const PEOPLE = ["a finger, cancelling", "by the page's links, moving", "the keyboard alone, cancelling"];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium([HIDDEN_WEBDRIVER]);
});
afterAll(() => browser.close());

const entryOf = <Entry>(list: Readonly<Record<string, Entry>>, name: string): Entry => {
  const entry = list[name];
  if (entry === undefined) throw new Error(`The zoo has no ${name}`);
  return entry;
};

describe("a machine in a full browser that hides that it is driven", () => {
  it.each(MACHINES)("changes nothing, and leaves the link good: %s", async (name) => {
    const site = await openSite();
    const act = byBrowser(browser, site.origin, entryOf(BROWSER_MACHINES, name));

    const visit = await letMachine(scenesIn(inProcessSite(site)), { name, act, after: "move" });

    expect(visit).toMatchObject({ changed: false, asked: true, personAfter: true });
  });
});

describe("a person in a full browser", () => {
  it.each(PEOPLE)("goes through, and is asked nothing: %s", async (name) => {
    const site = await openSite();
    const person = entryOf(BROWSER_PEOPLE, name);
    const act = byBrowser(browser, site.origin, person);

    const visit = await letPerson(scenesIn(inProcessSite(site)), { name, person, act });

    expect(visit).toMatchObject({ went: true, asked: 0 });
  });
});
