import { describe, expect, it } from "vitest";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import type { FreeTimesQuery } from "../../src/routes/picker/free-times-query.ts";
import { readPicker } from "../../src/routes/picker/read-picker.ts";
import { createTestApp, START_MS } from "../support/app.ts";
import { unwrap } from "../support/wix-site.ts";

const ZONE = "Europe/London";
const PATH = "/somewhere/book";

/** Times of an appointment for somebody who has none. */
const anew = (changes: Partial<FreeTimesQuery> = {}): FreeTimesQuery => ({
  need: { kind: "appointment", serviceId: serviceIdOf("massage"), participants: 1 },
  team: [],
  timeZone: ZONE,
  clock: { timeZone: ZONE, locale: "en-GB" },
  aroundMs: START_MS,
  path: PATH,
  nowMs: START_MS,
  ...changes,
});

describe("a picker for somebody who has no booking", () => {
  it("offers free times with anybody, and leads only to addresses of its own", async () => {
    const { deps } = await createTestApp();

    const { times, problem } = unwrap(await readPicker(deps, anew(), {}));

    const hrefs = [...times.days, ...times.nearest].flatMap(({ slots }) => slots.map(({ href }) => href));
    const turns = [times.next?.href, times.month.next?.href, ...(times.parts ?? []).map(({ href }) => href)];
    expect(problem).toBeUndefined();
    expect(hrefs.length).toBeGreaterThan(10);
    expect(hrefs.filter((href) => !href.startsWith(`${PATH}/confirm?start=`))).toEqual([]);
    expect(hrefs.filter((href) => !href.endsWith("&staff=any"))).toEqual([]);
    expect(turns.filter((href) => !href?.startsWith(`${PATH}?from=`))).toEqual([]);
    expect(times.staff).toBeUndefined();
  });

  it("lets them choose among the team, and knows nobody else", async () => {
    const { deps } = await createTestApp();
    const maya = { id: "57aff000-0000-4000-8000-000000000001", name: "Maya Okafor" };
    const team = [maya, { id: "57aff000-0000-4000-8000-00000000ffff", name: "Nina Novak" }];

    const first = unwrap(await readPicker(deps, anew({ team }), {}));
    const hers = unwrap(await readPicker(deps, anew({ team }), { staff: maya.id }));
    const stranger = unwrap(await readPicker(deps, anew({ team }), { staff: "stranger" }));

    const chosen = ({ staff = [] }: typeof first.times) => staff.find((tab) => tab.chosen)?.name;
    expect(first.times.staff?.map(({ name }) => name)).toEqual([...team.map(({ name }) => name), undefined]);
    expect([chosen(first.times), chosen(hers.times), chosen(stranger.times)]).toEqual([
      undefined,
      maya.name,
      undefined,
    ]);
    expect(new Set(hers.times.days.flatMap(({ slots }) => slots.map(({ staffName }) => staffName)))).toEqual(
      new Set([maya.name]),
    );
    expect(stranger.problem).toBe("not_in_team");
  });

  it("says what Wix answered when it did not tell any", async () => {
    const { deps, emulator } = await createTestApp();
    emulator.addFault({ call: "listAvailabilityTimeSlots", kind: "status", status: 503, times: 9 });

    const answer = await readPicker(deps, anew(), {});

    expect(answer).toEqual({ ok: false, error: { kind: "unavailable" } });
  });
});
