import { decodeJwt } from "jose";
import type { Random } from "../../src/emulator/world/random.ts";
import { filledIn, type HtmlForm, readForms } from "../support/forms.ts";
import { linksOf } from "../support/html.ts";
import { type Answer, call } from "./http-client.ts";
import type { Job } from "./job.ts";
import { type Journal, noteSurprise, type SentForm } from "./journal.ts";
import type { Upstream } from "./upstream.ts";

const NOBODY_THERE_PAUSE_MS = 200;
/**
 * An action that a dead process left behind is settled by the first look after a minute; each look before that keeps
 * its client waiting for several seconds.
 */
const UNDECIDED_PAUSE_MS = 20_000;

/** Done, refused because the booking is no longer as it was, or certainly not done. */
const FINAL_STATUSES: ReadonlySet<number> = new Set([303, 409, 502]);

export interface CustomerOrder {
  readonly origin: string;
  /** Of a link, with its `/b/{code}` path. */
  readonly url: string;
  readonly bookingId: string;
  readonly action: "cancel" | "reschedule";
  /** The button is pressed twice at once. */
  readonly doubleTap: boolean;
  readonly random: Random;
  readonly journal: Journal;
  readonly upstream: Upstream;
  /** Called once, when this customer is through with the booking; `refused` when it can no longer be acted on. */
  readonly finished: (end: "acted" | "gave_up" | "refused") => void;
}

/**
 * A customer who opens a link and cancels or moves the booking by the pages' own forms, as a browser does, and reloads
 * until there is an answer. Nobody else changes the booking meanwhile, so what Wix counts is this form's doing.
 */
export function customerJob(order: CustomerOrder): Job {
  let sending: { readonly form: HtmlForm; readonly sent: SentForm; readonly before: number } | undefined;

  async function findForm(): Promise<number | undefined> {
    const page = await walkToForm(order);
    if (page === undefined) return NOBODY_THERE_PAUSE_MS;
    // Every page also has the switch of languages, which is no form that acts.
    const form = readForms(page.answer.text, page.path).find(
      ({ method, fields }) => method === "POST" && fields.has("form"),
    );
    if (page.answer.status !== 200 || form === undefined) {
      if (page.answer.status >= 500) return page.answer.retryAfterMs ?? UNDECIDED_PAUSE_MS;
      order.finished("refused");
      return undefined;
    }
    const { jti = "" } = decodeJwt(form.fields.get("form") ?? "");
    const { bookingId, action } = order;
    const sent: SentForm = { formId: jti, bookingId, action, posts: 0 };
    sending = { form, sent, before: await order.upstream.readRevision(bookingId) };
    order.journal.forms.push(sent);
    return 0;
  }

  async function press(now: NonNullable<typeof sending>): Promise<number | undefined> {
    const { form, sent, before } = now;
    const taps = sent.posts === 0 && order.doubleTap ? 2 : 1;
    sent.posts += taps;
    const answers = await Promise.all(Array.from({ length: taps }, () => post(order.origin, form)));
    const answer = answers[0];
    if (answer === undefined) {
      order.journal.retries += 1;
      return NOBODY_THERE_PAUSE_MS;
    }
    if (isUndecided(answer)) return answer.retryAfterMs ?? UNDECIDED_PAUSE_MS;
    // Nothing may change any more once there is an answer: another look at the end of the run sees whether that held.
    sent.status = answer.status;
    sent.changes = (await order.upstream.readRevision(sent.bookingId)) - before;
    if (!FINAL_STATUSES.has(answer.status)) {
      noteSurprise(order.journal, `POST of a ${sent.action} form answered ${answer.status}`);
    }
    order.finished("acted");
    return undefined;
  }

  return { attempt: () => (sending === undefined ? findForm() : press(sending)) };
}

/** In progress or unconfirmed (202), or a short outage: the customer is told to look again. */
const isUndecided = ({ status }: Answer) => status === 202 || status === 429 || status === 503;

/** The pages up to the one with the form; undefined when the app was not there for one of them. */
async function walkToForm(
  order: CustomerOrder,
): Promise<{ readonly answer: Answer; readonly path: string } | undefined> {
  const { pathname } = new URL(order.url);
  const show = async (path: string) => {
    const answer = await call(order.origin + path);
    return answer && { answer, path };
  };
  const first = await show(pathname);
  if (first === undefined || first.answer.status !== 200) return first;
  if (order.action === "cancel") return show(`${pathname}/cancel`);

  const picker = await show(`${pathname}/reschedule`);
  if (picker === undefined || picker.answer.status !== 200) return picker;
  const [choice, ...choices] = linksOf(picker.answer.text, /\/reschedule\/confirm\?/);
  if (choice === undefined) return picker;
  return show(order.random.pick([choice, ...choices]));
}

function post(origin: string, form: HtmlForm): Promise<Answer | undefined> {
  return call(origin + form.action, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
      origin: "null",
    },
    body: filledIn(form).toString(),
  });
}
