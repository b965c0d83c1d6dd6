/** Written by `build-worker.ts`, and found by wrangler through `[alias]`. */
declare module "#asset-names" {
  export const ASSETS: import("../../views/assets.ts").Assets;
}
