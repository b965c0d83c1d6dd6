import { type HealthDeps, readHealth } from "./read.ts";

/** Logs what is not as it should be, with what to do: once, for whoever has just started a deployment. */
export async function tellHealth(deps: HealthDeps): Promise<void> {
  const { checks } = await readHealth(deps);
  for (const [part, { state, word, whatToDo = "", lastAnswer, code = lastAnswer?.code }] of Object.entries(
    checks,
  )) {
    if (state === "ok") continue;
    deps.log.error("not_well", { part, word, ...(code !== undefined && { code }), whatToDo });
  }
}
