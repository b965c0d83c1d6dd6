import MimeNode from "nodemailer/lib/mime-node";
import type { Mail } from "../ports.ts";

/** A mail does not make the composer read a file or fetch an address, whatever stands in it. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true };

/**
 * A mail as a MIME tree: multipart/alternative of text and HTML, UTF-8. Addresses and names go in as fields and never
 * as header text, so that none of them can start a header. `from` is one mailbox, with or without a display name.
 */
export function buildMime(mail: Mail, from: string): MimeNode {
  const root = new MimeNode("multipart/alternative", { ...CLOSED, baseBoundary: boundaryOf(mail) });
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
  // RFC 2046 5.1.4: the plainest first, the richest last.
  for (const [type, content] of [
    ["text/plain", mail.text],
    ["text/html", mail.html],
  ] as const) {
    const options = { ...CLOSED, textEncoding: shorterEncoding(content) };
    root.createChild(`${type}; charset=utf-8`, options).setContent(content);
  }
  return root;
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
