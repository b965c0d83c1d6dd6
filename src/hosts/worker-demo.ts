import { createDemo } from "./demo.ts";
import { createWorker } from "./worker-app.ts";

/** The demo in workerd: `npm run dev:worker`. */
export default createWorker((_, log) => createDemo(log));
