import { expect, it } from "vitest";
import { inProcessSite } from "../abuse/in-process-site.ts";
import { scenesIn } from "../abuse/scene.ts";
import { byRequests, letMachine, letPerson, type MachineVisit, type PersonVisit } from "../abuse/visits.ts";
import { PLAIN_PEOPLE } from "../abuse/zoo/people/plain-people.ts";
import { stepsOf } from "../abuse/zoo/person.ts";
import { PLAIN_MACHINES } from "../abuse/zoo/plain-machines.ts";
import { createTestApp } from "../support/app.ts";

/** Every profile is a visit of many requests, on machines of any speed. */
const SLOW_MS = 240_000;

it("lets no machine of the zoo change anything, and a person with the same link all the same", {
  timeout: SLOW_MS,
}, async () => {
  const test = await createTestApp();
  const open = scenesIn(inProcessSite(test));
  const visits: MachineVisit[] = [];

  for (const [name, steps] of Object.entries(PLAIN_MACHINES)) {
    test.emulator.reset();
    const after = visits.length % 2 === 0 ? "cancel" : "move";
    visits.push(await letMachine(open, { name, act: byRequests(steps), after }));
  }

  expect(visits.filter(({ changed }) => changed).map(({ name }) => name)).toEqual([]);
  expect(visits.filter(({ personAfter }) => !personAfter).map(({ name }) => name)).toEqual([]);
});

it("lets every person of the zoo go through, and asks those alone of whom nothing tells", {
  timeout: SLOW_MS,
}, async () => {
  const test = await createTestApp();
  const open = scenesIn(inProcessSite(test));
  const visits: PersonVisit[] = [];

  for (const [name, person] of Object.entries(PLAIN_PEOPLE)) {
    test.emulator.reset();
    visits.push(await letPerson(open, { name, person, act: byRequests(stepsOf(person)) }));
  }

  expect(visits.filter(({ went }) => !went).map(({ name }) => name)).toEqual([]);
  expect(visits.filter(({ asked, askedBy }) => asked !== askedBy)).toEqual([]);
});
