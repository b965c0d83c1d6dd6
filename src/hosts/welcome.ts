import type { Deps } from "../deps.ts";
import { mintLink } from "../links/mint.ts";
import type { DemoWorld } from "../routes/demo-world.ts";

const EXAMPLES = [
  { kind: "appointment", label: "an appointment" },
  { kind: "class", label: "a class" },
  { kind: "course", label: "a course" },
] as const;

/** Tells, on the terminal, where the app is; in demo mode also how to call it and three links to open. */
export async function printWelcome(
  deps: Deps,
  world: DemoWorld | undefined,
  print: (text: string) => void,
): Promise<void> {
  const { baseUrl, staffKeys } = deps.config;
  const lines = [`Slotpass is at ${baseUrl}`];
  if (world !== undefined) {
    lines.push(`Demo mode: Wix is emulated, messages stay at ${baseUrl}/demo/outbox`);
    lines.push(`Demo desk      ${baseUrl}/demo`);
    lines.push(...staffKeys.map(({ name, key }) => `Staff API key  ${key}  (${name})`));
    for (const { kind, label } of EXAMPLES) {
      const url = await exampleLink(deps, world, kind);
      if (url !== undefined) lines.push(`Example link   ${url}  (${label})`);
    }
  }
  // In one piece, so that the log does not come between.
  print(lines.join("\n"));
}

async function exampleLink(deps: Deps, world: DemoWorld, kind: string): Promise<string | undefined> {
  const example = world.emulator
    .bookings()
    .find((booking) => booking.kind === kind && booking.allowedAnonymousActions.cancel);
  if (example === undefined) return undefined;
  const minted = await mintLink(deps, {
    bookingId: example.id,
    channels: [],
    to: {},
    locale: "en-GB",
    localeChosen: false,
    force: false,
    createdBy: "demo",
  });
  return minted.ok ? minted.value.url : undefined;
}
