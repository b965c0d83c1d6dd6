import type { Config } from "../config/config.ts";
import { actionCutOffMs } from "../domain/booking/action-answer.ts";
import type { BookingDescription } from "../domain/booking/description.ts";
import type { Channel } from "../ports/messages.ts";

const HOUR_MS = 3_600_000;

/** A link to an appointment is news: after this long the front desk should rather have called. */
const MAX_WAIT_MS: Readonly<Record<Channel, number>> = { email: 24 * HOUR_MS, sms: 4 * HOUR_MS };

/**
 * When a message with a link is no longer worth sending, epoch milliseconds: the link has ended, nothing that it offers
 * is open any more, the booking has begun (unless it had already when the link was made), or it has waited too long.
 */
export function messageDeadline(
  channel: Channel,
  { actions, startsAtMs }: Pick<BookingDescription, "actions" | "startsAtMs">,
  linkExpiresAtMs: number,
  nowMs: number,
): number {
  const endMs = actionCutOffMs(actions, startsAtMs) ?? startsAtMs;
  return Math.min(
    linkExpiresAtMs,
    endMs > nowMs ? endMs : Number.POSITIVE_INFINITY,
    nowMs + MAX_WAIT_MS[channel],
  );
}

/** When it is no longer worth telling a customer or the business what happened, epoch milliseconds. */
export const newsDeadline = (channel: Channel, nowMs: number): number => nowMs + MAX_WAIT_MS[channel];

/** The id of the email that takes a text's place: known beforehand, so that there is only ever one. */
export const substituteId = (textId: string): string => `${textId}_mail`;

/** The Message-ID of a message, the same over all its attempts: at the sender's domain, which no one else may use. */
export function messageIdHeader(config: Config, id: string): string {
  const domain = config.mode === "live" ? domainOf(config.mail?.from) : undefined;
  return `<${id}@${domain ?? new URL(config.baseUrl).hostname}>`;
}

const domainOf = (from: string | undefined) => from?.match(/@([A-Za-z0-9.-]+)>?\s*$/)?.[1]?.toLowerCase();
