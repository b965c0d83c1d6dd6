import { bookingRows, waysOf } from "./booking-rows.ts";
import type { Letter } from "./letter.ts";
import type { ConfirmationProps } from "./message-props.ts";
import type { MessageWords } from "./words.ts";

/** The mail that tells a customer what they have just done, for good and in case it was not them. */
export function confirmationLetter(props: ConfirmationProps, words: MessageWords): Letter {
  const { ability, businessName, change, linkUrl } = props;
  const { cancelled, moved } = words.confirmation;
  const deadline = words.deadline(props);
  const rows = bookingRows(props, words);
  return {
    language: words.language,
    ...(businessName !== undefined && { businessName }),
    greeting: words.greeting(props.greetingName),
    heading: props.serviceName,
    ...(change.kind === "cancelled"
      ? {
          preheader: cancelled.preheader,
          intro: cancelled.intro(businessName),
          rows,
          advice: [cancelled.after],
        }
      : {
          preheader: moved.preheader,
          intro: moved.intro(businessName),
          rows: [{ label: words.labels.was, value: change.from }, ...rows],
          advice: [words.abilities[ability], ...(deadline === undefined ? [] : [deadline])],
        }),
    button: { label: words.button[ability], url: linkUrl, hint: words.urlHint },
    contact: words.notYou(waysOf(props)),
    footer: [words.why(businessName), words.personal],
  };
}
