import { bookingRows } from "./booking-rows.ts";
import type { Letter } from "./letter.ts";
import type { NoticeProps } from "./message-props.ts";
import type { MessageWords } from "./words.ts";

/** The mail that tells the business what a customer did. */
export function noticeLetter(props: NoticeProps, words: MessageWords): Letter {
  const { change, customerName, linkId, mayReply } = props;
  const { notice, labels } = words;
  const [when, ...rest] = bookingRows(props, words);
  return {
    language: words.language,
    preheader: notice.preheader,
    intro: change.kind === "cancelled" ? notice.cancelled(customerName) : notice.moved(customerName),
    heading: props.serviceName,
    rows: [
      ...(customerName === undefined ? [] : [{ label: labels.who, value: customerName }]),
      ...(change.kind === "moved" ? [{ label: labels.was, value: change.from }] : []),
      ...(when === undefined ? [] : [{ ...when, label: change.kind === "moved" ? labels.now : labels.when }]),
      ...rest,
      { label: labels.link, value: linkId ?? notice.ownLink },
    ],
    advice: [notice.after],
    ...(mayReply && { contact: notice.reply }),
    footer: [notice.why],
  };
}
