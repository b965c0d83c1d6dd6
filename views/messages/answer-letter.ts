import type { Words } from "../words/words.ts";
import { bookingRows } from "./booking-rows.ts";
import type { Letter } from "./letter.ts";
import { abilityAdvice, customerFooter, greeting, linkButton, waysToReach } from "./letter-parts.ts";
import type { AnswerProps } from "./message-props.ts";
import { aside, inOneLine, say } from "./said.ts";

/** The mail that tells a customer that what they wrote by text changed nothing, and brings the link that does. */
export function answerLetter(props: AnswerProps, words: Words): Letter {
  const { ability, businessName, isCancel, linkUrl, quoted, standing } = props;
  const wrote =
    quoted === undefined
      ? say(words, "mail.answer.wrote_nothing")
      : say(words, "mail.answer.wrote", { text: aside(quoted, words) });
  return {
    language: words.language,
    direction: words.direction,
    preheader: words.t("mail.answer.stands"),
    ...(businessName !== undefined && { businessName }),
    greeting: greeting(props, words),
    intro: inOneLine(wrote, say(words, "mail.answer.stands")),
    ...(standing === "pending" && { waiting: say(words, "booking.lead.pending") }),
    heading: aside(props.serviceName, words),
    rows: bookingRows(props, words),
    advice: [...abilityAdvice(props, words), ...(isCancel ? [say(words, "mail.answer.opted_out")] : [])],
    button: linkButton(ability, linkUrl, words),
    contact: inOneLine(say(words, "page.questions"), waysToReach(props, words)),
    footer: customerFooter(props, words),
  };
}
