import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { convertIcsCalendar } from "ts-ics";

/** What a calendar reads in a file that has one event. */
export interface ReadEntry {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  /** Epoch milliseconds. */
  readonly startMs: number;
  /** Epoch milliseconds. */
  readonly endMs: number;
}

/** Parsers that have nothing to do with each other, or with what writes the files. */
export const CALENDAR_PARSERS: Readonly<Record<string, (content: string) => ReadEntry>> = {
  /** Knows no zone but what stands in the file. */
  "ical.js": (content) => {
    const calendar = new ICAL.Component(ICAL.parse(content));
    const [component, ...others] = calendar.getAllSubcomponents("vevent");
    if (component === undefined || others.length > 0) throw new Error("Not one event");
    const event = new ICAL.Event(component);
    return {
      method: String(calendar.getFirstPropertyValue("method")),
      uid: event.uid,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue("status")),
      startMs: event.startDate.toUnixTime() * 1_000,
      endMs: event.endDate.toUnixTime() * 1_000,
    };
  },
  /** Takes a zone by its name, from the runtime's own data. */
  "node-ical": (content) => {
    const events = Object.values(nodeIcal.sync.parseICS(content)).filter((part) => part?.type === "VEVENT");
    const [event] = events;
    if (event?.type !== "VEVENT" || events.length > 1) throw new Error("Not one event");
    const { method, uid, sequence, status, start, end } = event;
    return {
      method: String(method),
      uid,
      sequence: Number(sequence),
      status: String(status),
      startMs: start.getTime(),
      endMs: end?.getTime() ?? Number.NaN,
    };
  },
  /** Reads the file's rules too, but takes a wall time for one of UTC when it looks for the rule in force. */
  "ts-ics": (content) => {
    const { method, events = [] } = convertIcsCalendar(undefined, content);
    const [event] = events;
    if (event === undefined || events.length > 1) throw new Error("Not one event");
    const { uid, sequence, status, start } = event;
    return {
      method: String(method),
      uid,
      sequence: Number(sequence),
      status: String(status),
      startMs: start.date.getTime(),
      endMs: event.end?.date.getTime() ?? Number.NaN,
    };
  },
};

/** Somebody's calendar, which takes entries as RFC 5546 section 2.1.5 has it. */
export function createCalendarClient(read: (content: string) => ReadEntry) {
  const entries = new Map<string, ReadEntry>();
  return {
    /** Takes an entry in place of the one it has, or removes that; what is older than that it leaves alone. */
    take(content: string): void {
      const entry = read(content);
      const known = entries.get(entry.uid);
      if (known !== undefined && entry.sequence < known.sequence) return;
      if (entry.method === "CANCEL") entries.delete(entry.uid);
      else entries.set(entry.uid, entry);
    },
    /** What its owner sees. */
    entries: (): readonly ReadEntry[] => [...entries.values()],
  };
}
