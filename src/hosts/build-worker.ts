import { fileURLToPath } from "node:url";
import { readStatic, STATIC_FOLDER } from "./read-static.ts";
import { writeStatic } from "./write-static.ts";

/** What wrangler runs before it bundles a Worker (`[build]` in wrangler.toml): puts into `dist` what it then takes. */
writeStatic(readStatic(STATIC_FOLDER), fileURLToPath(new URL("../../dist", import.meta.url)));
