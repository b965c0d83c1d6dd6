import { describeBooking } from "../bookings/describe.ts";
import type { Surroundings } from "../bookings/surroundings.ts";
import type { Change } from "../delivery/compose/compose-confirmation.ts";
import { composeBusinessNotice, composeConfirmation } from "../delivery/news-messages.ts";
import { type NewMessage, newMessage } from "../delivery/outbox.ts";
import { areTextsLimited } from "../delivery/text-limits.ts";
import type { Deps } from "../deps.ts";
import type { BookingReading } from "../domain/booking/booking.ts";
import { parseEmail } from "../domain/contact/contact.ts";
import { chooseRecipients, type LinkRecipient, toLinkRecipient } from "../links/recipients.ts";
import type { Unfinished } from "../links/unfinished.ts";
import type { Statement } from "../ports/storage.ts";

export type ConfirmDeps = Pick<Deps, "config" | "clock" | "keyring" | "mailer" | "textSender">;

/** An action that took effect, and what there is to tell of it. */
export interface Effect extends Surroundings {
  readonly change: Change;
  /** The booking as it is after it, and what the customer may still do. */
  readonly reading: BookingReading;
  readonly unfinished: Unfinished;
}

export interface PreparedMessage {
  readonly id: string;
  readonly statement: Statement;
}

/**
 * Writes what an action has to tell: the customer a confirmation by the channels that the link came by, the business a
 * notice by email. Each is made only where `onlyIf` holds when its statement runs.
 */
export async function prepareConfirmations(
  deps: ConfirmDeps,
  effect: Effect,
  onlyIf: Statement,
): Promise<readonly PreparedMessage[]> {
  const messages = [...confirmations(deps, effect), ...notice(deps, effect)];
  const prepared = await Promise.all(
    messages.map(async (message) => {
      const { summary, statement, instead } = await newMessage(deps, { ...message, onlyIf });
      return [{ id: summary.id, statement }, ...(instead ? [instead] : [])];
    }),
  );
  return prepared.flat();
}

function confirmations(deps: ConfirmDeps, effect: Effect): readonly NewMessage[] {
  const { change, reading, unfinished } = effect;
  const { locale, timeZone, browserZone, linkUrl, linkId } = unfinished;
  const booking = describeBooking(reading, effect, {
    locale,
    nowMs: deps.clock(),
    ...(timeZone !== undefined && { timeZone }),
    ...(browserZone !== undefined && { browserZone }),
  });
  const news = { change, linkUrl, ...(linkId !== undefined && { linkId }) };
  const recipients = whomToTell(deps, effect);
  const write = (recipient: LinkRecipient) =>
    // Without a name it is not the person on file.
    composeConfirmation(deps, booking, news, { ...recipient, isCustomer: recipient.name !== undefined });
  return recipients.map((recipient) => {
    const message = write(recipient);
    const mailTo = findMailInstead(deps, effect, recipient, recipients);
    return mailTo === undefined ? message : { ...message, instead: write(mailTo) };
  });
}

/** The customer's own mail, for when no text may be made, unless they are told by email anyway. */
function findMailInstead(
  deps: ConfirmDeps,
  { reading, business }: Effect,
  { channel, name }: LinkRecipient,
  recipients: readonly LinkRecipient[],
): LinkRecipient | undefined {
  if (channel !== "sms" || name === undefined || !areTextsLimited(deps)) return undefined;
  if (recipients.some((other) => other.channel === "email")) return undefined;
  const { contact } = reading.booking;
  const mail = chooseRecipients(deps, { channels: ["email"], to: {} }, contact, business.country);
  const [found] = mail.ok ? mail.value : [];
  return found && toLinkRecipient(found, contact);
}

/** Whoever the link went to, by what it came by; else the best contact on file. */
function whomToTell(deps: ConfirmDeps, { unfinished, reading, business }: Effect): readonly LinkRecipient[] {
  const sentTo = unfinished.recipients.filter(
    ({ channel }) => (channel === "email" ? deps.mailer : deps.textSender) !== undefined,
  );
  if (sentTo.length > 0) return sentTo;
  const { contact } = reading.booking;
  const onFile = chooseRecipients(deps, { channels: "default", to: {} }, contact, business.country);
  return onFile.ok ? onFile.value.map((recipient) => toLinkRecipient(recipient, contact)) : [];
}

function notice(deps: ConfirmDeps, effect: Effect): readonly NewMessage[] {
  const { change, reading, business, unfinished } = effect;
  const to = business.email === undefined ? undefined : parseEmail(business.email);
  if (!deps.config.businessNotices || deps.mailer === undefined || !to?.ok) return [];
  const { contact } = reading.booking;
  const { linkId, reason } = unfinished;
  const email = contact.email === undefined ? undefined : parseEmail(contact.email);
  const reader = { locale: business.locale, nowMs: deps.clock(), isBusiness: true };
  const customer = {
    name: [contact.firstName, contact.lastName].filter(Boolean).join(" "),
    ...(email?.ok && { email: email.value }),
    ...(reason !== undefined && { reason }),
  };
  return [
    composeBusinessNotice(
      describeBooking(reading, effect, reader),
      { change, ...(linkId !== undefined && { linkId }) },
      customer,
      to.value,
    ),
  ];
}
