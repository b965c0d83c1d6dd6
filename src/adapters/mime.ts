import MailComposer from "nodemailer/lib/mail-composer";
import type { Mail } from "../ports.ts";

export type MimeTree = ReturnType<MailComposer["compile"]>;

/**
 * A mail as a MIME tree, multipart/alternative of text and HTML, in UTF-8. Addresses and names go in as fields and
 * never as header text, so that none can start a header; nothing of a mail makes the composer read a file or URL.
 * `from` is one mailbox, with or without a display name.
 */
export function buildMime(mail: Mail, from: string): MimeTree {
  return new MailComposer({
    from,
    to: { address: mail.to.address, name: oneLine(mail.to.name ?? "") },
    ...(mail.replyTo !== undefined && { replyTo: { address: oneLine(mail.replyTo), name: "" } }),
    subject: oneLine(mail.subject),
    messageId: mail.messageId,
    date: new Date(mail.dateMs),
    // RFC 3834 5: keeps out-of-office answers from coming back.
    headers: { "Auto-Submitted": "auto-generated" },
    text: mail.text,
    html: mail.html,
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
}

/** The composer folds and encodes what is in a header; what could end it is gone before. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
