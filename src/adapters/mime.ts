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
  root.createChild("text/plain; charset=utf-8", CLOSED).setContent(mail.text);
  root.createChild("text/html; charset=utf-8", CLOSED).setContent(mail.html);
  return root;
}

/** Made of the message's own id, which nobody can guess and quote, so that a second copy is the same to the byte. */
const boundaryOf = ({ messageId }: Mail) => messageId.replace(/@.*/, "").replace(/[^\w-]/g, "");

/** The composer folds and encodes what is in a header; what could end it is gone before. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
