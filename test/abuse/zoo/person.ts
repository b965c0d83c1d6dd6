import { actingForm, filledIn, sendForm, withGesture } from "./form-filling.ts";
import type { Answer } from "./link-client.ts";
import { beginningOf } from "./page-forms.ts";
import type { Sender } from "./senders.ts";
import { comeTo, type Errand, open, type Step, type Walk, wait } from "./walk.ts";

/** Somebody who wants something of their booking, and how they go about it. */
export interface Person {
  readonly does: Errand;
  readonly by: Sender;
  /** How long they look at each form before they send it, milliseconds. Default: 8 s. */
  readonly looksMs?: number;
  /** How long their longest press takes, milliseconds, 0 for a click without one; absent where no script tells. */
  readonly lasted?: number;
  /** What they do after they have opened the link and before they come to the form. */
  readonly first?: readonly Step[];
  /** How they come to the form; default: as `comeTo` does. */
  readonly comes?: Step;
  /** How they write when the booking begins. Default: as the page does. */
  readonly writes?: (begins: Begins) => string;
  /** What else they or their programs put into the form. */
  readonly extra?: Readonly<Record<string, string>>;
  /** How often they have to say when it begins: once where nothing tells that they are a person. */
  readonly asked: 0 | 1;
  /** BCP 47: of their link. */
  readonly locale?: string;
}

/** When a booking begins, as its page tells. */
export interface Begins {
  /** As it is written for the reader. */
  readonly shown: string;
  readonly hour: number;
  readonly minute: string;
}

/** People by names that say who they are. */
export type People = Readonly<Record<string, Person>>;

const LOOKS_MS = 8_000;
/** The page, the question, and once more: nobody has patience for more. */
const PATIENCE = 3;

/** What they do, step by step. */
export function stepsOf(person: Person): readonly Step[] {
  const { does, by, first = [], comes = comeTo(does, by.opens) } = person;
  return [open("", by.opens), wait(3_000), ...first, comes, goThrough(person)];
}

const goThrough =
  (person: Person): Step =>
  async (under) => {
    const token = under.page;
    for (let time = 0; time < PATIENCE && under.page.status !== 303; time += 1) {
      await under.client.wait(person.looksMs ?? LOOKS_MS);
      await sendOnce(under, person, token);
    }
  };

async function sendOnce(under: Walk, person: Person, opened: Answer): Promise<void> {
  const { does, by, lasted, extra = {} } = person;
  const { page, trace } = under;
  const form = actingForm(page, lasted !== undefined);
  if (form === undefined) return;
  // A page that was swapped in has no script of its own: the one of the page before goes on.
  const script = page.html.includes("data-page=") ? page : opened;
  const fields = filledIn(
    form,
    { by, radios: "none", ...(lasted !== undefined && { extra: () => withGesture(lasted)(script) }) },
    page,
  );
  for (const [name, value] of Object.entries(extra)) fields.set(name, value);
  fields.set("choice", does);
  if (form.fields.some(({ name }) => name === "begins")) {
    fields.set("begins", (person.writes ?? asShown)(beginsOf(page.html)));
    if (page.status === 200) trace.asked += 1;
  }
  await sendForm(under, form, fields, { by });
}

/** The zoo's bookings are visits in person, which are told on the venue's clock. */
const VENUE_CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
});

/** Reads off a page when its booking begins. */
function beginsOf(html: string): Begins {
  const instant = /<time datetime="([^"]*)"/.exec(html)?.[1] ?? "";
  const [hour = "0", minute = "00"] = VENUE_CLOCK.format(new Date(instant)).split(":");
  return { shown: beginningOf(html), hour: Number(hour), minute };
}

const asShown = ({ shown }: Begins): string => shown;
export const as24Hours = ({ hour, minute }: Begins): string => `${String(hour).padStart(2, "0")}:${minute}`;
export const as12Hours = ({ hour, minute }: Begins): string =>
  `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? "am" : "pm"}`;
export const withFullStop = ({ hour, minute }: Begins): string => `${hour}.${minute}`;
export const withoutSign = ({ hour, minute }: Begins): string => `${hour}${minute}`;
/** In the digits that Arabic and Persian keyboards have. */
export const inArabicDigits = (begins: Begins): string =>
  as24Hours(begins).replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
export const inPersianDigits = (begins: Begins): string =>
  as24Hours(begins).replace(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
