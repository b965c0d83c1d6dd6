import type { Words } from "../words/words.ts";
import { offerOf } from "./letter-parts.ts";
import type { BookingSmsProps, SmsExtras, Standing } from "./message-props.ts";
import { apart } from "./said.ts";

/** The SMS: the address ends a line of its own, so that no phone takes a full stop into it. */
export function bookingSms(props: BookingSmsProps, words: Words): string {
  const { greetingName, when, people, standing, linkUrl, businessPhone } = props;
  const bare = words.t("sms.head", { what: smsWhat(props, words), when });
  const sized = people === undefined ? bare : words.t("sms.people", { text: bare, count: people });
  const stood = withStanding(sized, standing, words);
  const head =
    greetingName === undefined
      ? stood
      : words.t("sms.greeting", { name: apart(greetingName, words), text: stood });
  return [
    head,
    smsLink(props, linkUrl, words),
    ...(businessPhone === undefined
      ? []
      : [words.t("sms.questions", { phone: apart(businessPhone, words) })]),
  ].join("\n");
}

function withStanding(text: string, standing: Standing, words: Words): string {
  switch (standing) {
    case "confirmed":
    case "unknown":
      return text;
    case "pending":
    case "waiting_list":
    case "unfinished":
    case "called_off":
      return words.t(`sms.standing.${standing}`, { text });
  }
}

/** What was booked, as far as it has a name. */
export function smsWhat({ serviceName, businessName }: SmsExtras, words: Words): string {
  const service = serviceName === undefined ? undefined : apart(serviceName, words);
  if (businessName === undefined) return service ?? words.t("sms.what.booking");
  const business = apart(businessName, words);
  return service === undefined
    ? words.t("sms.what.booking_at", { business })
    : words.t("sms.what.both", { service, business });
}

/** The line of the address, after what it is for and until when, as far as that is said. */
export function smsLink(
  { ability, deadline, terse = false }: Pick<BookingSmsProps, "ability" | "deadline" | "terse">,
  linkUrl: string,
  words: Words,
): string {
  const offer = offerOf(ability);
  if (terse) return linkUrl;
  return offer === "look" || deadline === undefined
    ? `${words.t(`sms.link.${offer}`)} ${linkUrl}`
    : `${words.t(`sms.link_until.${offer}`, { moment: deadline })} ${linkUrl}`;
}
