import type { StaffKey } from "../config/values.ts";
import type { Deps } from "../deps.ts";
import { mintLink } from "../links/mint.ts";
import type { DemoWorld } from "../routes/demo/world.ts";

const EXAMPLES = [
  { kind: "appointment", label: "an appointment" },
  { kind: "class", label: "a class" },
  { kind: "course", label: "a course" },
] as const;

/** What of a booking decides whether it is a good example. */
interface Candidate {
  readonly id: string;
  readonly kind: string;
  readonly allowedAnonymousActions: { readonly cancel: boolean };
}

/** How the demo is reached, wherever it runs. */
export interface DemoDoor {
  readonly staffKeys: readonly StaffKey[];
  readonly bookings: readonly Candidate[];
  /** Makes a link without sending it; undefined where that fails. */
  readonly makeLink: (bookingId: string) => Promise<string | undefined>;
}

/** Tells, on the terminal, where the app is; in demo mode also how to call it and three links to open. */
export async function printWelcome(
  deps: Deps,
  world: DemoWorld | undefined,
  print: (text: string) => void,
): Promise<void> {
  const { baseUrl, staffKeys } = deps.config;
  const door = world && {
    staffKeys,
    bookings: world.emulator.bookings(),
    makeLink: (bookingId: string) => mintExample(deps, bookingId),
  };
  // In one piece, so that the log does not come between.
  print(await welcome(baseUrl, door));
}

/** The words of the welcome. */
export async function welcome(baseUrl: string, door: DemoDoor | undefined): Promise<string> {
  const lines = [`Slotpass is at ${baseUrl}`];
  if (door !== undefined) {
    lines.push(`Demo mode: Wix is emulated, messages stay at ${baseUrl}/demo/outbox`);
    lines.push(`Demo desk      ${baseUrl}/demo`);
    lines.push(...door.staffKeys.map(({ name, key }) => `Staff API key  ${key}  (${name})`));
    for (const { kind, label } of EXAMPLES) {
      const example = door.bookings.find((one) => one.kind === kind && one.allowedAnonymousActions.cancel);
      const url = example && (await door.makeLink(example.id));
      if (url !== undefined) lines.push(`Example link   ${url}  (${label})`);
    }
  }
  return lines.join("\n");
}

async function mintExample(deps: Deps, bookingId: string): Promise<string | undefined> {
  const minted = await mintLink(deps, {
    bookingId,
    channels: [],
    to: {},
    locale: "en-GB",
    localeChosen: false,
    force: false,
    createdBy: "demo",
  });
  return minted.ok ? minted.value.url : undefined;
}
