import type { Machines } from "./machine.ts";
import { CRAWLERS } from "./machines/crawlers.ts";
import { FORM_FILLERS } from "./machines/form-fillers.ts";
import { PREVIEWS } from "./machines/previews.ts";
import { REPLAYS } from "./machines/replays.ts";

/** Every machine that sends plain requests. */
export const PLAIN_MACHINES: Machines = { ...PREVIEWS, ...CRAWLERS, ...FORM_FILLERS, ...REPLAYS };
