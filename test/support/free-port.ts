import { randomUUID } from "node:crypto";
import { findAppPort } from "../chaos/app-port.ts";

/** A loopback port that nobody uses, and that no other test's server or connection is given by the system. */
export const findFreePort = (): Promise<number> => findAppPort(randomUUID());
