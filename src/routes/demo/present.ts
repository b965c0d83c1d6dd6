import type { DemoBookingCard } from "../../../views/pages/demo.ts";
import type { CapturedMessageCard } from "../../../views/pages/demo-outbox.ts";
import type { CapturedMessage } from "../../adapters/captured-outbox.ts";
import type { MintFailure } from "../../links/mint-request.ts";
import type { DemoFault, ExampleBooking } from "./world.ts";

const LOCALE = "en-GB";
const ZONE = "Europe/London";

const MOMENT = new Intl.DateTimeFormat(LOCALE, {
  timeZone: ZONE,
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** The emulated world's time, as its business's clock on the wall shows it. */
export const worldClock = (nowMs: number) => MOMENT.format(nowMs);

/** What can be made to go wrong from the demo desk; anything finer goes through `POST /demo/control`. */
export const FAULT_CHOICES: readonly {
  readonly id: string;
  readonly label: string;
  readonly fault: DemoFault;
}[] = [
  {
    id: "down",
    label: "Wix is down (for three calls)",
    fault: { call: "*", kind: "status", status: 503, times: 3 },
  },
  { id: "throttled", label: "Wix throttles the next call", fault: { call: "*", kind: "throttle", times: 1 } },
  {
    id: "fees",
    label: "The cancellation fee cannot be worked out",
    fault: { call: "getBookingAnonymously", kind: "feesFail", times: 1 },
  },
  {
    id: "stale",
    label: "Staff change the booking just before the customer cancels",
    fault: { call: "cancelBookingAnonymously", kind: "bump", times: 1 },
  },
  {
    id: "taken",
    label: "Somebody takes the time just before the customer moves",
    fault: { call: "rescheduleBookingAnonymously", kind: "take", times: 1 },
  },
  {
    id: "lost",
    label: "The connection drops after Wix has cancelled",
    fault: { call: "cancelBookingAnonymously", kind: "dropAfterApply", times: 1 },
  },
];

/** The example bookings as the demo desk lists them, in the order given: those with a caption come first. */
export function bookingCards(
  bookings: readonly ExampleBooking[],
  captions: Readonly<Record<string, string>>,
): readonly DemoBookingCard[] {
  return bookings.map(({ id, kind, status, startDate, allowedAnonymousActions: { cancel, reschedule } }) => ({
    id,
    caption: captions[id] ?? kind,
    kind,
    status: status.toLowerCase().replaceAll("_", " "),
    starts: MOMENT.format(Date.parse(startDate)),
    allowed:
      [cancel && "cancel", reschedule && "move"].filter((action) => action !== false).join(", ") || "nothing",
  }));
}

/** The captured messages, newest first. */
export function outboxCards(messages: readonly CapturedMessage[]): readonly CapturedMessageCard[] {
  return messages.toReversed().map(({ id, channel, to, subject, text, html, attachments = [] }) => ({
    id,
    channel,
    to,
    text,
    files: attachments.map(({ filename, contentType, content }) => ({
      name: filename,
      type: contentType,
      content,
    })),
    ...(subject !== undefined && { subject }),
    ...(html !== undefined && { mailPath: `/demo/outbox/${encodeURIComponent(id)}/mail` }),
  }));
}

/** Why the demo desk could make no link. */
export function mintProblemText(failure: MintFailure): string {
  switch (failure.kind) {
    case "no_contact":
      return "This booking has no address or number for that channel.";
    case "bad_contact":
      return "The address or number on this booking cannot be used.";
    case "wix":
      return "The emulated Wix did not answer as it should: a fault is switched on, or there is no such booking.";
    case "sent_recently":
      return "A link to this booking went out within the last ten minutes.";
    case "texts_refused":
      return "No text may be made: by SMS_COUNTRIES or by SMS_PER_DAY.";
    case "nothing_allowed":
    case "channel_not_configured":
    case "recipient_needed":
    case "link_revoked":
      return "No link was made.";
  }
}
