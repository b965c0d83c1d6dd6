import type { Deps } from "../deps.ts";
import type { Channel, LookupFailure, SendFailure } from "../ports/messages.ts";
import {
  claimProbe,
  clearChannelTrouble,
  countUnreachable,
  listChannelTroubles,
  notePolicyRefusal,
  noteRefusal,
  pauseChannel,
  probePausedChannels,
  spareRefusedMessages,
} from "../store/channel-troubles.ts";
import { CHANNEL_FAULT_DELAY_MS } from "./retry.ts";

type HealthDeps = Pick<Deps, "db" | "clock" | "keyring" | "log">;

/** What a batch of attempts knows and learns of its channels. */
export interface ChannelHealth {
  /** Channels that messages may take. */
  open(): readonly Channel[];
  /** Paused channels of which it is this batch's turn to try a message or two each. */
  takeProbes(): Promise<readonly Probe[]>;
  succeeded(channel: Channel): Promise<void>;
  /** Of an attempt to hand a message over. */
  failed(channel: Channel, failure: SendFailure, recipient: Recipient): Promise<void>;
  /** Of a question about an earlier copy, which says nothing of whether messages would be taken. */
  lookupFailed(channel: Channel, failure: LookupFailure, recipient: Recipient): Promise<void>;
}

/** Whom a message was for. */
export interface Recipient {
  /** Keyed hash of the address or number. */
  readonly ref: string;
  /** Of a mail. */
  readonly domain?: string;
}

export interface Probe {
  readonly channel: Channel;
  /**
   * It refused several alike, who may yet have something in common that nobody here sees: besides the message that waits
   * longest, the newest is tried, which is the likelier to be for somebody else.
   */
  readonly alsoNewest: boolean;
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

/**
 * So many refused for now with the same code, and nobody taken in between, is about the channel: of several domains, or
 * of one domain more recipients. A text's number is a domain of its own, as its provider says nothing of carriers.
 */
const ALIKE = { domains: 3, recipients: 5, windowMs: 10 * 60_000 };
/** As soon as that after they were refused, messages may be tried again. */
const SPARED_DELAY_MS = 10_000;

const probeDelayMs = (faultCode: string | undefined, alike = false) =>
  faultCode === undefined || alike
    ? UNREACHABLE_PROBE_MS
    : faultCode === "policy"
      ? POLICY_PROBE_MS
      : CHANNEL_FAULT_DELAY_MS;

/** Pauses a channel for a fault that the operator has to mend, and says so once: until it is mended, or again after. */
export async function pauseForFault(
  { db, clock, log }: Pick<Deps, "db" | "clock" | "log">,
  channel: Channel,
  code: string,
  { alike = false }: { readonly alike?: boolean } = {},
): Promise<void> {
  const nowMs = clock();
  const probeMs = nowMs + probeDelayMs(code, alike);
  const isNew = await pauseChannel(db, channel, { code, nowMs, probeMs, alike });
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
  /** Those of them that refused somebody and have taken nothing since. */
  const refusing = new Set(troubles.filter((trouble) => trouble.refusing).map(({ channel }) => channel));
  const paused = new Map(
    troubles.flatMap((trouble) =>
      trouble.pausedAtMs === undefined ? [] : [[trouble.channel, trouble] as const],
    ),
  );

  async function pause(channel: Channel, code: string): Promise<void> {
    troubled.add(channel);
    await pauseForFault(deps, channel, code);
  }

  async function clear(channel: Channel, taken: boolean): Promise<void> {
    paused.delete(channel);
    const wasPaused = await clearChannelTrouble(db, channel, { nowMs: clock(), taken });
    if (wasPaused) log.info("channel_resumed", { channel });
  }

  async function took(channel: Channel): Promise<void> {
    const isNews = [troubled.delete(channel), refusing.delete(channel)].includes(true);
    if (isNews) await clear(channel, true);
  }

  /** It was there, whatever it said to one of them. */
  async function answered(channel: Channel): Promise<void> {
    if (troubled.delete(channel)) await clear(channel, false);
  }

  async function noAnswer(channel: Channel, code: string): Promise<void> {
    troubled.add(channel);
    const nowMs = clock();
    const isNew = await countUnreachable(db, channel, {
      ...BREAKER,
      nowMs,
      probeMs: nowMs + UNREACHABLE_PROBE_MS,
    });
    if (isNew) log.error("channel_paused", { channel, code });
  }

  /** Whether this recipient, or the whole channel by all that it says, is refused for now; the latter pauses it. */
  async function refusesAlike(
    channel: Channel,
    code: string,
    { ref, domain }: Recipient,
  ): Promise<"one" | "all"> {
    refusing.add(channel);
    const nowMs = clock();
    const groupRef = domain === undefined ? ref : await deps.keyring.ref("recipient", `@${domain}`);
    const { windowMs, domains, recipients } = ALIKE;
    const refusal = { code, recipientRef: ref, groupRef, nowMs, windowMs };
    const counts = await noteRefusal(db, channel, refusal);
    const trouble = paused.get(channel);
    const goesOn = trouble?.pausedAlike && trouble.faultCode === code;
    if (!goesOn && counts.groups < domains && counts.recipients < recipients) return "one";
    troubled.add(channel);
    await pauseForFault(deps, channel, code, { alike: true });
    const sinceMs = nowMs - windowMs;
    await db.run(spareRefusedMessages(channel, { code, sinceMs, dueMs: nowMs + SPARED_DELAY_MS }));
    return "all";
  }

  return {
    open: () => CHANNELS.filter((channel) => !paused.has(channel)),

    async takeProbes() {
      const nowMs = clock();
      const taken: Probe[] = [];
      for (const { channel, faultCode, pausedAlike } of paused.values()) {
        const nextProbeMs = nowMs + probeDelayMs(faultCode, pausedAlike);
        if (await claimProbe(db, channel, { nowMs, nextProbeMs })) {
          taken.push({ channel, alsoNewest: pausedAlike });
        }
      }
      return taken;
    },

    succeeded: took,

    async failed(channel, failure, recipient) {
      switch (failure.kind) {
        case "channel_fault":
          return pause(channel, failure.code);
        case "unreachable":
          if (!failure.answered || failure.whose === "channel") return noAnswer(channel, failure.code);
          if (failure.whose === "recipient") return answered(channel);
          return (await refusesAlike(channel, failure.code, recipient)) === "one"
            ? answered(channel)
            : undefined;
        case "rejected": {
          const { domain } = recipient;
          if (failure.refusal !== "policy" || domain === undefined) return answered(channel);
          const domainRef = await deps.keyring.ref("recipient", `@${domain}`);
          const refusal = { domainRef, nowMs: clock(), windowMs: POLICY_WINDOW_MS };
          const domains = await notePolicyRefusal(db, channel, refusal);
          return domains >= POLICY_DOMAINS ? pause(channel, "policy") : undefined;
        }
        case "throttled":
          return (await refusesAlike(channel, failure.code, recipient)) === "one"
            ? answered(channel)
            : undefined;
        case "recipient_busy":
          return answered(channel);
        case "unknown":
          // It was there, and it may or may not be now.
          return;
      }
    },

    async lookupFailed(channel, failure, recipient) {
      if (failure.kind === "channel_fault") return pause(channel, failure.code);
      await refusesAlike(channel, failure.code, recipient);
    },
  };
}

/** Tries paused channels again at once: whoever has mended one starts the app anew, and should see that it works. */
export const probeChannelsSoon = ({ db, clock }: Pick<Deps, "db" | "clock">): Promise<void> =>
  probePausedChannels(db, clock());
