import { dispatchMessages } from "../delivery/dispatch.ts";
import { type MessageFacts, type MessageSummary, newMessage } from "../delivery/outbox.ts";
import { toRecipientName } from "../domain/plain-text.ts";
import type { Statement } from "../ports.ts";
import type { BookingForLink } from "./booking-for-link.ts";
import type { MintDeps, MintedLink, MintRequest } from "./mint-request.ts";
import type { Recipient } from "./recipients.ts";

/** How long the answer to staff waits for the first try, so that it usually tells how that went. */
const FIRST_TRY_MS = 2_000;

/** Composes and seals one message for each recipient; the caller commits them together with the link. */
export function prepareMessages(
  deps: MintDeps,
  request: MintRequest,
  read: BookingForLink,
  link: Omit<MintedLink, "messages">,
  recipients: readonly Recipient[],
): Promise<readonly { summary: MessageSummary; statement: Statement }[]> {
  const facts = toFacts(request, read);
  const { firstName, lastName } = read.reading.booking.contact;
  const toName = toRecipientName(firstName, lastName);
  return Promise.all(
    recipients.map(({ channel, address, onFile }) =>
      newMessage(deps, {
        linkId: link.id,
        channel,
        to: address,
        // Whoever else the link goes to is not the person on file.
        ...(onFile && toName !== undefined && { toName }),
        linkUrl: link.url,
        facts: onFile ? facts : withoutName(facts),
        linkExpiresAtMs: link.expiresAtMs,
      }),
    ),
  );
}

const withoutName = ({ firstName: _, ...facts }: MessageFacts): MessageFacts => facts;

function toFacts(request: MintRequest, { reading, service, business }: BookingForLink): MessageFacts {
  const { booking, allowed } = reading;
  return {
    serviceName: booking.title,
    startsAtMs: booking.startsAtMs,
    endsAtMs: booking.endsAtMs,
    timeZone: booking.timeZone,
    kind: booking.kind,
    online: service?.online ?? false,
    ...(booking.contact.firstName !== undefined && { firstName: booking.contact.firstName }),
    ...(booking.staff !== undefined && { staffName: booking.staff.name }),
    ...(booking.location !== undefined && { place: booking.location }),
    businessName: business.name,
    ...(business.email !== undefined && { businessEmail: business.email }),
    ...(business.phone !== undefined && { businessPhone: business.phone }),
    allowed,
    ...(request.note !== undefined && { note: request.note }),
    locale: request.locale,
  };
}

/**
 * Tries to hand the messages over at once and tells how they stand. A slow relay does not hold up the answer: the try
 * goes on in the background, and the outbox takes over from there.
 */
export async function handOver(
  deps: MintDeps,
  queued: readonly MessageSummary[],
): Promise<readonly MessageSummary[]> {
  if (queued.length === 0) return queued;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<readonly MessageSummary[]>((resolve) => {
    timer = setTimeout(() => resolve(queued), FIRST_TRY_MS);
  });
  const firstTry = dispatchMessages(
    deps,
    queued.map(({ id }) => id),
  ).catch(() => {
    // The rows are committed: the timer or the cron trigger tries again.
    deps.log.error("first_try_failed");
    return queued;
  });
  deps.background(firstTry);
  try {
    return await Promise.race([firstTry, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
