import { describeBooking } from "../bookings/describe.ts";
import { atMost } from "../bookings/patience.ts";
import { dispatchMessages, readSummaries } from "../delivery/dispatch.ts";
import { composeLinkMessage } from "../delivery/link-message.ts";
import { type Addressee, type MessageRecipient, toAddressee } from "../delivery/message-recipient.ts";
import { type MessageSummary, newMessage, type SealedMessage } from "../delivery/outbox.ts";
import { areTextsLimited } from "../delivery/text-limits.ts";
import type { Statement } from "../ports/storage.ts";
import type { LinkPlan, MintDeps, MintedLink, PlannedRecipient } from "./mint-request.ts";
import { chooseRecipients, toLinkRecipient } from "./recipients.ts";

/** How long the answer to staff waits for the first try, so that it usually tells how that went. */
const FIRST_TRY_MS = 2_000;

/** Says to whom a link goes, one message each, and seals what is composed for them; the caller commits it with the link. */
export function prepareMessages(
  deps: MintDeps,
  plan: LinkPlan,
  link: Omit<MintedLink, "messages">,
): Promise<readonly SealedMessage[]> {
  const { recipients, read, request, nowMs } = plan;
  const { reading } = read;
  const booking = describeBooking(reading, read, {
    locale: request.locale,
    ...(request.timeZone !== undefined && { timeZone: request.timeZone }),
    nowMs,
  });
  return Promise.all(
    recipients.map((recipient) => {
      const { onFile, suppressed } = recipient;
      const to = { ...toLinkRecipient(recipient, reading.booking.contact), isCustomer: onFile };
      if (request.compose !== undefined) return newMessage(deps, request.compose(booking, link, to));
      const substituteTo = findSubstitute(deps, plan, recipient);
      const note = request.note === undefined ? {} : { note: request.note };
      const message = composeLinkMessage(deps, booking, link, to, {
        ...note,
        ...(substituteTo !== undefined && { substituteTo }),
        ...(suppressed !== undefined && { suppressed }),
      });
      if (recipient.channel === "email") return newMessage(deps, message);
      // Also for whoever asked to be sent their links: the same customer, where no text may be made.
      const mailTo = areTextsLimited(deps) ? findMailInstead(deps, plan, recipient) : undefined;
      return newMessage(deps, {
        ...message,
        sender: request.createdBy,
        ...(mailTo && { instead: composeLinkMessage(deps, booking, link, mailTo, note) }),
      });
    }),
  );
}

/** What records messages, with the mails that go where texts may not be made. */
export const statementsOf = (messages: readonly SealedMessage[]): readonly Statement[] =>
  messages.flatMap(({ statement, instead }) => [statement, ...(instead ? [instead.statement] : [])]);

/** Whom a text's content goes to by email when no handset takes it. */
function findSubstitute(deps: MintDeps, plan: LinkPlan, recipient: PlannedRecipient): Addressee | undefined {
  if (recipient.channel !== "sms" || plan.request.onlyTo !== undefined) return undefined;
  const found = findMailInstead(deps, plan, recipient);
  return found && toAddressee(found);
}

/** By which mail a text's customer can be reached instead: the one on file, unless the link goes there anyway. */
function findMailInstead(
  deps: MintDeps,
  { recipients, read, request }: LinkPlan,
  { onFile }: PlannedRecipient,
): MessageRecipient | undefined {
  if (!onFile || recipients.some((other) => other.channel === "email")) return undefined;
  const { contact } = read.reading.booking;
  const email = chooseRecipients(deps, { channels: ["email"], to: request.to }, contact, undefined);
  const [found] = email.ok ? email.value : [];
  return found?.onFile ? { ...toLinkRecipient(found, contact), isCustomer: true } : undefined;
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
  const ids = queued.map(({ id }) => id);
  const firstTry = dispatchMessages(deps, ids).catch(() => {
    // The rows are committed: the timer or the cron trigger tries again.
    deps.log.error("first_try_failed");
    return queued;
  });
  deps.background(firstTry);
  // As they are recorded, and not as they were meant: the database may have made no text of one that is over a budget.
  return (await atMost(FIRST_TRY_MS, firstTry)) ?? readSummaries(deps, ids);
}
