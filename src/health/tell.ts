import { type HealthDeps, readHealth } from "./read.ts";

/** Longer than any call of Wix may take: nobody waits for this. */
const PATIENCE_MS = 15_000;

/** Logs what is not as it should be, with what to do: once, for whoever has just started a deployment. */
export async function tellHealth(deps: HealthDeps): Promise<void> {
  const { checks } = await readHealth(deps, PATIENCE_MS);
  for (const [part, { state, word, whatToDo = "", lastAnswer, code = lastAnswer?.code }] of Object.entries(
    checks,
  )) {
    if (state === "ok") continue;
    deps.log.error("not_well", { part, word, ...(code !== undefined && { code }), whatToDo });
  }
}
