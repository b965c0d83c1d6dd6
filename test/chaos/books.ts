import { isUnsent } from "../../src/domain/message/message-state.ts";
import { type Copies, countAmbiguous, wasTaken } from "./copies.ts";
import type { Journal, SentForm } from "./journal.ts";
import type { Ledger, LedgerMessage } from "./ledger.ts";

/** The books of all sides at the end of a run. */
export interface Books {
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly copies: Copies;
  /** Statuses with which the acknowledged addresses opened, by the address: several may be codes of one link. */
  readonly opened: ReadonlyMap<string, number>;
}

/** One promise, and how often it was broken. */
export interface Verdict {
  readonly promise: string;
  readonly violations: number;
  /** Ids of some of those that it was broken for; none of them says who anybody is. */
  readonly examples: readonly string[];
}

export interface BookFigures {
  readonly acknowledgedMints: number;
  readonly sends: number;
  readonly sentItems: number;
  readonly links: number;
  readonly messages: number;
  readonly copies: number;
  readonly duplicates: number;
  readonly ambiguousAttempts: number;
  readonly forms: number;
  readonly bookingChanges: number;
  /** Times that a client had to ask again. */
  readonly retries: number;
}

const EXAMPLES = 5;

/** A promise, and whatever it was broken for. */
export const verdict = (promise: string, culprits: readonly string[]): Verdict => ({
  promise,
  violations: culprits.length,
  examples: culprits.slice(0, EXAMPLES),
});

/** Compares what was promised, what the app has written down and what arrived outside. */
export function checkBooks(books: Books): readonly Verdict[] {
  return [
    ...checkMints(books),
    ...checkSends(books),
    ...checkMessages(books),
    ...checkForms(books),
    ...checkState(books),
  ];
}

function checkMints({ journal, ledger, opened }: Books): readonly Verdict[] {
  const links = new Set(ledger.links.map(({ id }) => id));
  const messages = new Set(ledger.messages.map(({ id }) => id));
  const linked = new Set(ledger.messages.flatMap(({ kind, linkId }) => (kind === "link" ? [linkId] : [])));
  return [
    verdict(
      "an acknowledged mint is in the database with all its messages",
      journal.mints
        .filter(
          ({ linkId, messageIds, channels }) =>
            !links.has(linkId) ||
            messageIds.length !== channels.length ||
            !messageIds.every((id) => messages.has(id)),
        )
        .map(({ linkId }) => linkId),
    ),
    verdict(
      "an acknowledged link opens",
      journal.mints
        .filter(({ url }) => opened.get(url) !== 200)
        .map(({ linkId, url }) => `${linkId} (${opened.get(url) ?? "not tried"})`),
    ),
    verdict(
      "no link is without the message that it was made for",
      ledger.links.filter(({ id }) => !linked.has(id)).map(({ id }) => id),
    ),
    verdict(
      "no message is without its link",
      ledger.messages
        .filter(({ kind, linkId }) => kind === "link" && (linkId === undefined || !links.has(linkId)))
        .map(({ id }) => id),
    ),
  ];
}

function checkSends({ journal, ledger }: Books): readonly Verdict[] {
  const bySend = Map.groupBy(ledger.items, ({ sendId }) => sendId);
  const sentLinks = ledger.items.flatMap(({ outcome, linkId }) =>
    outcome === "sent" && linkId !== undefined ? [linkId] : [],
  );
  const wanted = Map.groupBy([...journal.mints.map(({ linkId }) => linkId), ...sentLinks], (id) => id);
  return [
    verdict(
      "an acknowledged send is in the database with all its bookings",
      journal.sends
        .filter(({ sendId, bookingIds }) => bySend.get(sendId)?.length !== bookingIds.length)
        .map(({ sendId }) => sendId),
    ),
    verdict(
      "every booking of a send got its link, or had one already",
      ledger.items
        .filter(({ outcome }) => outcome !== "sent" && outcome !== "already_sent")
        .map(({ sendId, outcome }) => `${sendId} (${outcome})`),
    ),
    verdict(
      "a request or a booking of a send made one code",
      ledger.links
        .filter(({ id, codes }) => codes !== (wanted.get(id)?.length ?? 0))
        .map(({ id, codes }) => `${id} (${codes})`),
    ),
  ];
}

function checkMessages({ ledger, copies }: Books): readonly Verdict[] {
  const known = new Map(ledger.messages.map((message) => [message.id, message]));
  const copiesOf = ({ id }: LedgerMessage) => copies.get(id) ?? [];
  const broken = (isBroken: (message: LedgerMessage) => boolean) =>
    ledger.messages.filter(isBroken).map(({ id }) => id);
  return [
    verdict(
      "every message came to an end",
      broken(({ state }) => isUnsent(state)),
    ),
    verdict(
      "of every text it is known whether it arrived",
      broken(({ channel, state }) => channel === "sms" && state === "accepted"),
    ),
    verdict(
      "what counts as accepted did arrive",
      broken((message) => wasTaken(message) && copiesOf(message).length === 0),
    ),
    verdict(
      "nothing arrived that is not in the books",
      [...copies.keys()].filter((id) => !known.has(id)).map((id) => id || "without an id"),
    ),
    verdict(
      "there are no more copies than accepted and ambiguous hand-overs",
      broken((message) => copiesOf(message).length > Number(wasTaken(message)) + countAmbiguous(message)),
    ),
    verdict(
      "all copies of a message are the same, link and Message-ID included",
      broken((message) => new Set(copiesOf(message)).size > 1),
    ),
  ];
}

function checkForms({ journal, ledger }: Books): readonly Verdict[] {
  const outcomes = new Map(ledger.forms.map(({ formId, outcome }) => [formId, outcome]));
  const changedByOutcome = ({ formId }: SentForm) => (outcomes.get(formId) === "done" ? 1 : 0);
  const broken = (isBroken: (form: SentForm) => boolean) =>
    journal.forms.filter(isBroken).map(({ formId }) => formId);
  return [
    verdict(
      "every form came to an end",
      [
        ...ledger.forms.filter(({ outcome }) => outcome === "pending" || outcome === "unconfirmed"),
        ...journal.forms.filter(({ changes }) => changes === undefined),
      ].map(({ formId }) => formId),
    ),
    verdict(
      "a form changes the booking at most once",
      broken(({ changes = 0 }) => changes > 1),
    ),
    verdict(
      "the booking was changed exactly where the books say so",
      broken((form) => form.changes !== undefined && form.changes !== changedByOutcome(form)),
    ),
    verdict(
      "a customer who was told that it is done was told the truth",
      broken((form) => form.status === 303 && changedByOutcome(form) !== 1),
    ),
  ];
}

function checkState({ journal, ledger }: Books): readonly Verdict[] {
  return [
    verdict("the database is whole", ledger.damage),
    verdict(
      "no client got an answer that it should not get",
      [...journal.surprises].map(([what, times]) => `${what} (${times} times)`),
    ),
  ];
}

/** What there is to tell of the books beside whether they are right. */
export function countBooks({ journal, ledger, copies }: Books): BookFigures {
  const counted = ledger.messages.map((message) => ({
    copies: copies.get(message.id)?.length ?? 0,
    ambiguous: countAmbiguous(message),
  }));
  return {
    acknowledgedMints: journal.mints.length,
    sends: journal.sends.length,
    sentItems: ledger.items.filter(({ outcome }) => outcome === "sent").length,
    links: ledger.links.length,
    messages: ledger.messages.length,
    copies: sum(counted.map((message) => message.copies)),
    duplicates: sum(counted.map((message) => Math.max(0, message.copies - 1))),
    ambiguousAttempts: sum(counted.map(({ ambiguous }) => ambiguous)),
    forms: journal.forms.length,
    bookingChanges: sum(journal.forms.map(({ changes = 0 }) => changes)),
    retries: journal.retries,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
