import { FETCHED, NAVIGATION, PLAIN, TYPED } from "../../../support/opening-steps.ts";
import { actingForm, filledIn, sendForm } from "../form-filling.ts";
import type { Headers } from "../link-client.ts";
import type { Machines } from "../machine.ts";
import { linksOf, readPageForms } from "../page-forms.ts";
import { BARE, FETCH, OLD_WINDOW, type Sender, WINDOW } from "../senders.ts";
import { arrive, type Step } from "../walk.ts";

const PAGES = 14;

/** Follows every link below the booking's, and does something at each page. */
const follow =
  (headers: Headers, pauseMs: number, atEach: Step = async () => {}): Step =>
  async (under) => {
    const { client } = under;
    const waiting = [client.path];
    const seen = new Set<string>();
    for (let next = waiting.shift(); next !== undefined && seen.size < PAGES; next = waiting.shift()) {
      if (seen.has(next)) continue;
      seen.add(next);
      await client.wait(pauseMs);
      arrive(under, await client.open(next, headers));
      waiting.push(...linksOf(under.page.html).filter((href) => href.startsWith(client.path)));
      await atEach(under);
    }
  };

/** Sends every form of a page as it stands, with the first button of each, the switch of languages among them. */
const pressAll =
  (by: Sender, radios: "none" | "last"): Step =>
  async (under) => {
    const { page } = under;
    for (const form of readPageForms(page.html, page.address, false)) {
      const fields = filledIn(form, { by, radios }, page);
      const button = form.fields.find(({ type }) => type === "submit");
      if (button !== undefined) fields.set(button.name, button.value);
      await sendForm(under, form, fields, { by });
    }
  };

/** Switches to the last language of the list, as something does that presses the last button. */
const pressLanguage =
  (by: Sender): Step =>
  async (under) => {
    const { page } = under;
    const form = readPageForms(page.html, page.address, false).find(({ action }) =>
      action.endsWith("/language"),
    );
    const button = form?.fields.findLast(({ type }) => type === "submit");
    if (form === undefined || button === undefined) return;
    const fields = filledIn(form, { by }, page);
    fields.set(button.name, button.value);
    await sendForm(under, form, fields, { by });
  };

const sendAsItStands =
  (by: Sender): Step =>
  async (under) => {
    const form = actingForm(under.page, false);
    if (form !== undefined)
      await sendForm(under, form, filledIn(form, { by, radios: "none" }, under.page), { by });
  };

/** What goes from page to page by itself. */
export const CRAWLERS: Machines = {
  "a crawler that follows every link": [follow(PLAIN, 0)],
  "a crawler in a browser that follows every link": [follow(NAVIGATION, 2_000)],
  "a crawler that fetches every link by script": [follow(FETCHED, 0)],
  "a crawler that follows every link and takes its time": [follow(TYPED, 20_000)],
  "a crawler that sends every form as it stands": [follow(PLAIN, 0, pressAll(BARE, "none"))],
  "a crawler in a browser that sends every form as it stands": [
    follow(NAVIGATION, 2_500, pressAll(WINDOW, "none")),
  ],
  "a crawler that chooses the last of all and sends every form": [
    follow(PLAIN, 0, pressAll(OLD_WINDOW, "last")),
  ],
  "a crawler in a browser that chooses the last of all": [
    follow(NAVIGATION, 4_000, pressAll(WINDOW, "last")),
  ],
  "a crawler that sends every form by fetch": [follow(FETCHED, 3_000, pressAll(FETCH, "last"))],
  "a crawler that sends what is about the booking": [follow(PLAIN, 1_000, sendAsItStands(OLD_WINDOW))],
  "a clicker of the last language": [follow(NAVIGATION, 3_000, pressLanguage(WINDOW))],
  "a clicker of the last language without Fetch Metadata": [follow(PLAIN, 200, pressLanguage(OLD_WINDOW))],
};
