import type { Words } from "../words/words.ts";
import { smsLink, smsWhat } from "./booking-sms.ts";
import type { ConfirmationSmsProps } from "./message-props.ts";
import { apart } from "./said.ts";

/** The SMS that tells a customer what they have just done; the address ends a line of its own. */
export function confirmationSms(props: ConfirmationSmsProps, words: Words): string {
  const { linkUrl, terse = false } = props;
  return [
    news(props, words),
    ...(linkUrl === undefined ? [] : [smsLink(props, linkUrl, words)]),
    ...(terse ? [] : [notYou(props, words)]),
  ].join("\n");
}

const notYou = ({ businessPhone }: ConfirmationSmsProps, words: Words): string =>
  businessPhone === undefined
    ? words.t("sms.not_you_unnamed")
    : words.t("sms.not_you", { phone: apart(businessPhone, words) });

function news(props: ConfirmationSmsProps, words: Words): string {
  const { change, when, from, fee } = props;
  const told = { what: smsWhat(props, words), when };
  if (change === "cancelled" && fee !== undefined) {
    return words.t("sms.fee", { text: words.t("sms.cancelled", told), amount: apart(fee, words) });
  }
  if (change === "cancelled" || change === "not_cancelled") return words.t(`sms.${change}`, told);
  return from === undefined
    ? words.t(`sms.${change}`, told)
    : words.t(`sms.${change}_from`, { ...told, from });
}
