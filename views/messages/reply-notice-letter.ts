import type { Words } from "../words/words.ts";
import { bookingRows, row } from "./booking-rows.ts";
import type { Letter } from "./letter.ts";
import type { ReplyNoticeProps } from "./message-props.ts";
import { seenByBusiness } from "./notice-letter.ts";
import { aside, asideNumber, inOneLine, numberToCall, type Said, say } from "./said.ts";

/** The mail that tells the business what somebody wrote by text. Nothing in it opens a customer's page. */
export function replyNoticeLetter(props: ReplyNoticeProps, words: Words): Letter {
  const { booking, bookingId, customerName, linkId, phone, lines, calendarUrl, mayReply } = props;
  const title = say(words, "notice.text.wrote");
  const button = words.t("notice.text.button");
  const fact = (label: string, value: string | undefined) =>
    value === undefined ? [] : [row(words, label, aside(value, words))];
  return {
    language: words.language,
    direction: words.direction,
    preheader: words.t("notice.text.preview"),
    intro: intro(props, words),
    heading: booking === undefined ? asideNumber(phone, words) : aside(booking.facts.serviceName, words),
    rows: [
      ...fact(words.t("notice.label.customer"), customerName),
      row(words, words.t("notice.label.phone"), numberToCall(phone, words)),
      ...(booking === undefined
        ? []
        : [
            ...bookingRows(seenByBusiness(booking.facts, words), words),
            row(words, words.t("notice.label.state"), say(words, `card.state.${booking.state}`)),
          ]),
      ...fact(words.t("notice.label.booking"), bookingId),
      ...fact(words.t("notice.label.link"), linkId),
    ],
    note: {
      title,
      lead: say(words, "mail.lead", { words: title }),
      // There is always something to see, be it only that there is nothing.
      lines: lines.length > 0 ? lines : ["…"],
      isQuote: true,
    },
    advice: advice(props, words),
    ...(calendarUrl !== undefined && {
      button: {
        label: button,
        lead: words.t("mail.lead", { words: button }),
        url: calendarUrl,
        hint: words.t("mail.button_fails"),
      },
    }),
    ...(mayReply && { contact: say(words, "notice.reply") }),
    footer: [say(words, "notice.text.why")],
  };
}

function intro({ bookingId, isCancel }: ReplyNoticeProps, words: Words): Said {
  if (bookingId === undefined) return say(words, "notice.text.intro_stranger");
  return say(words, isCancel ? "notice.text.intro_cancel" : "notice.text.intro");
}

/** What became of it, and what is left for the business to do. */
function advice(props: ReplyNoticeProps, words: Words): readonly Said[] {
  const { booking, bookingId, isCancel, hasMedia, isBeingCancelled, answer } = props;
  const isOver = booking !== undefined && OVER.has(booking.state);
  const mayBelieve = bookingId !== undefined && !isOver && !isBeingCancelled;
  const believes = mayBelieve ? [say(words, "notice.text.believes")] : [];
  return [
    ...(hasMedia ? [say(words, "notice.text.media")] : []),
    standing(props, words),
    ...(isCancel ? [inOneLine(say(words, "notice.text.opted_out"), ...believes)] : []),
    ...(answer === "none" ? [] : [say(words, `notice.text.${answer}`)]),
  ];
}

/** States in which nobody is expected to come. */
const OVER: ReadonlySet<string> = new Set(["cancelled", "declined", "past"]);

function standing({ booking, bookingId, isBeingCancelled }: ReplyNoticeProps, words: Words): Said {
  if (bookingId === undefined) return say(words, "notice.text.no_booking");
  if (booking === undefined) return say(words, "notice.text.unread");
  if (isBeingCancelled) return say(words, "notice.text.being_cancelled");
  return OVER.has(booking.state) ? say(words, "notice.text.unchanged") : say(words, "notice.text.stands");
}
