import { toMessageFacts, withoutName } from "../bookings/booking-facts.ts";
import { toMailCalendar } from "../bookings/calendar-file.ts";
import { composeEmail } from "../delivery/compose-email.ts";
import { composeSms } from "../delivery/compose-sms.ts";
import { dispatchMessages } from "../delivery/dispatch.ts";
import type { MessageFacts } from "../delivery/message-facts.ts";
import { messageDeadline } from "../delivery/message-life.ts";
import { type MessageSummary, type NewMessage, newMessage } from "../delivery/outbox.ts";
import type { Statement } from "../ports/storage.ts";
import type { LinkPlan, MintDeps, MintedLink } from "./mint-request.ts";
import { chooseRecipients, toLinkRecipient } from "./recipients.ts";

/** How long the answer to staff waits for the first try, so that it usually tells how that went. */
const FIRST_TRY_MS = 2_000;

/** Composes and seals one message for each recipient; the caller commits them together with the link. */
export function prepareMessages(
  deps: MintDeps,
  plan: LinkPlan,
  link: Omit<MintedLink, "messages">,
): Promise<readonly { summary: MessageSummary; statement: Statement }[]> {
  const { recipients, read, request, nowMs } = plan;
  const { reading, business } = read;
  const facts: MessageFacts = {
    ...toMessageFacts(reading, read, {
      locale: request.locale,
      ...(request.timeZone !== undefined && { timeZone: request.timeZone }),
      nowMs,
    }),
    ...(request.note !== undefined && { note: request.note }),
  };
  return Promise.all(
    recipients.map(({ channel, address, onFile, suppressed }) => {
      const known = onFile ? facts : withoutName(facts);
      const substitute = onFile && channel === "sms" ? substituteFor(deps, plan, known, link) : undefined;
      const { name } = toLinkRecipient({ channel, address, onFile }, reading.booking.contact);
      const mailTo = channel === "email" ? { address, ...(name !== undefined && { name }) } : substitute?.to;
      const calendar =
        mailTo &&
        toMailCalendar(deps, { booking: reading.booking, facts, url: link.url, attendee: mailTo, nowMs });
      return newMessage(deps, {
        kind: "link",
        linkId: link.id,
        bookingId: link.bookingId,
        to: { channel, address, ...(name !== undefined && { name }) },
        content: channel === "email" ? composeEmail(known, link.url) : { body: composeSms(known, link.url) },
        ...(business.email !== undefined && { replyTo: business.email }),
        deadlineMs: messageDeadline(channel, known, link.expiresAtMs, nowMs),
        ...(calendar !== undefined && { calendar }),
        ...(suppressed !== undefined && { suppressed }),
        ...(substitute !== undefined && { substitute }),
      });
    }),
  );
}

/** The same by email, to the customer on file, unless the link goes there anyway. */
function substituteFor(
  deps: MintDeps,
  { recipients, read, request, nowMs }: LinkPlan,
  facts: MessageFacts,
  link: Omit<MintedLink, "messages">,
): NewMessage["substitute"] {
  if (request.onlyTo !== undefined || recipients.some(({ channel }) => channel === "email")) return undefined;
  const { contact } = read.reading.booking;
  const email = chooseRecipients(deps, { channels: ["email"], to: request.to }, contact, undefined);
  const [found] = email.ok ? email.value : [];
  if (!found?.onFile) return undefined;
  const { address, name } = toLinkRecipient(found, contact);
  return {
    to: { address, ...(name !== undefined && { name }) },
    content: composeEmail(facts, link.url),
    deadlineMs: messageDeadline("email", facts, link.expiresAtMs, nowMs),
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
  const waiting = queued.filter(({ state }) => state === "queued");
  if (waiting.length === 0) return queued;
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
