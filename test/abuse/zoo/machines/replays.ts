import { FOLLOW_UP, NAVIGATION, PLAIN } from "../../../support/opening-steps.ts";
import { actingForm, type Filling, filledIn, fillIn, sendForm, withGesture } from "../form-filling.ts";
import type { Machines } from "../machine.ts";
import { tokenOf } from "../page-forms.ts";
import { OLD_WINDOW, type Sender, WINDOW } from "../senders.ts";
import { comeTo, type Errand, open, type Step, wait } from "../walk.ts";

/** Goes on from another network with what the last page said. */
const elsewhere: Step = async (under) => {
  under.client = under.client.elsewhere();
};

/** Sends the form of the page at hand over and over. */
const repeat =
  (filling: Filling, times: number): Step =>
  async (under) => {
    const { page } = under;
    const form = actingForm(page, false);
    if (form === undefined) return;
    const fields = filledIn(form, filling, page);
    for (let time = 0; time < times; time += 1) await sendForm(under, form, fields, filling);
  };

/** Sends the form of another link's page to this link, or this page's form with what the other's script is given. */
const withAnothers =
  (what: "form" | "page", errand: Errand, by: Sender): Step =>
  async (under) => {
    const { client } = under;
    const other = await client.another();
    const theirs = await other.open(`${other.path}/cancel`, by.opens);
    await comeTo(errand, by.opens)(under);
    const form = actingForm(under.page, false);
    const foreign = actingForm(theirs, false);
    if (form === undefined || foreign === undefined) return;
    await client.wait(5_000);
    const fields = filledIn(form, { by }, under.page);
    if (what === "form") fields.set("form", filledIn(foreign, { by }, theirs).get("form") ?? "");
    for (const [name, value] of Object.entries(withGesture(90)({ ...theirs }))) fields.set(name, value);
    await sendForm(under, form, fields, { by });
  };

/** Sends the form of one page with the token of an address that is no page of this visit. */
const withMadeUpToken = (errand: Errand): readonly Step[] => [
  comeTo(errand, WINDOW.opens),
  fillIn({
    by: WINDOW,
    extra: ({ html }) => ({ page: tokenOf(html).split("").reverse().join(""), lasted: "90" }),
  }),
];

/** The two screens of a cancellation as it once was: the first one answered in the query. */
const oldFlow = (by: Sender): readonly Step[] => [
  open("", by.opens),
  open("/cancel", by.opens),
  wait(3_000),
  open("/cancel?step=choose&choice=cancel", by.opens),
  wait(3_000),
  fillIn({ by, radios: "none", rounds: 2 }),
];

/** What has a form from somewhere, and sends it. */
export const REPLAYS: Machines = {
  "the two screens that once cancelled": oldFlow(WINDOW),
  "the two screens that once cancelled, without Fetch Metadata": oldFlow(OLD_WINDOW),
  "a form as it stands behind a choice in the query": [
    open("/cancel?choice=cancel", NAVIGATION),
    wait(4_000),
    fillIn({ by: WINDOW, radios: "none" }),
  ],
  "a form as it stands behind a choice to move in the query": [
    comeTo("move", PLAIN),
    fillIn({ by: OLD_WINDOW, radios: "none", query: "?choice=move" }),
  ],
  "ten posts of one cancellation": [comeTo("cancel", NAVIGATION), repeat({ by: WINDOW }, 10)],
  "ten posts of one move": [comeTo("move", NAVIGATION), repeat({ by: WINDOW }, 10)],
  "a page's form sent from another network": [
    comeTo("cancel", NAVIGATION),
    wait(6_000),
    elsewhere,
    fillIn({ by: WINDOW, extra: withGesture(90), rounds: 1 }),
  ],
  "a move's form sent from another network": [
    comeTo("move", NAVIGATION),
    wait(6_000),
    elsewhere,
    fillIn({ by: WINDOW, extra: withGesture(90), rounds: 1 }),
  ],
  "a form of another link, sent to this one": [withAnothers("form", "cancel", WINDOW)],
  "a form with the token of another link's page": [withAnothers("page", "cancel", WINDOW)],
  "a move with the token of another link's page": [withAnothers("page", "move", WINDOW)],
  "a cancellation with a made-up token": withMadeUpToken("cancel"),
  "a move with a made-up token": withMadeUpToken("move"),
  "a form of a page that a script fetched, with a long press": [
    open("", { ...FOLLOW_UP, "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }),
    comeTo("cancel", { ...FOLLOW_UP, "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }),
    fillIn({ by: WINDOW, extra: withGesture(90), looksMs: 8_000, rounds: 1 }),
  ],
};
