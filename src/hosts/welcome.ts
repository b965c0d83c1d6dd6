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
  print: (line: string) => void,
): Promise<void> {
  const { baseUrl, staffKeys } = deps.config;
  print(`Slotpass is at ${baseUrl}`);
  if (world === undefined) return;
  print(`Demo mode: Wix is emulated, messages stay at ${baseUrl}/demo/outbox`);
  print(`Demo desk      ${baseUrl}/demo`);
  for (const { name, key } of staffKeys) print(`Staff API key  ${key}  (${name})`);
  for (const { kind, label } of EXAMPLES) {
    const url = await exampleLink(deps, world, kind);
    if (url !== undefined) print(`Example link   ${url}  (${label})`);
  }
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
    force: false,
    createdBy: "demo",
  });
  return minted.ok ? minted.value.url : undefined;
}
