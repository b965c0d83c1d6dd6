import * as v from "valibot";
import { CANCEL_REASONS } from "../../domain/booking/cancel-reason.ts";
import { GUID } from "../../domain/guid.ts";
import { MESSAGE_STATES } from "../../domain/message/message-state.ts";

const MAX_NOTE_LENGTH = 500;
const MAX_CONTACT_LENGTH = 400;

/** A Wix id. */
export const guid = v.pipe(v.string(), v.regex(GUID, "Expected a GUID"), v.description("A GUID of Wix's."));

/** RFC 3339, UTC. */
export const instant = v.pipe(v.string(), v.isoTimestamp());

export const channel = v.picklist(["email", "sms"]);

const channels = v.pipe(
  v.array(channel),
  v.maxLength(2, "Name each channel once"),
  v.check((list) => new Set(list).size === list.length, "Name each channel once"),
  v.description(
    "By which channels to send it. Left out: those that `to` names, else the best contact on file, email before SMS. An empty list sends nothing: the link is in the answer.",
  ),
);

export const recipient = v.pipe(
  v.strictObject({
    email: v.exactOptional(
      v.pipe(
        v.string(),
        v.maxLength(MAX_CONTACT_LENGTH, "Too long for an address"),
        v.description("One plain address, without a name."),
      ),
    ),
    phone: v.exactOptional(
      v.pipe(
        v.string(),
        v.maxLength(MAX_CONTACT_LENGTH, "Too long for a number"),
        v.description("With + and the country's code, or a national number of the business's country."),
      ),
    ),
  }),
  v.minEntries(1, "Name an email address, a phone number or both"),
);

const to = v.pipe(
  recipient,
  v.description("Whom to send it to instead of the contact on file, by the channels that are used."),
);

export const note = v.pipe(
  v.string(),
  v.maxLength(MAX_NOTE_LENGTH, `A note has at most ${MAX_NOTE_LENGTH} characters`),
  v.description("A few words to the customer, shown in the email. Plain text; line breaks stay."),
);

export const locale = v.pipe(
  v.string(),
  v.maxLength(35, "Expected a BCP 47 language tag such as en-GB"),
  v.check(isLanguageTag, "Expected a BCP 47 language tag such as en-GB"),
  v.description("BCP 47: how dates and times are written. Left out: as in the business's country."),
);

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

export const force = v.pipe(
  v.boolean(),
  v.description("Make the link although the customer can neither cancel nor move the booking."),
);

const again = v.pipe(
  v.boolean(),
  v.description(
    "Send it although the same recipient got a link to this booking within the last ten minutes.",
  ),
);

export const newLink = v.strictObject({
  bookingId: guid,
  channels: v.exactOptional(channels),
  to: v.exactOptional(to),
  locale: v.exactOptional(locale),
  note: v.exactOptional(note),
  force: v.exactOptional(force),
  again: v.exactOptional(again),
});

export const resend = v.strictObject({
  channels: v.exactOptional(channels),
  to: v.exactOptional(to),
  note: v.exactOptional(note),
  force: v.exactOptional(force),
});

const revocationReason = v.pipe(
  v.string(),
  v.maxLength(MAX_NOTE_LENGTH, `A reason has at most ${MAX_NOTE_LENGTH} characters`),
  v.description("Why, for the timeline: the customer is not told. Plain text."),
);

export const singleRevocation = v.strictObject({ reason: v.exactOptional(revocationReason) });

export const revocation = v.strictObject({
  bookingId: guid,
  to: v.exactOptional(
    v.pipe(recipient, v.description("Only the links that went to this address or number.")),
  ),
  reason: v.exactOptional(revocationReason),
});

export const linkQuery = v.strictObject({ bookingId: guid });

export const allowedActions = v.pipe(
  v.strictObject({ cancel: v.boolean(), reschedule: v.boolean() }),
  v.description("What an anonymous customer may do, as Wix says at this moment."),
);

const messageState = v.pipe(
  v.picklist(MESSAGE_STATES),
  v.description(
    "`queued`, `leased` (being sent), `retry_wait` and `unknown` (the answer was lost, so it may have gone out) are still being worked on. `accepted`: taken by the mail relay or by Twilio, which is not yet delivered; mail ends there, a text goes on to `delivered` or `undelivered` when its carrier says so. `bounced`, `failed`, `expired`, `revoked` and `suppressed` are final.",
  ),
);

const messageKind = v.pipe(
  v.picklist(["link", "confirmation", "notice", "answer"]),
  v.description(
    "`link`: what the link was sent with. `confirmation`: tells the customer what they did. `notice`: tells the business. `answer`: answers what the customer wrote by text.",
  ),
);

export const mintedLink = v.strictObject({
  id: v.string(),
  url: v.pipe(v.string(), v.url(), v.description("Told this once: the code in it is stored nowhere.")),
  bookingId: guid,
  expiresAt: instant,
  allowedActions,
  messages: v.array(v.strictObject({ id: v.string(), channel, state: messageState })),
});

export type MintedLinkBody = v.InferOutput<typeof mintedLink>;

const actor = v.pipe(
  v.strictObject({
    kind: v.picklist(["staff", "customer", "machine", "unknown", "timer", "provider"]),
    name: v.exactOptional(
      v.pipe(v.string(), v.description("Of staff: the name of their key, or `oidc:` and their subject.")),
    ),
  }),
  v.description(
    "Who did it. `timer`: the app by itself; `provider`: the mail relay or Twilio; `unknown`: nobody can tell, or nobody wrote it down then.",
  ),
);

const staffNote = v.pipe(v.string(), v.description("What staff wrote to the customer with it."));

/** What every step of a timeline has. */
const step = <Event extends string>(event: Event) => ({ at: instant, event: v.literal(event), actor });

export const timelineEntry = v.variant("event", [
  v.strictObject({ ...step("created"), by: v.string(), note: v.exactOptional(staffNote) }),
  v.pipe(
    v.strictObject({ ...step("code"), note: v.exactOptional(staffNote) }),
    v.description("A further message was to carry it: a further code, beside those before."),
  ),
  v.strictObject({
    ...step("message"),
    messageId: v.string(),
    kind: messageKind,
    channel,
    state: messageState,
    attempt: v.pipe(
      v.number(),
      v.integer(),
      v.description("The attempt that it was about; 0 before the first. A step to `leased` begins one."),
    ),
    failureCode: v.exactOptional(v.string()),
  }),
  v.strictObject({
    ...step("action"),
    action: v.picklist(["cancel", "reschedule"]),
    outcome: v.pipe(
      v.string(),
      v.description(
        "`done`, or why nothing was changed. `held`: a cancellation that its customer can still take back; `kept`: they did. `pending` and `unconfirmed`: how it ended is still being found out.",
      ),
    ),
    reason: v.exactOptional(
      v.pipe(v.picklist(CANCEL_REASONS), v.description("Why the customer cancels, where they said so.")),
    ),
    fee: v.exactOptional(
      v.pipe(
        v.strictObject({ value: v.string(), currency: v.string() }),
        v.description(
          "The cancellation fee that the customer accepted, decimal text and ISO 4217; absent where there was none or nobody could tell it.",
        ),
      ),
    ),
    sign: v.exactOptional(
      v.pipe(
        v.picklist(["gesture", "answer"]),
        v.description(
          "How the form told that a person sends it: by a gesture at its page, or by the answer to a question. Absent for what was done before anybody looked.",
        ),
      ),
    ),
    heldUntil: v.exactOptional(
      v.pipe(instant, v.description("When a cancellation that is `held` is carried out.")),
    ),
    from: v.exactOptional(instant),
    to: v.exactOptional(instant),
  }),
  v.pipe(
    v.strictObject(step("opened")),
    v.description("A person opened it, for the first time or for the last."),
  ),
  v.pipe(
    v.strictObject(step("asked")),
    v.description(
      "A form was sent without a sign of a person, for the first time or for the last: a question was asked, and nothing was changed. `machine`: no hand can do that; `unknown`: perhaps a person.",
    ),
  ),
  v.strictObject({
    ...step("revoked"),
    reason: v.exactOptional(v.pipe(v.string(), v.description("Why, if anybody said so."))),
  }),
  v.strictObject(step("expired")),
]);

export const link = v.strictObject({
  id: v.string(),
  bookingId: guid,
  state: v.picklist(["live", "expired", "revoked"]),
  createdAt: instant,
  createdBy: v.string(),
  expiresAt: instant,
  revokedAt: v.exactOptional(instant),
  openedAt: v.exactOptional(
    v.pipe(
      instant,
      v.description(
        "When a person first opened it. Mail scanners, previews and the like do not count. Absent means that nobody is known to have: someone who only looks and touches nothing leaves no sign.",
      ),
    ),
  ),
  lastOpenedAt: v.exactOptional(
    v.pipe(instant, v.description("When a person last opened it; openings within ten minutes are one.")),
  ),
  locale: v.string(),
  messages: v.array(
    v.strictObject({
      id: v.string(),
      kind: messageKind,
      channel,
      state: messageState,
      attempts: v.pipe(v.number(), v.integer()),
      failureCode: v.exactOptional(
        v.pipe(v.string(), v.description("What went wrong last: the provider's raw code, or ours.")),
      ),
      failureReason: v.exactOptional(
        v.pipe(v.string(), v.description("The same in words that do not change with the provider.")),
      ),
      advice: v.exactOptional(v.pipe(v.string(), v.description("What you can do about it."))),
      nextAttemptAt: v.exactOptional(instant),
      suppressionId: v.exactOptional(
        v.pipe(v.string(), v.description("Nothing goes to this recipient any more: see /api/suppressions.")),
      ),
      createdAt: instant,
      updatedAt: instant,
    }),
  ),
  timeline: v.pipe(
    v.array(timelineEntry),
    v.description("Oldest first; what customers did counts for the booking, by whichever link."),
  ),
});

export type LinkBody = v.InferOutput<typeof link>;

export const linkList = v.strictObject({ links: v.array(link) });

export const revoked = v.strictObject({
  revoked: v.pipe(v.number(), v.integer(), v.description("How many links were live till then.")),
});
