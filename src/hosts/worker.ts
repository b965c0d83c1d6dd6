import { ASSETS } from "#asset-names";
import { placeAssets } from "../../views/assets.ts";
import { createLiveWorld } from "./live-world.ts";
import { createWorker } from "./worker-app.ts";

placeAssets(ASSETS);

/** The deployment on Cloudflare Workers. It carries no demo: `worker-demo.ts` is the other one. */
export default createWorker((config, log) => {
  if (config.mode !== "live") return undefined;
  return { outside: createLiveWorld(config, { log, pooled: false }) };
});
