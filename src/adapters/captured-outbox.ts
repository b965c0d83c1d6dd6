import type { Channel, Mail, Mailer, TextMessage, TextReceipt, TextSender } from "../ports/messages.ts";
import { ok } from "../result.ts";
import { buildMime } from "./mime.ts";
import { readMime } from "./mime-reader.ts";

export interface CapturedAttachment {
  readonly filename: string;
  /** With its parameters: `text/calendar; charset=utf-8; method=REQUEST`. */
  readonly contentType: string;
  readonly content: string;
}

/** A message as its recipient would see it. */
export interface CapturedMessage {
  readonly id: string;
  readonly channel: Channel;
  readonly to: string;
  /** Email only. */
  readonly subject?: string;
  readonly text: string;
  /** Email only. */
  readonly html?: string;
  readonly attachments?: readonly CapturedAttachment[];
  /** Addresses that the message links to, each once. */
  readonly links: readonly string[];
}

export interface CapturedOutbox {
  readonly mailer: Mailer;
  readonly textSender: TextSender;
  /** Oldest first. */
  messages(): readonly CapturedMessage[];
  clear(): void;
}

/** The oldest go first: a demo that runs for weeks must not fill the memory. */
const MAX_MESSAGES = 500;

const DEMO_SENDER = "Slotpass demo <bookings@slotpass.example>";

/**
 * Takes every message instead of sending it. Mail goes through the same MIME code as on its way to a relay and is
 * read back from the result.
 */
export function createCapturedOutbox(): CapturedOutbox {
  let captured: readonly CapturedMessage[] = [];
  const keep = (message: CapturedMessage) => {
    captured = [...captured, message].slice(-MAX_MESSAGES);
    return ok({});
  };
  const sendMail = async (mail: Mail) => keep(await captureMail(mail));
  return {
    mailer: { send: sendMail, batch: () => ({ send: sendMail, close() {} }) },
    textSender: {
      async send(message) {
        keep(captureText(message));
        return ok({ providerId: message.reference });
      },
      find: async ({ to, body }) =>
        ok(toTextReceipt(captured.findLast((sent) => sent.to === to && sent.text === body))),
      check: async (providerId) => ok(toTextReceipt(captured.find(({ id }) => id === providerId))),
    },
    messages: () => captured,
    clear() {
      captured = [];
    },
  };
}

async function captureMail(mail: Mail): Promise<CapturedMessage> {
  const tree = buildMime(mail, DEMO_SENDER);
  const source = new TextDecoder().decode(await tree.build());
  const { headers, parts } = readMime(source);
  const bodyOf = (type: string) =>
    parts.find((part) => part.type === type && part.filename === undefined)?.text;
  const [text, html] = [bodyOf("text/plain") ?? "", bodyOf("text/html")];
  const attachments = parts.flatMap(({ filename, contentType, text: lines }) => {
    // RFC 2046 section 4.1.1: on its way a text has these line ends, and its recipient saves it with them.
    const content = lines.replace(/\r?\n/g, "\r\n");
    return filename === undefined || contentType === undefined ? [] : [{ filename, contentType, content }];
  });
  return {
    id: headers.get("message-id")?.match(/^<([^@]+)@/)?.[1] ?? "",
    channel: "email",
    to: tree.getEnvelope().to[0] ?? "",
    subject: headers.get("subject") ?? "",
    text,
    ...(html !== undefined && { html }),
    ...(attachments.length > 0 && { attachments }),
    links: linksIn(text),
  };
}

function captureText({ reference, to, body }: TextMessage): CapturedMessage {
  return { id: reference, channel: "sms", to, text: body, links: linksIn(body) };
}

/** What is shown on a phone has arrived there. */
function toTextReceipt(message: CapturedMessage | undefined): TextReceipt | undefined {
  return message && { providerId: message.id, status: "delivered", outcome: { kind: "delivered" } };
}

const linksIn = (text: string) => [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])];
