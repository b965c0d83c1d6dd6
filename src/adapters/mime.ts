import MimeNode from "nodemailer/lib/mime-node";
import type { Mail, MailCalendar } from "../ports/messages.ts";

/** A mail does not make the composer read a file or fetch an address, whatever stands in it. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true };

/**
 * A mail as a MIME tree: multipart/alternative of text and HTML, UTF-8, with a calendar entry inside multipart/mixed of
 * these and the entry as a file. Addresses and names go in as fields and never
 * as header text, so that none of them can start a header. `from` is one mailbox, with or without a display name.
 */
export function buildMime(mail: Mail, from: string): MimeNode {
  const { calendar } = mail;
  const type = calendar === undefined ? "multipart/alternative" : "multipart/mixed";
  const root = new MimeNode(type, { ...CLOSED, baseBoundary: boundaryOf(mail) });
  const to = { address: oneLine(mail.to.address), name: oneLine(mail.to.name ?? "") };
  root.setHeader([
    { key: "From", value: oneLine(from) },
    { key: "To", value: to },
    ...(mail.replyTo === undefined
      ? []
      : [{ key: "Reply-To", value: { address: oneLine(mail.replyTo), name: "" } }]),
    { key: "Subject", value: oneLine(mail.subject) },
    { key: "Message-ID", value: oneLine(mail.messageId) },
    { key: "Date", value: new Date(mail.dateMs).toUTCString().replace("GMT", "+0000") },
    // RFC 3834 5: keeps out-of-office answers from coming back.
    { key: "Auto-Submitted", value: "auto-generated" },
  ]);
  const body = calendar === undefined ? root : root.createChild("multipart/alternative", CLOSED);
  // RFC 2046 5.1.4: the plainest first, the richest last.
  addText(body, "text/plain; charset=utf-8", mail.text);
  addText(body, "text/html; charset=utf-8", mail.html);
  if (calendar !== undefined) {
    addText(body, calendarType(calendar), calendar.content);
    addText(root, calendarType(calendar), calendar.content, { filename: oneLine(calendar.filename) });
  }
  return root;
}

/**
 * RFC 6047 section 2.4: the method stands in the type too, where a mail client looks before it reads the entry. The
 * client takes the entry among the alternatives, the reader whose client does not can save and open the file.
 */
const calendarType = ({ method }: MailCalendar) => `text/calendar; charset=utf-8; method=${method}`;

function addText(
  parent: MimeNode,
  type: string,
  content: string,
  file: { readonly filename?: string } = {},
): void {
  parent
    .createChild(type, { ...CLOSED, ...file, textEncoding: shorterEncoding(content) })
    .setContent(content);
}

/**
 * Quoted-printable (`Q`, three characters for a byte that is not ASCII's or "=") or base64 (`B`, four for three bytes,
 * and line breaks), whichever is shorter (RFC 2045 6.7, 6.8). Left to itself, the composer counts letters instead, and
 * takes twice the room for a script that stands in enough markup. A text that needs no encoding gets none.
 */
function shorterEncoding(content: string): "Q" | "B" {
  const bytes = new TextEncoder().encode(content);
  const quoted = bytes.reduce((sum, byte) => sum + (byte > 0x7e || byte === 0x3d ? 3 : 1), 0);
  return quoted > (bytes.length * 4) / 3 ? "B" : "Q";
}

/** Made of the message's own id, which nobody can guess and quote, so that a second copy is the same to the byte. */
const boundaryOf = ({ messageId }: Mail) => messageId.replace(/@.*/, "").replace(/[^\w-]/g, "");

/** The composer folds and encodes what is in a header; what could end it is gone before. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
