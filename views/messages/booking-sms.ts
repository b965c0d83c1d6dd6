import type { BookingSmsProps } from "./message-props.ts";
import type { MessageWords } from "./words.ts";

/** The SMS: the address ends a line of its own, so that no phone takes a full stop into it. */
export function bookingSms(props: BookingSmsProps, words: MessageWords): string {
  const { greetingName, serviceName, businessName, moment, pending } = props;
  const { ability, linkUrl, businessPhone, deadline } = props;
  const head = words.smsHead({
    ...(greetingName !== undefined && { greetingName }),
    ...(serviceName !== undefined && { serviceName }),
    ...(businessName !== undefined && { businessName }),
    when: words.smsWhen(moment),
    pending,
  });
  const lines = [head, `${words.smsAction(ability, deadline)} ${linkUrl}`];
  return [...lines, ...(businessPhone === undefined ? [] : [words.smsPhone(businessPhone)])].join("\n");
}
