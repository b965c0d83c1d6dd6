import { ASSETS } from "#asset-names";
import { placeAssets } from "../../views/assets.ts";
import { createDemo } from "./demo.ts";
import { createWorker } from "./worker-app.ts";

placeAssets(ASSETS);

/** The demo in workerd: `npm run dev:worker`. */
export default createWorker((_, log) => createDemo(log));
