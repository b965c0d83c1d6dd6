import type { ConfirmationSmsProps } from "./message-props.ts";
import type { MessageWords } from "./words.ts";

/** The SMS that tells a customer what they have just done; the address ends a line of its own. */
export function confirmationSms(props: ConfirmationSmsProps, words: MessageWords): string {
  const { change, ability, linkUrl, businessPhone, deadline } = props;
  const head = words.smsChange(props, change);
  return [
    head,
    ...(linkUrl === undefined ? [] : [`${words.smsAction(ability, deadline)} ${linkUrl}`]),
    words.smsNotYou(businessPhone),
  ].join("\n");
}
