import { filledIn } from "../support/forms.ts";
import type { ListedBooking } from "./emulated-world.ts";
import { offeredTimes } from "./look.ts";
import { channelsOf, type Reader, type SignedForm, signedForm } from "./reader.ts";
import type { MadeLink } from "./staff-desk.ts";

export type Action = "cancel" | "move";

/** How long a customer looks at a form, and how long a form is good for. */
const LOOKS_FOR_MS = 20_000;
const TOO_LATE_MS = 31 * 60_000;
const REASON = "ill";

/** Cancels or moves a booking by its page's own form where that has one, each time in a world as at its start. */
export async function actOn(reader: Reader, booking: ListedBooking, action: Action): Promise<void> {
  const { world } = reader;
  await world.reset();
  await reader.staff.revokeAll(booking.id);
  const link = await reader.makeLink(booking, { channels: channelsOf(booking) });
  if (link === undefined) return;
  const begin = async () => {
    await world.reset();
    return action === "cancel" ? cancelForm(reader, link.path) : moveForm(reader, link.path);
  };
  if (await actInVain(reader, booking, action, begin)) {
    await actForGood(reader, booking, link, action, begin);
  }
}

type Begin = () => Promise<SignedForm | undefined>;

/** The forms that come too late, each in a world of its own. Gives whether the page has a form at all. */
async function actInVain(
  { browser, world, note }: Reader,
  booking: ListedBooking,
  action: Action,
  begin: Begin,
): Promise<boolean> {
  const attempt = async (sort: string, meanwhile: (form: SignedForm) => Promise<void>) => {
    const form = await begin();
    if (form === undefined) return false;
    await meanwhile(form);
    note(booking, `${action} form, ${sort}`, await browser.send(form.action, filledIn(form)));
    return true;
  };
  const hasForm = await attempt("of a booking that changed", () => world.bump(booking.id));
  if (!hasForm) return false;
  await attempt("too old", () => world.goTo(TOO_LATE_MS));
  if (action === "cancel") return true;
  return attempt("for a time that went", async ({ chosen }) => {
    const event = chosen?.get("event");
    await world.take({
      serviceId: booking.serviceId,
      localStartDate: chosen?.get("start") ?? "",
      ...(event && { eventId: event }),
    });
  });
}

async function actForGood(
  reader: Reader,
  booking: ListedBooking,
  link: MadeLink,
  action: Action,
  begin: Begin,
): Promise<void> {
  const { browser, world, note } = reader;
  const form = await begin();
  if (form === undefined) return;
  await world.goTo(LOOKS_FOR_MS);
  // Every second one says why: with and without a reason the business is told differently.
  if (action === "cancel" && Number(booking.id.at(-1)) % 2 === 1) form.fields.set("reason", REASON);
  const { begins: _, ...chosen } = form.answers;
  if ("begins" in form.answers) {
    const asked = filledIn({ ...form, answers: chosen });
    note(booking, `${action} form, asked`, await browser.send(form.action, asked));
  }
  const after = action === "cancel" ? "after cancelling" : "after moving";
  note(booking, `${after}, answer`, await browser.send(form.action, filledIn(form)));
  for (const [sort, rest] of [
    ["booking page", ""],
    ["cancel question", "/cancel"],
    ["picker", "/reschedule"],
    ["calendar entry", "/calendar.ics"],
  ] as const) {
    note(booking, `${after}, ${sort}`, await browser.open(link.path + rest));
  }
  await reader.noteMessages(booking, link, (kind) => (kind === "link" ? undefined : `${after}, ${kind}`));
}

/** The form that cancels, as its customer finds it; where it has a page of its own, that is the one after the question. */
export async function cancelForm({ browser }: Reader, path: string): Promise<SignedForm | undefined> {
  const address = `${path}/cancel?step=choose&choice=cancel`;
  return signedForm(await browser.open(address), "form", address, "/cancel");
}

/** The form that moves to the first time that is offered. */
async function moveForm({ browser }: Reader, path: string): Promise<SignedForm | undefined> {
  const [first] = offeredTimes(await browser.open(`${path}/reschedule`));
  if (first === undefined) return undefined;
  const form = signedForm(await browser.open(first), "form", first, "/reschedule");
  return form && { ...form, chosen: new URLSearchParams(first.slice(first.indexOf("?"))) };
}
