/** What a delivery status notification says of one of our mails (RFC 3464). */
export interface DeliveryReport {
  /** Our id of the message: the local part of its Message-ID. */
  readonly messageId: string;
  readonly action: "failed" | "delayed" | "delivered" | "relayed" | "expanded";
  /** Enhanced status code (RFC 3463), such as `5.1.1`. */
  readonly status: string;
}

const ACTION = /^Action:[ \t]*(failed|delayed|delivered|relayed|expanded)\b/im;
const STATUS = /^Status:[ \t]*([245]\.\d{1,3}\.\d{1,3})\b/im;
/** In the returned headers, or in the whole returned mail. */
const OUR_MESSAGE_ID = /^(?:Message-ID|X-Original-Message-ID):\s*<(msg_[0-9a-f-]{36}(?:_mail)?)@[^>\s]+>/im;

/**
 * Reads a delivery status notification as it came by mail. Its machine-readable part has fixed fields at the beginnings
 * of lines (RFC 3464 2.1), so no more of MIME is needed; undefined for any other mail, and for one about a mail that
 * this deployment did not send.
 */
export function readDeliveryReport(mail: string): DeliveryReport | undefined {
  const [, action] = ACTION.exec(mail) ?? [];
  const [, status] = STATUS.exec(mail) ?? [];
  const [, messageId] = OUR_MESSAGE_ID.exec(mail) ?? [];
  if (action === undefined || status === undefined || messageId === undefined) return undefined;
  return { messageId, action: action.toLowerCase() as DeliveryReport["action"], status };
}
