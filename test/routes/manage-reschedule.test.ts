import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS, type ExampleKey } from "../../src/emulator/seed/example-bookings.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { readForms, readPostForm, submitForm } from "../support/forms.ts";
import { linksOf, textOf, titleOf } from "../support/html.ts";
import { unwrap } from "../support/wix-site.ts";

const MAYA = "57aff000-0000-4000-8000-000000000001";

async function open(key: ExampleKey) {
  const test = await createTestApp();
  const { path } = await test.mint(EXAMPLE_BOOKINGS[key]);
  const get = (page: string) => test.app.request(path + page);
  return { test, path, get, read: async (page: string) => (await get(page)).text() };
}

const timesOf = (html: string) => linksOf(html, /\/reschedule\/confirm\?/);
const queryOf = (href = "") => new URL(href, "https://b.example.com").searchParams;
/** Takes every time of a day that the member of staff of the example could give. */
function takeDay({ emulator }: TestApp, serviceId: string, day: string): void {
  for (let half = 14; half < 44; half++) {
    const time = `${String(half >> 1).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}:00`;
    try {
      emulator.take({ serviceId, localStartDate: `${day}T${time}`, resourceId: MAYA });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
}

const serviceOf = ({ emulator }: TestApp, key: ExampleKey) =>
  emulator.bookings().find(({ id }) => id === EXAMPLE_BOOKINGS[key])?.serviceId ?? "";

/** Adds a full session of the class, in which so many then cancel; its event's id. */
async function openRoom({ emulator, deps }: TestApp, places: number): Promise<string> {
  const eventId = emulator.crowd(places);
  for (const { id } of emulator.bookings().slice(-places)) {
    const token = unwrap(await deps.bookings.mintToken(id));
    const { booking } = unwrap(await deps.bookings.readBooking(token));
    unwrap(await deps.bookings.cancelBooking(token, booking.revision));
  }
  return eventId;
}

const slotCalls = ({ emulator }: TestApp) => emulator.calls().filter(({ call }) => /TimeSlot/i.test(call));

describe("the picker", () => {
  it.each(["yesterday", "2027-02-30", "2027-05-14T10:00", "9999-12-31", "../..", "%00"])(
    "goes on with a word when the date is none: %s",
    async (from) => {
      const { get } = await open("appointment");

      const response = await get(`/reschedule?from=${from}`);

      const html = await response.text();
      expect(response.status).toBe(422);
      expect(textOf(html)).toMatch(/That isn’t a valid date|more than a year ahead/);
      expect(timesOf(html).length).toBeGreaterThan(0);
    },
  );

  it.each([encodeURIComponent("../v1/x"), "57aff000-0000-4000-8000-00000000000f"])(
    "asks Wix for nobody whom the booking's service does not name: %s",
    async (staff) => {
      const { get } = await open("appointment");

      const response = await get(`/reschedule?staff=${staff}`);

      const html = await response.text();
      expect(response.status).toBe(422);
      expect(textOf(html)).toContain("That person is not in the team.");
      expect(timesOf(html).every((href) => queryOf(href).get("staff") === MAYA)).toBe(true);
    },
  );

  it.each<[ExampleKey, string, RegExp]>([
    ["appointment", "", /^\d\d:\d\d \w+day \d+ \w+, with Maya Okafor, Harbour Lane$/],
    [
      "appointment",
      "?staff=any",
      /^\d\d:\d\d \w+day \d+ \w+, (with [^,]+|With whoever is free), Harbour Lane$/,
    ],
    ["class", "", /^\d\d:\d\d – \d\d:\d\d \w+day \d+ \w+, with [^,]+, Harbour Lane /],
  ])("names every time by its day, its staff and its place: %s %s", async (key, query, name) => {
    const { read } = await open(key);

    const html = await read(`/reschedule${query}`);

    const names = [...html.matchAll(/<a class="slot[^>]*>(.*?)<\/a>/gs)].map(([, inside]) =>
      textOf(inside ?? "").trim(),
    );
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((text) => !name.test(text))).toEqual([]);
  });

  it("shows times around the booking, of its staff member, place and length, and not its own", async () => {
    const { read } = await open("appointment");

    const html = await read("/reschedule");

    const times = timesOf(html);
    expect(titleOf(html)).toContain("Choose a new time, Thu 13 May – Wed 19 May");
    expect(times.length).toBeGreaterThan(3);
    for (const href of times) {
      const start = Date.parse(`${queryOf(href).get("start")}Z`);
      expect(Date.parse(`${queryOf(href).get("end")}Z`) - start).toBe(3_600_000);
      expect(queryOf(href).get("staff")).toBe(MAYA);
    }
    expect(times.map((href) => queryOf(href).get("start"))).not.toContain("2027-05-16T10:00:00");
    expect(textOf(html)).toMatch(/Now: Sun 16 May, 10:00 with Maya Okafor/);
  });

  it("reads in two hops: booking and service, then times", async () => {
    const { test, read } = await open("appointment");

    await read("/reschedule");

    expect(slotCalls(test)).toHaveLength(1);
  });

  it("names each time in full for those who do not see where it stands", async () => {
    const { read } = await open("appointment");

    const html = await read("/reschedule");

    expect(textOf(html)).toMatch(/ \d\d:\d\d Thursday 13 May, with Maya Okafor, Harbour Lane /);
    expect(textOf(html)).toContain("Place: Harbour Lane");
  });

  it("leads from week to week and to anyone's times", async () => {
    const { read, path } = await open("appointment");
    const later = linksOf(await read("/reschedule"), /from=2027-05-20/)[0] ?? "";

    const html = await read(later.replace(path, ""));

    expect(titleOf(html)).toContain("Thu 20 May – Wed 26 May");
    expect(linksOf(html, /from=/)).toContain(`${path}/reschedule?from=2027-05-13&staff=${MAYA}`);
    expect(linksOf(html, /staff=any/)).toContain(`${path}/reschedule?from=2027-05-20&staff=any`);
  });

  it("says how far it has looked where nothing is free, and offers what can be done", async () => {
    const { test, get, path } = await open("appointment");

    // Wix opens this service's calendar 42 days ahead: far later there is nothing, neither then nor after.
    const response = await get("/reschedule?from=2027-09-01");

    const html = await response.text();
    expect(response.status).toBe(200);
    expect(textOf(html)).toMatch(
      /Nothing is free from Tue 31 Aug to Mon 25 Oct\..*Look at everyone’s times.*Call Linden Studio/,
    );
    expect(textOf(html)).toMatch(/Look before Tue 31 Aug Look after Mon 25 Oct/);
    expect(linksOf(html, /from=2027-07-06/)).toEqual([`${path}/reschedule?from=2027-07-06&staff=${MAYA}`]);
    expect(timesOf(html)).toEqual([]);
    expect(slotCalls(test)).toHaveLength(1);
  });

  it("skips the days that have nothing, forwards, and says so", async () => {
    const { test, get, path } = await open("appointment");
    const serviceId = serviceOf(test, "appointment");
    for (const day of ["17", "18", "19", "20", "21", "22", "23", "24"])
      takeDay(test, serviceId, `2027-05-${day}`);

    const html = await (await get("/reschedule?from=2027-05-17")).text();

    expect(textOf(html)).toContain(
      "Nothing is free from Mon 17 May to Sun 23 May. These are the next free times.",
    );
    expect(titleOf(html)).toContain("Tue 25 May – Mon 31 May");
    expect(linksOf(html, /from=2027-05-11/)).toContain(`${path}/reschedule?from=2027-05-11&staff=${MAYA}`);
  });

  it("shows the last free times before where nothing comes after", async () => {
    const { get } = await open("appointment");

    const html = await (await get("/reschedule?from=2027-06-28")).text();

    expect(textOf(html)).toMatch(
      /Nothing is free from Mon 28 June? to Sun 4 July?, nor soon after\. These are the last free times before that\./,
    );
    expect(timesOf(html).length).toBeGreaterThan(0);
  });

  it("shows an online visit's times on the customer's clock", async () => {
    const { read } = await open("appointmentOnline");

    const html = await read("/reschedule");

    expect(textOf(html)).toContain("All times: your time in New York (GMT-4)");
    const [href = ""] = timesOf(html);
    const venueHour = Number(queryOf(href).get("start")?.slice(11, 13));
    const shown = /class="slot"[^>]*><bdi>(\d\d):/.exec(html)?.[1];
    expect(Number(shown)).toBe((venueHour + 24 - 5) % 24);
  });

  it("offers a class's sessions with room for the whole party", async () => {
    const { test, read } = await open("classParty");
    const events = { two: await openRoom(test, 2), three: await openRoom(test, 3) };

    const html = await read("/reschedule?from=2027-05-18");

    const offered = timesOf(html).map((href) => queryOf(href).get("event"));
    expect(offered).toContain(events.three);
    expect(offered).not.toContain(events.two);
    expect(textOf(html)).toContain("3 places left");
  });

  it("counts the places of a class only when there are few", async () => {
    const { test, read } = await open("class");
    await openRoom(test, 1);
    await openRoom(test, 5);
    await openRoom(test, 6);

    const text = textOf(await read("/reschedule?from=2027-05-18"));

    expect(text).toContain("Last place");
    expect(text).toContain("5 places left");
    expect(text).toContain("Plenty of places");
    expect(text).not.toContain("6 places left");
  });

  it("says of a course that it cannot be moved, and offers what can be done", async () => {
    const { test, read, path } = await open("course");

    const html = await read("/reschedule");

    expect(textOf(html)).toContain("A course can’t be moved: its sessions belong together.");
    expect(linksOf(html, /cancel/)).toEqual([`${path}/cancel`]);
    expect(slotCalls(test)).toEqual([]);
  });

  it("says that Wix is down when the times cannot be read", async () => {
    const { test, get } = await open("appointment");
    test.emulator.addFault({ call: "listAvailabilityTimeSlots", kind: "status", status: 503, times: 9 });

    const response = await get("/reschedule");

    expect(response.status).toBe(502);
    expect(textOf(await response.text())).toContain("nothing was changed");
  });
});

describe("the comparison before a move", () => {
  it("says beforehand that nothing can be changed any more at a time so near, and that is so", async () => {
    const { test, path, read } = await open("appointment");
    const [nearest = ""] = timesOf(await read("/reschedule?from=2027-05-11"));

    const html = await (await test.app.request(nearest)).text();
    await submitForm(test.app, await readPostForm(test.app, nearest));
    const afterwards = await read("");

    expect(textOf(html)).toContain("your booking can no longer be moved or cancelled here: it is too near.");
    expect(textOf(afterwards)).toContain("11 May");
    expect(linksOf(afterwards, new RegExp(`^${path}/(cancel|reschedule)$`))).toEqual([]);
  });

  it("warns of nothing at a time that leaves room to change it again", async () => {
    const { test, read } = await open("appointment");
    const furthest = timesOf(await read("/reschedule?from=2027-05-11")).at(-1) ?? "";

    const html = await (await test.app.request(furthest)).text();

    expect(textOf(html)).toContain("Move your booking?");
    expect(textOf(html)).not.toContain("can no longer be");
  });

  it.each([
    "",
    "start=2027-05-14T10:00:00",
    "start=2027-05-14T11:00:00&end=2027-05-14T09:00:00",
    "start=2027-05-14T10:00:00&end=2027-06-14T11:00:00",
    "start=2027-05-14T10:00:00Z&end=2027-05-14T11:00:00Z",
    "start=2027-02-30T10:00:00&end=2027-02-30T11:00:00",
    "start=2027-05-14T10:00:00&end=2027-05-14T11:00:00&staff=../x",
    "start=2027-05-14T10:00:00&end=2027-05-14T11:00:00&staff=nobody",
    "start=2027-05-14T10:00:00&end=2027-05-14T11:00:00&event=a%2Fb",
    `start=2027-05-14T10:00:00&end=2027-05-14T11:00:00&event=${"x".repeat(300)}`,
  ])("asks Wix for no slot that is none, and goes on: %s", async (query) => {
    const { test, get } = await open("appointment");

    const response = await get(`/reschedule/confirm?${query}`);

    const html = await response.text();
    expect(response.status).toBe(422);
    expect(textOf(html)).toContain("That is not a time that can be chosen.");
    expect(timesOf(html).length).toBeGreaterThan(0);
    expect(slotCalls(test).map(({ call }) => call)).toEqual(["listAvailabilityTimeSlots"]);
  });

  it("asks Wix for no class without its session, and goes on", async () => {
    const { test, get } = await open("class");

    const response = await get("/reschedule/confirm?start=2027-05-14T10:00:00&end=2027-05-14T11:00:00");

    expect(response.status).toBe(422);
    expect(textOf(await response.text())).toContain("That is not a time that can be chosen.");
    expect(slotCalls(test).map(({ call }) => call)).toEqual(["listEventTimeSlots"]);
  });

  it("keeps the booking and shows the nearest times when the slot has gone", async () => {
    const { test, get, path, read } = await open("appointment");
    const href = timesOf(await read("/reschedule"))[3] ?? "";
    const start = queryOf(href).get("start") ?? "";
    test.emulator.take({
      serviceId: serviceOf(test, "appointment"),
      localStartDate: start,
      resourceId: MAYA,
    });

    const response = await get(href.replace(path, ""));

    const html = await response.text();
    expect(response.status).toBe(409);
    expect(textOf(html)).toMatch(
      /That time is no longer free\. Your booking is unchanged\..*Nearest free times/,
    );
    const nearest = html.slice(html.indexOf("Nearest"), html.indexOf('aria-label="Staff"'));
    expect(timesOf(nearest)).toHaveLength(4);
    expect(timesOf(html).map((time) => queryOf(time).get("start"))).not.toContain(start);
  });

  it("shows old and new on one screen, and whose the new one is", async () => {
    const { test, path, read } = await open("appointment");
    const href = timesOf(await read("/reschedule"))[0] ?? "";

    const html = await read(href.replace(path, ""));

    expect(textOf(html)).toMatch(
      /Now .*10:00 – 11:00 Sunday 16 May 2027.*With Maya Okafor Harbour Lane New .*With Maya Okafor Harbour Lane/,
    );
    expect(linksOf(html, /reschedule\?from=/)[0]).toContain(
      `from=${queryOf(href).get("start")?.slice(0, 10)}`,
    );
    expect(slotCalls(test)).toHaveLength(2);
  });
});

describe("the result of a move", () => {
  it("tells on every later visit from when it was moved", async () => {
    const { test, path, read } = await open("appointment");
    const href = timesOf(await read("/reschedule"))[0] ?? "";
    const response = await submitForm(test.app, await readPostForm(test.app, href));

    const pages = [await read(""), await read("")];

    expect(response.headers.get("location")).toBe(path);
    for (const html of pages) {
      expect(titleOf(html)).toContain("Your booking has moved");
      expect(textOf(html)).toContain("Done: you moved it here from Sun 16 May, 10:00.");
    }
  });

  it.each(["appointment", "class"] as const)(
    "is what whoever goes back to the comparison finds: %s",
    async (key) => {
      const { test, path, read } = await open(key);
      const href = timesOf(await read("/reschedule"))[0] ?? "";
      await submitForm(test.app, await readPostForm(test.app, href));

      const back = await test.app.request(href);

      expect([back.status, back.headers.get("location")]).toEqual([303, path]);
    },
  );

  it("moves a class to the session chosen", async () => {
    const { test, read } = await open("class");
    const before = test.emulator.bookings().find(({ id }) => id === EXAMPLE_BOOKINGS.class)?.startDate;
    const href = timesOf(await read("/reschedule"))[0] ?? "";

    const response = await submitForm(test.app, await readPostForm(test.app, href));

    expect(response.status).toBe(303);
    const after = test.emulator.bookings().find(({ id }) => id === EXAMPLE_BOOKINGS.class)?.startDate;
    expect(after).not.toBe(before);
    expect(textOf(await read(""))).toContain("you moved it here from");
  });

  it("shows the same comparison again when the form was too old, choice kept", async () => {
    const { test, path, read } = await open("appointment");
    const href = timesOf(await read("/reschedule"))[0] ?? "";
    const form = await readPostForm(test.app, href);
    test.emulator.setNow(test.emulator.now() + 31 * 60_000);

    const response = await submitForm(test.app, form);

    const html = await response.text();
    expect(response.status).toBe(422);
    expect(textOf(html)).toContain("This page has been open for a long time. Please confirm once more.");
    expect(html).toContain(`action="${path}/reschedule"`);
  });

  it("asks again, with a form that works, when the booking was changed meanwhile", async () => {
    const { test, path, read } = await open("appointment");
    const form = await readPostForm(test.app, timesOf(await read("/reschedule"))[0] ?? "");
    test.emulator.bump(EXAMPLE_BOOKINGS.appointment);

    const response = await submitForm(test.app, form);

    const html = await response.text();
    expect(response.status).toBe(409);
    expect(textOf(html)).toMatch(
      /Your booking was changed while this page was open\. Nothing was done with your choice\./,
    );
    const [again] = readForms(html, path);
    expect(again && (await submitForm(test.app, again)).status).toBe(303);
  });

  it("gives the reason when the business forbids the move between question and answer", async () => {
    const { test, read } = await open("appointment");
    // The last moment to move it is 24 hours before, on Saturday at ten; the form is younger than half an hour.
    test.emulator.setNow(Date.UTC(2027, 4, 15, 8, 50));
    const late = await readPostForm(test.app, timesOf(await read("/reschedule"))[0] ?? "");
    test.emulator.setNow(Date.UTC(2027, 4, 15, 9, 10));

    const response = await submitForm(test.app, late);

    expect(response.status).toBe(409);
    expect(textOf(await response.text())).toMatch(
      /It can’t be moved here.*That was possible until Sat 15 May, 10:00\. Nothing was changed\./,
    );
  });
});
