import type { BookingCardProps, PriceProps } from "../../../views/fragments/booking-card.ts";
import type { BriefProps } from "../../../views/fragments/brief.ts";
import type { OptionProps } from "../../../views/fragments/change-options.ts";
import type { AlertProps } from "../../../views/fragments/notice.ts";
import type { BookingPageProps, StoryProps } from "../../../views/pages/booking.ts";
import type { FeeProps } from "../../../views/pages/cancel.ts";
import type { ActionAnswer } from "../../domain/booking/action-answer.ts";
import type { CancellationFee } from "../../domain/booking/booking.ts";
import { isOnline } from "../../domain/booking/description.ts";
import { moneyText } from "../../domain/booking/money-text.ts";
import { holdsMoney, toldPayment } from "../../domain/booking/payment.ts";
import type { Price } from "../../domain/booking/service.ts";
import { toPlainLines } from "../../domain/text/plain-text.ts";
import { momentText } from "../../domain/time/time-text.ts";
import { describeWhen, type ShownClock } from "../../domain/time/when-text.ts";
import { toContactProps } from "../frame.ts";
import type { Loaded } from "./load.ts";
import { hasMovedHere } from "./moved-here.ts";
import { presentCalendar } from "./present-calendar.ts";

/** Wix's own limit for a policy's text. */
const MAX_POLICY_LENGTH = 2500;

/** The page that shows the booking as it stands. */
export function presentBookingPage(loaded: Loaded, alert?: AlertProps): BookingPageProps {
  const { visit, reading, business, description } = loaded;
  const { actions, clock } = description;
  const story = presentStory(loaded);
  return {
    path: visit.path,
    card: presentCard(loaded),
    ...(story !== undefined && { story }),
    cancel: presentOption(actions.cancel, clock),
    move: presentOption(actions.reschedule, clock),
    policyLines: presentPolicy(loaded),
    ...presentSiteLanguage(loaded),
    packagePart: reading.booking.packageId !== undefined,
    ...(alert !== undefined && { alert }),
    contact: toContactProps(business),
  };
}

/** The booking at a glance. */
export function presentCard(loaded: Loaded): BookingCardProps {
  const { visit, reading, service, description } = loaded;
  const { serviceName, state, where, staffName, participants } = description;
  const course = description.kind === "course";
  const price = service && presentPrice(service.price, participants, loaded);
  const payment = toldPayment(reading.booking.paymentStatus);
  const calendar = presentCalendar(loaded);
  return {
    ...(serviceName !== undefined && { serviceName }),
    state,
    course,
    when: describeWhen(description, description.clock, { course }),
    ...(isOnline(description) && { clockHref: `${visit.path}/clock` }),
    ...(staffName !== undefined && { staffName }),
    ...(where !== undefined && { where }),
    ...(participants > 1 && { participants }),
    ...(price !== undefined && { price }),
    ...(payment !== undefined && price?.kind !== "free" && { payment }),
    ...(calendar !== undefined && { calendar }),
  };
}

/** The booking in one line. */
export function presentBrief({ description }: Loaded): BriefProps {
  const { serviceName, startsAtMs, clock, staffName } = description;
  return {
    ...(serviceName !== undefined && { serviceName }),
    moment: momentText(startsAtMs, clock),
    ...(staffName !== undefined && { staffName }),
  };
}

/** The owner's own policy text in lines, without what could reorder or hide text. */
export const presentPolicy = ({ policy }: Pick<Loaded, "policy">): readonly string[] =>
  toPlainLines(policy?.description ?? "", MAX_POLICY_LENGTH).filter((line) => line !== "");

/** What the owner's own words are in. */
export const presentSiteLanguage = ({ business: { siteLocale } }: Pick<Loaded, "business">) =>
  siteLocale === undefined ? {} : { siteLanguage: siteLocale };

/** What cancelling costs. What was not worked out is never said to be nothing. */
export function presentFee(fee: CancellationFee, locale: string): FeeProps {
  switch (fee.kind) {
    case "none":
      return { kind: "none" };
    case "due":
      return {
        kind: "due",
        amount: moneyText(fee.price, locale),
        ...(fee.description && { description: fee.description }),
      };
    case "not_read":
    case "unavailable":
      return { kind: "unavailable" };
  }
}

function presentOption(answer: ActionAnswer, clock: ShownClock): OptionProps {
  if (answer.allowed) {
    return {
      allowed: true,
      ...(answer.untilMs !== undefined && {
        limit:
          answer.limit === "start"
            ? { kind: "begin" }
            : { kind: "moment", moment: momentText(answer.untilMs, clock) },
      }),
    };
  }
  return {
    allowed: false,
    why: answer.why,
    ...(answer.endedMs !== undefined && { ended: momentText(answer.endedMs, clock) }),
  };
}

/**
 * How the booking came to be as it is. An action of ours that may not have taken effect is believed only where the
 * booking shows it; the booking can also have been changed by others since.
 */
function presentStory({
  visit,
  reading: { booking },
  description: { clock },
  lastAction: last,
}: Loaded): StoryProps | undefined {
  const at = (ms: number) => momentText(ms, clock);
  if (booking.status === "canceled") {
    if (last?.action === "cancel") {
      const cost = {
        ...(last.fee !== undefined && { fee: moneyText(last.fee, clock.locale) }),
        paid: holdsMoney(booking.paymentStatus),
      };
      return { kind: "cancelled_here", at: at(last.atMs), cost };
    }
    const { canceledAtMs } = booking;
    return { kind: "cancelled_elsewhere", ...(canceledAtMs !== undefined && { at: at(canceledAtMs) }) };
  }
  if (hasMovedHere(last, booking)) {
    return last.fromMs === undefined
      ? undefined
      : { kind: "moved_here", from: at(last.fromMs), at: at(last.atMs) };
  }
  const { knownStartMs = booking.startsAtMs } = visit;
  return knownStartMs === booking.startsAtMs
    ? undefined
    : { kind: "moved_elsewhere", from: at(knownStartMs) };
}

function presentPrice(price: Price, participants: number, loaded: Loaded): PriceProps | undefined {
  const { locale } = loaded.words;
  switch (price.kind) {
    case "free":
      return { kind: "free" };
    case "fixed":
      return { kind: "fixed", amount: moneyText(price.price, locale), each: participants > 1 };
    case "from":
      return { kind: "from", amount: moneyText(price.price, locale) };
    case "custom":
      return price.text ? { kind: "custom", text: price.text, ...presentSiteLanguage(loaded) } : undefined;
    case "unknown":
      return undefined;
  }
}
