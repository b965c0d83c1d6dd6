import { env } from "cloudflare:workers";
import type { Assets } from "../../views/assets.ts";

const { TEST_ASSETS } = env as unknown as { readonly TEST_ASSETS: string };

/** Stands for the module that the build writes: from the sources as they are, by way of a binding (vitest.config.ts). */
export const ASSETS = JSON.parse(TEST_ASSETS) as Assets;
