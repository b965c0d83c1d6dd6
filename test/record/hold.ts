import { filledIn } from "../support/forms.ts";
import { cancelForm } from "./act.ts";
import type { ListedBooking } from "./emulated-world.ts";
import { channelsOf, type Reader, signedForm } from "./reader.ts";

/** The demo's further variables: a cancellation can be taken back for five minutes, and the business has a colour. */
export const HOLD_VARS = { UNDO_SECONDS: "300", BRAND_COLOR: "#8e1b52" };

const LOOKS_FOR_MS = 20_000;
const TIME_OVER_MS = 6 * 60_000;

/** Orders cancellations that wait, each by a link and in a world of its own: taken back, hastened, and left alone. */
export async function holdOn(reader: Reader, booking: ListedBooking): Promise<void> {
  const { browser, world, note } = reader;
  const order = async () => {
    await world.reset();
    await reader.staff.revokeAll(booking.id);
    const link = await reader.makeLink(booking, { channels: channelsOf(booking) });
    const form = link && (await cancelForm(reader, link.path));
    if (form === undefined) return undefined;
    await world.goTo(LOOKS_FOR_MS);
    await browser.send(form.action, filledIn(form));
    return link;
  };
  const press = async (path: string, end: "/keep" | "/cancel-now", sort: string) => {
    const form = signedForm(await browser.open(path), "hold", path, end);
    if (form !== undefined) note(booking, sort, await browser.send(form.action, filledIn(form)));
  };

  const kept = await order();
  if (kept === undefined) return;
  await reader.noteMessages(booking, kept, (kind) => `with a colour, ${kind}`);
  note(booking, "held, booking page", await browser.open(kept.path));
  note(booking, "held, cancel form", await browser.open(`${kept.path}/cancel`));
  note(booking, "held, calendar entry", await browser.open(`${kept.path}/calendar.ics`));
  await press(kept.path, "/keep", "kept, answer");
  note(booking, "kept, booking page", await browser.open(kept.path));

  const hastened = await order();
  if (hastened === undefined) return;
  await press(hastened.path, "/cancel-now", "hastened, answer");
  note(booking, "hastened, booking page", await browser.open(hastened.path));
  await reader.noteMessages(booking, hastened, (kind) => (kind === "link" ? undefined : `hastened, ${kind}`));

  const left = await order();
  if (left === undefined) return;
  await world.goTo(TIME_OVER_MS);
  note(booking, "time over, booking page", await browser.open(left.path));
}
