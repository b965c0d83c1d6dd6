import { inject } from "vitest";
import type { ScriptedRelay } from "../support/scripted-relay.ts";
import type { ScriptedRelayRequest } from "../support/smtp-for-workers.ts";
import { smtpSuite } from "../support/smtp-suite.ts";

const { scriptedUrl } = inject("smtp");

const ask = async (url: string, method: string, body?: ScriptedRelayRequest): Promise<ScriptedRelay> =>
  (
    await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  ).json() as Promise<ScriptedRelay>;

smtpSuite("workerd", async (script, options) => {
  const { port } = await ask(scriptedUrl, "POST", { script, ...(options && { options }) });
  const relayUrl = `${scriptedUrl}/${port}`;
  return {
    port,
    read: () => ask(relayUrl, "GET"),
    async close() {
      await ask(relayUrl, "DELETE");
    },
  };
});
