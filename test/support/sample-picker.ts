import type { MonthProps } from "../../views/fragments/month.ts";
import type { SlotDayProps } from "../../views/fragments/slot-list.ts";
import type { PageView } from "../../views/layout.ts";
import { type PickerProps, pickerPage } from "../../views/pages/reschedule.ts";
import type { Words } from "../../views/words/words.ts";

interface Samples {
  readonly path: string;
  /** Text that would break a page that trusts it. */
  readonly nasty: string;
  readonly contact: PickerProps["contact"];
  readonly clock: PickerProps["clock"];
}

/** The picker in all its states. */
export function pickerPages(samples: Samples, words: Words): readonly [string, PageView][] {
  const { path, nasty } = samples;
  const times = sampleTimes(samples);
  const sessions = withRoom(times);
  const picker = samplePicker(samples, times);
  const alert = { tone: "bad", text: nasty } as const;
  const none = { first: "Wed 1 Sept", last: "Tue 26 Oct" };
  const days = ["2027-05-20", "2027-05-21", "2027-05-22"].flatMap((id) =>
    times.map((day) => ({ ...day, id })),
  );
  const states: readonly [string, PickerProps][] = [
    ["picker", picker],
    ["picker, turned", { ...picker, turned: true, nearest: [] }],
    ["picker, calendar", { ...picker, turned: true, nearest: [], month: { ...picker.month, asked: true } }],
    ["picker, skipped", { ...picker, skipped: { to: "later", first: "Thu 13 May", last: "Wed 19 May" } }],
    ["picker, many days", { ...picker, days }],
    ["picker, sessions", { ...picker, days: sessions, nearest: sessions }],
    ["picker, lost", { ...picker, lost: true, alert }],
    ["picker, empty", { ...picker, days: [], nearest: [], none }],
    [
      "picker, empty for one",
      {
        ...picker,
        days: [],
        nearest: [],
        none: {
          ...none,
          part: "evening",
          anyStaffHref: `${path}/reschedule?staff=any`,
          wholeDayHref: `${path}/reschedule?staff=1`,
        },
      },
    ],
  ];
  return states.map(([name, props]): [string, PageView] => [name, pickerPage(props, words)]);
}

function sampleTimes({ path, nasty }: Samples): readonly SlotDayProps[] {
  const slots = ["09:00", "10:00"].map((startTime) => ({
    href: `${path}/reschedule/confirm?start=2027-05-20T${startTime}:00&end=2027-05-20T11:00:00&staff=any`,
    startTime,
    span: `${startTime} – 11:00`,
    day: "Thursday 20 May",
    staffName: nasty,
    placeName: nasty,
    anyStaff: false,
    isSession: false,
  }));
  const leaf = { weekday: "Thu", dayOfMonth: "20", month: "May" };
  return [{ id: "2027-05-20", day: "Thursday 20 May", ...leaf, slots }];
}

/** Sessions with one place and with plenty, at places that have to be named. */
const withRoom = (days: readonly SlotDayProps[]): readonly SlotDayProps[] =>
  days.map(({ slots, ...day }) => ({
    ...day,
    slots: slots.map((slot, index) => ({
      ...slot,
      anyStaff: false,
      isSession: true,
      room: index === 0 ? 1 : "plenty",
      showsPlace: true,
    })),
  }));

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function sampleMonth(path: string): MonthProps {
  const day = (dayOfMonth: string) => ({ dayOfMonth, day: `Thursday ${dayOfMonth} May`, shown: false });
  const href = `${path}/reschedule?from=2027-05-20&staff=any`;
  return {
    name: "May 2027",
    asked: false,
    weekdays: WEEKDAYS.map((long) => ({ long, short: long.slice(0, 3) })),
    weeks: [
      [undefined, day("1"), day("2"), { ...day("3"), href }, undefined, undefined, undefined],
      [
        undefined,
        undefined,
        { ...day("20"), href, freeTimes: 2, shown: true },
        undefined,
        undefined,
        undefined,
        undefined,
      ],
    ],
    previous: { href: `${href}&month=2027-04`, name: "April 2027" },
    next: { href: `${href}&month=2027-06`, name: "June 2027" },
  };
}

const samplePicker = (
  { path, nasty, contact, clock }: Samples,
  times: readonly SlotDayProps[],
): PickerProps => ({
  path,
  brief: { serviceName: nasty, moment: "Sun 16 May, 10:00", staffName: nasty },
  staff: [
    { name: nasty, href: `${path}/reschedule?from=2027-05-20&staff=1`, chosen: true },
    { href: `${path}/reschedule?from=2027-05-20&staff=any`, chosen: false },
  ],
  parts: (["any", "morning", "evening"] as const).map((part, index) => ({
    part,
    href: `${path}/reschedule?from=2027-05-20&staff=any&part=${part}`,
    chosen: index === 0,
  })),
  month: sampleMonth(path),
  range: "Thu 20 May – Wed 26 May",
  previous: { href: `${path}/reschedule?from=2027-05-13&staff=any` },
  next: { href: `${path}/reschedule?from=2027-07-06&staff=any`, beyond: "Mon 5 July" },
  days: times,
  nearest: times,
  lost: false,
  clock,
  placeName: nasty,
  turned: false,
  contact,
});
