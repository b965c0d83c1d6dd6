import type { OpenScene, Scene } from "./scene.ts";
import type { SiteBooking } from "./site.ts";
import { type Person, stepsOf } from "./zoo/person.ts";
import { WINDOW } from "./zoo/senders.ts";
import { type Errand, type Step, type Trace, walk } from "./zoo/walk.ts";

/** What a machine did at its link. */
export interface MachineVisit {
  readonly name: string;
  /** Whether a booking, or the link's language, is another than before. */
  readonly changed: boolean;
  readonly asked: boolean;
  readonly stopped: boolean;
  /** Whether a person with the same link then went through with what they wanted; absent where nobody came. */
  readonly personAfter?: boolean;
}

/** What a person achieved. */
export interface PersonVisit {
  readonly name: string;
  /** Whether the booking is now as they wanted. */
  readonly went: boolean;
  readonly asked: number;
  /** How often they should have been asked. */
  readonly askedBy: 0 | 1;
}

/** What somebody does at a link, and how often they were asked and told to call. */
export type Act = (scene: Scene) => Promise<Trace>;

export const byRequests =
  (steps: readonly Step[]): Act =>
  ({ client }) =>
    walk(client, steps);

/** Lets a machine at a fresh link; `after` says what a person then does with the link, if anybody comes. */
export async function letMachine(
  open: OpenScene,
  { name, act, after }: { readonly name: string; readonly act: Act; readonly after?: Errand },
): Promise<MachineVisit> {
  const scene = await open();
  const { asked, stopped } = await act(scene);
  const visit = { name, changed: await scene.isChanged(), asked: asked > 0, stopped: stopped > 0 };
  return after === undefined ? visit : { ...visit, personAfter: await comesAfter(scene, after) };
}

/** Lets a person at a fresh link. */
export async function letPerson(
  open: OpenScene,
  {
    name,
    person,
    act,
  }: { readonly name: string; readonly person: Pick<Person, "does" | "asked" | "locale">; readonly act: Act },
): Promise<PersonVisit> {
  const scene = await open(person.locale);
  const before = await scene.booking();
  const { asked } = await act(scene);
  return { name, went: isAsWanted(before, await scene.booking(), person.does), asked, askedBy: person.asked };
}

/** Somebody without scripts, from another network, who reads the question and answers it. */
async function comesAfter(scene: Scene, does: Errand): Promise<boolean> {
  const before = await scene.booking();
  await walk(scene.client.elsewhere(), stepsOf({ does, by: WINDOW, asked: 1 }));
  return isAsWanted(before, await scene.booking(), does);
}

const isAsWanted = (before: SiteBooking, after: SiteBooking, does: Errand): boolean =>
  before.status === "CONFIRMED" &&
  (does === "cancel" ? after.status === "CANCELED" : after.startDate !== before.startDate);
