import type { Words } from "../words/words.ts";
import { bookingRows } from "./booking-rows.ts";
import type { Letter } from "./letter.ts";
import {
  abilityAdvice,
  customerFooter,
  greeting,
  linkButton,
  namingBusiness,
  waysToReach,
} from "./letter-parts.ts";
import type { BookingMessageProps } from "./message-props.ts";
import { aside, inOneLine, type Said, say } from "./said.ts";

/** The mail that brings a customer the link to their booking. */
export function bookingLetter(props: BookingMessageProps, words: Words): Letter {
  const { ability, businessName, linkUrl, noteLines, data } = props;
  const waiting = whatIsUncertain(props, words);
  return {
    language: words.language,
    direction: words.direction,
    preheader: words.t(waiting === undefined ? `mail.preview.${ability}` : "mail.preview.uncertain"),
    ...(businessName !== undefined && { businessName }),
    greeting: greeting(props, words),
    intro: intro(props, words),
    ...(waiting !== undefined && { waiting }),
    heading: aside(props.serviceName, words),
    rows: bookingRows(props, words),
    ...(noteLines.length > 0 && { note: note(props, words) }),
    advice: abilityAdvice(props, words),
    button: linkButton(ability, linkUrl, words),
    contact: inOneLine(say(words, "page.questions"), waysToReach(props, words)),
    footer: customerFooter(props, words),
    ...(data !== undefined && { data }),
  };
}

function intro(props: BookingMessageProps, words: Words): Said {
  switch (props.standing) {
    case "confirmed":
    case "unknown":
      return namingBusiness(
        props,
        words,
        (business) => say(words, "mail.intro.confirmed", { business }),
        "mail.intro.confirmed_unnamed",
      );
    case "pending":
    case "waiting_list":
    case "unfinished":
    case "called_off":
      return say(words, `mail.intro.${props.standing}`);
  }
}

function whatIsUncertain({ standing }: BookingMessageProps, words: Words): Said | undefined {
  switch (standing) {
    case "pending":
    case "waiting_list":
    case "unfinished":
      return say(words, `booking.lead.${standing}`);
    case "confirmed":
    case "called_off":
    case "unknown":
      return undefined;
  }
}

function note(props: BookingMessageProps, words: Words): NonNullable<Letter["note"]> {
  const title = namingBusiness(
    props,
    words,
    (business) => say(words, "mail.note", { business }),
    "mail.note_unnamed",
  );
  return { title, lead: say(words, "mail.lead", { words: title }), lines: props.noteLines };
}
