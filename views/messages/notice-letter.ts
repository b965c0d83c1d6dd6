import type { Words } from "../words/words.ts";
import { changeRows, row } from "./booking-rows.ts";
import type { Letter } from "./letter.ts";
import type { NoticeProps } from "./message-props.ts";
import { aside, say } from "./said.ts";

/** The mail that tells the business what a customer did. */
export function noticeLetter(props: NoticeProps, words: Words): Letter {
  const { change, customerName, linkId, mayReply, reason } = props;
  const news = change.kind === "cancelled" || change.kind === "moved" ? "done" : change.kind;
  return {
    language: words.language,
    direction: words.direction,
    preheader: words.t(`notice.preview.${news}`),
    intro: say(words, `notice.intro.${change.kind}`),
    heading: aside(props.serviceName, words),
    rows: [
      ...(customerName === undefined
        ? []
        : [row(words, words.t("notice.label.customer"), aside(customerName, words))]),
      ...changeRows(seenByBusiness(props, words), words),
      ...(reason === undefined
        ? []
        : [row(words, words.t("notice.label.reason"), say(words, `notice.reason.${reason}`))]),
      row(
        words,
        words.t("notice.label.link"),
        linkId === undefined ? say(words, "notice.own_link") : aside(linkId, words),
      ),
    ],
    advice: news === "done" ? [say(words, "notice.in_calendar")] : [],
    ...(mayReply && { contact: say(words, "notice.reply") }),
    footer: [say(words, "notice.why")],
  };
}

/** A visit at the customer's is not at the reader's. */
const seenByBusiness = (props: NoticeProps, words: Words): NoticeProps =>
  props.where?.kind === "customer"
    ? { ...props, where: { kind: "place", name: words.t("notice.customers_place") } }
    : props;
