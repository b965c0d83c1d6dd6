import { changeRows, waysOf } from "./booking-rows.ts";
import type { Letter } from "./letter.ts";
import type { ConfirmationProps } from "./message-props.ts";
import type { MessageWords } from "./words.ts";

/** The mail that tells a customer what they have just done or asked for, for good and in case it was not them. */
export function confirmationLetter(props: ConfirmationProps, words: MessageWords): Letter {
  const { ability, businessName, change, linkUrl } = props;
  const { cancelled } = words.confirmation;
  const deadline = words.deadline(props);
  const { preheader, intro } = words.confirmation[change.kind];
  return {
    language: words.language,
    preheader,
    ...(businessName !== undefined && { businessName }),
    greeting: words.greeting(props.greetingName),
    intro: intro(businessName),
    ...(change.kind === "move_requested" && { waiting: words.waiting(businessName) }),
    heading: props.serviceName,
    rows: changeRows(props, words),
    advice:
      change.kind === "cancelled"
        ? [cancelled.after]
        : [words.abilities[ability], ...(deadline === undefined ? [] : [deadline])],
    button: { label: words.button[ability], url: linkUrl, hint: words.urlHint },
    contact: words.notYou(waysOf(props)),
    footer: [words.why(businessName), words.personal],
  };
}
