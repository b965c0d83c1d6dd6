import type { Deps } from "../deps.ts";
import type { Channel, SendFailure } from "../ports/messages.ts";
import {
  claimProbe,
  clearChannelTrouble,
  countUnreachable,
  listChannelTroubles,
  notePolicyRefusal,
  pauseChannel,
  probePausedChannels,
} from "../store/channel-troubles.ts";
import { CHANNEL_FAULT_DELAY_MS } from "./retry.ts";

type HealthDeps = Pick<Deps, "db" | "clock" | "keyring" | "log">;

/** What a batch of attempts knows and learns of its channels. */
export interface ChannelHealth {
  /** Channels that messages may take. */
  open(): readonly Channel[];
  /** Paused channels of which it is this batch's turn to try one message each. */
  takeProbes(): Promise<readonly Channel[]>;
  succeeded(channel: Channel): Promise<void>;
  /** `domain`: the recipient's, where mail was refused. */
  failed(channel: Channel, failure: SendFailure, domain?: string): Promise<void>;
}

const CHANNELS = ["email", "sms"] as const satisfies readonly Channel[];

/** So many failures in a row within so long, each without an answer: then trying on only burns tries. */
const BREAKER = { limit: 5, windowMs: 60_000 };
const UNREACHABLE_PROBE_MS = 30_000;

/** Mail refused by the policies of so many domains within so long is about us and not about them. */
const POLICY_DOMAINS = 3;
const POLICY_WINDOW_MS = 10 * 60_000;
/** Each probe may cost a message for good. */
const POLICY_PROBE_MS = 30 * 60_000;

const probeDelayMs = (faultCode: string | undefined) =>
  faultCode === undefined
    ? UNREACHABLE_PROBE_MS
    : faultCode === "policy"
      ? POLICY_PROBE_MS
      : CHANNEL_FAULT_DELAY_MS;

/** Pauses a channel for a fault that the operator has to mend, and says so once: until it is mended, or again after. */
export async function pauseForFault(
  { db, clock, log }: Pick<Deps, "db" | "clock" | "log">,
  channel: Channel,
  code: string,
): Promise<void> {
  const nowMs = clock();
  const isNew = await pauseChannel(db, channel, { code, nowMs, probeMs: nowMs + probeDelayMs(code) });
  if (isNew) log.error("channel_paused", { channel, code });
}

/** Reads how the channels stand. Whoever finds one broken pauses it for everybody, and says so once. */
export async function openChannelHealth(deps: HealthDeps): Promise<ChannelHealth> {
  const { db, clock, log } = deps;
  const troubles = await listChannelTroubles(db);
  const troubled = new Set(
    troubles
      .filter(({ failures, pausedAtMs }) => failures > 0 || pausedAtMs !== undefined)
      .map(({ channel }) => channel),
  );
  const paused = new Map(
    troubles.flatMap((trouble) =>
      trouble.pausedAtMs === undefined ? [] : [[trouble.channel, trouble] as const],
    ),
  );

  async function pause(channel: Channel, code: string): Promise<void> {
    troubled.add(channel);
    await pauseForFault(deps, channel, code);
  }

  async function works(channel: Channel): Promise<void> {
    if (!troubled.delete(channel)) return;
    paused.delete(channel);
    if (await clearChannelTrouble(db, channel, clock())) log.info("channel_resumed", { channel });
  }

  return {
    open: () => CHANNELS.filter((channel) => !paused.has(channel)),

    async takeProbes() {
      const nowMs = clock();
      const taken: Channel[] = [];
      for (const { channel, faultCode } of paused.values()) {
        const nextProbeMs = nowMs + probeDelayMs(faultCode);
        if (await claimProbe(db, channel, { nowMs, nextProbeMs })) taken.push(channel);
      }
      return taken;
    },

    succeeded: works,

    async failed(channel, failure, domain) {
      switch (failure.kind) {
        case "channel_fault":
          return pause(channel, failure.code);
        case "unreachable": {
          if (failure.answered) return works(channel);
          troubled.add(channel);
          const nowMs = clock();
          const isNew = await countUnreachable(db, channel, {
            ...BREAKER,
            nowMs,
            probeMs: nowMs + UNREACHABLE_PROBE_MS,
          });
          if (isNew) log.error("channel_paused", { channel, code: failure.code });
          return;
        }
        case "rejected": {
          if (failure.refusal !== "policy" || domain === undefined) return works(channel);
          const domainRef = await deps.keyring.ref("recipient", `@${domain}`);
          const refusal = { domainRef, nowMs: clock(), windowMs: POLICY_WINDOW_MS };
          const domains = await notePolicyRefusal(db, channel, refusal);
          return domains >= POLICY_DOMAINS ? pause(channel, "policy") : undefined;
        }
        case "throttled":
        case "recipient_busy":
          return works(channel);
        case "unknown":
          // It was there, and it may or may not be now.
          return;
      }
    },
  };
}

/** Tries paused channels again at once: whoever has mended one starts the app anew, and should see that it works. */
export const probeChannelsSoon = ({ db, clock }: Pick<Deps, "db" | "clock">): Promise<void> =>
  probePausedChannels(db, clock());
