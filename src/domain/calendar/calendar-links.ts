/** What another company's calendar is told in an address: nothing that opens the booking or names a person. */
export interface CalendarLinkEntry {
  readonly title: string;
  readonly location?: string;
  /** Epoch milliseconds. */
  readonly startsAtMs: number;
  /** Epoch milliseconds. */
  readonly endsAtMs: number;
  /** IANA zone of the venue. */
  readonly timeZone: string;
}

/** Opens Google Calendar with a new entry filled in. */
export function googleCalendarUrl(entry: CalendarLinkEntry): string {
  const url = new URL("https://calendar.google.com/calendar/render?action=TEMPLATE");
  url.searchParams.set("text", entry.title);
  url.searchParams.set("dates", `${basicUtc(entry.startsAtMs)}/${basicUtc(entry.endsAtMs)}`);
  url.searchParams.set("ctz", entry.timeZone);
  if (entry.location !== undefined) url.searchParams.set("location", entry.location);
  return url.href;
}

/** Opens Outlook's calendar on the web with a new entry filled in. */
export function outlookCalendarUrl(entry: CalendarLinkEntry): string {
  const url = new URL("https://outlook.live.com/calendar/0/action/compose?rru=addevent");
  url.searchParams.set("subject", entry.title);
  url.searchParams.set("startdt", utc(entry.startsAtMs));
  url.searchParams.set("enddt", utc(entry.endsAtMs));
  if (entry.location !== undefined) url.searchParams.set("location", entry.location);
  return url.href;
}

/** `2027-05-16T09:00:00Z`. */
const utc = (atMs: number) => `${new Date(atMs).toISOString().slice(0, 19)}Z`;

/** `20270516T090000Z`. */
const basicUtc = (atMs: number) => utc(atMs).replace(/[-:]/g, "");
