import type { MessageState } from "../../src/domain/message/message-state.ts";
import type { LedgerMessage } from "./ledger.ts";
import type { RelayMail, TakenText } from "./stand-ins.ts";

/** What arrived outside of one message: one entry for each copy, saying what a recipient would see of it. */
export type Copies = ReadonlyMap<string, readonly string[]>;

/** Everything that the relay and Twilio took, by our message id; under an empty key what names no message of ours. */
export function collectCopies(mails: readonly RelayMail[], texts: readonly TakenText[]): Copies {
  return new Map(
    [
      ...Map.groupBy(
        [
          ...mails.map((mail) => ({
            id: /^<([^@>]+)@/.exec(mail.messageId)?.[1] ?? "",
            content: JSON.stringify([mail.messageId, mail.to, mail.links]),
          })),
          ...texts.map((text) => ({
            id: /([^/]+)$/.exec(text.statusCallback ?? "")?.[1] ?? "",
            content: JSON.stringify([text.to, text.body]),
          })),
        ],
        ({ id }) => id,
      ),
    ].map(([id, copies]) => [id, copies.map(({ content }) => content)]),
  );
}

/**
 * Attempts that nobody knows the end of: cut off by a death, or whose answer was lost. Each may have handed a copy over
 * that another attempt then repeats.
 */
export function countAmbiguous({ steps, failureReason }: LedgerMessage): number {
  return steps.filter((step, index) => {
    if (step.state !== "leased") return false;
    const next = steps[index + 1];
    if (next === undefined || next.attempt !== step.attempt || next.state === "unknown") return true;
    return next.state === "failed" && failureReason === "outcome_unknown";
  }).length;
}

const TAKEN_STATES = new Set<MessageState>(["accepted", "delivered", "undelivered", "bounced"]);

/** Whether somebody outside said that it was taken: one copy is certain. */
export const wasTaken = ({ steps }: LedgerMessage): boolean =>
  steps.some(({ state }) => TAKEN_STATES.has(state));
