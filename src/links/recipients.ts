import { recipientRef } from "../delivery/suppression.ts";
import type { Deps } from "../deps.ts";
import type { Contact } from "../domain/booking/booking.ts";
import { parseEmail, parsePhone } from "../domain/contact/contact.ts";
import { toRecipientName } from "../domain/text/plain-text.ts";
import type { Keyring } from "../keys/keyring.ts";
import type { Channel } from "../ports/messages.ts";
import { err, ok, type Result } from "../result.ts";

/** One address or number that a link goes to. */
export interface Recipient {
  readonly channel: Channel;
  /** Addr-spec or E.164, validated. */
  readonly address: string;
  /** Whether it is the booking's own contact rather than one that staff named. */
  readonly onFile: boolean;
}

/** What a link keeps, sealed, of one that it went to: what comes of it is told to the same. */
export interface LinkRecipient extends Pick<Recipient, "channel" | "address"> {
  /** As it stands beside the address; only the customer on file has one. */
  readonly name?: string;
}

export type RecipientProblem =
  | { readonly kind: "no_contact"; readonly channel?: Channel }
  | { readonly kind: "bad_contact"; readonly channel: Channel }
  | { readonly kind: "channel_not_configured"; readonly channel: Channel };

interface Wanted {
  readonly channels: "default" | readonly Channel[];
  readonly to: { readonly email?: string; readonly phone?: string };
}

/**
 * Decides where a link goes: by the channels asked for, to the addresses given, else to those on file. Without
 * channels: those for which an address was given, else email before SMS, as far as the deployment has them.
 */
export function chooseRecipients(
  deps: Pick<Deps, "mailer" | "textSender">,
  { channels, to }: Wanted,
  onFile: Contact,
  country: string | undefined,
): Result<readonly Recipient[], RecipientProblem> {
  const find = (channel: Channel) => findRecipient(channel, to, onFile, country);
  const configured = (channel: Channel) =>
    (channel === "email" ? deps.mailer : deps.textSender) !== undefined;

  if (channels !== "default" || to.email !== undefined || to.phone !== undefined) {
    const wanted = channels === "default" ? namedChannels(to) : [...new Set(channels)];
    const recipients: Recipient[] = [];
    for (const channel of wanted) {
      if (!configured(channel)) return err({ kind: "channel_not_configured", channel });
      const found = find(channel);
      if (!found.ok) return found;
      recipients.push(found.value);
    }
    return ok(recipients);
  }
  const best = (["email", "sms"] as const)
    .filter(configured)
    .map(find)
    .find(({ ok }) => ok);
  return best?.ok ? ok([best.value]) : err({ kind: "no_contact" });
}

function namedChannels(to: Wanted["to"]): readonly Channel[] {
  return [
    ...(to.email !== undefined ? (["email"] as const) : []),
    ...(to.phone !== undefined ? (["sms"] as const) : []),
  ];
}

function findRecipient(
  channel: Channel,
  to: Wanted["to"],
  contact: Contact,
  country: string | undefined,
): Result<Recipient, RecipientProblem> {
  const given = channel === "email" ? to.email : to.phone;
  if (given !== undefined) return ok({ channel, address: given, onFile: false });
  const text = channel === "email" ? contact.email : contact.phone;
  if (text === undefined) return err({ kind: "no_contact", channel });
  const parsed = channel === "email" ? parseEmail(text) : parsePhone(text, country);
  return parsed.ok
    ? ok({ channel, address: parsed.value, onFile: true })
    : err({ kind: "bad_contact", channel });
}

/** The recipient as a link keeps it. Whoever else it goes to is not the person on file. */
export function toLinkRecipient(
  { channel, address, onFile }: Pick<Recipient, "channel" | "address" | "onFile">,
  { firstName, lastName }: Contact,
): LinkRecipient {
  const name = onFile ? toRecipientName(firstName, lastName) : undefined;
  return { channel, address, ...(name !== undefined && { name }) };
}

/** Keyed hashes of where a link goes: they tell two recipients apart without naming either. */
export function recipientRefs(
  keyring: Keyring,
  recipients: readonly Pick<Recipient, "address">[],
): Promise<readonly string[]> {
  return Promise.all(recipients.map(({ address }) => recipientRef(keyring, address)));
}
