import { linksOf } from "../support/html.ts";
import { type Answer, headerOf } from "./browser.ts";
import type { ListedBooking } from "./emulated-world.ts";
import { channelsOf, type Reader } from "./reader.ts";
import type { MadeLink } from "./staff-desk.ts";

const DAY_MS = 86_400_000;
const ANOTHER_ZONE = "Asia/Tokyo";
const NOTE = "Please bring a towel.\n\nSee you soon!";
const FRIEND = "friend@example.org";

/** Looks at everything that a booking's link shows and is sent with; nothing of the booking changes. */
export async function lookAt(reader: Reader, booking: ListedBooking): Promise<void> {
  const links: MadeLink[] = [];
  for (const channel of channelsOf(booking)) {
    const link = await reader.makeLink(booking, { channels: [channel] });
    if (link === undefined) continue;
    links.push(link);
    await reader.noteMessages(booking, link, (kind) => kind);
  }
  const toFriend = await reader.makeLink(booking, { channels: ["email"], to: { email: FRIEND }, note: NOTE });
  if (toFriend !== undefined) {
    await reader.noteMessages(booking, toFriend, (kind) => `${kind} to a friend`);
    links.push(toFriend);
  }
  const [link] = links;
  if (link === undefined) return;
  await lookAtPages(reader, booking, link.path, "");
  await lookAtPages(reader, booking, await reader.tokenPath(booking), ", by Wix's token");
  await lookAtPicker(reader, booking, link.path);
  await lookAtClock(reader, booking, link.path);
}

/** `by` ends the name of each sort. */
async function lookAtPages(
  { browser, note }: Reader,
  booking: ListedBooking,
  path: string,
  by: string,
): Promise<void> {
  const see = async (sort: string, rest: string) => note(booking, sort + by, await browser.open(path + rest));
  await Promise.all([
    see("booking page", ""),
    see("cancel question", "/cancel"),
    see("cancel question, unanswered", "/cancel?step=choose"),
    see("cancel form", "/cancel?step=choose&choice=cancel"),
    see("calendar entry", "/calendar.ics"),
  ]);
}

async function lookAtPicker(reader: Reader, booking: ListedBooking, path: string): Promise<void> {
  const { browser, note } = reader;
  const picker = await browser.open(`${path}/reschedule`);
  note(booking, "picker", picker);
  if (picker.status !== 200) return;
  const see = async (sort: string, rest: string, headers = {}) =>
    note(booking, sort, await browser.open(`${path}/reschedule${rest}`, headers));
  const weekAhead = new Date(Date.parse(booking.startDate) + 7 * DAY_MS).toISOString();
  const [day, month] = [weekAhead.slice(0, 10), weekAhead.slice(0, 7)];
  await Promise.all([
    see("picker, as a fragment", "", { "hx-request": "true" }),
    see("picker, a week ahead", `?from=${day}`),
    see("picker, a month", `?month=${month}`),
    see("picker, mornings of a month", `?month=${month}&part=morning`),
    see("picker, no such day", "?from=2027-02-30"),
    see("move form, no such time", "/confirm?start=noon"),
  ]);
  const [staff] = linksOf(picker.text, /[?&]staff=(?!any\b)/).map((href) =>
    new URL(href, "https://b.example.com").searchParams.get("staff"),
  );
  if (staff) await see("picker, of one of the staff", `?from=${day}&staff=${staff}`);
  const [first, last] = offeredTimes(picker);
  if (first !== undefined) note(booking, "move form", await browser.open(first));
  if (last !== undefined && last !== first)
    note(booking, "move form, the last time", await browser.open(last));
}

/** The addresses of the first and the last time that a picker offers. */
export function offeredTimes({ text }: Answer): readonly [first?: string, last?: string] {
  const times = linksOf(text, /\/reschedule\/confirm\?/);
  const [first, last] = [times.at(0), times.at(-1)];
  return first === undefined || last === undefined ? [] : [first, last];
}

/** Online visits have a page on which their reader's clock is chosen; everything is then shown on that. */
async function lookAtClock({ browser, note }: Reader, booking: ListedBooking, path: string): Promise<void> {
  const clock = await browser.open(`${path}/clock`);
  note(booking, "clock page", clock);
  if (clock.status !== 200) return;
  note(booking, "clock page, no such clock", await browser.send(`${path}/clock`, new URLSearchParams()));
  const chosen = await browser.send(`${path}/clock`, new URLSearchParams({ zone: ANOTHER_ZONE }));
  note(booking, "clock, chosen", chosen);
  const back = headerOf(chosen, "location") ?? path;
  // Kept on the reader's device; with the link only where a person chose.
  const device = { cookie: `zone=${ANOTHER_ZONE}` };
  note(booking, "booking page, on another clock", await browser.open(back, device));
  note(booking, "picker, on another clock", await browser.open(`${path}/reschedule`, device));
  note(booking, "calendar entry, on another clock", await browser.open(`${path}/calendar.ics`, device));
}
