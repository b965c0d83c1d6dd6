import type { Words } from "../words/words.ts";
import { changeRows } from "./booking-rows.ts";
import type { Letter } from "./letter.ts";
import {
  abilityAdvice,
  customerFooter,
  greeting,
  linkButton,
  namingBusiness,
  waysToReach,
} from "./letter-parts.ts";
import type { ConfirmationProps, CostText } from "./message-props.ts";
import { aside, type Said, say } from "./said.ts";

/** The mail that tells a customer what they have just done or asked for, for good and in case it was not them. */
export function confirmationLetter(props: ConfirmationProps, words: Words): Letter {
  const { ability, businessName, change, linkUrl, data } = props;
  return {
    language: words.language,
    direction: words.direction,
    preheader: preheader(props, words),
    ...(businessName !== undefined && { businessName }),
    greeting: greeting(props, words),
    intro: intro(props, words),
    ...(change.kind === "move_requested" && { waiting: say(words, "booking.lead.pending") }),
    heading: aside(props.serviceName, words),
    rows: changeRows(props, words),
    advice:
      change.kind === "cancelled"
        ? [...costAdvice(props, change.cost, words), say(words, "mail.after_cancelled")]
        : abilityAdvice(props, words),
    button: linkButton(ability, linkUrl, words),
    contact: say(words, "mail.not_you", { reach: waysToReach(props, words) }),
    footer: customerFooter(props, words),
    ...(data !== undefined && { data }),
  };
}

/** The fee that was accepted, and that nothing was refunded of what was paid; nothing where there is neither. */
function costAdvice(
  { businessName }: ConfirmationProps,
  cost: CostText | undefined,
  words: Words,
): readonly Said[] {
  const business =
    businessName === undefined ? say(words, "contact.the_business") : aside(businessName, words);
  return [
    ...(cost?.fee === undefined ? [] : [say(words, "cancel.result.fee", { amount: aside(cost.fee, words) })]),
    ...(cost?.holdsMoney ? [say(words, "cancel.paid", { business })] : []),
  ];
}

function preheader({ change }: ConfirmationProps, words: Words): string {
  switch (change.kind) {
    case "cancelled":
    case "moved":
      return words.t(`mail.intro.${change.kind}_unnamed`);
    case "move_requested":
      return words.t("mail.preview.move_requested");
    case "not_cancelled":
      return words.t("mail.intro.not_cancelled");
  }
}

function intro(props: ConfirmationProps, words: Words): Said {
  const { kind } = props.change;
  switch (kind) {
    case "cancelled":
    case "moved":
      return namingBusiness(
        props,
        words,
        (business) => say(words, `mail.intro.${kind}`, { business }),
        `mail.intro.${kind}_unnamed`,
      );
    case "move_requested":
    case "not_cancelled":
      return say(words, `mail.intro.${kind}`);
  }
}
