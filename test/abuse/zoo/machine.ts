import type { Step } from "./walk.ts";

/** Machines by names that say what they do. */
export type Machines = Readonly<Record<string, readonly Step[]>>;
