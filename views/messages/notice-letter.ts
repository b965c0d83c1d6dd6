import { changeRows } from "./booking-rows.ts";
import type { Letter } from "./letter.ts";
import type { NoticeProps } from "./message-props.ts";
import type { MessageWords } from "./words.ts";

/** The mail that tells the business what a customer did. */
export function noticeLetter(props: NoticeProps, words: MessageWords): Letter {
  const { change, customerName, linkId, mayReply } = props;
  const { notice, labels } = words;
  const told = notice[change.kind];
  return {
    language: words.language,
    preheader: told.preheader,
    intro: told.intro(customerName),
    heading: props.serviceName,
    rows: [
      ...(customerName === undefined ? [] : [{ label: labels.who, value: customerName }]),
      ...changeRows(seenByBusiness(props, words), words),
      { label: labels.link, value: linkId ?? notice.ownLink },
    ],
    advice: told.after,
    ...(mayReply && { contact: notice.reply }),
    footer: [notice.why],
  };
}

/** A visit at the customer's is not at the reader's. */
const seenByBusiness = (props: NoticeProps, { notice }: MessageWords): NoticeProps =>
  props.where?.kind === "customer"
    ? { ...props, where: { kind: "place", text: notice.customersPlace } }
    : props;
