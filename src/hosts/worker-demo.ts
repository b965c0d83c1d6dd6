import { createDemoWorld } from "./demo-world.ts";
import { createWorker } from "./worker-app.ts";

/** The demo in workerd: `npm run dev:worker`. */
export default createWorker((_, log) => createDemoWorld(log));
