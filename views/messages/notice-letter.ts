import type { Words } from "../words/words.ts";
import { type BookingRow, changeRows, row } from "./booking-rows.ts";
import type { Letter } from "./letter.ts";
import type { BookingFacts, CostText, NoticeProps } from "./message-props.ts";
import { aside, say } from "./said.ts";

/** The mail that tells the business what a customer did. */
export function noticeLetter(props: NoticeProps, words: Words): Letter {
  const { change, customerName, linkId, mayReply, reason } = props;
  const cost = change.kind === "cancelled" ? change.cost : undefined;
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
      ...costRows(cost, words),
      row(
        words,
        words.t("notice.label.link"),
        linkId === undefined ? say(words, "notice.own_link") : aside(linkId, words),
      ),
    ],
    advice: [
      ...(cost?.holdsMoney ? [say(words, "notice.refund")] : []),
      ...(news === "done" ? [say(words, "notice.in_calendar")] : []),
    ],
    ...(mayReply && { contact: say(words, "notice.reply") }),
    footer: [say(words, "notice.why")],
  };
}

/** What the customer was told that it costs, and what was paid; nothing where it costs nothing and nothing was paid. */
function costRows(cost: CostText | undefined, words: Words): readonly BookingRow[] {
  if (cost === undefined) return [];
  const { fee, feeKnown, payment, holdsMoney } = cost;
  if (feeKnown && fee === undefined && !holdsMoney) return [];
  const feeSaid =
    fee === undefined
      ? say(words, "notice.fee.unknown")
      : say(words, "notice.fee.accepted", { amount: aside(fee, words) });
  return [
    ...(feeKnown && fee === undefined ? [] : [row(words, words.t("notice.label.fee"), feeSaid)]),
    ...(payment === undefined
      ? []
      : [row(words, words.t("card.payment"), say(words, `card.paid.${payment}`))]),
  ];
}

/** A visit at the customer's is not at the reader's. */
export const seenByBusiness = <Facts extends BookingFacts>(props: Facts, words: Words): Facts =>
  props.where?.kind === "customer"
    ? { ...props, where: { kind: "place", name: words.t("notice.customers_place") } }
    : props;
