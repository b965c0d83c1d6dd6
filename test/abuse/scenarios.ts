import type { Scenario } from "./scenario.ts";
import { BODIES } from "./scenarios/bodies.ts";
import { CODE_GUESSING } from "./scenarios/codes.ts";
import { DAMAGE } from "./scenarios/damage.ts";
import { DISK_FULL } from "./scenarios/disk-full.ts";
import { FAIR_SHARE } from "./scenarios/fair-share.ts";
import { FIND_FLOOD } from "./scenarios/find-flood.ts";
import { HEADERS } from "./scenarios/headers.ts";
import { LEAKS } from "./scenarios/leaks.ts";
import { LOCK } from "./scenarios/lock.ts";
import { LONG_HEADERS } from "./scenarios/long-headers.ts";
import { PURGE } from "./scenarios/purge.ts";
import { RELAY } from "./scenarios/relay.ts";
import { TEXTS } from "./scenarios/texts.ts";
import { ZOO } from "./scenarios/zoo.ts";

/** All of them, in the order in which they run. */
export const SCENARIOS: readonly Scenario[] = [
  FAIR_SHARE,
  FIND_FLOOD,
  LOCK,
  DISK_FULL,
  DAMAGE,
  PURGE,
  RELAY,
  TEXTS,
  HEADERS,
  BODIES,
  LONG_HEADERS,
  CODE_GUESSING,
  LEAKS,
  ZOO,
];
