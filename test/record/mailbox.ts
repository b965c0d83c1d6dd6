import type { CallDemo } from "./browser.ts";
import type { RecordedDocument, TakeDown } from "./recording.ts";
import type { LinkMessage } from "./staff-desk.ts";

/** A message as the demo's outbox shows it; whatever else it says of one is taken down too. */
interface CapturedMessage {
  readonly id: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: string;
  }[];
}

type About = Omit<RecordedDocument, "text">;

/** Where messages are collected once they have gone out. */
export interface Mailbox {
  /** Wants a message that is no longer on its way; `sort` says what it is, such as `link`. */
  expect(message: LinkMessage, about: About): Promise<void>;
  /** Takes down all that was wanted. @throws when one of them is not in the outbox */
  collect(): Promise<void>;
}

/** The demo keeps the last 500 messages, and to read them costs a tenth of a second. */
const COLLECT_AFTER = 100;
const HANDED_OVER: ReadonlySet<string> = new Set(["accepted", "delivered"]);
const CHANNEL_WORDS: Readonly<Record<string, string>> = { email: "by email", sms: "by SMS" };

/** The outbox of a demo, read now and then. */
export function openMailbox(call: CallDemo, takeDown: TakeDown): Mailbox {
  let wanted: { readonly id: string; readonly about: About }[] = [];

  async function collect(): Promise<void> {
    const taken = wanted;
    wanted = [];
    if (taken.length === 0) return;
    const captured = JSON.parse((await call("/demo/outbox.json")).text) as readonly CapturedMessage[];
    const byId = new Map(captured.map((message) => [message.id, message]));
    for (const { id, about } of taken) {
      const message = byId.get(id);
      if (message === undefined) throw new Error(`The outbox has no ${about.sort} for ${about.booking}`);
      for (const [suffix, text] of parts(message)) takeDown({ ...about, sort: about.sort + suffix, text });
    }
  }

  return {
    async expect({ id, channel, state, failureCode = "" }, about) {
      const sort = `${about.sort} ${CHANNEL_WORDS[channel] ?? channel}`;
      if (!HANDED_OVER.has(state)) takeDown({ ...about, sort, text: `not sent: ${state} ${failureCode}` });
      else if (wanted.push({ id, about: { ...about, sort } }) >= COLLECT_AFTER) await collect();
    },
    collect,
  };
}

/** A message's parts, each with what its sort ends in. */
function parts(message: CapturedMessage): readonly (readonly [suffix: string, text: string])[] {
  const { id: _, text, html, attachments = [], ...head } = message;
  const lines = Object.entries(head).map(
    ([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return [
    ["", [...lines, "", text].join("\n")],
    ...(html === undefined ? [] : [[", HTML", html] as const]),
    ...attachments.map(
      ({ filename, contentType, content }, index) =>
        [
          index === 0 ? ", attached" : `, attached (${index + 1})`,
          `${filename}\n${contentType}\n\n${content}`,
        ] as const,
    ),
  ];
}
